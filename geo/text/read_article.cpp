#include "geo/text/read_article.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>

#include "geo/data/error.hpp"
#include "geo/data/read_file.hpp"
#include "geo/text/decode_text.hpp"
#include "geo/text/html_text.hpp"
#include "geo/text/markdown_text.hpp"
#include "geo/text/normalize.hpp"

namespace geo {
namespace {

std::string lower_ascii(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
    return result;
}

ArticleFormat format_of(std::string_view name, std::string_view bytes) {
    const std::string file = lower_ascii(name);
    for (const std::string_view ending : {".html", ".htm", ".xhtml"})
        if (file.ends_with(ending)) return ArticleFormat::html;
    if (file.ends_with(".md") || file.ends_with(".markdown")) return ArticleFormat::markdown;
    const auto first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    const std::string start = lower_ascii(bytes.substr(std::min(first, bytes.size()), 15));
    const bool page =
        start.starts_with("<!doctype html") || start.starts_with("<html") || start.starts_with("<head");
    return page ? ArticleFormat::html : ArticleFormat::plain;
}

/// A first line that stands alone and does not end like a sentence.
std::string heading_of(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return {};
    const auto end = text.find('\n', begin);
    if (end == std::string_view::npos || end - begin > 160) return {};
    auto line = text.substr(begin, end - begin);
    while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) line.remove_suffix(1);
    const bool sentence =
        line.empty() || std::string_view(".!?:,;").find(line.back()) != std::string_view::npos;
    return sentence ? std::string() : std::string(line);
}

}  // namespace

std::string_view name_of(ArticleFormat format) {
    static constexpr std::array<std::string_view, 3> names{"text", "Markdown", "HTML"};
    return names[static_cast<std::size_t>(format)];
}

std::optional<Date> file_date(const std::string& path) {
    struct stat status {};
    if (stat(path.c_str(), &status) != 0) return std::nullopt;
    constexpr std::int64_t day_s = 86'400;
    return Date{static_cast<int>(status.st_mtim.tv_sec / day_s)};
}

ArticleInText read_article(const std::string& path, const ArticleHints& hints, std::size_t most_bytes) {
    std::string bytes = read_file(path, most_bytes);
    return article_from_bytes(std::move(bytes), path, hints, file_date(path));
}

ArticleInText article_from_bytes(std::string bytes, const std::string& name, const ArticleHints& hints,
                                 std::optional<Date> file_date) {
    ArticleInText article;
    article.format = format_of(name, bytes);
    const std::string declared =
        article.format == ArticleFormat::html ? declared_encoding(bytes) : std::string();
    DecodedText decoded = decode_text(std::move(bytes), declared);
    // More damage than any text has: a picture or a program.
    if (decoded.damage && decoded.damage->count > 100 && decoded.damage->count * 10 > decoded.utf8.size())
        throw DataError(
            fmt::format("{}: not text: {} bytes belong to no encoding", name, decoded.damage->count));
    article.encoding = decoded.encoding;
    if (decoded.damage) article.problems.push_back(name + ": " + describe(*decoded.damage));
    if (decoded.foreign)
        article.problems.push_back(fmt::format("{}: line {}, byte {}: not UTF-8 text; read as {}", name,
                                               decoded.foreign->line, decoded.foreign->byte,
                                               decoded.encoding));
    else if (decoded.guessed)
        article.problems.push_back(name + ": not UTF-8 text; read as " + decoded.encoding);
    MarkedUpText marked;
    if (article.format == ArticleFormat::html) marked = read_html(decoded.utf8);
    if (article.format == ArticleFormat::markdown) marked = read_markdown(decoded.utf8);
    if (article.format == ArticleFormat::plain) {
        article.text = std::move(decoded.utf8);
        article.title = heading_of(article.text);
    } else {
        // A character reference may stand for NUL.
        article.text =
            valid_utf8(marked.text) ? std::move(marked.text) : decode_text(std::move(marked.text)).utf8;
        article.title = std::move(marked.title);
    }
    const TextLanguage told =
        hints.language != TextLanguage::unknown ? hints.language : text_language_from_code(marked.language);
    article.language =
        told != TextLanguage::unknown ? LanguageGuess{told, 1} : guess_text_language(article.text);
    article.published = publication_date({hints.published, marked.published, name, file_date}, article.text,
                                         article.language.language);
    return article;
}

}  // namespace geo
