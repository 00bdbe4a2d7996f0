#include "app/map/map_input.hpp"

#include <algorithm>
#include <cmath>

#include "app/map/pick.hpp"

namespace app {
namespace {

constexpr float click_slack_pt = 4;
constexpr double double_click_s = 0.35;
constexpr double wheel_step = 1.25;

ScreenPoint from_center(ScreenPoint p, PixelRect map) {
    return {p.x - static_cast<float>(map.x) - static_cast<float>(map.width) / 2,
            p.y - static_cast<float>(map.y) - static_cast<float>(map.height) / 2};
}

}  // namespace

void MapInput::update(const Input& input, PixelRect map, bool ui_has_pointer, const Picking* picking,
                      const State& state, std::vector<Command>& commands) {
    since_click_s_ += input.dt_s + input.waited_s;
    const bool down = input.buttons[static_cast<std::size_t>(MouseButton::left)];
    const bool went_down = down && !was_down_, went_up = !down && was_down_;
    was_down_ = down;
    over_target_ = false;
    if (!input.mouse) {
        if (state.hovered_place && !ui_has_pointer) commands.push_back(HoverPlace{});
        if (!down) gesture_ = Gesture::none;
        return;
    }
    const ScreenPoint at = *input.mouse;
    const bool over_map = map.contains(at) && !ui_has_pointer;

    if (went_down && over_map) {
        gesture_ = input.shift ? Gesture::box : Gesture::pressed;
        pressed_at_ = last_ = at;
    }
    const float slack = click_slack_pt * input.scale;
    if (gesture_ == Gesture::pressed && std::hypot(at.x - pressed_at_.x, at.y - pressed_at_.y) > slack)
        gesture_ = Gesture::pan;
    if (gesture_ == Gesture::pan && (at.x != last_.x || at.y != last_.y)) {
        commands.push_back(PanBy{at.x - last_.x, at.y - last_.y});
        last_ = at;
    }
    if (gesture_ == Gesture::box) last_ = at;

    if (went_up) {
        if (gesture_ == Gesture::pressed && picking != nullptr) {
            const bool twice = since_click_s_ < double_click_s &&
                               std::hypot(at.x - last_click_.x, at.y - last_click_.y) <= slack;
            const Selection picked = pick(at, picking->signs, picking->inputs);
            if (!std::holds_alternative<std::monostate>(picked)) {
                commands.push_back(Select{picked});
            } else if (twice) {
                const ScreenPoint d = from_center(at, map);
                commands.push_back(ZoomAbout{2, d.x, d.y});
            } else {
                const auto area = area_at(at, picking->inputs);
                commands.push_back(area ? Command{Select{*area}} : Command{ClearSelection{}});
            }
            since_click_s_ = 0;
            last_click_ = at;
        } else if (gesture_ == Gesture::box) {
            if (const auto box = zoom_box();
                box && static_cast<float>(std::min(box->width, box->height)) > slack) {
                const ScreenPoint middle{static_cast<float>(box->x) + static_cast<float>(box->width) / 2,
                                         static_cast<float>(box->y) + static_cast<float>(box->height) / 2};
                const double factor = std::min(static_cast<double>(map.width) / box->width,
                                               static_cast<double>(map.height) / box->height);
                const ScreenPoint d = from_center(middle, map);
                commands.push_back(PanBy{-d.x, -d.y});
                commands.push_back(ZoomAbout{factor, 0, 0});
            }
        }
        gesture_ = Gesture::none;
    }

    if (over_map && input.wheel != 0) {
        const ScreenPoint d = from_center(at, map);
        commands.push_back(ZoomAbout{std::pow(wheel_step, static_cast<double>(input.wheel)), d.x, d.y});
    }
    if (over_map && picking != nullptr && gesture_ == Gesture::none) {
        const auto place = pick_place(at, picking->signs, picking->inputs);
        over_target_ =
            place || !std::holds_alternative<std::monostate>(pick(at, picking->signs, picking->inputs));
        if (place != state.hovered_place) commands.push_back(HoverPlace{place});
    }
}

std::optional<PixelRect> MapInput::zoom_box() const {
    if (gesture_ != Gesture::box) return std::nullopt;
    const float x0 = std::min(pressed_at_.x, last_.x), y0 = std::min(pressed_at_.y, last_.y);
    const float x1 = std::max(pressed_at_.x, last_.x), y1 = std::max(pressed_at_.y, last_.y);
    return PixelRect{static_cast<int>(x0), static_cast<int>(y0), static_cast<int>(x1 - x0),
                     static_cast<int>(y1 - y0)};
}

}  // namespace app
