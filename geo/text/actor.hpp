#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "geo/story/place.hpp"
#include "geo/text/text_range.hpp"

namespace geo {

/// Somebody who is named, and is no place.
struct Actor {
    enum class Kind { person, group, organization };
    TextRange text;
    std::uint32_t sentence = 0;
    Kind kind = Kind::person;
    std::optional<PlaceId> country = {};  // of a group, where the text says it: "armée turque"
};
[[nodiscard]] std::string_view name_of(Actor::Kind);

}  // namespace geo
