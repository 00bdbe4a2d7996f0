#pragma once

#include <optional>
#include <vector>

#include "app/command.hpp"
#include "app/input.hpp"
#include "app/map/overlay.hpp"

namespace app {

/// Turns the pointer over the map into commands: drag pans, the wheel zooms at the pointer, a click selects
/// what is under it, a double click zooms in, Shift and drag zooms to a box. Remembers what a gesture needs
/// from one frame to the next and nothing else.
class MapInput {
  public:
    /// What lies on the map, for hover and click; nullptr while there is no scene.
    struct Picking {
        const MapSigns& signs;
        const OverlayInputs& inputs;
    };
    void update(const Input&, PixelRect map, bool ui_has_pointer, const Picking*, const State&,
                std::vector<Command>&);

    /// The box being drawn with Shift held; nullopt else.
    [[nodiscard]] std::optional<PixelRect> zoom_box() const;
    /// The pointer is over something that a click would select.
    [[nodiscard]] bool over_target() const { return over_target_; }

  private:
    enum class Gesture { none, pressed, pan, box };
    Gesture gesture_ = Gesture::none;
    ScreenPoint pressed_at_, last_;
    bool was_down_ = false;
    bool over_target_ = false;
    double since_click_s_ = 10;
    ScreenPoint last_click_;
};

}  // namespace app
