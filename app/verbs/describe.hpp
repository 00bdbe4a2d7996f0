#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "app/state.hpp"
#include "geo/story/world.hpp"

namespace app {

/// How `dateline describe` shows a story: the same view as the map's.
struct DescribeOptions {
    enum class Format { text, json };
    Format format = Format::text;
    geo::DateRange time;  // control is that of its last day
    geo::Language language = geo::Language::en;
    std::string crs;                 // as the map is drawn; "" is left out of the text
    std::vector<LayerState> layers;  // the panel's list, see layers_at_first()
};

/// Writes the map in words, or as one JSON object. The same world and options give the same bytes.
void describe(const geo::World&, const DescribeOptions&, std::ostream& out);

}  // namespace app
