#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/language/wording.hpp"
#include "app/map/camera.hpp"
#include "app/map/flow_layout.hpp"
#include "app/map/labels.hpp"
#include "app/map/overlay_mesh.hpp"
#include "app/map/scene.hpp"
#include "app/text/text_engine.hpp"
#include "geo/story/counts.hpp"
#include "geo/story/place_roles.hpp"

namespace app {

/// A post as drawn: where its sign is on the window.
struct PostMark {
    PostId post;
    ScreenPoint at;
};

/// A place's sign on the window.
struct PlaceMark {
    geo::PlaceId place;
    ScreenPoint at;
    geo::PlaceRole role = geo::PlaceRole::event;
};

/// People of a place as a circle whose area is their number; the lower end of a range within it.
struct CountMark {
    geo::PlaceCount count;
    ScreenPoint at;
    float radius_px = 0, least_radius_px = 0;
};

/// A flow's number beside its arrow; the base line's left end.
struct FlowNumber {
    geo::FlowId flow;
    std::string text;
    ScreenPoint at;
};

/// All that lies over the map in this frame, placed but not yet drawn; picking uses the same.
struct MapSigns {
    std::vector<FlowArrow> arrows;
    std::vector<FlowNumber> numbers;  // those that found room: the largest first
    std::vector<CountMark> counts;    // the largest first: small ones lie on top
    std::vector<PostMark> posts;
    std::vector<PlaceMark> places;
    LabelPlan labels;
};

struct OverlayInputs {
    const geo::World& world;
    const State& state;
    const Scene& scene;
    const Camera& camera;
    const geo::Projection& projection;  // the scene's
    const Style& style;
    const Wording& wording;
    float scale;
    std::span<const geo::FlowId> flows;     // shown at the state's time
    std::span<const PixelBox> furniture;    // names keep clear of it
    std::span<const geo::PlaceRole> roles;  // by PlaceId
    bool with_numbers = true;               // beside the arrows
    double fewer_signs = 1;                 // places and names as if the scale were so many times smaller
};

/// Places arrows, signs and names for a camera. `previous`: of the last frame with the same scene, for stable
/// names.
[[nodiscard]] MapSigns place_signs(const OverlayInputs&, const LabelPlan* previous, TextEngine&);

/// Radius of the circle of so many people.
[[nodiscard]] float count_radius_pt(std::int64_t people);

/// Adds them to a mesh: arrows below, then posts, places, names, and what is selected or hovered.
void draw_signs(const MapSigns&, const OverlayInputs&, TextEngine&, OverlayMesh&);

}  // namespace app
