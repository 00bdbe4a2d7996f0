#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "geo/text/guess_language.hpp"
#include "geo/text/publication_date.hpp"

namespace geo {

enum class ArticleFormat { plain, markdown, html };
/// "text", "Markdown", "HTML".
[[nodiscard]] std::string_view name_of(ArticleFormat);

/// What the user says of an article; it wins over what the article says of itself.
struct ArticleHints {
    std::optional<Date> published = {};
    TextLanguage language = TextLanguage::unknown;
    friend bool operator==(const ArticleHints&, const ArticleHints&) = default;
};

/// An article as the program works on it. All offsets elsewhere are into `text`.
struct ArticleInText {
    std::string text;   // valid UTF-8 without NUL; of a page or a Markdown file what is to be read
    std::string title;  // "" where there is none
    PublicationDate published;
    LanguageGuess language;  // confidence 1 where it was given or declared
    ArticleFormat format = ArticleFormat::plain;
    std::string encoding;               // what the bytes were read as
    std::vector<std::string> problems;  // "name: line 3, byte 40: ..."; the text goes on
};

/// Largest article that is read, in bytes.
inline constexpr std::size_t most_article_bytes = 1'000'000'000;

/// A file of plain text, Markdown or HTML, by its name's ending, else by its first bytes. Throws DataError:
/// missing, no file (a folder, a pipe), unreadable, larger than `most_bytes`, or not text at all.
[[nodiscard]] ArticleInText read_article(const std::string& path, const ArticleHints& = {},
                                         std::size_t most_bytes = most_article_bytes);

/// When a file was last written, as a day of UTC; nullopt where that is not to be had.
[[nodiscard]] std::optional<Date> file_date(const std::string& path);

/// The same of bytes that are here already. `name` tells the format and perhaps the date, and stands in
/// problems. Throws DataError where the bytes are not text at all.
[[nodiscard]] ArticleInText article_from_bytes(std::string bytes, const std::string& name,
                                               const ArticleHints& = {}, std::optional<Date> file_date = {});

}  // namespace geo
