#pragma once

#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "app/verbs/article_record.hpp"
#include "app/verbs/byte_source.hpp"
#include "app/verbs/linked_article.hpp"
#include "app/verbs/links_formats.hpp"
#include "geo/story/date.hpp"

namespace app {

struct LinksOptions {
    std::optional<LinksFormat> format = {};   // json; with json_lines a line each
    std::vector<std::string> files = {};      // "-" and none: the input
    std::optional<geo::Date> published = {};  // of articles that do not say it themselves
    std::string language = {};                // "fr": of articles that do not say it; "" each is guessed
    bool json_lines = false;                  // each file holds a JSON article a line
    unsigned jobs = 1;                        // threads
};

/// Finds the places of an article. Called by several threads at once. Throws geo::DataError.
using ArticleLinker = std::function<LinkedArticle(ArticleRecord)>;

/// `dateline links`: finds the places of articles, written in the order of the articles, each as soon as
/// those before it are. In JSON an article that fails becomes {"id": ..., "error": ...} among the others; in
/// the other formats, and where a file could not be read, a line on `errors`. Stops where `out` fails: the
/// caller asks it. 0, or 1 where a file could not be read; a bad line of JSON Lines is no failure of the
/// whole.
int links(const LinksOptions&, const ArticleLinker&, const ByteSource& input, std::ostream& out,
          std::ostream& errors);

}  // namespace app
