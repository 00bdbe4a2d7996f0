#pragma once

#include <cstdint>

#include "app/panels/ui.hpp"

namespace app::panels {

/// Below a paragraph: where the article's wording differs from the facts, with the words it is about and
/// whose word it is. Passages of `first` up to `last`, half open. Gives the height it took; 0 without notes.
float draw_notes(const Ui&, std::uint32_t first, std::uint32_t last, float x, float top, float width);

}  // namespace app::panels
