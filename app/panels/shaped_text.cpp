#include "app/panels/shaped_text.hpp"

#include <imgui.h>

#include <cstdint>

namespace app::panels {

void draw_shaped_text(const ShapedText& text, const AtlasView& atlas, unsigned texture, float x,
                      float baseline_y, Color color) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const auto width = static_cast<float>(atlas.width), height = static_cast<float>(atlas.height);
    // The UI library hands texture names through a pointer-sized value.
    const auto id = reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(texture));
    for (const GlyphQuad& q : text.quads) {
        if (q.halo) continue;
        list->AddImage(id, {x + q.x, baseline_y + q.y}, {x + q.x + q.width, baseline_y + q.y + q.height},
                       {q.u / width, q.v / height}, {(q.u + q.width) / width, (q.v + q.height) / height},
                       IM_COL32(color.r, color.g, color.b, color.a));
    }
}

}  // namespace app::panels
