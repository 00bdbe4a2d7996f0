#pragma once

#include <string>
#include <vector>

#include "geo/story/manifest.hpp"
#include "geo/story/world.hpp"

namespace geo {

/// Reads the tables that a manifest names, with its holders, into a world. Returns what was wrong with them,
/// one line each; a table that cannot be read at all is left out.
[[nodiscard]] std::vector<std::string> read_tables(const Manifest&, const std::string& folder, World&);

/// The places of the first story (by name) that ships with the program; empty where there is none.
[[nodiscard]] std::vector<Place> known_places(const std::string& assets);

}  // namespace geo
