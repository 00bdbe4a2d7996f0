#include <cmath>

#include "app/verbs/json_text.hpp"
#include "app/verbs/links_formats.hpp"

namespace app {
namespace {

/// Six decimals of a degree are a tenth of a meter, four of a score more than it is worth.
double rounded_to(double value, double steps) {
    return std::round(value * steps) / steps;
}

void write_id(JsonText& json, const ArticleId& id) {
    json.key("id");
    if (id.kind == ArticleId::Kind::text)
        json.string(id.text);
    else
        json.verbatim(id.kind == ArticleId::Kind::number ? std::string_view(id.text) : "null");
}

void write_place(JsonText& json, const LinkedArticle::Place& place) {
    json.begin_object();
    json.member("id", place.id);
    json.member("name", place.name);
    json.key("lng");
    json.number(rounded_to(place.at.lng, 1e6));
    json.key("lat");
    json.number(rounded_to(place.at.lat, 1e6));
    json.member("country", place.country);
    json.member("kind", place.kind);
    json.end_object();
}

void write_score(JsonText& json, double score) {
    json.key("score");
    json.number(rounded_to(score, 1e4));
}

/// "preposition 'à'"
void write_why(JsonText& json, const geo::Term& term, std::string_view text) {
    json.begin_string(geo::words_of(term.reason));
    if (const auto word = geo::word_of(term, text); !word.empty()) {
        json.go_on(" '");
        json.go_on(word);
        json.go_on("'");
    }
    json.end_string();
}

void write_candidate(JsonText& json, const LinkedArticle& article,
                     const LinkedArticle::Candidate& candidate) {
    const LinkedArticle::Place& place = article.places[candidate.place];
    json.begin_object();
    json.member("id", place.id);
    json.member("name", place.name);
    write_score(json, candidate.score);
    json.key("why");
    json.begin_array();
    for (const geo::Term& term : candidate.why) write_why(json, term, article.text);
    json.end_array();
    json.end_object();
}

void write_span(JsonText& json, const Span& span) {
    json.member("begin", span.points.begin);
    json.member("end", span.points.end);
}

void write_mention(JsonText& json, const LinkedArticle& article, const LinkedArticle::Mention& mention) {
    json.begin_object();
    write_span(json, mention.span);
    json.member("text", article.text_of(mention.span));
    json.member("sentence", mention.sentence);
    json.member("sense", mention.sense);
    if (mention.embedded) {
        json.key("embedded");
        json.verbatim("true");
    }
    json.key("place");
    if (const auto* place = article.place_of(mention))
        write_place(json, *place);
    else
        json.null();
    write_score(json, mention.score);
    json.key("candidates");
    json.begin_array();
    for (const auto& candidate : mention.candidates) write_candidate(json, article, candidate);
    json.end_array();
    json.end_object();
}

void write_actor(JsonText& json, const LinkedArticle& article, const LinkedArticle::Actor& actor) {
    json.begin_object();
    write_span(json, actor.span);
    json.member("text", article.text_of(actor.span));
    json.member("sentence", actor.sentence);
    json.member("kind", actor.kind);
    if (actor.country) json.member("country", article.places[*actor.country].country);
    json.end_object();
}

void write_day(JsonText& json, std::string_view name, const std::optional<geo::Date>& day) {
    json.key(name);
    if (day)
        json.string(geo::to_iso(*day));
    else
        json.null();
}

void write_date(JsonText& json, const LinkedArticle& article, const LinkedArticle::Date& date) {
    json.begin_object();
    write_span(json, date.span);
    json.member("text", article.text_of(date.span));
    write_day(json, "from", date.range ? std::optional(date.range->from) : std::nullopt);
    write_day(json, "to", date.range ? std::optional(date.range->to) : std::nullopt);
    json.member("kind", date.kind);
    json.end_object();
}

/// A little more than most articles need; pages that are not written to cost nothing.
std::size_t size_of_json(const LinkedArticle& article, bool on_one_line) {
    std::size_t bytes = 500 + 30 * article.sentences.size() + 120 * article.dates.size() +
                        100 * article.actors.size() + (article.derived ? 2 * article.text.size() : 0);
    for (const auto& mention : article.mentions) bytes += 250 + 300 * mention.candidates.size();
    return on_one_line ? bytes : 2 * bytes;
}

}  // namespace

std::string links_as_json(const LinkedArticle& article, bool on_one_line) {
    JsonText json(on_one_line ? JsonText::Layout::line : JsonText::Layout::indented,
                  size_of_json(article, on_one_line));
    json.begin_object();
    write_id(json, article.id);
    json.member("lang", article.language);
    write_day(json, "published", article.published);
    if (!article.published_from.empty()) json.member("published_from", article.published_from);
    if (article.derived) json.member("text", article.text);
    json.key("sentences");
    json.begin_array();
    for (const Span& sentence : article.sentences) {
        json.begin_object();
        write_span(json, sentence);
        json.end_object();
    }
    json.end_array();
    json.key("mentions");
    json.begin_array();
    for (const auto& mention : article.mentions) write_mention(json, article, mention);
    json.end_array();
    json.key("actors");
    json.begin_array();
    for (const auto& actor : article.actors) write_actor(json, article, actor);
    json.end_array();
    json.key("dates");
    json.begin_array();
    for (const auto& date : article.dates) write_date(json, article, date);
    json.end_array();
    if (!article.warnings.empty()) {
        json.key("warnings");
        json.begin_array();
        for (const std::string& warning : article.warnings) json.string(warning);
        json.end_array();
    }
    json.end_object();
    return json.take();
}

std::string written_error(const ArticleId& id, std::string_view what) {
    JsonText json;
    json.begin_object();
    write_id(json, id);
    json.member("error", what);
    json.end_object();
    return json.take();
}

}  // namespace app
