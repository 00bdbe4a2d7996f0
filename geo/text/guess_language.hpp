#pragma once

#include <string_view>

#include "geo/story/names.hpp"

namespace geo {

/// The language of a text by its commonest words (Arabic by its script); English where nothing speaks for
/// another.
[[nodiscard]] Language guess_language(std::string_view utf8);

}  // namespace geo
