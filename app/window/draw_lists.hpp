#pragma once

#include <cstddef>
#include <vector>

#include "app/screen.hpp"

struct ImDrawData;
struct ImDrawList;

namespace app {

/// Remembers what the UI drew, list by list, and tells where that has changed. Compares all that is drawn,
/// not a sum of it: a missed change would stay on the screen.
class DrawListMemory {
  public:
    /// The parts of the window that these lists draw otherwise than those of the call before; they may
    /// overlap. Lists are told apart by their windows, and their order counts.
    [[nodiscard]] std::vector<PixelRect> changed_parts(const ImDrawData&);

  private:
    struct Drawn {
        const ImDrawList* list = nullptr;  // compared only
        PixelRect bounds;
        std::vector<std::byte> bytes;  // vertices, indices and what each command says of them
    };
    std::vector<Drawn> drawn_;
};

/// Draws what of the lists is in the rectangle, into the bound framebuffer, through Dear ImGui's own OpenGL
/// code. The lists are as before afterwards.
void paint_draw_lists(ImDrawData&, PixelRect clip);

}  // namespace app
