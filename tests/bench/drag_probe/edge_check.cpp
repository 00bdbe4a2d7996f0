#include "edge_check.hpp"

#include <algorithm>

#include "waiting.hpp"

namespace probe {
namespace {

constexpr int edge_px = 6;      // how deep an edge is checked
constexpr int segment_px = 64;  // and in what lengths
constexpr double wrong_part = 0.95;
constexpr double longest_delay_s = 0.5;

class EdgeCheck {
  public:
    explicit EdgeCheck(const Picture& reference) : reference_(reference) {}

    /// The share of the grid that is as in the reference.
    [[nodiscard]] double likeness(const Picture& p, Offset moved) const {
        constexpr int step = 12;
        const Offset from = origin(p, moved);
        if (!inside(p, from)) return 0;
        int same = 0, all = 0;
        for (int y = edge_px; y < p.height - edge_px; y += step) {
            for (int x = edge_px; x < p.width - edge_px; x += step) {
                ++all;
                same += alike(p.at(x, y), reference_.at(from.x + x, from.y + y)) ? 1 : 0;
            }
        }
        return static_cast<double>(same) / all;
    }

    struct Found {
        Offset moved;
        double likeness = 0;
    };
    [[nodiscard]] Found find(const Kept& kept, const std::vector<Moved>& moves) const {
        Found best;
        const auto attempt = [&](Offset moved) {
            if (const double l = likeness(kept.picture, moved); l > best.likeness) best = {moved, l};
        };
        attempt({0, 0});
        for (const Moved& m : moves)
            if (m.when_s <= kept.when_s && m.when_s > kept.when_s - longest_delay_s) attempt(m.to);
        const Offset about = best.moved;
        for (int dy = -2; dy <= 2; ++dy)
            for (int dx = -2; dx <= 2; ++dx) attempt({about.x + dx, about.y + dy});
        return best;
    }

    [[nodiscard]] int wrong_segments(const Picture& p, Offset moved) const {
        int wrong = 0;
        for (int x = 0; x < p.width; x += segment_px) {
            const int width = std::min(segment_px, p.width - x);
            wrong += is_wrong(p, {x, 0, width, edge_px}, moved) ? 1 : 0;
            wrong += is_wrong(p, {x, p.height - edge_px, width, edge_px}, moved) ? 1 : 0;
        }
        for (int y = 0; y < p.height; y += segment_px) {
            const int height = std::min(segment_px, p.height - y);
            wrong += is_wrong(p, {0, y, edge_px, height}, moved) ? 1 : 0;
            wrong += is_wrong(p, {p.width - edge_px, y, edge_px, height}, moved) ? 1 : 0;
        }
        return wrong;
    }

    /// What the reference has where the picture is.
    [[nodiscard]] Picture expected(const Picture& p, Offset moved) const {
        const Offset from = origin(p, moved);
        Picture part{p.width, p.height, {}};
        for (int y = 0; y < p.height; ++y)
            for (int x = 0; x < p.width; ++x) part.pixels.push_back(reference_.at(from.x + x, from.y + y));
        return part;
    }

  private:
    /// Where the picture's corner is in the reference. The map follows the pointer, so its sight goes the
    /// other way.
    [[nodiscard]] Offset origin(const Picture& p, Offset moved) const {
        return {(reference_.width - p.width) / 2 - moved.x, (reference_.height - p.height) / 2 - moved.y};
    }
    [[nodiscard]] bool inside(const Picture& p, Offset from) const {
        return from.x >= 0 && from.y >= 0 && from.x + p.width <= reference_.width &&
               from.y + p.height <= reference_.height;
    }
    [[nodiscard]] bool is_wrong(const Picture& p, Rect part, Offset moved) const {
        const Offset from = origin(p, moved);
        int wrong = 0;
        for (int y = part.y; y < part.y + part.height; ++y)
            for (int x = part.x; x < part.x + part.width; ++x)
                wrong += alike(p.at(x, y), reference_.at(from.x + x, from.y + y)) ? 0 : 1;
        return wrong > wrong_part * part.width * part.height;
    }

    const Picture& reference_;
};

}  // namespace

Edges check_edges(const Drag& drag, const Picture& reference, const std::string& folder) {
    // The title, the legend, the inset and the sources cover up to half of the map.
    constexpr double enough_alike = 0.45;
    const EdgeCheck check(reference);
    Edges edges;
    for (const Kept& kept : drag.kept) {
        const auto found = check.find(kept, drag.moves);
        ++edges.checked;
        edges.least_likeness = std::min(edges.least_likeness, found.likeness);
        const bool lost = found.likeness < enough_alike;
        if (!lost && check.wrong_segments(kept.picture, found.moved) == 0) continue;
        if (edges.blank + edges.lost == 0) {
            write_png(folder + "/wrong.png", kept.picture);
            write_png(folder + "/expected.png", check.expected(kept.picture, found.moved));
        }
        ++(lost ? edges.lost : edges.blank);
    }

    // The check itself: edges painted over must be seen.
    if (edges.lost == edges.checked) fail("the map is nothing like the reference");
    Kept spoiled = drag.kept.front();
    Picture& picture = spoiled.picture;
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x) {
            const bool edge = std::min({x, y, picture.width - 1 - x, picture.height - 1 - y}) < edge_px;
            if (edge) picture.at(x, y) = 0;
        }
    }
    if (check.wrong_segments(spoiled.picture, check.find(spoiled, drag.moves).moved) == 0)
        fail("edges made black on purpose were not seen");
    return edges;
}

}  // namespace probe
