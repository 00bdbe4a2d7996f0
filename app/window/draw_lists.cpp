#include "app/window/draw_lists.hpp"

#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <algorithm>
#include <cstring>
#include <span>
#include <utility>

namespace app {
namespace {

std::span<ImDrawList* const> lists_of(const ImDrawData& data) {
    return {data.CmdLists, static_cast<std::size_t>(data.CmdListsCount)};
}

/// The pixels that Dear ImGui's OpenGL code lets through for this clip rectangle: it drops the parts of a
/// pixel, of y from the bottom.
PixelRect pixels_of(const ImVec4& clip, int window_height) {
    const int bottom = static_cast<int>(static_cast<float>(window_height) - clip.w);
    const int width = std::max(0, static_cast<int>(clip.z - clip.x));
    const int height = std::max(0, static_cast<int>(clip.w - clip.y));
    return {static_cast<int>(clip.x), window_height - bottom - height, width, height};
}

ImVec4 clip_of(PixelRect r) {
    return {static_cast<float>(r.x), static_cast<float>(r.y), static_cast<float>(r.x + r.width),
            static_cast<float>(r.y + r.height)};
}

int height_of(const ImDrawData& data) {
    return static_cast<int>(data.DisplaySize.y);
}

PixelRect bounds_of(const ImDrawList& list, int window_height) {
    PixelRect bounds;
    for (const ImDrawCmd& command : list.CmdBuffer)
        if (command.ElemCount > 0) bounds = united(bounds, pixels_of(command.ClipRect, window_height));
    return bounds;
}

template <class T>
std::span<const std::byte> bytes_of(const ImVector<T>& values) {
    return std::as_bytes(std::span(values.Data, static_cast<std::size_t>(values.Size)));
}

/// Commands have padding, and fields that draw nothing: what counts of one.
struct CommandKey {
    ImVec4 clip;
    ImTextureID texture;
    unsigned first_vertex, first_index, count;
    unsigned none;
};

CommandKey key_of(const ImDrawCmd& c) {
    return {c.ClipRect, c.TextureId, c.VtxOffset, c.IdxOffset, c.ElemCount, 0};
}

/// Writes bytes over older ones and notes whether any differed.
class Comparing {
  public:
    explicit Comparing(std::vector<std::byte>& old, std::size_t size) : old_(old) {
        differs = old.size() != size;
        old.resize(size);
    }
    void put(std::span<const std::byte> bytes) {
        if (bytes.empty()) return;
        std::byte* to = old_.data() + at_;
        if (differs || std::memcmp(to, bytes.data(), bytes.size()) != 0) {
            differs = true;
            std::memcpy(to, bytes.data(), bytes.size());
        }
        at_ += bytes.size();
    }
    bool differs = false;

  private:
    std::vector<std::byte>& old_;
    std::size_t at_ = 0;
};

bool take(const ImDrawList& list, std::vector<std::byte>& bytes) {
    const auto vertices = bytes_of(list.VtxBuffer), indices = bytes_of(list.IdxBuffer);
    const std::size_t commands = static_cast<std::size_t>(list.CmdBuffer.Size) * sizeof(CommandKey);
    Comparing comparing(bytes, vertices.size() + indices.size() + commands);
    for (const ImDrawCmd& command : list.CmdBuffer) {
        const CommandKey key = key_of(command);
        comparing.put(std::as_bytes(std::span(&key, 1)));
    }
    comparing.put(vertices);
    comparing.put(indices);
    return comparing.differs;
}

}  // namespace

std::vector<PixelRect> DrawListMemory::changed_parts(const ImDrawData& data) {
    std::vector<PixelRect> changed;
    std::vector<Drawn> before = std::exchange(drawn_, {});
    // Lists come in the order they are drawn in. One that was passed over is gone or has changed its place.
    std::size_t next = 0;
    for (const ImDrawList* list : lists_of(data)) {
        const auto found = std::find_if(before.begin() + static_cast<std::ptrdiff_t>(next), before.end(),
                                        [&](const Drawn& d) { return d.list == list; });
        Drawn drawn;
        bool differs = true;
        if (found != before.end()) {
            for (; before.begin() + static_cast<std::ptrdiff_t>(next) != found; ++next)
                changed.push_back(before[next].bounds);
            drawn = std::move(before[next++]);
            const PixelRect old_bounds = drawn.bounds;
            drawn.bounds = bounds_of(*list, height_of(data));
            differs = take(*list, drawn.bytes);
            if (differs) changed.push_back(old_bounds);
        } else {
            drawn.list = list;
            drawn.bounds = bounds_of(*list, height_of(data));
            (void)take(*list, drawn.bytes);
        }
        if (differs) changed.push_back(drawn.bounds);
        drawn_.push_back(std::move(drawn));
    }
    for (; next < before.size(); ++next) changed.push_back(before[next].bounds);
    return changed;
}

void paint_draw_lists(ImDrawData& data, PixelRect clip) {
    std::vector<ImDrawList*> seen;
    std::vector<ImVec4> clips;  // of the seen lists' commands, as they were
    for (ImDrawList* list : lists_of(data)) {
        if (is_empty(intersection(bounds_of(*list, height_of(data)), clip))) continue;
        seen.push_back(list);
        for (ImDrawCmd& command : list->CmdBuffer) {
            ImVec4& c = command.ClipRect;
            clips.push_back(c);
            c = clip_of(intersection(pixels_of(c, height_of(data)), clip));
        }
    }
    if (seen.empty()) return;
    ImDrawData part = data;
    part.CmdLists = seen.data();
    part.CmdListsCount = static_cast<int>(seen.size());
    ImGui_ImplOpenGL3_RenderDrawData(&part);
    auto old = clips.begin();
    for (ImDrawList* list : seen)
        for (ImDrawCmd& command : list->CmdBuffer) command.ClipRect = *old++;
}

}  // namespace app
