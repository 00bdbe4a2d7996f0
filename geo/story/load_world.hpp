#pragma once

#include <memory>
#include <string>
#include <vector>

#include "geo/data/error.hpp"
#include "geo/story/world.hpp"

namespace geo {

struct LoadRequest {
    std::string story;  // a story folder or its story.json, or a text file; "" with bare or with a text
    std::shared_ptr<const std::string> text = {};  // an article that is no file
    ArticleHints hints = {};                       // what the user says of the article
    std::string assets;                            // folder that holds base/, story.schema.json
    std::vector<std::string> extra_layers;         // any GDAL source
    std::vector<std::string> reserved_ids;         // that a layer of the story or the user must not have
    std::string corrections_folder;  // where a reader's corrections lie that lie in no story; "" nowhere
    bool bare = false;               // no story, no base map
    bool with_map = true;  // false: base layers are listed but not read, save land that control is cut to
    /// Whose base map and layers of the user are taken over instead of being read.
    std::shared_ptr<const World> map_of = {};
};

/// Reads everything a session needs. Throws DataError when there is no story to show (missing or malformed
/// story.json, unreadable article); a layer or table that fails is reported in MapLayer::error or
/// World::problems and left out.
[[nodiscard]] std::shared_ptr<const World> load_world(const LoadRequest&);

/// Every fault of a story folder, one line each, "file:line: what is wrong" (line 0 left out where it makes
/// no sense); empty if it is sound. Never throws for bad data.
[[nodiscard]] std::vector<std::string> check_story(const std::string& folder, const std::string& assets);

}  // namespace geo
