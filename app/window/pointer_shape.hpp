#pragma once

#include <cstdint>

namespace app {

/// What the pointer looks like: the UI says, the window shows.
enum class PointerShape : std::uint8_t { arrow, hand, text, sideways, up_down };

}  // namespace app
