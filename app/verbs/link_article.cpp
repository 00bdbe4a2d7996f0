#include "app/verbs/link_article.hpp"

#include <algorithm>

#include "geo/text/code_points.hpp"
#include "geo/text/guess_language.hpp"
#include "geo/text/linker.hpp"

namespace app {
namespace {

/// Counts code points up to ascending bytes of one text, each part of it once.
class CodePoints {
  public:
    explicit CodePoints(std::string_view text) : text_(text) {}
    /// Precondition: begins no earlier than the last one did end.
    Span span(geo::TextRange bytes) { return {bytes, {at(bytes.begin), at(bytes.end)}}; }

  private:
    std::uint32_t at(std::uint32_t byte) {
        points_ += geo::code_points_before(text_.substr(byte_), byte - byte_);
        byte_ = byte;
        return points_;
    }

    std::string_view text_;
    std::uint32_t byte_ = 0, points_ = 0;
};

/// The places of a linked text in the output's words, each made once, when it first comes up.
class PlacesInWords {
  public:
    PlacesInWords(const geo::Linker& linker, const geo::LinkedText& linked,
                  std::vector<LinkedArticle::Place>& places)
        : linker_(linker), linked_(linked), places_(places) {}

    std::uint32_t index_of(geo::PlaceId id) {
        if (id.index >= known_.size()) known_.resize(id.index + 1, none);
        std::uint32_t& index = known_[id.index];
        if (index == none) {
            index = static_cast<std::uint32_t>(places_.size());
            geo::BriefPlace place = linker_.brief_place(linked_, id, linked_.rules);
            places_.push_back({std::move(place.id), std::move(place.name), place.at, std::move(place.country),
                               geo::name_of(place.kind)});
        }
        return index;
    }

  private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    const geo::Linker& linker_;
    const geo::LinkedText& linked_;
    std::vector<LinkedArticle::Place>& places_;
    std::vector<std::uint32_t> known_;  // by PlaceId
};

}  // namespace

LinkedArticle link_article(ArticleRecord record, const geo::Linker& linker) {
    LinkedArticle article;
    article.id = std::move(record.id);
    article.text = std::move(record.text);
    article.published = record.published;
    article.published_from = record.published_from;
    article.derived = record.derived;
    article.warnings = std::move(record.warnings);
    const auto told = geo::text_language_from_code(record.language);
    const bool foreign = !record.language.empty() && told == geo::TextLanguage::unknown;
    if (foreign) article.warnings.push_back("no rules for the language '" + record.language + "'");
    geo::LinkedText linked = linker.link(article.text, {article.published, told});
    if (linked.sentences.empty())
        article.warnings.push_back("there is no text in it");
    else if (auto warning = geo::language_warning(linked.language); !warning.empty() && !foreign)
        article.warnings.push_back(std::move(warning));
    article.language = geo::code_of(linked.language);
    CodePoints in_sentences(article.text), in_mentions(article.text), in_dates(article.text);
    for (const geo::TextRange sentence : linked.sentences)
        article.sentences.push_back(in_sentences.span(sentence));
    PlacesInWords places(linker, linked, article.places);
    article.mentions.reserve(linked.mentions.size());
    for (geo::Mention& mention : linked.mentions) {
        LinkedArticle::Mention words{.span = in_mentions.span(mention.text),
                                     .sentence = mention.sentence,
                                     .embedded = mention.embedded,
                                     .sense = geo::name_of(mention.sense),
                                     .place = {},
                                     .score = 0,
                                     .candidates = {}};
        if (mention.place) words.place = places.index_of(*mention.place);
        words.candidates.reserve(mention.candidates.size());
        for (geo::Candidate& candidate : mention.candidates) {
            if (candidate.place == mention.place) words.score = candidate.share;
            words.candidates.push_back(
                {places.index_of(candidate.place), candidate.share, std::move(candidate.terms)});
        }
        article.mentions.push_back(std::move(words));
        mention.candidates = {};  // a long text has millions of them
    }
    CodePoints in_actors(article.text);
    for (const geo::Actor& actor : linked.actors)
        article.actors.push_back(
            {.span = in_actors.span(actor.text),
             .sentence = actor.sentence,
             .kind = geo::name_of(actor.kind),
             .country = actor.country ? std::optional(places.index_of(*actor.country)) : std::nullopt});
    for (const geo::DateExpression& date : linked.dates) {
        const auto behind =
            std::ranges::upper_bound(linked.sentences, date.text.begin, {}, &geo::TextRange::begin);
        article.dates.push_back(
            {.span = in_dates.span(date.text),
             .sentence = static_cast<std::uint32_t>(behind - linked.sentences.begin() - 1),
             .range = date.when,
             .kind = geo::name_of(date.kind)});
    }
    return article;
}

}  // namespace app
