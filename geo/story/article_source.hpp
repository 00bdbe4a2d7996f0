#pragma once

#include <memory>
#include <string>

#include "geo/text/read_article.hpp"

namespace geo {

/// Where an article comes from, and what the user says of it.
struct ArticleSource {
    std::string path;  // a story folder, its story.json, or a text, Markdown or HTML file
    std::shared_ptr<const std::string> text;  // instead of a file: what was pasted or dropped; UTF-8
    ArticleHints hints = {};
    /// For people: the file's name, "" for a text that has none.
    [[nodiscard]] std::string name() const;
    friend bool operator==(const ArticleSource&, const ArticleSource&) = default;
};

/// The largest text that is opened on a map, in bytes; `dateline links` takes any.
inline constexpr std::size_t most_opened_bytes = 1'000'000;

}  // namespace geo
