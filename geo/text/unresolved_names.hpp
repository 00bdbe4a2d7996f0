#pragma once

#include <vector>

#include "geo/text/mention.hpp"
#include "geo/text/read_text.hpp"

namespace geo {

/// Adds the names that a type noun calls places and that no gazetteer knows ("les villages de Bumbacari et
/// Dudescu"), as mentions without a place. `mentions` are in order, and stay so.
void add_unresolved_names(const ReadText&, std::vector<Mention>& mentions);

}  // namespace geo
