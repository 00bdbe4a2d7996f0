#include "app/verbs/json_text.hpp"
#include "app/verbs/links_formats.hpp"

namespace app {
namespace {

void write_point(JsonText& json, const LinkedArticle::Place* place) {
    json.key("geometry");
    if (place == nullptr) return json.null();
    json.begin_object();
    json.member("type", "Point");
    json.key("coordinates");
    json.begin_array();
    json.number(place->at.lng);
    json.number(place->at.lat);
    json.end_array();
    json.end_object();
}

/// The days that the mention's sentence tells of.
void write_sentence_dates(JsonText& json, const LinkedArticle& article, std::uint32_t sentence) {
    json.key("dates");
    json.begin_array();
    for (const auto& date : article.dates) {
        if (date.sentence == sentence && date.range) json.string(iso_of(*date.range));
    }
    json.end_array();
}

void write_mention_properties(JsonText& json, const LinkedArticle& article,
                              const LinkedArticle::Mention& mention) {
    json.key("properties");
    json.begin_object();
    json.member("article", article.id.text);
    json.member("text", article.text_of(mention.span));
    json.member("begin", mention.span.points.begin);
    json.member("end", mention.span.points.end);
    json.member("sense", mention.sense);
    if (const auto* place = article.place_of(mention)) {
        json.member("place", place->id);
        json.member("name", place->name);
        json.member("country", place->country);
        json.member("kind", place->kind);
        json.key("score");
        json.number(mention.score);
    }
    if (mention.sentence < article.sentences.size())
        json.member("quote", article.text_of(article.sentences[mention.sentence]));
    write_sentence_dates(json, article, mention.sentence);
    json.end_object();
}

}  // namespace

std::string links_as_geojson(const LinkedArticle& article) {
    std::string features;
    for (const auto& mention : article.mentions) {
        JsonText json;
        json.begin_object();
        json.member("type", "Feature");
        write_point(json, article.place_of(mention));
        write_mention_properties(json, article, mention);
        json.end_object();
        if (!features.empty()) features += ",\n";
        features += json.take();
    }
    return features;
}

}  // namespace app
