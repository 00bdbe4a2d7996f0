#pragma once

#include <string>
#include <vector>

#include "geo/story/manifest.hpp"
#include "geo/story/world.hpp"

namespace geo {

/// Reads the tables that a manifest names, with its holders, into a world. Returns what was wrong with them,
/// one line each; a table that cannot be read at all is left out.
[[nodiscard]] std::vector<std::string> read_tables(const Manifest&, const std::string& folder, World&);

}  // namespace geo
