#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/verbs/linked_article.hpp"

namespace app {

/// How `dateline links` writes what it found.
enum class LinksFormat { json, jsonl, csv, geojson, webannotation, tei, linkedplaces };
/// Their names on the command line, in this order.
[[nodiscard]] const std::vector<std::string>& links_format_names();
[[nodiscard]] std::optional<LinksFormat> links_format_from_name(std::string_view);

/// What stands around the articles of a document: the same articles in the same order give the same bytes,
/// however they were worked on.
struct LinksFrame {
    std::string_view head, between, tail;
};
[[nodiscard]] LinksFrame frame_of(LinksFormat, bool several);
/// One article's part of the document; "" where the format has nothing to say of it (then no `between`
/// either).
[[nodiscard]] std::string written(LinksFormat, const LinkedArticle&, bool several);
/// An article that could not be read: {"id": ..., "error": ...}, on one line without its end.
[[nodiscard]] std::string written_error(const ArticleId&, std::string_view what);

// One format each; written() chooses.
[[nodiscard]] std::string links_as_json(const LinkedArticle&, bool on_one_line);
[[nodiscard]] std::string links_as_csv(const LinkedArticle&);      // rows of RFC 4180, without the header
[[nodiscard]] std::string links_as_geojson(const LinkedArticle&);  // features, RFC 7946
[[nodiscard]] std::string links_as_webannotation(const LinkedArticle&);  // W3C annotations
[[nodiscard]] std::string links_as_tei(const LinkedArticle&);            // a TEI element, P5
[[nodiscard]] std::string links_as_linkedplaces(const LinkedArticle&);   // features, Linked Places 1.1

/// The address of a place in the web of data: "https://sws.geonames.org/323786/"; other ids as they are.
[[nodiscard]] std::string uri_of(const LinkedArticle::Place&);
/// "2020-02-11", or "2020-02-01/2020-02-11".
[[nodiscard]] std::string iso_of(const geo::DateRange&);

}  // namespace app
