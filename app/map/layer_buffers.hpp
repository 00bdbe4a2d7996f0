#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <vector>

#include "app/gl/names.hpp"
#include "app/map/scene.hpp"

namespace app {

/// A layer in GL's memory: all its fills in one pair of buffers, all its strokes in one, all its drapes.
struct LayerBuffers {
    explicit LayerBuffers(const SceneLayer&);

    gl::Buffer fill_points, fill_indices, segments, drape_points, drape_indices;
    gl::VertexArray fills, strokes, drapes;
    /// By the index in the layer: where its indices or segments begin in the buffer.
    std::vector<std::uint32_t> first_of_fill, first_of_stroke, first_of_drape;

    /// Binds `strokes` so that instance 0 is this segment: GL 3.3 has no base instance.
    void start_strokes_at(std::uint32_t segment) const;
};

/// What of the scene GL holds: uploaded when first asked for, freed when its layer is gone or was not drawn
/// for a while.
class SceneBuffers {
  public:
    [[nodiscard]] const LayerBuffers& of(const std::shared_ptr<const SceneLayer>&);
    /// Two channels: hillshade and elevation. Throws gl::Error: larger than GL takes.
    [[nodiscard]] unsigned texture_of(const std::shared_ptr<const geo::Raster>&);
    /// To be called once for each picture drawn.
    void sweep();

  private:
    template <class Source, class Held>
    struct Entry {
        std::weak_ptr<const Source> source;
        Held held;
        std::uint64_t used;
    };
    /// Forgets what is gone or was not asked for since.
    template <class Entries>
    void sweep(Entries&);

    // By address: an address may be taken again only after its weak_ptr has expired.
    std::map<const SceneLayer*, Entry<SceneLayer, LayerBuffers>> layers_;
    std::map<const geo::Raster*, Entry<geo::Raster, gl::Texture>> textures_;
    std::uint64_t now_ = 0;
};

}  // namespace app
