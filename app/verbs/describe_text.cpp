#include <fmt/format.h>

#include <array>
#include <cmath>

#include "app/verbs/describe_facts.hpp"
#include "geo/earth/geodesy.hpp"

namespace app {
namespace {

/// "17,181"
std::string with_commas(std::int64_t number) {
    std::string digits = std::to_string(number);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > (number < 0 ? 1 : 0); at -= 3)
        digits.insert(static_cast<std::size_t>(at), ",");
    return digits;
}

std::string whole(double number) {
    return with_commas(std::llround(number));
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator = ", ") {
    return fmt::format("{}", fmt::join(parts, separator));
}

std::string_view compass_name(double bearing_deg) {
    static constexpr std::array<std::string_view, 8> names{"north", "north-east", "east", "south-east",
                                                           "south", "south-west", "west", "north-west"};
    return names[static_cast<std::size_t>(std::lround(bearing_deg / 45)) % names.size()];
}

/// "11 February 2020", "1 to 29 February 2020" told as "1 February 2020 to 29 February 2020".
std::string in_words(geo::DateRange period) {
    const std::string from = geo::to_long_english(period.from);
    return period.from == period.to ? from : from + " to " + geo::to_long_english(period.to);
}

class Teller {
  public:
    Teller(const geo::World& world, const DescribeOptions& options, const MapFacts& facts)
        : world_(world), options_(options), facts_(facts) {}

    std::string all() {
        heading();
        control();
        displaced();
        flows();
        sentences();
        places();
        events();
        layers();
        return std::move(text_);
    }

  private:
    template <typename... Args>
    void line(fmt::format_string<Args...> format, Args&&... args) {
        text_ += fmt::format(format, std::forward<Args>(args)...);
        text_ += '\n';
    }

    [[nodiscard]] std::string name(geo::PlaceId place) const {
        return world_.place(place).names.in(options_.language);
    }
    [[nodiscard]] std::string holder_name(std::uint32_t holder) const {
        return world_.holders[holder].name.in(options_.language);
    }

    /// " (reported: Reuters, UN OCHA; ...)"
    [[nodiscard]] std::string on_whose_word(const geo::Evidence& evidence) const {
        std::vector<std::string> titles;
        for (const auto& key : evidence.sources)
            if (const geo::Source* source = world_.source(key)) titles.push_back(source->title);
        if (titles.empty()) return fmt::format(" ({})", geo::name_of(evidence.status));
        return fmt::format(" ({}: {})", geo::name_of(evidence.status), joined(titles, "; "));
    }

    /// How the day is known, where nobody gave it.
    [[nodiscard]] std::string how_dated() const {
        const geo::DateSource from = world_.article.published_from;
        const bool found = from != geo::DateSource::given && from != geo::DateSource::unknown;
        return found ? fmt::format(" (by {})", geo::name_of(from)) : std::string();
    }

    void heading() {
        line("{}", world_.title.in(options_.language));
        line("The map shows {}.", in_words(options_.time));
        if (world_.article.published != geo::Date{})
            line("Article of {}{}{}.", geo::to_long_english(world_.article.published), how_dated(),
                 world_.article.source.empty() ? "" : ", " + world_.article.source);
        if (!options_.crs.empty()) line("Projection: {}.", options_.crs);
    }

    void control() {
        if (facts_.control.areas.empty()) return;
        line("\nAreas of control on {}, reconstructed from dated reports on towns, not surveyed:",
             geo::to_long_english(facts_.control.date));
        for (const geo::HolderArea& area : facts_.control.areas)
            line("- {}: {} km2", holder_name(area.holder), whole(area.km2));
        if (facts_.control.unknown_km2 >= 1)
            line("- no data, too far from any town of which there is a report: {} km2",
                 whole(facts_.control.unknown_km2));
        line("Front line: {} km.", whole(facts_.control.front_km));
        for (const geo::ControlChange& change : facts_.changes)
            line("From {} to {}: {} gained {} km2 that {} held.", geo::to_long_english(options_.time.from),
                 geo::to_long_english(options_.time.to), holder_name(change.after), whole(change.km2),
                 holder_name(change.before));
        for (const auto& facts : facts_.zones)
            line("{}: {} km2, derived{}.", facts.zone->title.in(options_.language), whole(facts.km2),
                 on_whose_word(facts.zone->evidence));
        for (const auto& road : facts_.roads) {
            std::vector<std::string> parts;
            for (const auto& [holder, km] : road.km_by_holder)
                parts.push_back(fmt::format("{} {} km", holder_name(holder), whole(km)));
            if (!parts.empty()) line("Road {} within these areas: {}.", road.road->name, joined(parts));
        }
    }

    void displaced() {
        if (!facts_.displaced) return;
        const auto& point = *facts_.displaced;
        line("\nDisplaced people by {}: {}{}{}.", geo::to_long_english(point.date),
             point.qualifier.empty() ? "" : point.qualifier + " ", with_commas(point.people),
             on_whose_word(point.evidence));
    }

    void flows() {
        if (facts_.flows.empty()) return;
        line("\nMovements of people:");
        for (const geo::FlowId id : facts_.flows) {
            const geo::Flow& flow = world_.flows[id.index];
            const auto people = flow.people.low == flow.people.high
                                    ? with_commas(flow.people.low)
                                    : with_commas(flow.people.low) + " to " + with_commas(flow.people.high);
            line("- {}: {}{} {} from {} to {}{}", in_words(flow.period),
                 flow.qualifier.empty() ? "" : flow.qualifier + " ", people,
                 flow.movements ? "movements" : "people", name(flow.from), name(flow.to),
                 on_whose_word(flow.evidence));
        }
    }

    void sentences() {
        if (facts_.sentences.empty()) return;
        line("\nSentences and their places:");
        for (std::uint32_t i = 0; i < facts_.sentences.size(); ++i) {
            std::vector<std::string> names;
            for (const geo::PlaceId place : facts_.sentences[i].places) names.push_back(name(place));
            if (facts_.sentences[i].inherited) names.back() += " (from an earlier sentence)";
            line("{}. {} [{}]", i + 1, world_.text_of({i}), names.empty() ? "no place" : joined(names));
        }
    }

    [[nodiscard]] std::string where(geo::PlaceId id) const {
        if (!facts_.center || id == *facts_.center) return {};
        const geo::LngLat from = world_.place(*facts_.center).at, to = world_.place(id).at;
        const double km = geo::distance_m(from, to) / 1000;
        if (km < 0.5) return fmt::format(", at {}", name(*facts_.center));
        return fmt::format(", {} km {} of {}", whole(km), compass_name(geo::bearing_deg(from, to)),
                           name(*facts_.center));
    }

    void places() {
        if (world_.places.empty()) return;
        line("\nPlaces:");
        for (const geo::PlaceId id : listed_places(world_)) {
            std::string told =
                fmt::format("- {}, {}{}", name(id), geo::name_of(world_.place(id).kind), where(id));
            if (const geo::Holder* holder = holder_of(world_, id, options_.time.to))
                told += ", held by: " + holder->name.in(options_.language);
            std::vector<std::string> numbers;
            for (const geo::PassageId passage : world_.passages_about(id))
                numbers.push_back(std::to_string(passage.index + 1));
            if (!numbers.empty()) told += fmt::format("; sentence {}", joined(numbers));
            const geo::FlowSums sums = geo::sums_at(world_.flows, facts_.flows, id);
            // No sum: figures of overlapping periods may count the same people.
            if (sums.out.high > 0) told += "; people leave from here";
            if (sums.in.high > 0) told += "; people arrive here";
            line("{}", told);
        }
    }

    void events() {
        if (facts_.events.empty()) return;
        line("\nEvents up to then:");
        for (const geo::Event* event : facts_.events)
            line("- {}{}: {}{}", in_words(event->when), event->place ? ", " + name(*event->place) : "",
                 event->title.in(options_.language), on_whose_word(event->evidence));
    }

    void layers() {
        if (facts_.layers.empty()) return;
        std::vector<std::string> shown, hidden;
        for (const auto& layer : facts_.layers) {
            (layer.visible ? shown : hidden).push_back(layer.name);
            if (!layer.error.empty()) line("\nLayer {} could not be read: {}", layer.name, layer.error);
        }
        if (!shown.empty()) line("\nLayers shown: {}.", joined(shown));
        if (!hidden.empty()) line("Layers hidden: {}.", joined(hidden));
    }

    const geo::World& world_;
    const DescribeOptions& options_;
    const MapFacts& facts_;
    std::string text_;
};

}  // namespace

std::string text_of(const geo::World& world, const DescribeOptions& options, const MapFacts& facts) {
    return Teller(world, options, facts).all();
}

}  // namespace app
