#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "geo/story/date.hpp"
#include "geo/story/names.hpp"
#include "geo/text/linker.hpp"

namespace app {

struct LinksOptions {
    enum class Format { json, jsonl };
    Format format = Format::json;
    std::vector<std::string> files = {};         // "-" and none: the input stream
    std::optional<geo::Date> published = {};     // of articles that do not say it themselves
    std::optional<geo::Language> language = {};  // else each article's is guessed
    bool json_lines = false;                     // each file holds a JSON article a line
};

/// `dateline links`: finds the places of articles. One article gives an object, several a list; with
/// Format::jsonl or json_lines a line each, written as soon as it is done. An article that fails becomes
/// {"id": ..., "error": ...} among the others, or a line on `errors` where it is the only one.
/// 0, or 1 where a file could not be read; a bad line of JSON Lines is no failure of the whole.
int links(const LinksOptions&, const geo::Linker&, std::istream& in, std::ostream& out, std::ostream& errors);

}  // namespace app
