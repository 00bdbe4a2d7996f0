#include "geo/text/html_text.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <limits>
#include <memory>
#include <vector>

#include "geo/text/utf8.hpp"

namespace geo {
namespace {

bool is_name_in(std::string_view words, std::string_view name) {
    for (std::size_t at = words.find(name); !name.empty() && at != std::string_view::npos;
         at = words.find(name, at + 1)) {
        const bool begins = at == 0 || words[at - 1] == ' ';
        const std::size_t end = at + name.size();
        if (begins && (end == words.size() || words[end] == ' ')) return true;
    }
    return false;
}

constexpr std::string_view dropped_elements =
    "script style noscript template nav aside footer form button select textarea input label iframe object "
    "embed svg canvas "
    "video audio figcaption caption menu dialog map math";
constexpr std::string_view block_elements =
    "p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote table tr td th section article header main body hr "
    "pre address figure "
    "title head br center details summary";
constexpr std::string_view heading_elements = "h1 h2 h3 h4 h5 h6";
constexpr std::string_view dropped_roles = "navigation banner complementary contentinfo search menu dialog";
/// Words of class names and ids, as sites use them for what is no article.
constexpr std::string_view dropped_classes =
    "nav navbar navigation menu sidebar breadcrumb breadcrumbs footer cookie cookies share sharing social "
    "related newsletter "
    "subscribe comments comment-list advert advertisement ads promo caption wp-caption-text popup modal "
    "pagination";

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
    return result;
}

std::string_view view_of(const xmlChar* text) {
    return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

/// Attributes come as name, value, name, value, null.
std::string_view attribute(const xmlChar** attributes, std::string_view name) {
    for (std::size_t i = 0; attributes != nullptr && attributes[i] != nullptr; i += 2)
        if (view_of(attributes[i]) == name) return view_of(attributes[i + 1]);
    return {};
}

bool has_attribute(const xmlChar** attributes, std::string_view name) {
    for (std::size_t i = 0; attributes != nullptr && attributes[i] != nullptr; i += 2)
        if (view_of(attributes[i]) == name) return true;
    return false;
}

bool has_dropped_class(std::string_view classes) {
    const std::string words = lower(classes);
    for (std::size_t begin = 0; begin < words.size();) {
        const auto end = std::min(words.find(' ', begin), words.size());
        if (is_name_in(dropped_classes, std::string_view(words).substr(begin, end - begin))) return true;
        begin = end + 1;
    }
    return false;
}

struct Element {
    std::string name;
    bool dropped = false;
    bool link = false;
    bool in_main = false;
    int article = -1;  // number of the innermost <article>
};

struct Block {
    std::string text;
    std::size_t link_bytes = 0;
    bool heading = false;
    bool first_heading = false;  // <h1>
    bool in_main = false;
    int article = -1;
};

/// Takes the parser's events and keeps the text in blocks.
class PageReader {
  public:
    void start(std::string_view name, const xmlChar** attributes) {
        if (is_name_in(block_elements, name)) end_block();
        Element element = open_.empty() ? Element{} : open_.back();
        element.name = name;
        element.link = element.link || name == "a";
        element.in_main = element.in_main || name == "main" || attribute(attributes, "role") == "main";
        if (name == "article") element.article = articles_++;
        element.dropped = element.dropped || is_boilerplate(name, attributes);
        if (name == "html") result_.language = attribute(attributes, "lang");
        if (name == "meta") take_meta(attributes);
        if (name == "time" && !element.dropped && first_time_.empty())
            first_time_ = attribute(attributes, "datetime");
        in_linked_data_ = name == "script" && lower(attribute(attributes, "type")) == "application/ld+json";
        open_.push_back(std::move(element));
    }

    void end(std::string_view name) {
        if (is_name_in(block_elements, name)) end_block();
        const auto found =
            std::find_if(open_.rbegin(), open_.rend(), [name](const Element& e) { return e.name == name; });
        if (found != open_.rend()) open_.erase(std::prev(found.base()), open_.end());
        if (name == "script") in_linked_data_ = false;
    }

    void text(std::string_view text) {
        if (open_.empty() || !open_.back().dropped) append(text);
    }

    void data(std::string_view text) {  // of scripts and styles
        if (!in_linked_data_ || !linked_date_.empty()) return;
        const auto key = text.find("\"datePublished\"");
        if (key == std::string_view::npos) return;
        const auto open = text.find('"', text.find(':', key));
        if (open == std::string_view::npos) return;
        const auto close = text.find('"', open + 1);
        if (close != std::string_view::npos) linked_date_ = text.substr(open + 1, close - open - 1);
    }

    MarkedUpText finish() {
        end_block();
        const int article = longest_article();
        const bool main =
            article < 0 && bytes_where([](const Block& b) { return b.in_main; }) >= enough_bytes;
        std::string heading;
        for (const Block& block : blocks_) {
            if (block.first_heading && heading.empty()) heading = block.text;
            if ((article >= 0 && block.article != article) || (main && !block.in_main) || is_link_list(block))
                continue;
            if (!result_.text.empty()) result_.text += "\n\n";
            result_.text += block.text;
        }
        // A headline may stand above its article.
        if (!heading.empty() && result_.text.find(heading) == std::string::npos)
            result_.text.insert(0, heading + "\n\n");
        if (result_.title.empty()) result_.title = heading.empty() ? title_ : heading;
        if (result_.published.empty()) result_.published = linked_date_.empty() ? first_time_ : linked_date_;
        return std::move(result_);
    }

  private:
    static constexpr std::size_t enough_bytes = 200;

    static bool is_boilerplate(std::string_view name, const xmlChar** attributes) {
        if (is_name_in(dropped_elements, name)) return true;
        if (name == "body" || name == "html" || name == "article" || name == "main") return false;
        return has_attribute(attributes, "hidden") || attribute(attributes, "aria-hidden") == "true" ||
               is_name_in(dropped_roles, attribute(attributes, "role")) ||
               has_dropped_class(attribute(attributes, "class")) ||
               has_dropped_class(attribute(attributes, "id"));
    }

    void take_meta(const xmlChar** attributes) {
        std::string name = lower(attribute(attributes, "property"));
        if (name.empty()) name = lower(attribute(attributes, "name"));
        if (name.empty()) name = lower(attribute(attributes, "itemprop"));
        const auto content = attribute(attributes, "content");
        if (name == "og:title") result_.title = content;
        if (result_.published.empty() &&
            is_name_in("article:published_time og:published_time datepublished date dc.date dc.date.issued "
                       "dcterms.created "
                       "dcterms.issued pubdate publishdate publish-date parsely-pub-date sailthru.date",
                       name))
            result_.published = content;
    }

    void append(std::string_view text) {
        const bool in_title = !open_.empty() && open_.back().name == "title";
        std::string& to = in_title ? title_ : block_.text;
        const std::size_t before = to.size();
        for (const char c : text) {
            const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
            if (!blank)
                to += c;
            else if (!to.empty() && to.back() != ' ')
                to += ' ';
        }
        if (in_title || open_.empty()) return;
        if (open_.back().link) block_.link_bytes += block_.text.size() - before;
        block_.article = open_.back().article;
        block_.in_main = open_.back().in_main;
        for (auto element = open_.rbegin(); element != open_.rend() && !block_.heading; ++element) {
            block_.heading = is_name_in(heading_elements, element->name);
            block_.first_heading = element->name == "h1";
            if (is_name_in(block_elements, element->name)) break;
        }
    }

    void end_block() {
        while (block_.text.ends_with(' ')) block_.text.pop_back();
        if (!block_.text.empty()) blocks_.push_back(std::move(block_));
        block_ = {};
    }

    template <typename Is>
    [[nodiscard]] std::size_t bytes_where(Is is) const {
        std::size_t bytes = 0;
        for (const Block& block : blocks_)
            if (is(block)) bytes += block.text.size();
        return bytes;
    }

    /// -1 where none is long enough to be what the page is about.
    [[nodiscard]] int longest_article() const {
        std::vector<std::size_t> bytes(static_cast<std::size_t>(articles_), 0);
        for (const Block& block : blocks_)
            if (block.article >= 0 && !is_link_list(block))
                bytes[static_cast<std::size_t>(block.article)] += block.text.size();
        const auto longest = std::max_element(bytes.begin(), bytes.end());
        if (longest == bytes.end()) return -1;
        const std::size_t all = bytes_where([](const Block&) { return true; });
        return *longest >= enough_bytes || 2 * *longest > all ? static_cast<int>(longest - bytes.begin())
                                                              : -1;
    }

    static bool is_link_list(const Block& block) {
        return !block.heading && block.text.size() < 200 && 10 * block.link_bytes > 8 * block.text.size();
    }

    std::vector<Element> open_;
    std::vector<Block> blocks_;
    Block block_;
    int articles_ = 0;
    bool in_linked_data_ = false;
    std::string title_, first_time_, linked_date_;
    MarkedUpText result_;
};

void on_start(void* reader, const xmlChar* name, const xmlChar** attributes) {
    static_cast<PageReader*>(reader)->start(view_of(name), attributes);
}

void on_end(void* reader, const xmlChar* name) {
    static_cast<PageReader*>(reader)->end(view_of(name));
}

void on_text(void* reader, const xmlChar* text, int bytes) {
    static_cast<PageReader*>(reader)->text(
        {reinterpret_cast<const char*>(text), static_cast<std::size_t>(bytes)});
}

void on_data(void* reader, const xmlChar* text, int bytes) {
    static_cast<PageReader*>(reader)->data(
        {reinterpret_cast<const char*>(text), static_cast<std::size_t>(bytes)});
}

xmlSAXHandler handler_of_events() {
    xmlSAXHandler handler{};
    handler.startElement = on_start;
    handler.endElement = on_end;
    handler.characters = on_text;
    handler.ignorableWhitespace = on_text;
    handler.cdataBlock = on_data;
    return handler;
}

struct FreeContext {
    void operator()(htmlParserCtxtPtr context) const { htmlFreeParserCtxt(context); }
};

}  // namespace

MarkedUpText read_html(std::string_view utf8) {
    PageReader reader;
    xmlSAXHandler handler = handler_of_events();
    const auto size = static_cast<int>(std::min<std::size_t>(utf8.size(), std::numeric_limits<int>::max()));
    const std::unique_ptr<htmlParserCtxt, FreeContext> context(htmlCreateMemoryParserCtxt(utf8.data(), size));
    if (!context) return {};
    htmlCtxtUseOptions(context.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                          HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    xmlSwitchEncoding(context.get(), XML_CHAR_ENCODING_UTF8);
    xmlSAXHandler* const its_own = context->sax;
    context->sax = &handler;
    context->userData = &reader;
    htmlParseDocument(context.get());
    context->sax = its_own;
    return reader.finish();
}

std::string declared_encoding(std::string_view html) {
    const std::string head = lower(html.substr(0, 1024));
    for (const std::string_view mark : {"charset=", "encoding="}) {
        auto at = head.find(mark);
        if (at == std::string::npos) continue;
        at += mark.size();
        if (at < head.size() && (head[at] == '"' || head[at] == '\'')) ++at;
        const auto end = std::min(head.find_first_of("\"' ;>/?", at), head.size());
        return head.substr(at, end - at);
    }
    return {};
}

std::string character_reference(std::string_view reference) {
    if (reference.size() < 3 || reference.front() != '&' || reference.back() != ';')
        return std::string(reference);
    const std::string name(reference.substr(1, reference.size() - 2));
    unsigned value = 0;
    if (name[0] == '#') {
        const bool hex = name.size() > 1 && (name[1] | 0x20) == 'x';
        const char* const begin = name.data() + (hex ? 2 : 1);
        const auto [end, error] = std::from_chars(begin, name.data() + name.size(), value, hex ? 16 : 10);
        if (error != std::errc() || end != name.data() + name.size()) return std::string(reference);
    } else if (const htmlEntityDesc* entity =
                   htmlEntityLookup(reinterpret_cast<const xmlChar*>(name.c_str()))) {
        value = entity->value;
    }
    const bool surrogate = value >= 0xD800 && value < 0xE000;
    if (value == 0 || value > 0x10FFFF || surrogate) return std::string(reference);
    std::string text;
    append_utf8(text, value);
    return text;
}

}  // namespace geo
