#include "app/panels/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "app/map/map_layers.hpp"
#include "app/numbers.hpp"

namespace app::panels {
namespace {

struct CountryCode {
    std::string_view two, three, name;
};
constexpr std::array<CountryCode, 20> countries{
    {{"SY", "SYR", "Syria"},          {"TR", "TUR", "Turkey"},     {"RU", "RUS", "Russia"},
     {"BE", "BEL", "Belgium"},        {"IQ", "IRQ", "Iraq"},       {"IR", "IRN", "Iran"},
     {"LB", "LBN", "Lebanon"},        {"JO", "JOR", "Jordan"},     {"IL", "ISR", "Israel"},
     {"CY", "CYP", "Cyprus"},         {"KZ", "KAZ", "Kazakhstan"}, {"FR", "FRA", "France"},
     {"DE", "DEU", "Germany"},        {"GR", "GRC", "Greece"},     {"EG", "EGY", "Egypt"},
     {"GE", "GEO", "Georgia"},        {"AM", "ARM", "Armenia"},    {"US", "USA", "United States"},
     {"GB", "GBR", "United Kingdom"}, {"CH", "CHE", "Switzerland"}}};

struct DayMonthYear {
    int day = 1, month = 1, year = 1970;
};

DayMonthYear parts_of(geo::Date date) {
    const std::string iso = geo::to_iso(date);
    DayMonthYear parts;
    const auto dash = iso.find('-', 1);
    if (dash == std::string::npos || iso.size() < dash + 6) return parts;
    parts.year = std::stoi(iso.substr(0, dash));
    parts.month = std::stoi(iso.substr(dash + 1, 2));
    parts.day = std::stoi(iso.substr(dash + 4, 2));
    return parts;
}

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

std::string_view month_of(const DayMonthYear& parts) {
    return months[static_cast<std::size_t>(std::clamp(parts.month, 1, 12) - 1)];
}

bool is_last_of_month(geo::Date date) {
    return parts_of({date.days + 1}).day == 1;
}

struct TitleOf {
    const geo::World& world;
    geo::Language language;
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(geo::PlaceId id) const { return world.place(id).names.in(language); }
    std::string operator()(geo::FlowId id) const {
        const geo::Flow& flow = world.flows[id.index];
        if (flow.from == flow.to) return "Within " + (*this)(flow.from);
        return (*this)(flow.from) + " → " + (*this)(flow.to);
    }
    std::string operator()(FrontSelected) const { return "Front line"; }
    std::string operator()(PostId id) const { return world.posts[id.index].name; }
    std::string operator()(RoadId id) const { return world.roads[id.index].name; }
    std::string operator()(ZoneId id) const { return world.zones[id.index].title.in(language); }
    std::string operator()(AreaOf area) const { return (*this)(area.town); }
    std::string operator()(EventId id) const { return world.events[id.index].title.in(language); }
    std::string operator()(FigureId id) const {
        const geo::SeriesPoint& point = world.series[id.index];
        return people_text({point.people, point.people}, point.qualifier) + " displaced";
    }
};

}  // namespace

std::string_view kind_text(geo::PlaceKind kind) {
    return kind == geo::PlaceKind::organization ? "organization, at its seat" : geo::name_of(kind);
}

std::string_view country_text(std::string_view code) {
    const auto found = std::ranges::find_if(
        countries, [&](const CountryCode& c) { return c.two == code || c.three == code; });
    return found == countries.end() ? code : found->name;
}

std::string kind_and_country(const geo::Place& place) {
    std::string text(kind_text(place.kind));
    if (!place.country.empty() && place.kind != geo::PlaceKind::country)
        text += " in " + std::string(country_text(place.country));
    return text;
}

std::string_view sense_text(geo::Sense sense) {
    switch (sense) {
        case geo::Sense::literal:
            return "the place itself";
        case geo::Sense::metonym:
            return "stands for those who act in its name";
        case geo::Sense::demonym:
            return "by its people or adjective";
        case geo::Sense::organization:
            return "an organization, shown at its seat";
    }
    return {};
}

std::string people_text(const geo::PeopleRange& people, std::string_view qualifier) {
    std::string text(qualifier);
    if (!text.empty()) text += ' ';
    text += grouped(people.low);
    if (people.high != people.low) text += " – " + grouped(people.high);
    return text;
}

std::string period_text(geo::DateRange period) {
    const DayMonthYear from = parts_of(period.from), to = parts_of(period.to);
    if (period.from == period.to) return geo::to_long_english(period.from);
    const bool same_year = from.year == to.year;
    const bool whole_months = from.day == 1 && is_last_of_month(period.to);
    if (whole_months && same_year && from.month == to.month)
        return fmt::format("{} {}", month_of(from), from.year);
    if (same_year && from.month == to.month)
        return fmt::format("{} – {} {} {}", from.day, to.day, month_of(to), to.year);
    return short_date(period.from) + " – " + short_date(period.to);
}

bool has_date(const geo::World& world) {
    return world.article.published.days != 0;
}

std::string_view month_name(geo::Date date) {
    return month_of(parts_of(date));
}

std::string short_date(geo::Date date) {
    const DayMonthYear parts = parts_of(date);
    return fmt::format("{} {} {}", parts.day, month_of(parts).substr(0, 3), parts.year);
}

std::string source_text(const geo::World& world, std::string_view key) {
    const geo::Source* source = world.source(key);
    if (source == nullptr) return std::string(key);
    const bool dated =
        source->date.empty() || source->title.find(source->date.substr(0, 4)) != std::string::npos;
    return dated ? source->title : source->title + " · " + source->date;
}

std::string title_of(const Selection& selection, const geo::World& world, geo::Language language) {
    return std::visit(TitleOf{world, language}, selection);
}

Reading reading_about_selection(const State& state, const geo::World& world) {
    bool about = false;
    if (const auto* place = std::get_if<geo::PlaceId>(&state.selected))
        about = !world.passages_about(*place).empty();
    else if (std::holds_alternative<FrontSelected>(state.selected) ||
             std::holds_alternative<RoadId>(state.selected) ||
             std::holds_alternative<ZoneId>(state.selected) || std::holds_alternative<AreaOf>(state.selected))
        about = !world.passages_about("front").empty();
    else if (const auto* event = std::get_if<EventId>(&state.selected))
        about = world.events[event->index].place &&
                !world.passages_about(*world.events[event->index].place).empty();
    else if (std::holds_alternative<geo::FlowId>(state.selected) ||
             std::holds_alternative<FigureId>(state.selected))
        about = !world.passages_about("displacement").empty();
    return about ? reading_of(state, world) : Reading{};
}

std::string_view language_name(geo::Language language) {
    switch (language) {
        case geo::Language::fr:
            return "Français";
        case geo::Language::en:
            return "English";
        case geo::Language::tr:
            return "Türkçe";
        case geo::Language::ar:
            return "العربية";
    }
    return {};
}

std::string layer_title(std::string_view id, const geo::World& world, geo::Language language) {
    for (const LayerInfo& info : map_layers())
        if (info.id == id) return std::string(info.title);
    for (const geo::MapLayer& layer : world.layers)
        if (layer.id == id && !layer.title.in(language).empty()) return layer.title.in(language);
    return std::string(id);
}

}  // namespace app::panels
