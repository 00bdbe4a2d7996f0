#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>

#include "app/map/inset.hpp"
#include "app/map/overlay.hpp"
#include "app/map/renderer.hpp"
#include "app/map/scene_builder.hpp"

namespace app {

/// The inset's scene, kept apart from the map's: it changes with the date and the language, not with the
/// view. One thread, the frame's; scenes are built on a thread of its own.
class InsetView {
  public:
    /// `parts`: shared with the map's own scenes.
    InsetView(const std::shared_ptr<SceneParts>& parts, std::function<void()> wake);

    /// Decides what is to be shown beside this map and asks for its scene. `room`: where furniture put it in
    /// the last frame.
    void follow(const State&, const Camera& map, const geo::Projection& of_map, std::optional<PixelRect> room,
                float scale);
    /// On the map below the inset: the outline of the inset's area and what leads from it to the inset.
    void draw_on_map(const Camera& map, const geo::Projection& of_map, const Style&, float scale,
                     OverlayMesh&) const;
    /// The inset's own picture, names and all, and the frame of the view over it. True if it differs from
    /// what the last call made: then it must be shown again.
    /// `world`: the one that it has scenes of, its links as they are corrected.
    [[nodiscard]] bool prepare(const geo::World& world, const State&, const Camera& map,
                               const geo::Projection& of_map, const Style&, const Wording&, float scale,
                               std::span<const geo::FlowId>, std::span<const geo::PlaceRole>, TextEngine&);
    /// Draws what prepare() made; nothing while there is no picture.
    void show(Renderer&, const AtlasView&, PixelSize framebuffer) const;

    [[nodiscard]] const InsetShown& shown() const { return shown_; }
    /// A scene is wanted and not there yet.
    [[nodiscard]] bool busy() const;
    void wait() { builder_.wait(); }

  private:
    std::shared_ptr<SceneParts> parts_;
    SceneBuilder builder_;
    geo::Projection projection_;  // one for all views: conformal, fit to the story's region
    std::shared_ptr<const Scene> scene_;
    InsetShown shown_;
    /// What the signs were placed for: they are placed anew only when it changes, not for each frame of a
    /// drag.
    struct PlacedFor {
        std::shared_ptr<const Scene> scene;
        State state;
        Camera camera;
        std::vector<geo::PlaceRole> roles;
    };
    std::optional<PlacedFor> placed_for_;
    /// What show() draws.
    struct Prepared {
        bool drawn = false;
        Camera camera;
        MapPicture picture;
        OverlayMesh frame;  // of the view, in a locator
        friend bool operator==(const Prepared&, const Prepared&) = default;
    };
    Prepared prepared_;
    OverlayMesh signs_;
};

}  // namespace app
