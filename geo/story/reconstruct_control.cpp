#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <optional>
#include <set>

#include "geo/earth/geodesy.hpp"
#include "geo/earth/polygon_ops.hpp"
#include "geo/story/border_arcs.hpp"
#include "geo/story/control.hpp"
#include "geo/story/cut_lines.hpp"

namespace geo {
namespace {

// Cells are made for a box wider than the study area, so that its edge cuts borders rather than ends them.
constexpr double margin_deg = 0.25;

Polygon polygon_of(const Extent& box) {
    return {{{{box.west, box.south}, {box.east, box.south}, {box.east, box.north}, {box.west, box.north}}}};
}

Line outline_of(const Extent& box) {
    Line line = polygon_of(box).rings[0];
    line.push_back(line.front());
    return line;
}

/// One site a place: the first where several are at the same.
std::vector<ControlSite> without_twins(std::span<const ControlSite> sites) {
    std::set<std::pair<double, double>> seen;
    std::vector<ControlSite> apart;
    for (const ControlSite& site : sites)
        if (seen.emplace(site.at.lng, site.at.lat).second) apart.push_back(site);
    return apart;
}

const ControlSite& nearest(std::span<const ControlSite> sites, LngLat p) {
    const double shrink = std::cos(p.lat * std::numbers::pi / 180);
    return *std::min_element(sites.begin(), sites.end(), [&](const ControlSite& a, const ControlSite& b) {
        return std::hypot((a.at.lng - p.lng) * shrink, a.at.lat - p.lat) <
               std::hypot((b.at.lng - p.lng) * shrink, b.at.lat - p.lat);
    });
}

/// A point inside: the middle of the widest stretch of a parallel that keeps clear of the vertices.
LngLat point_within(const Polygon& polygon) {
    std::vector<double> lats;
    for (const Ring& ring : polygon.rings)
        for (const LngLat p : ring) lats.push_back(p.lat);
    std::sort(lats.begin(), lats.end());
    std::size_t widest = 1;
    for (std::size_t i = 1; i < lats.size(); ++i)
        if (lats[i] - lats[i - 1] > lats[widest] - lats[widest - 1]) widest = i;
    const double lat = (lats[widest - 1] + lats[widest]) / 2;
    std::vector<double> lngs;
    for (const Ring& ring : polygon.rings)
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
            if ((ring[i].lat > lat) != (ring[j].lat > lat))
                lngs.push_back(ring[i].lng + (lat - ring[i].lat) / (ring[j].lat - ring[i].lat) *
                                                 (ring[j].lng - ring[i].lng));
    std::sort(lngs.begin(), lngs.end());
    std::size_t best = 0;
    for (std::size_t i = 0; i + 1 < lngs.size(); i += 2)
        if (lngs[i + 1] - lngs[i] > lngs[best + 1] - lngs[best]) best = i;
    return {(lngs[best] + lngs[best + 1]) / 2, lat};
}

/// Faces between the arcs by holder; nullopt where a face holds sites of two holders.
using FacesByHolder = std::map<std::uint32_t, std::vector<Polygon>>;
std::optional<FacesByHolder> faces_between(std::span<const BorderArc> arcs,
                                           std::span<const ControlSite> sites, const Extent& study_area) {
    std::vector<Line> lines{outline_of(study_area)};
    for (const BorderArc& arc : arcs) lines.push_back(arc.line);
    FacesByHolder faces;
    for (auto& face : polygonize(lines)) {
        const LngLat within = point_within(face);
        if (!study_area.contains(within)) continue;
        std::optional<std::uint32_t> holder;
        for (const ControlSite& site : sites) {
            if (!contains(face, site.at)) continue;
            if (holder && *holder != site.holder) return std::nullopt;
            holder = site.holder;
        }
        if (!holder) holder = nearest(sites, within).holder;
        faces[*holder].push_back(std::move(face));
    }
    return faces;
}

std::vector<BorderArc> smoothed_arcs(std::vector<BorderArc> arcs, std::span<const ControlSite> sites) {
    for (BorderArc& arc : arcs) {
        Line smooth = smoothed(arc.line);
        if (keeps_sides(arc.line, smooth, sites)) arc.line = std::move(smooth);
    }
    return arcs;
}

void add_areas(ControlMap& map, const FacesByHolder& faces, std::span<const Polygon> land) {
    for (const auto& [holder, polygons] : faces) {
        if (holder == nobody_knows) {
            map.unknown = intersect(polygons, land);
            for (const Polygon& polygon : map.unknown) map.unknown_km2 += area_m2(polygon) / 1e6;
            continue;
        }
        HolderArea area{holder, intersect(polygons, land), 0};
        for (const Polygon& polygon : area.polygons) area.km2 += area_m2(polygon) / 1e6;
        if (!area.polygons.empty()) map.areas.push_back(std::move(area));
    }
}

void add_front(ControlMap& map, std::span<const BorderArc> arcs, std::span<const Polygon> land) {
    for (const BorderArc& arc : arcs) {
        if (arc.front == FrontKind::none) continue;
        const double counts = arc.front == FrontKind::uncertain ? 0.5 : 1;
        for (Line& piece : cut_line_to(arc.line, land)) {
            map.front_km += length_m(piece) / 1000 * counts;
            map.front.push_back({std::move(piece), arc.front == FrontKind::certain, arc.low, arc.high});
        }
    }
}

}  // namespace

ControlMap reconstruct_control(Date day, std::span<const ControlSite> all_sites,
                               std::span<const std::string> sides, std::span<const Polygon> land,
                               const Extent& study_area) {
    ControlMap map;
    map.date = day;
    const auto sites = without_twins(all_sites);
    if (sites.size() < 2) return map;
    std::vector<LngLat> places;
    for (const ControlSite& site : sites) places.push_back(site.at);
    const Extent box{study_area.west - margin_deg, study_area.south - margin_deg,
                     study_area.east + margin_deg, study_area.north + margin_deg};
    const auto raw = border_arcs(voronoi_cells(places, box), sites, sides);
    auto arcs = smoothed_arcs(raw, sites);
    auto faces = faces_between(arcs, sites, study_area);
    if (!faces) {  // two smoothed arcs cross around a site
        arcs = raw;
        faces = faces_between(arcs, sites, study_area);
    }
    const std::vector<Polygon> area{polygon_of(study_area)};
    const auto clip = land.empty() ? area : intersect(land, area);
    if (faces) add_areas(map, *faces, clip);
    add_front(map, arcs, clip);
    return map;
}

}  // namespace geo
