#include <map>

#include "app/verbs/json_text.hpp"
#include "app/verbs/links_formats.hpp"

namespace app {
namespace {

using Mentions = std::vector<const LinkedArticle::Mention*>;

/// GeoNames' class of a kind of place: administrative, populated, water, mountain, area.
std::string_view feature_class(std::string_view kind) {
    const auto is_one_of = [kind](std::initializer_list<std::string_view> kinds) {
        for (const auto one : kinds)
            if (one == kind) return true;
        return false;
    };
    if (is_one_of({"capital", "city", "town", "village"})) return "P";
    if (is_one_of({"sea", "river", "lake", "strait", "gulf", "ocean", "canal"})) return "H";
    if (is_one_of({"mountain", "mountains", "range", "peak"})) return "T";
    if (is_one_of({"country", "governorate", "district", "region", "admin1", "admin2"})) return "A";
    return "L";
}

void write_place_properties(JsonText& json, const LinkedArticle::Place& place) {
    json.key("properties");
    json.begin_object();
    json.member("title", place.name);
    json.key("ccodes");
    json.begin_array();
    if (!place.country.empty()) json.string(place.country);
    json.end_array();
    json.key("fclasses");
    json.begin_array();
    json.string(feature_class(place.kind));
    json.end_array();
    json.end_object();
}

void write_when(JsonText& json, geo::Date published) {
    json.key("when");
    json.begin_object();
    json.key("timespans");
    json.begin_array();
    json.begin_object();
    for (const char* end : {"start", "end"}) {
        json.key(end);
        json.begin_object();
        json.member("in", geo::to_iso(published));
        json.end_object();
    }
    json.end_object();
    json.end_array();
    json.member("label", "named in an article of this day");
    json.end_object();
}

/// Each spelling once, with the article that has it.
void write_names(JsonText& json, const LinkedArticle& article, const Mentions& mentions) {
    json.key("names");
    json.begin_array();
    std::map<std::string_view, int> told;
    for (const auto* mention : mentions) {
        const auto toponym = article.text_of(mention->span);
        if (told[toponym]++ > 0) continue;
        json.begin_object();
        json.member("toponym", toponym);
        json.member("lang", article.language);
        json.key("citations");
        json.begin_array();
        json.begin_object();
        json.member("label", article.id.text);
        json.end_object();
        json.end_array();
        json.end_object();
    }
    json.end_array();
}

std::string place_feature(const LinkedArticle& article, const Mentions& mentions) {
    const auto& place = *article.place_of(*mentions.front());
    JsonText json;
    json.begin_object();
    json.member("@id", uri_of(place));
    json.member("type", "Feature");
    write_place_properties(json, place);
    if (article.published) write_when(json, *article.published);
    write_names(json, article, mentions);
    json.key("types");
    json.begin_array();
    json.begin_object();
    json.member("label", place.kind);
    json.end_object();
    json.end_array();
    json.key("geometry");
    json.begin_object();
    json.member("type", "Point");
    json.key("coordinates");
    json.begin_array();
    json.number(place.at.lng);
    json.number(place.at.lat);
    json.end_array();
    json.end_object();
    json.key("links");
    json.begin_array();
    if (place.id.starts_with("geonames:")) {
        json.begin_object();
        json.member("type", "exactMatch");
        json.member("identifier", "gn:" + place.id.substr(place.id.find(':') + 1));
        json.end_object();
    }
    json.end_array();
    json.end_object();
    return json.take();
}

}  // namespace

std::string links_as_linkedplaces(const LinkedArticle& article) {
    std::vector<Mentions> by_place;  // in the order of their first mention
    std::map<std::string_view, std::size_t> index;
    for (const auto& mention : article.mentions) {
        if (!mention.place) continue;  // a gazetteer's format has no room for what is no place
        const auto [found, fresh] = index.emplace(article.place_of(mention)->id, by_place.size());
        if (fresh) by_place.emplace_back();
        by_place[found->second].push_back(&mention);
    }
    std::string features;
    for (const Mentions& mentions : by_place) {
        if (!features.empty()) features += ",\n";
        features += place_feature(article, mentions);
    }
    return features;
}

}  // namespace app
