#include "app/map/scene_bends.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace app {
namespace {

/// Not in the middle, where an edge that bends to one side and back may touch its chord.
constexpr double probe_part = 0.4;
constexpr int most_rounds = 12;

/// One end of an edge, and what is still to be found out about it.
struct Knot {
    geo::LngLat at;
    geo::MapPoint image;
    bool drawn = true;  // the edge that begins here
    bool open = false;  // it may bend
};

/// The way from `a` to `b` across the cut of longitudes where that is the short one.
geo::LngLat part_of_way(geo::LngLat a, geo::LngLat b) {
    const double lng = std::remainder(b.lng - a.lng, 360.0);
    return {a.lng + lng * probe_part, a.lat + (b.lat - a.lat) * probe_part};
}

double length_m(geo::MapPoint a, geo::MapPoint b) {
    return std::hypot(b.x - a.x, b.y - a.y);
}

double distance_to_chord_m(geo::MapPoint p, geo::MapPoint a, geo::MapPoint b) {
    const double dx = b.x - a.x, dy = b.y - a.y, square = dx * dx + dy * dy;
    const double t = square > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / square, 0.0, 1.0) : 0.0;
    return std::hypot(a.x + dx * t - p.x, a.y + dy * t - p.y);
}

class Bender {
  public:
    Bender(const geo::Projection& projection, double tolerance_m, const geo::MapBox& region)
        : projection_(projection), tolerance_m_(tolerance_m), region_(region) {}

    std::vector<Knot> knots_of(const geo::CutPath& piece) {
        std::vector<geo::MapPoint> images(piece.points.size());
        projection_.project(piece.points, images);
        std::vector<Knot> knots(piece.points.size());
        for (std::size_t i = 0; i < knots.size(); ++i)
            knots[i] = {piece.points[i], images[i], i < piece.drawn.size() && piece.drawn[i], false};
        for (std::size_t i = 0; i + 1 < knots.size(); ++i) knots[i].open = may_bend(knots[i], knots[i + 1]);
        return knots;
    }

    /// Looks at all open edges once and breaks up those that bend; false when none is open.
    bool refine(std::vector<Knot>& knots) {
        probes_.clear();
        for (std::size_t i = 0; i + 1 < knots.size(); ++i)
            if (knots[i].open) probes_.push_back(part_of_way(knots[i].at, knots[i + 1].at));
        if (probes_.empty()) return false;
        images_.resize(probes_.size());
        projection_.project(probes_, images_);
        finer_.clear();
        std::size_t probe = 0;
        for (std::size_t i = 0; i < knots.size(); ++i) {
            Knot from = knots[i];
            const bool was_open = std::exchange(from.open, false);
            finer_.push_back(from);
            if (!was_open) continue;
            const geo::MapPoint image = images_[probe];
            const Knot& to = knots[i + 1];
            Knot between{probes_[probe++], image, from.drawn, false};
            if (!has_image(image) || distance_to_chord_m(image, from.image, to.image) <= tolerance_m_)
                continue;
            finer_.back().open = may_bend(from, between);
            between.open = may_bend(between, to);
            finer_.push_back(between);
        }
        std::swap(knots, finer_);
        return true;
    }

  private:
    [[nodiscard]] bool may_bend(const Knot& a, const Knot& b) const {
        // An arc that turns by a radian strays an eighth of its length from its chord: no short edge turns so
        // far.
        constexpr double least_chord = 8;
        if (!a.drawn || !has_image(a.image) || !has_image(b.image)) return false;
        const double length = length_m(a.image, b.image);
        if (length <= least_chord * tolerance_m_) return false;
        geo::MapBox reach;  // of all that the edge can be
        for (const geo::MapPoint p : {a.image, b.image}) {
            reach.add({p.x - length, p.y - length});
            reach.add({p.x + length, p.y + length});
        }
        return reach.intersects(region_);
    }

    const geo::Projection& projection_;
    double tolerance_m_;
    const geo::MapBox& region_;
    std::vector<geo::LngLat> probes_;
    std::vector<geo::MapPoint> images_;
    std::vector<Knot> finer_;
};

}  // namespace

PlaneLine follow_bends(const geo::Projection& projection, const geo::CutPath& piece, double tolerance_m,
                       const geo::MapBox& region) {
    Bender bender(projection, tolerance_m, region);
    std::vector<Knot> knots = bender.knots_of(piece);
    for (int round = 0; round < most_rounds && bender.refine(knots); ++round) {
    }
    PlaneLine line;
    line.points.reserve(knots.size());
    line.drawn.reserve(knots.size());
    for (const Knot& knot : knots) {
        line.points.push_back(knot.image);
        line.drawn.push_back(knot.drawn);
    }
    return line;
}

}  // namespace app
