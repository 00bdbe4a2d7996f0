#include "geo/story/world.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "geo/earth/geodesy.hpp"
#include "geo/text/normalize.hpp"

namespace geo {
namespace {

// In the order of the enumeration.
constexpr std::array<std::string_view, 13> role_names{
    "land",          "lakes", "rivers", "urban", "admin1", "borders", "disputed_line",
    "disputed_area", "towns", "relief", "lines", "points", "polygons"};

/// How well a typed name fits a place: 0 is a whole name, 1 the beginning of one, 2 of a later word; 3 not at
/// all.
int misfit_of(const Place& place, std::string_view key) {
    int best = 3;
    const auto look_at = [&best, key](const std::string& name) {
        const std::string folded = fold_key(name);
        const auto at = folded.find(key);
        if (folded == key)
            best = 0;
        else if (at == 0)
            best = std::min(best, 1);
        else if (at != std::string::npos && folded.find(" " + std::string(key)) != std::string::npos)
            best = std::min(best, 2);
    };
    for (const auto& name : place.names.by_language) look_at(name);
    for (const auto& aliases : place.aliases)
        for (const auto& alias : aliases) look_at(alias);
    return best;
}

template <typename Visit>
void for_each_change(const World& world, Visit visit) {
    const auto ends_after = [&visit](DateRange range) {
        if (range.to.days != std::numeric_limits<int>::max()) visit(Date{range.to.days + 1});
    };
    for (const ControlReport& report : world.control) {
        visit(report.date);
        if (!report.disputed) continue;
        visit(report.disputed->from);
        ends_after(*report.disputed);
    }
    for (const Zone& zone : world.zones) {
        visit(zone.when.from);
        ends_after(zone.when);
    }
}

}  // namespace

std::optional<LayerRole> layer_role_from_name(std::string_view name) {
    for (std::size_t i = 0; i < role_names.size(); ++i)
        if (role_names[i] == name) return static_cast<LayerRole>(i);
    // What a story may call the layers it adds.
    if (name == "front" || name == "road" || name == "flows") return LayerRole::lines;
    if (name == "post") return LayerRole::points;
    if (name == "control" || name == "base") return LayerRole::polygons;
    return std::nullopt;
}

std::string_view World::text_of(PassageId passage) const {
    const TextRange range = passages[passage.index].text;
    return std::string_view(article.text).substr(range.begin, range.end - range.begin);
}

const Source* World::source(std::string_view key) const {
    const auto found = std::find_if(sources.begin(), sources.end(),
                                    [key](const Source& source) { return source.key == key; });
    return found == sources.end() ? nullptr : &*found;
}

std::vector<PlaceId> World::find_places(std::string_view typed, std::size_t limit) const {
    const std::string key = fold_key(typed);
    if (key.empty()) return {};
    struct Hit {
        int misfit, rank;
        PlaceId place;
    };
    std::vector<Hit> hits;
    for (std::uint32_t i = 0; i < places.size(); ++i)
        if (const int misfit = misfit_of(places[i], key); misfit < 3)
            hits.push_back({misfit, places[i].rank, {i}});
    std::sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) {
        return std::tie(a.misfit, a.rank, a.place) < std::tie(b.misfit, b.rank, b.place);
    });
    std::vector<PlaceId> found;
    for (std::size_t i = 0; i < std::min(limit, hits.size()); ++i) found.push_back(hits[i].place);
    return found;
}

bool World::is_about(PlaceId named, PlaceId about) const {
    return named == about || place(named).seat_of == about || place(about).seat_of == named;
}

std::vector<PassageId> World::passages_about(PlaceId about) const {
    const auto same = [this, about](const Mention& mention) {
        return mention.place && is_about(*mention.place, about);
    };
    std::vector<PassageId> found;
    for (std::uint32_t i = 0; i < passages.size(); ++i)
        if (std::any_of(passages[i].mentions.begin(), passages[i].mentions.end(), same)) found.push_back({i});
    return found;
}

std::vector<PassageId> World::passages_about(std::string_view topic) const {
    std::vector<PassageId> found;
    for (std::uint32_t i = 0; i < passages.size(); ++i)
        if (std::find(passages[i].topics.begin(), passages[i].topics.end(), topic) !=
            passages[i].topics.end())
            found.push_back({i});
    return found;
}

const SeriesPoint* World::displaced_at(Date day) const {
    const auto after = std::upper_bound(series.begin(), series.end(), day,
                                        [](Date d, const SeriesPoint& point) { return d < point.date; });
    return after == series.begin() ? nullptr : &*std::prev(after);
}

ControlMap World::control_at(Date day) const {
    std::vector<ControlSite> sites;
    bool any = false;
    for (std::size_t i = 0; i < control.size(); ++i) {
        const PlaceId place = control[i].place;
        if (i > 0 && control[i - 1].place == place) continue;  // one site a place
        const ControlReport* report = report_at(control, place, day);
        any = any || report != nullptr;
        sites.push_back(report ? ControlSite{places[place.index].at, report->holder, report->certain_on(day)}
                               : ControlSite{places[place.index].at, nobody_knows, true});
    }
    if (!any) sites.clear();
    const Extent area = study_area.value_or(focus);
    ControlMap map = reconstruct_control(day, sites, sides(), control_land, area);
    if (!map.areas.empty()) {
        map.unknown.insert(map.unknown.end(), untold_land.begin(), untold_land.end());
        for (const Polygon& polygon : untold_land) map.unknown_km2 += area_m2(polygon) / 1e6;
    }
    return map;
}

std::vector<Date> World::control_epochs() const {
    std::vector<Date> days;
    for_each_change(*this, [&days](Date day) { days.push_back(day); });
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

Date World::control_epoch(Date day) const {
    Date latest{std::numeric_limits<int>::min()};
    for_each_change(*this, [&](Date change) {
        if (change <= day) latest = std::max(latest, change);
    });
    return latest;
}

std::vector<const SentenceNote*> World::notes_on(PassageId passage) const {
    const TextRange sentence = passages[passage.index].text;
    std::vector<const SentenceNote*> found;
    for (const SentenceNote& note : notes)
        if (note.quote.begin < sentence.end && note.quote.end > sentence.begin) found.push_back(&note);
    return found;
}

std::vector<std::string> World::sides() const {
    std::vector<std::string> sides;
    for (const Holder& holder : holders) sides.push_back(holder.side);
    return sides;
}

}  // namespace geo
