#include "app/session.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

#include "app/command.hpp"

namespace app {
namespace {

using Json = nlohmann::ordered_json;

double rounded(double value, double step) {
    return std::round(value / step) * step;
}

Json json_of(const Selection& selected, const geo::World& world) {
    if (const auto* place = std::get_if<geo::PlaceId>(&selected)) {
        const geo::Place& p = world.place(*place);
        return {{"kind", "place"}, {"id", p.public_id()}, {"name", p.names.in(geo::Language::en)}};
    }
    if (const auto* flow = std::get_if<geo::FlowId>(&selected)) {
        return {{"kind", "flow"}, {"id", world.flows[flow->index].id}};
    }
    if (const auto* post = std::get_if<PostId>(&selected)) {
        return {
            {"kind", "post"}, {"id", world.posts[post->index].id}, {"name", world.posts[post->index].name}};
    }
    if (const auto* road = std::get_if<RoadId>(&selected)) {
        return {{"kind", "road"}, {"name", world.roads[road->index].name}};
    }
    if (const auto* event = std::get_if<EventId>(&selected)) {
        return {{"kind", "event"}, {"date", geo::to_iso(world.events[event->index].when)}};
    }
    if (const auto* figure = std::get_if<FigureId>(&selected)) {
        return {{"kind", "figure"}, {"date", geo::to_iso(world.series[figure->index].date)}};
    }
    if (const auto* zone = std::get_if<ZoneId>(&selected)) {
        return {{"kind", "zone"}, {"id", world.zones[zone->index].id}};
    }
    if (const auto* area = std::get_if<AreaOf>(&selected)) {
        return {{"kind", "area"}, {"of", world.place(area->town).public_id()}};
    }
    if (std::holds_alternative<FrontSelected>(selected)) return {{"kind", "front"}};
    return nullptr;
}

Json names_of_articles(const geo::World& world) {
    Json names = Json::array();
    for (const geo::ArticleSource& source : open_sources(world))
        names.push_back(source.text == nullptr ? source.name() : "text");
    return names;
}

Json json_of(const geo::Correction& correction) {
    Json json{{"text", correction.mention.exact}, {"all", correction.scope == geo::Correction::Scope::name}};
    if (const auto* means = std::get_if<geo::Correction::Means>(&correction.change))
        json["place"] = means->place;
    if (std::holds_alternative<geo::Correction::NoPlace>(correction.change)) json["place"] = nullptr;
    if (const auto* stands = std::get_if<geo::Correction::Stands>(&correction.change))
        json["sense"] = geo::name_of(stands->sense);
    return json;
}

}  // namespace

std::string session_json(const State& state, const geo::World& world) {
    Json passages = Json::array();
    const Reading reading = reading_of(state, world);
    const bool selected = !std::holds_alternative<std::monostate>(state.selected);
    if (selected) {
        for (const geo::PassageId p : reading.passages) passages.push_back(p.index);
    }
    Json layers = Json::array();
    for (const LayerState& layer : state.layers) {
        layers.push_back({{"id", layer.id},
                          {"visible", layer.visible},
                          {"opacity", rounded(static_cast<double>(layer.opacity), 0.01)}});
    }
    Json folds = Json::object(), pieces = Json::object();
    for (const FoldState& fold : state.folds) folds[fold.id] = fold.folded;
    Json corrections = Json::array(), senses = Json::object();
    for (const geo::Correction& correction : state.corrections[world.tab].done)
        corrections.push_back(json_of(correction));
    for (std::size_t i = 0; i < state.senses.size(); ++i)
        senses[std::string(geo::name_of(static_cast<geo::Sense>(i)))] = state.senses[i];
    for (const Piece piece : all_pieces) pieces[std::string(name_of(piece))] = state.shows(piece);
    const geo::Mention* asked = asked_mention(state, world);
    const Json session = {
        {"format", 1},
        {"story", world.id},
        {"articles", names_of_articles(world)},
        {"reading",
         {{"article", state.articles.front},
          {"sentences", world.passages.size()},
          {"language", geo::code_of(world.article.written_in)},
          {"published", world.article.published == geo::Date{} ? Json(nullptr)
                                                               : Json(geo::to_iso(world.article.published))},
          {"error", state.articles.error}}},
        {"view",
         {{"look", {rounded(state.view.look_at.lng, 1e-6), rounded(state.view.look_at.lat, 1e-6)}},
          {"meters_per_px", rounded(state.view.meters_per_px, 1e-3)},
          {"crs", state.projection}}},
        {"time", geo::to_iso(state.time)},
        {"timeline",
         {{"on", state.timeline_on},
          {"from", geo::to_iso(geo::Date{static_cast<int>(std::floor(state.timeline.from_day))})},
          {"to", geo::to_iso(geo::Date{static_cast<int>(std::ceil(state.timeline.to_day)) - 1})}}},
        {"selection", json_of(state.selected, world)},
        {"passages", passages},
        {"passage", state.passage ? Json(state.passage->index) : Json(nullptr)},
        {"asked", asked == nullptr ? Json(nullptr)
                                   : Json(world.article.text.substr(asked->text.begin,
                                                                    asked->text.end - asked->text.begin))},
        {"corrections", corrections},
        {"senses", senses},
        {"only_in_view", state.only_in_view},
        {"layers", layers},
        {"language", geo::code_of(state.language)},
        {"theme", name_of(state.theme)},
        {"panels", state.panels},
        {"widths",
         {rounded(static_cast<double>(state.widths.reading_pt), 1),
          rounded(static_cast<double>(state.widths.side_pt), 1)}},
        {"layers_height", rounded(static_cast<double>(state.widths.layers_pt), 1)},
        {"tab", state.tab == Tab::article ? "article" : "details"},
        {"folds", folds},
        {"furniture", pieces},
        {"message", state.message},
    };
    return session.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace app
