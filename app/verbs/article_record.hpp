#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "app/verbs/linked_article.hpp"
#include "geo/story/date.hpp"

namespace app {

/// An article as it came in.
struct ArticleRecord {
    ArticleId id;
    std::string text;  // valid UTF-8
    std::optional<geo::Date> published;
    std::string language;  // as it was told: "fr", "fr-CH"; "" if not
    std::vector<std::string> warnings;
    std::string_view published_from = {};  // where the day comes from, of static storage; "" if it was told
    bool derived = false;                  // the text is that of a page or a Markdown file
};

/// A line that is no article. what() says why.
struct RecordError : std::runtime_error {
    RecordError(ArticleId of, const std::string& why) : std::runtime_error(why), id(std::move(of)) {}
    ArticleId id;  // none where the line does not tell it
};

/// Reads a line of JSON Lines: {"id", "text", "published", "lang"}; other members are passed over, however
/// large or deep. Bytes that are not UTF-8, and NUL, are replaced by U+FFFD, with a warning. Throws
/// RecordError.
[[nodiscard]] ArticleRecord read_record(std::string line);

/// Replaces bytes that are not UTF-8, and NUL, by U+FFFD each, and says where the first one was: "no UTF-8
/// text at byte 12: ...". nullopt: all was well.
[[nodiscard]] std::optional<std::string> mend_text(std::string& text);

}  // namespace app
