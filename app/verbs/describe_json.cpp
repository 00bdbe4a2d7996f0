#include <cmath>
#include <nlohmann/json.hpp>

#include "app/verbs/describe_facts.hpp"

namespace app {
namespace {

using Json = nlohmann::ordered_json;

double rounded(double value, double per_unit) {
    return std::round(value * per_unit) / per_unit;
}

Json period_json(geo::DateRange period) {
    return {{"from", geo::to_iso(period.from)}, {"to", geo::to_iso(period.to)}};
}

/// A date without days has none: both ends are null.
Json dates_json(const geo::Passage& passage, std::string_view article) {
    Json list = Json::array();
    for (const geo::DateExpression& date : passage.dates) {
        list.push_back(
            {{"text", std::string(article.substr(date.text.begin, date.text.end - date.text.begin))},
             {"from", date.when ? Json(geo::to_iso(date.when->from)) : Json()},
             {"to", date.when ? Json(geo::to_iso(date.when->to)) : Json()},
             {"kind", geo::name_of(date.kind)},
             {"why", date.why}});
        if (date.part != geo::DateExpression::Part::whole) list.back()["part"] = geo::name_of(date.part);
    }
    return list;
}

Json date_or_null(geo::Date date) {
    return date == geo::Date{} ? Json() : Json(geo::to_iso(date));
}

/// Builds each part of the description. Lists are made before they are filled: an empty one is [] and not
/// null.
class Describer {
  public:
    Describer(const geo::World& world, const DescribeOptions& options, const MapFacts& facts)
        : world_(world), options_(options), facts_(facts) {}

    [[nodiscard]] Json all() const {
        return {{"story", world_.id},
                {"title", world_.title.in(options_.language)},
                {"language", geo::code_of(options_.language)},
                {"published", date_or_null(world_.article.published)},
                {"published_from", geo::name_of(world_.article.published_from)},
                {"time", period_json(options_.time)},
                {"crs", options_.crs},
                {"sentences", sentences()},
                {"places", places()},
                {"control", control()},
                {"no_data_km2", rounded(facts_.control.unknown_km2, 10)},
                {"changes", changes()},
                {"zones", zones()},
                {"front_km", rounded(facts_.control.front_km, 10)},
                {"roads", roads()},
                {"flows", flows()},
                {"counts", counts(facts_.counts)},
                {"hosted", counts(facts_.hosted)},
                {"displaced", displaced()},
                {"events", events()},
                {"layers", layers()}};
    }

  private:
    [[nodiscard]] std::string name(geo::PlaceId place) const {
        return world_.place(place).names.in(options_.language);
    }

    [[nodiscard]] Json sentences() const {
        Json list = Json::array();
        for (std::uint32_t i = 0; i < facts_.sentences.size(); ++i) {
            Json names = Json::array();
            for (const geo::PlaceId place : facts_.sentences[i].places) names.push_back(name(place));
            list.push_back({{"index", i},
                            {"text", std::string(world_.text_of({i}))},
                            {"places", names},
                            {"dates", dates_json(world_.passages[i], world_.article.text)},
                            {"inherited", facts_.sentences[i].inherited},
                            {"topics", world_.passages[i].topics},
                            {"notes", notes({i})}});
        }
        return list;
    }

    [[nodiscard]] Json place(geo::PlaceId id) const {
        const geo::Place& place = world_.place(id);
        Json names = Json::object();
        for (const geo::Language language : geo::all_languages)
            if (!place.names.exactly(language).empty())
                names[std::string(geo::code_of(language))] = place.names.exactly(language);
        Json passages = Json::array();
        for (const geo::PassageId passage : world_.passages_about(id)) passages.push_back(passage.index);
        const geo::Holder* holder = holder_of(world_, id, options_.time.to);
        const geo::FlowSums sums = geo::sums_at(world_.flows, facts_.flows, id);
        return {{"id", place.public_id()},
                {"name", name(id)},
                {"names", names},
                {"lng", rounded(place.at.lng, 1e6)},
                {"lat", rounded(place.at.lat, 1e6)},
                {"kind", geo::name_of(place.kind)},
                {"country", place.country},
                {"holder", holder ? Json(holder->id) : Json()},
                {"passages", passages},
                {"flows", {{"in", sums.in.low}, {"out", sums.out.low}}},
                {"status", geo::name_of(place.evidence.status)},
                {"sources", place.evidence.sources}};
    }

    [[nodiscard]] Json places() const {
        Json list = Json::array();
        for (const geo::PlaceId id : listed_places(world_)) list.push_back(place(id));
        return list;
    }

    [[nodiscard]] Json control() const {
        Json list = Json::array();
        for (const geo::HolderArea& area : facts_.control.areas)
            list.push_back({{"holder", world_.holders[area.holder].id}, {"km2", rounded(area.km2, 10)}});
        return list;
    }

    [[nodiscard]] Json changes() const {
        Json list = Json::array();
        for (const geo::ControlChange& change : facts_.changes)
            list.push_back({{"from", world_.holders[change.before].id},
                            {"to", world_.holders[change.after].id},
                            {"km2", rounded(change.km2, 10)}});
        return list;
    }

    [[nodiscard]] Json zones() const {
        Json list = Json::array();
        for (const auto& facts : facts_.zones)
            list.push_back({{"id", facts.zone->id},
                            {"title", facts.zone->title.in(options_.language)},
                            {"km", {{"least", facts.zone->least_km}, {"most", facts.zone->most_km}}},
                            {"km2", rounded(facts.km2, 10)},
                            {"status", geo::name_of(facts.zone->evidence.status)},
                            {"sources", facts.zone->evidence.sources}});
        return list;
    }

    [[nodiscard]] Json counts(const std::vector<geo::PlaceCount>& all) const {
        Json list = Json::array();
        for (const geo::PlaceCount& count : all) {
            Json sources = Json::array();
            for (const std::uint32_t row : count.rows) {
                const geo::Evidence& evidence = count.kind == geo::PlaceCount::Kind::hosted
                                                    ? world_.hosted[row].evidence
                                                    : world_.district_counts[row].evidence;
                for (const auto& key : evidence.sources) sources.push_back(key);
            }
            const char* kind = count.kind == geo::PlaceCount::Kind::hosted     ? "hosted"
                               : count.kind == geo::PlaceCount::Kind::arrivals ? "arrivals"
                                                                               : "departures";
            list.push_back({{"place", name(count.place)},
                            {"counts", kind},
                            {"period", period_json(count.period)},
                            {"people", {{"low", count.people.low}, {"high", count.people.high}}},
                            {"sources", sources}});
        }
        return list;
    }

    [[nodiscard]] Json notes(geo::PassageId passage) const {
        Json list = Json::array();
        for (const geo::SentenceNote* note : world_.notes_on(passage))
            list.push_back({{"quote", world_.article.text.substr(note->quote.begin,
                                                                 note->quote.end - note->quote.begin)},
                            {"text", note->text.in(options_.language)},
                            {"sources", note->evidence.sources}});
        return list;
    }

    [[nodiscard]] Json roads() const {
        Json list = Json::array();
        for (const auto& road : facts_.roads) {
            Json km = Json::object();
            for (const auto& [holder, length_km] : road.km_by_holder)
                km[world_.holders[holder].id] = rounded(length_km, 10);
            list.push_back({{"name", road.road->name}, {"km", km}});
        }
        return list;
    }

    [[nodiscard]] Json flows() const {
        Json list = Json::array();
        for (const geo::FlowId id : facts_.flows) {
            const geo::Flow& flow = world_.flows[id.index];
            list.push_back({{"id", flow.id},
                            {"from", name(flow.from)},
                            {"to", name(flow.to)},
                            {"drawn", {{"from", name(flow.draw_from)}, {"to", name(flow.draw_to)}}},
                            {"period", period_json(flow.period)},
                            {"people", {{"low", flow.people.low}, {"high", flow.people.high}}},
                            {"qualifier", flow.qualifier},
                            {"counts", flow.movements ? "movements" : "people"},
                            {"status", geo::name_of(flow.evidence.status)},
                            {"sources", flow.evidence.sources}});
        }
        return list;
    }

    [[nodiscard]] Json displaced() const {
        if (!facts_.displaced) return {};
        return {{"people", facts_.displaced->people},
                {"qualifier", facts_.displaced->qualifier},
                {"as_of", geo::to_iso(facts_.displaced->date)},
                {"status", geo::name_of(facts_.displaced->evidence.status)},
                {"sources", facts_.displaced->evidence.sources}};
    }

    [[nodiscard]] Json events() const {
        Json list = Json::array();
        for (const geo::Event* event : facts_.events)
            list.push_back({{"date", geo::to_iso(event->when)},
                            {"place", event->place ? Json(name(*event->place)) : Json()},
                            {"text", event->title.in(options_.language)},
                            {"status", geo::name_of(event->evidence.status)},
                            {"sources", event->evidence.sources}});
        return list;
    }

    [[nodiscard]] Json layers() const {
        Json list = Json::array();
        for (const auto& layer : facts_.layers)
            list.push_back({{"name", layer.name},
                            {"visible", layer.visible},
                            {"features", layer.features},
                            {"error", layer.error.empty() ? Json() : Json(layer.error)}});
        return list;
    }

    const geo::World& world_;
    const DescribeOptions& options_;
    const MapFacts& facts_;
};

}  // namespace

std::string json_of(const geo::World& world, const DescribeOptions& options, const MapFacts& facts) {
    return Describer(world, options, facts).all().dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace app
