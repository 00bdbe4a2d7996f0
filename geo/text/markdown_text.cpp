#include "geo/text/markdown_text.hpp"

#include <md4c.h>

#include <algorithm>

#include "geo/text/html_text.hpp"

namespace geo {
namespace {

class MarkdownReader {
  public:
    void enter(MD_BLOCKTYPE type, void* detail) {
        end_block();
        if (type == MD_BLOCK_CODE || type == MD_BLOCK_HTML) ++dropped_;
        in_title_ =
            type == MD_BLOCK_H && static_cast<MD_BLOCK_H_DETAIL*>(detail)->level == 1 && result.title.empty();
    }

    void leave(MD_BLOCKTYPE type) {
        if (in_title_) result.title = block_;
        in_title_ = false;
        end_block();
        if (type == MD_BLOCK_CODE || type == MD_BLOCK_HTML) --dropped_;
    }

    void enter_span(MD_SPANTYPE type) { dropped_ += type == MD_SPAN_IMG; }
    void leave_span(MD_SPANTYPE type) { dropped_ -= type == MD_SPAN_IMG; }

    void text(MD_TEXTTYPE type, std::string_view text) {
        if (dropped_ > 0 || type == MD_TEXT_HTML) return;
        if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR)
            block_ += ' ';
        else if (type == MD_TEXT_ENTITY)
            block_ += character_reference(text);
        else
            block_ += text;
    }

    MarkedUpText result;

  private:
    void end_block() {
        if (block_.find_first_not_of(' ') != std::string::npos) {
            if (!result.text.empty()) result.text += "\n\n";
            result.text += block_;
        }
        block_.clear();
    }

    std::string block_;
    int dropped_ = 0;  // depth within what is left out
    bool in_title_ = false;
};

MarkdownReader& reader_of(void* data) {
    return *static_cast<MarkdownReader*>(data);
}

int on_enter(MD_BLOCKTYPE type, void* detail, void* data) {
    return reader_of(data).enter(type, detail), 0;
}
int on_leave(MD_BLOCKTYPE type, void*, void* data) {
    return reader_of(data).leave(type), 0;
}
int on_enter_span(MD_SPANTYPE type, void*, void* data) {
    return reader_of(data).enter_span(type), 0;
}
int on_leave_span(MD_SPANTYPE type, void*, void* data) {
    return reader_of(data).leave_span(type), 0;
}
int on_markdown_text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* data) {
    return reader_of(data).text(type, {text, size}), 0;
}

std::string unquoted(std::string_view value) {
    const auto begin = value.find_first_not_of(" \t\"'");
    if (begin == std::string_view::npos) return {};
    const auto end = value.find_last_not_of(" \t\r\"'");
    return std::string(value.substr(begin, end - begin + 1));
}

/// Takes what is known from the front matter; returns the text behind it.
std::string_view take_front_matter(std::string_view text, MarkedUpText& to) {
    if (!text.starts_with("---\n") && !text.starts_with("---\r\n")) return text;
    std::size_t begin = text.find('\n') + 1;
    while (begin < text.size()) {
        const auto end = std::min(text.find('\n', begin), text.size());
        const auto line = text.substr(begin, end - begin);
        begin = std::min(end + 1, text.size());
        if (line.starts_with("---") || line.starts_with("...")) return text.substr(begin);
        const auto colon = line.find(':');
        if (colon == std::string_view::npos) continue;
        const auto key = line.substr(0, colon);
        const auto value = unquoted(line.substr(colon + 1));
        if (key == "title") to.title = value;
        if (key == "date" || key == "published" || key == "publishDate" || key == "pubdate")
            to.published = value;
        if (key == "lang" || key == "language") to.language = value;
    }
    to = {};
    return text;  // it was never closed: no front matter
}

}  // namespace

MarkedUpText read_markdown(std::string_view utf8) {
    MarkdownReader reader;
    const auto body = take_front_matter(utf8, reader.result);
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH;
    parser.enter_block = on_enter;
    parser.leave_block = on_leave;
    parser.enter_span = on_enter_span;
    parser.leave_span = on_leave_span;
    parser.text = on_markdown_text;
    md_parse(body.data(), static_cast<MD_SIZE>(body.size()), &parser, &reader);
    return std::move(reader.result);
}

}  // namespace geo
