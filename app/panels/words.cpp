#include "app/panels/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "app/map/map_layers.hpp"

namespace app::panels {
namespace {

struct CountryCode {
    std::string_view two, three, name;
};
constexpr std::array<CountryCode, 20> countries{
    {{"SY", "SYR", to_say("Syria")},          {"TR", "TUR", to_say("Turkey")},
     {"RU", "RUS", to_say("Russia")},         {"BE", "BEL", to_say("Belgium")},
     {"IQ", "IRQ", to_say("Iraq")},           {"IR", "IRN", to_say("Iran")},
     {"LB", "LBN", to_say("Lebanon")},        {"JO", "JOR", to_say("Jordan")},
     {"IL", "ISR", to_say("Israel")},         {"CY", "CYP", to_say("Cyprus")},
     {"KZ", "KAZ", to_say("Kazakhstan")},     {"FR", "FRA", to_say("France")},
     {"DE", "DEU", to_say("Germany")},        {"GR", "GRC", to_say("Greece")},
     {"EG", "EGY", to_say("Egypt")},          {"GE", "GEO", to_say("Georgia")},
     {"AM", "ARM", to_say("Armenia")},        {"US", "USA", to_say("United States")},
     {"GB", "GBR", to_say("United Kingdom")}, {"CH", "CHE", to_say("Switzerland")}}};

/// The words of the data, here so that they are translated; others are shown as they are.
[[maybe_unused]] constexpr std::array words_of_data{to_say("about"),
                                                    to_say("almost"),
                                                    to_say("nearly"),
                                                    to_say("more than"),
                                                    to_say("over"),
                                                    to_say("at least"),
                                                    to_say("some"),
                                                    to_say("up to"),
                                                    to_say("around"),
                                                    to_say("capital"),
                                                    to_say("city"),
                                                    to_say("town"),
                                                    to_say("village"),
                                                    to_say("country"),
                                                    to_say("governorate"),
                                                    to_say("district"),
                                                    to_say("region"),
                                                    to_say("crossing"),
                                                    to_say("airfield"),
                                                    to_say("reported"),
                                                    to_say("claimed"),
                                                    to_say("assessed"),
                                                    to_say("reconstructed"),
                                                    to_say("schematic"),
                                                    to_say("unsourced"),
                                                    to_say("the metadata"),
                                                    to_say("the text's dateline"),
                                                    to_say("the file's name"),
                                                    to_say("the file's date")};

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

bool is_last_of_month(geo::Date date) {
    return parts_of({date.days + 1}).day == 1;
}

struct TitleOf {
    const Wording& wording;
    const geo::World& world;
    geo::Language language;
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(geo::PlaceId id) const { return world.place(id).names.in(language); }
    std::string operator()(geo::FlowId id) const {
        const geo::Flow& flow = world.flows[id.index];
        if (flow.from == flow.to) return wording.phrase("Within {}", (*this)(flow.from));
        return (*this)(flow.from) + " → " + (*this)(flow.to);
    }
    std::string operator()(FrontSelected) const { return std::string(wording.say("Front line")); }
    std::string operator()(PostId id) const { return world.posts[id.index].name; }
    std::string operator()(RoadId id) const { return world.roads[id.index].name; }
    std::string operator()(ZoneId id) const { return world.zones[id.index].title.in(language); }
    std::string operator()(AreaOf area) const { return (*this)(area.town); }
    std::string operator()(EventId id) const { return world.events[id.index].title.in(language); }
    std::string operator()(FigureId id) const {
        const geo::SeriesPoint& point = world.series[id.index];
        return wording.phrase("{} displaced",
                              people_text(wording, {point.people, point.people}, point.qualifier));
    }
};

}  // namespace

std::string_view kind_text(const Wording& wording, geo::PlaceKind kind) {
    return kind == geo::PlaceKind::organization ? wording.say("organization, at its seat")
                                                : wording.say(geo::name_of(kind));
}

std::string country_text(const Wording& wording, std::string_view code) {
    const auto found = std::ranges::find_if(
        countries, [&](const CountryCode& c) { return c.two == code || c.three == code; });
    return found == countries.end() ? wording.formats().country(code) : std::string(wording.say(found->name));
}

std::string kind_and_country(const Wording& wording, const geo::Place& place) {
    const std::string_view kind = kind_text(wording, place.kind);
    if (place.country.empty() || place.kind == geo::PlaceKind::country) return std::string(kind);
    // Kind and country: French says "ville, Syrie", which needs no article.
    return wording.phrase("{} in {}", kind, country_text(wording, place.country));
}

std::string_view sense_text(const Wording& wording, geo::Sense sense) {
    switch (sense) {
        case geo::Sense::literal:
            return wording.say("the place itself");
        case geo::Sense::metonym:
            return wording.say("stands for those who act in its name");
        case geo::Sense::demonym:
            return wording.say("by its people or adjective");
        case geo::Sense::organization:
            return wording.say("an organization, shown at its seat");
    }
    return {};
}

std::string people_text(const Wording& wording, const geo::PeopleRange& people, std::string_view qualifier) {
    std::string text(qualifier.empty() ? qualifier : wording.say(qualifier));
    if (!text.empty()) text += ' ';
    text += wording.formats().number(people.low);
    if (people.high != people.low) text += " – " + wording.formats().number(people.high);
    return text;
}

std::string period_text(const Wording& wording, geo::DateRange period) {
    const Formats& formats = wording.formats();
    const DayMonthYear from = parts_of(period.from), to = parts_of(period.to);
    if (period.from == period.to) return formats.long_date(period.from);
    const bool same_month = from.year == to.year && from.month == to.month;
    if (same_month && from.day == 1 && is_last_of_month(period.to))
        return formats.month_and_year(period.from);
    if (same_month) return fmt::format("{} – {}", from.day, formats.long_date(period.to));
    return formats.short_date(period.from) + " – " + formats.short_date(period.to);
}

bool has_date(const geo::World& world) {
    return world.article.published.days != 0;
}

std::string source_text(const geo::World& world, std::string_view key) {
    const geo::Source* source = world.source(key);
    if (source == nullptr) return std::string(key);
    const bool dated =
        source->date.empty() || source->title.find(source->date.substr(0, 4)) != std::string::npos;
    return dated ? source->title : source->title + " · " + source->date;
}

std::string title_of(const Wording& wording, const Selection& selection, const geo::World& world,
                     geo::Language language) {
    return std::visit(TitleOf{wording, world, language}, selection);
}

Reading reading_about_selection(const State& state, const geo::World& world) {
    return passages_about(state.selected, world).empty() ? Reading{} : reading_of(state, world);
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
        case geo::Language::es:
            return "Español";
    }
    return {};
}

std::string status_text(const Wording& wording, const geo::Evidence& evidence) {
    const std::string_view status = wording.say(geo::name_of(evidence.status));
    switch (evidence.confidence) {
        case geo::Confidence::high:
            return wording.phrase("{}, high confidence", status);
        case geo::Confidence::medium:
            return wording.phrase("{}, medium confidence", status);
        case geo::Confidence::low:
            return wording.phrase("{}, low confidence", status);
    }
    return std::string(status);
}

std::string layer_title(const Wording& wording, std::string_view id, const geo::World& world,
                        geo::Language language) {
    for (const LayerInfo& info : map_layers())
        if (info.id == id) return std::string(wording.say(info.title));
    for (const geo::MapLayer& layer : world.layers)
        if (layer.id == id && !layer.title.in(language).empty()) return layer.title.in(language);
    return std::string(id);
}

}  // namespace app::panels
