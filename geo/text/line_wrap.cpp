#include "geo/text/line_wrap.hpp"

#include <algorithm>

namespace geo {
namespace {

constexpr std::size_t narrowest = 50, widest = 100;

struct TextLine {
    std::uint32_t begin = 0, end = 0;  // without line feed and white space at the end
    std::size_t width = 0;             // code points, the first word's likewise
    std::size_t first_word = 0;
    bool ends_sentence = false;
};

bool is_line_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
}

TextLine text_line_of(std::string_view text, std::size_t begin, std::size_t end) {
    while (end > begin && is_line_blank(text[end - 1])) --end;
    TextLine line{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    const auto is_start = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
    bool in_first = true;
    for (std::size_t at = begin; at < end; ++at) {
        if (!is_start(text[at])) continue;
        in_first = in_first && !is_line_blank(text[at]);
        ++line.width;
        line.first_word += in_first;
    }
    if (begin < end)
        line.ends_sentence = std::string_view(".!?:;\"").find(text[end - 1]) != std::string_view::npos;
    return line;
}

bool is_wrapped_block(const std::vector<TextLine>& block) {
    if (block.size() < 3) return false;
    std::size_t width = 0, ends = 0;
    for (const TextLine& line : block) width = std::max(width, line.width);
    if (width < narrowest || width > widest) return false;
    for (std::size_t i = 0; i + 1 < block.size(); ++i) {
        if (block[i].width + 1 + block[i + 1].first_word <= width) return false;
        ends += block[i].ends_sentence;
    }
    return 2 * ends < block.size() - 1;
}

}  // namespace

std::vector<std::uint32_t> wrapping_line_feeds(std::string_view text) {
    std::vector<std::uint32_t> feeds;
    std::vector<TextLine> block;
    const auto end_block = [&] {
        if (is_wrapped_block(block))
            for (std::size_t i = 0; i + 1 < block.size(); ++i)
                feeds.push_back(static_cast<std::uint32_t>(text.find('\n', block[i].end)));
        block.clear();
    };
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        const TextLine line = text_line_of(text, begin, end);
        if (line.width == 0)
            end_block();
        else
            block.push_back(line);
        begin = end + 1;
    }
    end_block();
    return feeds;
}

}  // namespace geo
