#pragma once

#include <iosfwd>
#include <string>

#include "app/options.hpp"
#include "geo/story/article_set.hpp"

namespace app {

/// Where a reader's corrections lie of articles that are in no story folder which may be written to; ""
/// nowhere.
[[nodiscard]] std::string corrections_folder();

/// What to load for these options: the story that ships with the program where none is named.
[[nodiscard]] geo::LoadRequest load_request(const Options&, const std::string& assets);

/// The same of all that are named, up to two; of one that is named twice, that one. Throws geo::DataError.
[[nodiscard]] geo::ArticleSet load_articles(const Options&, const std::string& assets);

/// What went wrong while loading without stopping it, a line each.
void report_problems(const geo::World&, std::ostream& errors);

/// Throws geo::DataError where a layer that the user named with --layer could not be read: a picture without
/// it is not what was asked for. Layers of the story are let go.
void refuse_missing_layers(const geo::World&, const Options&);

}  // namespace app
