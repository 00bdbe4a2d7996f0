#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "app/map/camera.hpp"
#include "app/map/overlay_mesh.hpp"
#include "app/map/scene.hpp"
#include "app/text/text_engine.hpp"

namespace app {

/// One layer as it is to be drawn now.
struct MapDraw {
    std::shared_ptr<const SceneLayer> layer;
    float opacity = 1;
    friend bool operator==(const MapDraw&, const MapDraw&) = default;
};

/// The map under symbols and labels, bottom first. The same picture at another camera is the same map, moved.
struct MapPicture {
    geo::MapPoint origin;
    std::vector<MapDraw> draws;
    Theme theme = Theme::light;
    float scale = 1;  // device pixels a point
    friend bool operator==(const MapPicture&, const MapPicture&) = default;
};

struct DrawCounts {
    std::size_t segments = 0, triangles = 0;  // sent to GL in this call
    std::size_t points = 0;                   // signs over the map: places, posts, circles
    std::size_t tiles_drawn = 0;
    std::size_t tiles_waiting = 0;  // around the view, to be drawn in the next frames: ask for another frame
};

/// Draws with the GL 3.3 context current at its making, into the framebuffer bound at each call; (0, 0) of
/// the window is the top left. Keeps the drawn map in tiles of 128 pixels around the view: a pan moves them
/// and draws only what is new.
class Renderer {
  public:
    /// Throws gl::Error: no GL 3.3, a shader that is missing or does not compile.
    explicit Renderer(const std::string& shaders_folder);
    ~Renderer();
    Renderer(const Renderer&) = delete;
    Renderer& operator=(const Renderer&) = delete;

    /// What is kept of a drawn map for the frames to come.
    enum class Kept {
        around,  // tiles of the view and around it, for a pan: those around are drawn in later calls
        sight,   // tiles of the view alone: one picture is wanted
        nothing  // the scale changes every frame (a flight): tiles would be thrown away
    };
    /// Draws what is missing of the map as the camera sees it into the tiles; all that is in view is true and
    /// complete on return. Nothing shows yet.
    DrawCounts update_map(const MapPicture&, const Camera&, Kept);
    /// Copies the map, as update_map() left it for this camera, to where `clip` and camera.viewport meet.
    void show_map(const Camera&, PixelSize framebuffer, PixelRect clip);
    /// A small map at camera.viewport; its picture is kept while nothing about it changes.
    void draw_inset(const MapPicture&, const Camera&, PixelSize framebuffer);
    /// `clip`: nothing is drawn outside of it.
    void draw_overlay(const OverlayMesh&, const AtlasView&, PixelSize framebuffer, PixelRect clip);
    /// The atlas as a GL texture name for the UI's own drawing (alpha in every channel), refreshed when
    /// stale.
    [[nodiscard]] unsigned atlas_texture(const AtlasView&);

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace app
