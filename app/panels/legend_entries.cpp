#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "app/layer_id.hpp"
#include "app/map/flow_layout.hpp"
#include "app/map/label_positions.hpp"
#include "app/map/map_layers.hpp"
#include "app/map/overlay.hpp"
#include "app/map/scene_paints.hpp"
#include "app/panels/article_header.hpp"
#include "app/panels/legend.hpp"
#include "app/panels/words.hpp"
#include "geo/story/road_control.hpp"
#include "geo/story/road_course.hpp"

namespace app::panels {
namespace {

/// The largest of 1, 2, 5 times a power of ten that is not above it.
std::int64_t round_number(double most) {
    const double power = std::pow(10, std::floor(std::log10(std::max(1.0, most))));
    for (const double step : {5.0, 2.0})
        if (step * power <= most) return static_cast<std::int64_t>(step * power);
    return static_cast<std::int64_t>(power);
}

/// Collects the entries of one frame.
class LegendReader {
  public:
    explicit LegendReader(const Context& ctx)
        : ctx_(ctx), paints_(ctx.drawn, ctx.state, ctx.camera.box()), words_(ctx.wording) {}

    std::vector<LegendEntry> read() {
        add_articles();
        add_control();
        add_front();
        add_zones();
        add_flows();
        add_counts();
        add_roads();
        add_posts();
        add_places();
        add_seats();
        add_borders();
        add_layers();
        return std::move(entries_);
    }

  private:
    using Sign = LegendEntry::Sign;

    LegendEntry& add(Sign sign, std::string text, std::string note = {}) {
        entries_.push_back({sign, std::move(text), std::move(note)});
        return entries_.back();
    }
    [[nodiscard]] std::string say(std::string_view english) const { return std::string(words_.say(english)); }
    [[nodiscard]] std::string holder(std::uint32_t index) const {
        return ctx_.world.holders[index].name.in(ctx_.state.language);
    }
    [[nodiscard]] bool in_view(ScreenPoint p) const { return ctx_.layout.map.contains(p); }

    /// Whose places are whose, where two articles are open.
    void add_articles() {
        const geo::World& world = ctx_.world;
        if (!world.beside) return;
        const auto drawn = [&](geo::NamedIn by) {
            return std::ranges::any_of(
                ctx_.signs.places, [&](const PlaceMark& mark) { return world.named_by(mark.place) == by; });
        };
        const auto short_of = [](std::string text) {
            constexpr std::size_t most = 48;
            if (text.size() <= most) return text;
            const auto blank = text.rfind(' ', most);
            return text.substr(0, blank == std::string::npos ? 0 : blank) + " …";
        };
        std::string own = article_title(world.title, world.article, world.opened_from),
                    other =
                        article_title(world.beside->title, world.beside->article, world.beside->opened_from);
        if (world.tab == 1) std::swap(own, other);
        if (drawn(geo::NamedIn::first)) add(Sign::first_article, short_of(std::move(own)));
        if (drawn(geo::NamedIn::second)) add(Sign::second_article, short_of(std::move(other)));
        if (drawn(geo::NamedIn::both)) add(Sign::both_articles, say("Named in both"));
    }

    void add_control() {
        for (std::uint32_t h = 0; h < ctx_.world.holders.size() && h < 255; ++h)
            if (paints_.has({Paint::control, static_cast<std::uint8_t>(h)}))
                add(Sign::holder, holder(h)).holder = h;
        if (!entries_.empty() && entries_.back().sign == Sign::holder && !paints_.has(Paint::front))
            entries_.back().note = say("reconstructed from dated reports");
        if (paints_.has(Paint::no_data)) add(Sign::no_data, say("No data"));
        if (ctx_.drawn.changes == nullptr) return;
        std::map<std::uint32_t, double> km2;
        for (const geo::ControlChange& change : *ctx_.drawn.changes) km2[change.after] += change.km2;
        for (const auto& [after, area] : km2)
            if (paints_.has({Paint::change, static_cast<std::uint8_t>(after)}))
                add(Sign::change,
                    words_.phrase("Gained: {}", words_.formats().number(std::llround(area)) + " km²"),
                    holder(after))
                    .holder = after;
    }

    void add_front() {
        const std::string how = say("reconstructed from dated reports");
        const bool certain = paints_.has({Paint::front, 0});
        if (certain) add(Sign::front, say("Front line"), how);
        if (paints_.has({Paint::front, 1}))
            add(Sign::uncertain_front, say("Uncertain line"), certain ? std::string() : how);
    }

    void add_zones() {
        for (const geo::Zone& zone : ctx_.world.zones) {
            const auto kind = static_cast<std::uint8_t>(zone.kind == geo::Zone::Kind::along_road);
            if (zone.when.contains(ctx_.state.time.to) && paints_.has({Paint::zone, kind}))
                add(Sign::zone, zone.title.in(ctx_.state.language), say("derived"));
        }
    }

    /// Widths of arrows: one scale for all flows and dates of the story; people and movements in colors of
    /// their own.
    void add_flows() {
        const std::int64_t most = most_people(ctx_.world);
        const float unit_px = flow_unit_px(ctx_.camera, ctx_.scale);
        bool any = false, both = false;
        for (const bool movements : {false, true}) {
            std::int64_t most_drawn = 0;
            bool schematic = false, range = false;
            for (const FlowArrow& arrow : ctx_.signs.arrows) {
                const geo::Flow& flow = ctx_.world.flows[arrow.flow.index];
                if (flow.movements != movements || !is_seen(arrow)) continue;
                most_drawn = std::max(most_drawn, flow.people.high);
                schematic = schematic || flow.schematic_arrow;
                range = range || arrow.least_part < 1;
            }
            if (most_drawn == 0) continue;
            both = any;
            any = true;
            const std::int64_t shown = round_number(static_cast<double>(most_drawn));
            LegendEntry& entry =
                add(movements ? Sign::moves : Sign::flow,
                    words_.phrase(movements ? to_say("{} moves") : to_say("{} people in all"),
                                  words_.formats().number(shown)));
            entry.half_width_px = flow_half_width_pt(shown, most) * unit_px;
            const auto note = [&](std::string_view text) {
                entry.note += (entry.note.empty() ? "" : "; ") + say(text);
            };
            if (movements) note(to_say("not people: some move twice"));
            if (schematic && !movements) note(to_say("schematic arrows"));
            if (range) note(to_say("light: up to the higher figure"));
            if (both) note(to_say("one scale for all arrows"));
        }
    }

    [[nodiscard]] bool is_seen(const FlowArrow& arrow) const {
        return in_view(arrow.tip) ||
               std::ranges::any_of(arrow.line, [this](ScreenPoint p) { return in_view(p); });
    }

    void add_counts() {
        add_count(geo::PlaceCount::Kind::departures, Sign::departures, to_say("{} left a sub-district"));
        add_count(geo::PlaceCount::Kind::arrivals, Sign::arrivals, to_say("{} arrived in one"));
        add_count(geo::PlaceCount::Kind::hosted, Sign::hosted, to_say("{} refugees hosted"));
    }

    /// Of the largest circle in view: a round number below it.
    void add_count(geo::PlaceCount::Kind kind, Sign sign, std::string_view what) {
        const CountMark* largest = nullptr;
        for (const CountMark& mark : ctx_.signs.counts)
            if (mark.count.kind == kind && in_view(mark.at) &&
                (largest == nullptr || mark.count.people.high > largest->count.people.high))
                largest = &mark;
        if (largest == nullptr) return;
        const std::int64_t shown = round_number(static_cast<double>(largest->count.people.high));
        add(sign, words_.phrase(what, words_.formats().number(shown)),
            period_text(words_, largest->count.period))
            .half_width_px = count_radius_pt(shown) * flow_unit_px(ctx_.camera, ctx_.scale);
    }

    /// "M5: 35 km government, 14 km opposition", and the colors that the roads have here.
    void add_roads() {
        if (!paints_.has(Paint::road)) return;
        std::string names, km;
        for (std::uint32_t r = 0; r < ctx_.world.roads.size(); ++r) {
            const geo::Road& road = ctx_.world.roads[r];
            if (!is_seen(road)) continue;
            names += (names.empty() ? "" : ", ") + road.name;
            std::string parts;
            for (const auto& [by, length] : ctx_.road_km({r}))
                parts += (parts.empty() ? "" : ", ") + fmt::format("{:.0f} km {}", length, holder(by));
            if (!parts.empty()) km += (km.empty() ? "" : " · ") + road.name + ": " + parts;
        }
        if (names.empty()) return;
        LegendEntry& entry = add(Sign::road, words_.phrase("{} (schematic)", names), km);
        for (std::uint32_t h = 0; h < ctx_.world.holders.size() && h < 254; ++h)
            if (paints_.has({Paint::road, static_cast<std::uint8_t>(h + 1)})) entry.holders.push_back(h);
    }

    /// Its course has a point in view, or crosses it.
    [[nodiscard]] bool is_seen(const geo::Road& road) const {
        const geo::MapBox view = ctx_.camera.box();
        std::optional<geo::MapPoint> before;
        for (const geo::LngLat vertex : geo::course_of(road)) {
            const auto at = ctx_.projection.map_from_lnglat(vertex);
            if (at) {
                geo::MapBox part;
                part.add(*at);
                if (before) part.add(*before);
                if (part.intersects(view)) return true;
            }
            before = at;
        }
        return false;
    }

    void add_posts() {
        const auto encircled = [&](const PostMark& mark) {
            const auto& since = ctx_.world.posts[mark.post.index].encircled;
            return since && *since <= ctx_.state.time.to;
        };
        if (ctx_.signs.posts.empty()) return;
        add(Sign::post, say("Turkish post"), say("at the nearest village"));
        if (std::ranges::any_of(ctx_.signs.posts, encircled))
            add(Sign::encircled_post, say("Encircled by government forces"));
    }

    void add_places() {
        struct Kind {
            bool any = false;
            std::set<std::uint32_t> holders;
        } place, capital;
        for (const PlaceMark& mark : ctx_.signs.places) {
            if (ctx_.world.named_by(mark.place) != geo::NamedIn::neither) continue;
            if (geo::is_seat(mark.role)) continue;
            Kind& kind = ctx_.world.place(mark.place).kind == geo::PlaceKind::capital ? capital : place;
            kind.any = true;
            if (!ctx_.state.visible(layer_id::control)) continue;
            if (const auto* report = geo::report_at(ctx_.world.control, mark.place, ctx_.state.time.to))
                kind.holders.insert(report->holder);
        }
        const auto add_kind = [&](const Kind& kind, Sign sign, std::string text) {
            if (!kind.any) return;
            LegendEntry& entry = add(sign, std::move(text));
            entry.holders.assign(kind.holders.begin(), kind.holders.end());
            if (!kind.holders.empty()) entry.note = say("color: who is reported to hold it");
        };
        add_kind(place, Sign::place, say("Place of the story"));
        add_kind(capital, Sign::capital, say("Capital"));
        const std::span<const LabelWish> wishes = *ctx_.drawn.labels;
        const bool town = std::ranges::any_of(ctx_.signs.labels.placed, [&](const PlacedLabel& label) {
            return !label.place && !is_area_label(wishes[label.wish].cls);
        });
        if (town) add(Sign::town, say("Other town"));
    }

    void add_seats() {
        bool governments = false, organizations = false;
        for (const PlaceMark& mark : ctx_.signs.places) {
            if (!in_view(mark.at) || !geo::is_seat(mark.role)) continue;
            const bool government = mark.role == geo::PlaceRole::government;
            (government ? governments : organizations) = true;
        }
        if (ctx_.world.beside) {
            if (governments || organizations) add(Sign::seats_of_two, say("Government or organization"));
            return;
        }
        if (governments) add(Sign::government, say("Government or agreement"));
        if (organizations) add(Sign::organization, say("Organization"));
    }

    void add_borders() {
        if (paints_.has(Paint::border)) add(Sign::border, say("Border of a state"));
        if (paints_.has(Paint::admin1)) add(Sign::admin1, say("Border of a province"));
        if (paints_.has(Paint::disputed_line)) add(Sign::disputed_line, say("Disputed border"));
        if (paints_.has(Paint::disputed_area)) add(Sign::disputed_area, say("Disputed area"));
    }

    /// Those that the story or the user added.
    void add_layers() {
        for (const geo::MapLayer& layer : ctx_.world.layers) {
            const auto* data = std::get_if<std::shared_ptr<const geo::Layer>>(&layer.data);
            if (!is_added(layer.role) || data == nullptr || !paints_.has_layer(layer.id)) continue;
            const Sign sign = (*data)->kind == geo::Layer::Kind::polygon ? Sign::added_area
                              : (*data)->kind == geo::Layer::Kind::line  ? Sign::added_line
                                                                         : Sign::added_point;
            add(sign, layer_title(words_, layer.id, ctx_.world, ctx_.state.language));
        }
    }

    const Context& ctx_;
    PaintsInView paints_;
    const Wording& words_;
    std::vector<LegendEntry> entries_;
};

}  // namespace

std::vector<LegendEntry> legend_of(const Context& ctx) {
    return LegendReader(ctx).read();
}

}  // namespace app::panels
