#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/map/style.hpp"
#include "app/screen.hpp"
#include "geo/data/raster.hpp"
#include "geo/earth/coordinates.hpp"
#include "geo/story/road_control.hpp"
#include "geo/story/world.hpp"

namespace app {

/// Plane coordinates relative to Scene::origin, meters. The origin is the middle of the scene's region, which
/// is a few thousand pixels wide: floats are then exact to a hundredth of a pixel.
struct ScenePoint {
    float x = 0, y = 0;
};

/// A run of triangles or segments that lie near each other, so that what is out of sight is skipped.
struct Chunk {
    std::uint32_t first = 0, count = 0;  // indices (fills) or segments (strokes)
    float min_x = 0, min_y = 0, max_x = 0, max_y = 0;
};

struct Fill {
    PaintKey paint;
    std::vector<ScenePoint> points;
    std::vector<std::uint32_t> indices;
    std::vector<Chunk> chunks;
};

struct Segment {
    ScenePoint a, b;
    float along_m = 0;  // plane length of the line before `a`, for dashes
};

struct Stroke {
    PaintKey paint;
    std::vector<Segment> segments;
    std::vector<Chunk> chunks;
};

/// A picture laid over a grid of projected points: the relief. Drawn only where land is.
struct Drape {
    std::shared_ptr<const geo::Raster> raster;  // band 0 hillshade, band 1 elevation
    struct Vertex {
        ScenePoint at;
        float u = 0, v = 0;
    };
    std::vector<Vertex> points;
    std::vector<std::uint32_t> indices;
};

/// The part of a scene that one layer of the panel shows: drawn in the order fills, drapes, strokes.
/// Immutable; the renderer keeps its buffers by its address.
struct SceneLayer {
    std::string id;          // of LayerState; "land" for what is always there
    std::string built_from;  // all that it depends on: a scene takes over what would come out the same
    std::vector<Fill> fills;
    std::vector<Drape> drapes;
    std::vector<Stroke> strokes;
    std::size_t vertex_count = 0;
};

enum class LabelClass : std::uint8_t { story, capital, city, town, village, country, admin1, water };

/// A name that may be put on the map: placed frame by frame (see labels.hpp).
struct LabelWish {
    geo::MapPoint at;
    std::string text;
    LabelClass cls = LabelClass::town;
    float priority = 0;   // higher first
    bool insist = false;  // rather far from its symbol, at the end of a line, than not at all
    std::optional<geo::PlaceId> place;
    std::optional<geo::PlaceId> instead_of;  // the base map's name of a place of the story: shown without it
    double max_meters_per_px = 1e9;          // shown only closer than this
    double min_meters_per_px = 0;
};

/// A place of the story on the plane.
struct PlacedPlace {
    geo::PlaceId place;
    geo::MapPoint at;
    double max_meters_per_px = 1e9;  // its symbol is drawn only closer than this
};

/// What a scene depends on. Not the camera's center: panning builds nothing until it comes near the edge of
/// the region that the scene covers.
struct SceneKey {
    std::string projection;
    int detail = 0;                  // the band of scales that the geometry is fit for: see finest_of()
    int cell_px = 2048;              // side of the cells that regions are made of, at the band's far end
    int cell_x = 0, cell_y = 0;      // of region_of(): the cell that is looked at
    geo::Date date;                  // World::control_epoch() of the day that is shown
    std::optional<geo::Date> since;  // the same of a range's first day, where it has another map
    geo::Language language = geo::Language::en;
    friend bool operator==(const SceneKey&, const SceneKey&) = default;
};

/// The band of a scale, half an octave wide.
[[nodiscard]] int detail_for(double meters_per_px);
/// Meters per pixel at the near and at the far end of a band.
[[nodiscard]] double finest_of(int detail);
[[nodiscard]] double coarsest_of(int detail);

/// The part of the plane that a scene covers: the cell that is looked at and its eight neighbors, so that a
/// view as wide as a cell lies in it with half a cell to spare, wherever its center is in the cell.
[[nodiscard]] geo::MapBox region_of(const SceneKey&);
/// The cell of a point of the plane, for a map of this size. key.detail is set before.
void set_cell(SceneKey&, geo::MapPoint center, PixelSize map);

/// By index of World::roads.
using RoadPieces = std::vector<std::vector<geo::RoadPiece>>;

/// Everything to draw. Immutable, shared between threads.
struct Scene {
    SceneKey key;
    geo::MapPoint origin;  // of all ScenePoints
    std::vector<std::shared_ptr<const SceneLayer>> layers;
    std::shared_ptr<const std::vector<LabelWish>> labels;
    std::vector<PlacedPlace> places;                 // those with an image in the projection
    std::shared_ptr<const geo::ControlMap> control;  // nullptr without a study area, as for all below
    std::shared_ptr<const RoadPieces> roads;         // by who holds them
    std::shared_ptr<const std::vector<geo::ControlChange>> changes;  // from key.since to key.date
    std::shared_ptr<const std::vector<geo::ZoneShape>> zones;        // by index of World::zones
};

}  // namespace app
