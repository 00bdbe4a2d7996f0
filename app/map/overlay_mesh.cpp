#include "app/map/overlay_mesh.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace app {
namespace {

/// Beyond an edge by this much, px, the coverage is zero.
constexpr float fringe_px = 1;
/// Half width given to the inside of flat shapes: far more than the fringe, exact in floats.
constexpr float solid_px = 64;
/// Corners sharper than this (cosine of half the turn) are not mitered but broken and rounded.
constexpr float sharpest_miter = 0.5F;

struct Vec {
    float x = 0, y = 0;
};

Vec direction(ScreenPoint a, ScreenPoint b) {
    const float dx = b.x - a.x;
    const float dy = b.y - a.y;
    const float length = std::hypot(dx, dy);
    return length > 0 ? Vec{dx / length, dy / length} : Vec{};
}

Vec left_of(Vec d) {
    return {d.y, -d.x};
}

ScreenPoint moved(ScreenPoint p, Vec d, float by) {
    return {p.x + d.x * by, p.y + d.y * by};
}

/// Where the offsets of two edges with these normals meet, for an offset of 1.
struct Miter {
    Vec offset;
    float cosine = 1;  // of half the turn
};

Miter miter_of(Vec n1, Vec n2) {
    const Vec sum{n1.x + n2.x, n1.y + n2.y};
    const float length = std::hypot(sum.x, sum.y);
    const float cosine = length / 2;
    if (cosine < 1e-3F) return {n1, 0};
    const float stretch = 1 / (length * std::max(cosine, 0.25F));
    return {{sum.x * stretch, sum.y * stretch}, cosine};
}

/// The points without repetitions, with their half widths.
struct CleanLine {
    std::vector<ScreenPoint> points;
    std::vector<float> half;
};

CleanLine clean(std::span<const ScreenPoint> points, std::span<const float> half) {
    CleanLine line;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!line.points.empty() &&
            std::hypot(points[i].x - line.points.back().x, points[i].y - line.points.back().y) < 1e-3F) {
            continue;
        }
        line.points.push_back(points[i]);
        line.half.push_back(half[i]);
    }
    return line;
}

}  // namespace

void OverlayMesh::clear() {
    vertices_.clear();
    indices_.clear();
}

std::uint32_t OverlayMesh::add(Vertex vertex) {
    vertices_.push_back(vertex);
    return static_cast<std::uint32_t>(vertices_.size() - 1);
}

void OverlayMesh::add_quad(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t d) {
    indices_.insert(indices_.end(), {a, b, c, a, c, d});
}

void OverlayMesh::disc(ScreenPoint center, float radius_px, Color color, float inner_px) {
    const float reach = radius_px + fringe_px;
    std::array<std::uint32_t, 4> corners{};
    constexpr std::array<Vec, 4> unit{{{-1, -1}, {1, -1}, {1, 1}, {-1, 1}}};
    for (std::size_t i = 0; i < 4; ++i) {
        const float u = unit[i].x * reach;
        const float v = unit[i].y * reach;
        corners[i] = add({center.x + u, center.y + v, u, v, radius_px, inner_px, color, Kind::disc});
    }
    add_quad(corners[0], corners[1], corners[2], corners[3]);
}

void OverlayMesh::half_disc(ScreenPoint center, float along_x, float along_y, float radius_px, Color color) {
    const float reach = radius_px + fringe_px;
    const auto corner = [&](float along, float across) {
        const float u = along_x * along + along_y * across;
        const float v = along_y * along - along_x * across;
        return add({center.x + u, center.y + v, u, v, radius_px, 0, color, Kind::disc});
    };
    const std::uint32_t a = corner(0, -reach);
    const std::uint32_t b = corner(reach, -reach);
    const std::uint32_t c = corner(reach, reach);
    const std::uint32_t d = corner(0, reach);
    add_quad(a, b, c, d);
}

void OverlayMesh::strip(std::span<const ScreenPoint> points, std::span<const float> half_px, Color color) {
    const auto rung = [&](ScreenPoint p, Vec offset, float half) {
        const float reach = half + fringe_px;
        const ScreenPoint l = moved(p, offset, reach);
        const ScreenPoint r = moved(p, offset, -reach);
        add({l.x, l.y, reach, 0, half, 0, color, Kind::edge});
        return add({r.x, r.y, -reach, 0, half, 0, color, Kind::edge});
    };
    std::uint32_t last = rung(points[0], left_of(direction(points[0], points[1])), half_px[0]);
    for (std::size_t i = 1; i < points.size(); ++i) {
        const Vec before = direction(points[i - 1], points[i]);
        const bool at_end = i + 1 == points.size();
        const Vec after = at_end ? before : direction(points[i], points[i + 1]);
        const Miter miter = miter_of(left_of(before), left_of(after));
        const bool broken = miter.cosine < sharpest_miter;
        const std::uint32_t now = rung(points[i], broken ? left_of(before) : miter.offset, half_px[i]);
        add_quad(last - 1, last, now, now - 1);
        last = now;
        if (!broken) continue;
        half_disc(points[i], before.x, before.y, half_px[i], color);
        last = rung(points[i], left_of(after), half_px[i]);
    }
}

void OverlayMesh::polyline(std::span<const ScreenPoint> points, float width_px, Color color) {
    const std::vector<float> half(points.size(), width_px / 2);
    const CleanLine line = clean(points, half);
    if (line.points.size() < 2) {
        if (!line.points.empty()) disc(line.points[0], width_px / 2, color);
        return;
    }
    strip(line.points, line.half, color);
    const Vec start = direction(line.points[1], line.points[0]);
    const Vec end = direction(line.points[line.points.size() - 2], line.points.back());
    half_disc(line.points.front(), start.x, start.y, width_px / 2, color);
    half_disc(line.points.back(), end.x, end.y, width_px / 2, color);
}

void OverlayMesh::band(std::span<const ScreenPoint> center_line, std::span<const float> half_width_px,
                       Color color) {
    assert(center_line.size() == half_width_px.size());
    const CleanLine line = clean(center_line, half_width_px);
    if (line.points.size() >= 2) strip(line.points, line.half, color);
}

void OverlayMesh::convex(std::span<const ScreenPoint> points, Color color) {
    if (points.size() < 3) return;
    double twice_area = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const ScreenPoint a = points[i];
        const ScreenPoint b = points[(i + 1) % points.size()];
        twice_area += static_cast<double>(a.x) * b.y - static_cast<double>(b.x) * a.y;
    }
    // left_of() points outwards for one sense of going round, inwards for the other
    const float outwards = twice_area > 0 ? 1.0F : -1.0F;
    const auto first = static_cast<std::uint32_t>(vertices_.size());
    const auto count = static_cast<std::uint32_t>(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        const ScreenPoint p = points[i];
        const Vec before = direction(points[(i + points.size() - 1) % points.size()], p);
        const Vec after = direction(p, points[(i + 1) % points.size()]);
        const Vec offset = miter_of(left_of(before), left_of(after)).offset;
        const ScreenPoint inner = moved(p, offset, -0.5F * outwards);
        const ScreenPoint outer = moved(p, offset, 0.5F * outwards);
        add({inner.x, inner.y, solid_px - 0.5F, 0, solid_px, 0, color, Kind::edge});
        add({outer.x, outer.y, solid_px + 0.5F, 0, solid_px, 0, color, Kind::edge});
    }
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint32_t a = first + 2 * i;
        const std::uint32_t b = first + 2 * ((i + 1) % count);
        if (i >= 1 && i + 1 < count) indices_.insert(indices_.end(), {first, a, b});
        add_quad(a, a + 1, b + 1, b);
    }
}

void OverlayMesh::rect(float x, float y, float width, float height, Color color) {
    const std::array<ScreenPoint, 4> corners{
        {{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}}};
    convex(corners, color);
}

void OverlayMesh::glyph(float x, float y, float width, float height, float u, float v, float uw, float vh,
                        Color color) {
    const std::uint32_t a = add({x, y, u, v, 0, 0, color, Kind::glyph});
    const std::uint32_t b = add({x + width, y, u + uw, v, 0, 0, color, Kind::glyph});
    const std::uint32_t c = add({x + width, y + height, u + uw, v + vh, 0, 0, color, Kind::glyph});
    const std::uint32_t d = add({x, y + height, u, v + vh, 0, 0, color, Kind::glyph});
    add_quad(a, b, c, d);
}

}  // namespace app
