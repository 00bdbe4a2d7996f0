#include "app/map/renderer.hpp"

#include <epoxy/gl.h>

#include <algorithm>
#include <optional>

#include "app/gl/canvas.hpp"
#include "app/gl/context.hpp"
#include "app/map/map_painter.hpp"
#include "app/map/overlay_painter.hpp"
#include "app/map/tile_grid.hpp"

namespace app {
namespace {

constexpr int tile_px = TileGrid::tile_px;
/// Tiles out of sight drawn in one call, so that a drag finds them ready and no frame takes long.
constexpr int ahead_per_call = 9;

/// The framebuffer of the caller, bound again at the end.
class BoundFramebuffer {
  public:
    BoundFramebuffer() {
        glGetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &draw_);
        glGetIntegerv(GL_READ_FRAMEBUFFER_BINDING, &read_);
    }
    ~BoundFramebuffer() {
        glBindFramebuffer(GL_DRAW_FRAMEBUFFER, static_cast<unsigned>(draw_));
        glBindFramebuffer(GL_READ_FRAMEBUFFER, static_cast<unsigned>(read_));
    }
    BoundFramebuffer(const BoundFramebuffer&) = delete;
    BoundFramebuffer& operator=(const BoundFramebuffer&) = delete;
    [[nodiscard]] unsigned draw() const { return static_cast<unsigned>(draw_); }

  private:
    int draw_ = 0, read_ = 0;
};

}  // namespace

struct Renderer::Impl {
    explicit Impl(const std::string& shaders) : painter(shaders), overlay(shaders) {}

    MapPainter painter;
    OverlayPainter overlay;

    // The tiles, and what they show.
    std::optional<gl::Canvas> canvas;
    TileGrid grid{1, 1};
    MapPicture picture;
    double meters_per_px = 0;
    bool direct = false;  // no tiles: the canvas holds the view itself, from its corner on

    /// The inset's picture.
    struct Inset {
        gl::Canvas canvas;
        MapPicture picture;
        Camera camera;
    };
    std::optional<Inset> inset;

    /// Room for the tiles of a view of this size; what was drawn is lost where the room changes. A view that
    /// grows will grow on (a window's edge is dragged), one that shrinks may come back: so there is some to
    /// spare.
    void fit(PixelSize view) {
        const TileGrid least = TileGrid::for_viewport(view);
        const auto tiles = [](const TileGrid& g) { return g.columns() * g.rows(); };
        const bool holds = canvas && least.columns() <= grid.columns() && least.rows() <= grid.rows();
        if (holds && tiles(grid) <= 2 * tiles(least)) return;
        constexpr int spare = 2;
        const int more = canvas && !holds ? spare : 0;
        canvas.reset();
        grid = TileGrid(least.columns() + more, least.rows() + more);
        canvas.emplace(PixelSize{grid.columns() * tile_px, grid.rows() * tile_px});
    }

    [[nodiscard]] PixelRect slots_of(const TileRange& range) const {
        return {grid.slot_column(range.x) * tile_px, grid.slot_row(range.y) * tile_px,
                range.columns * tile_px, range.rows * tile_px};
    }

    void paint_tiles(const TileRange& range, DrawCounts& counts) {
        painter.paint(picture, meters_per_px, {slots_of(range), range.x * tile_px, range.y * tile_px},
                      counts);
        grid.put(range);
        counts.tiles_drawn += static_cast<std::size_t>(range.count());
    }

    /// Tiles around the view. A call that had to draw what is in sight leaves them to the next.
    void paint_ahead(const TileRange& seen, DrawCounts& counts) {
        int budget = counts.tiles_drawn > 0 ? 0 : ahead_per_call;
        for (TileRange range : grid.missing(TileGrid::ring_around(seen))) {
            const int all = range.count();
            if (budget > 0) {
                // As much of the rectangle as may be: it is one or a few tiles wide or high.
                if (range.rows == 1) range.columns = std::min(range.columns, budget);
                if (range.rows > 1) {
                    range.columns = 1;
                    range.rows = std::min(range.rows, budget);
                }
                paint_tiles(range, counts);
                budget -= range.count();
            } else {
                range.columns = range.rows = 0;
            }
            counts.tiles_waiting += static_cast<std::size_t>(all - range.count());
        }
    }

    /// Copies a rectangle of the canvas to one of the same size in the window, whose pixels are y down. The
    /// canvas stands on its head for GL, and so does a window's own framebuffer in memory: no row is turned,
    /// which software GL does as a plain copy, 50 times as fast as drawing it.
    void copy(PixelRect from, int to_x, int to_y, PixelSize framebuffer) const {
        const int top = framebuffer.height - to_y;
        glBlitFramebuffer(from.x, from.y, from.x + from.width, from.y + from.height, to_x, top,
                          to_x + from.width, top - from.height, GL_COLOR_BUFFER_BIT, GL_NEAREST);
    }

    /// `sight`: the part of the window to show, within the camera's viewport.
    void show_tiles(const Camera& camera, PixelRect sight, PixelSize framebuffer) const {
        const long long left_px = camera.left_px + sight.x - camera.viewport.x;
        const long long top_px = camera.top_px + sight.y - camera.viewport.y;
        const TileRange seen = TileGrid::covering(left_px, top_px, {sight.width, sight.height});
        for (const TileRange& part : grid.unseamed(seen)) {
            // Where the part would go in the sight, cut to it.
            const auto left = static_cast<int>(part.x * tile_px - left_px);
            const auto top = static_cast<int>(part.y * tile_px - top_px);
            const PixelRect shown = intersection({left, top, part.columns * tile_px, part.rows * tile_px},
                                                 {0, 0, sight.width, sight.height});
            const PixelRect slots = slots_of(part);
            copy({slots.x + shown.x - left, slots.y + shown.y - top, shown.width, shown.height},
                 sight.x + shown.x, sight.y + shown.y, framebuffer);
        }
    }
};

Renderer::Renderer(const std::string& shaders_folder) {
    gl::require_gl33();
    impl_ = std::make_unique<Impl>(shaders_folder);
}

Renderer::~Renderer() = default;

DrawCounts Renderer::update_map(const MapPicture& picture, const Camera& camera, Kept kept) {
    DrawCounts counts;
    const PixelRect& view = camera.viewport;
    if (view.width <= 0 || view.height <= 0) return counts;
    const BoundFramebuffer bound;
    glDisable(GL_SCISSOR_TEST);
    impl_->fit({view.width, view.height});
    glBindFramebuffer(GL_FRAMEBUFFER, impl_->canvas->framebuffer());
    impl_->painter.sweep();
    impl_->direct = kept == Kept::nothing;
    if (impl_->direct) {
        // In the room of the tiles: a window's own framebuffer may lack alpha and stencil.
        impl_->grid.clear();
        impl_->painter.paint(picture, camera.meters_per_px,
                             {{0, 0, view.width, view.height}, camera.left_px, camera.top_px}, counts);
        return counts;
    }
    const TileRange seen = TileGrid::covering(camera.left_px, camera.top_px, {view.width, view.height});
    if (impl_->meters_per_px != camera.meters_per_px || impl_->picture != picture) {
        impl_->grid.clear({seen.x - 1, seen.y - 1});  // all in sight, and the ring, without a seam
        impl_->picture = picture;
        impl_->meters_per_px = camera.meters_per_px;
    }
    for (const TileRange& range : impl_->grid.missing(seen)) impl_->paint_tiles(range, counts);
    if (kept == Kept::around) impl_->paint_ahead(seen, counts);
    return counts;
}

void Renderer::show_map(const Camera& camera, PixelSize framebuffer, PixelRect clip) {
    const PixelRect& view = camera.viewport;
    const PixelRect sight = intersection(clip, view);
    if (is_empty(sight)) return;
    const BoundFramebuffer bound;
    glDisable(GL_SCISSOR_TEST);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, impl_->canvas->framebuffer());
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, bound.draw());
    if (impl_->direct) {
        impl_->copy({sight.x - view.x, sight.y - view.y, sight.width, sight.height}, sight.x, sight.y,
                    framebuffer);
    } else {
        impl_->show_tiles(camera, sight, framebuffer);
    }
}

void Renderer::draw_inset(const MapPicture& picture, const Camera& camera, PixelSize framebuffer) {
    const PixelRect& view = camera.viewport;
    if (view.width <= 0 || view.height <= 0) return;
    const BoundFramebuffer bound;
    glDisable(GL_SCISSOR_TEST);
    auto& inset = impl_->inset;
    const PixelSize size{view.width, view.height};
    if (!inset || inset->canvas.size() != size || inset->picture != picture ||
        inset->camera.meters_per_px != camera.meters_per_px || inset->camera.left_px != camera.left_px ||
        inset->camera.top_px != camera.top_px) {
        if (!inset || inset->canvas.size() != size) {
            inset.reset();
            inset.emplace(Impl::Inset{gl::Canvas(size), {}, {}});
        }
        inset->picture = picture;
        inset->camera = camera;
        glBindFramebuffer(GL_FRAMEBUFFER, inset->canvas.framebuffer());
        DrawCounts counts;
        impl_->painter.paint(picture, camera.meters_per_px,
                             {{0, 0, view.width, view.height}, camera.left_px, camera.top_px}, counts);
    }
    glBindFramebuffer(GL_READ_FRAMEBUFFER, inset->canvas.framebuffer());
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, bound.draw());
    impl_->copy({0, 0, view.width, view.height}, view.x, view.y, framebuffer);
}

void Renderer::draw_overlay(const OverlayMesh& mesh, const AtlasView& atlas, PixelSize framebuffer,
                            PixelRect clip) {
    impl_->overlay.paint(mesh, atlas, framebuffer, clip);
}

unsigned Renderer::atlas_texture(const AtlasView& atlas) {
    return impl_->overlay.atlas_texture(atlas);
}

}  // namespace app
