#include "geo/story/passages.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "geo/story/corrected_links.hpp"
#include "geo/text/code_points.hpp"
#include "geo/text/gazetteer_place.hpp"
#include "geo/text/guess_language.hpp"
#include "geo/text/normalize.hpp"
#include "geo/text/sentences.hpp"

namespace geo {
namespace {

bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

/// Whether a word (or words) of the folded text begins with the stem.
bool has_stem(std::string_view folded, std::string_view stem) {
    for (auto at = folded.find(stem); at != std::string_view::npos; at = folded.find(stem, at + 1))
        if (at == 0 || !is_word_byte(folded[at - 1])) return true;
    return false;
}

std::vector<std::string> topics_of(std::string_view text, std::span<const Topic> topics, Language language) {
    std::vector<std::string> found;
    const std::string folded = fold_key(text);
    for (const Topic& topic : topics) {
        const auto& stems = topic.stems[static_cast<std::size_t>(language)];
        const auto in_text = [&folded](const std::string& stem) { return has_stem(folded, fold_key(stem)); };
        if (std::any_of(stems.begin(), stems.end(), in_text)) found.push_back(topic.name);
    }
    return found;
}

/// By the id in the story or the public one.
std::optional<std::size_t> index_named(std::span<const Place> places, std::string_view id) {
    const auto found = std::ranges::find_if(
        places, [id](const Place& place) { return place.id == id || place.public_id() == id; });
    return found == places.end() ? std::nullopt
                                 : std::optional(static_cast<std::size_t>(found - places.begin()));
}

/// A place of the world, one that so far was only a candidate too: it is named by hand now.
std::optional<PlaceId> place_named(World& world, std::string_view id) {
    if (const auto index = index_named(world.places, id)) return PlaceId{static_cast<std::uint32_t>(*index)};
    const auto index = index_named(world.other_candidates, id);
    if (!index) return std::nullopt;
    const auto first_candidate = static_cast<std::uint32_t>(world.places.size());
    const PlaceId named{static_cast<std::uint32_t>(first_candidate + *index)};
    world.places.push_back(std::move(world.other_candidates[*index]));
    world.other_candidates.erase(world.other_candidates.begin() + static_cast<std::ptrdiff_t>(*index));
    renumber(world, [first_candidate, named](PlaceId place) {
        if (place == named) return PlaceId{first_candidate};
        const bool stays = place.index < first_candidate || place.index > named.index;
        return stays ? place : PlaceId{place.index + 1};
    });
    return PlaceId{first_candidate};
}

void replace_mentions(Passage& passage, std::uint32_t sentence, TextRange at, std::optional<PlaceId> place,
                      std::optional<Sense> sense) {
    std::optional<Sense> sense_before;
    std::erase_if(passage.mentions, [&](const Mention& mention) {
        const bool overlaps = mention.text.begin < at.end && at.begin < mention.text.end;
        if (overlaps) sense_before = mention.sense;
        return overlaps;
    });
    if (!place) return;
    Mention mention{at, sentence, place, sense.value_or(sense_before.value_or(Sense::literal))};
    mention.candidates.push_back({*place});
    passage.mentions.push_back(std::move(mention));
    std::sort(passage.mentions.begin(), passage.mentions.end(),
              [](const Mention& a, const Mention& b) { return a.text.begin < b.text.begin; });
}

/// To the sentences that they begin in.
void add_dates(std::vector<Passage>& passages, std::vector<DateExpression> dates) {
    for (DateExpression& date : dates) {
        const auto after = std::ranges::upper_bound(
            passages, date.text.begin, {}, [](const Passage& passage) { return passage.text.begin; });
        if (after != passages.begin()) std::prev(after)->dates.push_back(std::move(date));
    }
}

/// nullopt where the article does not say.
std::optional<Date> day_of(const Article& article) {
    return article.published == Date{} ? std::nullopt : std::optional(article.published);
}

std::vector<Passage> passages_of(const Article& article, std::span<const TextRange> sentences,
                                 std::span<const Topic> topics) {
    const std::string_view text = article.text;
    std::vector<Passage> passages;
    std::uint32_t last_end = 0;
    for (const TextRange sentence : sentences) {
        Passage passage;
        passage.text = sentence;
        passage.topics =
            topics_of(text.substr(sentence.begin, sentence.end - sentence.begin), topics, article.language);
        const auto gap = text.substr(last_end, sentence.begin - last_end);
        passage.starts_paragraph = passages.empty() || gap.find('\n') != std::string_view::npos;
        last_end = sentence.end;
        passages.push_back(std::move(passage));
    }
    return passages;
}

/// Appends the gazetteer's places that the mentions mean to the world's, the others to its candidates.
void adopt_places(World& world, const Linker& linker, const LinkedText& linked) {
    const std::size_t of_story = world.places.size(), of_gazetteer = linked.gazetteer_places.size();
    std::vector<bool> meant(of_story + of_gazetteer);
    for (const Passage& passage : world.passages)
        for (const Mention& mention : passage.mentions) {
            if (mention.place) meant[mention.place->index] = true;
            if (mention.country) meant[mention.country->index] = true;
        }
    const auto count = static_cast<std::uint32_t>(
        std::count(meant.begin() + static_cast<std::ptrdiff_t>(of_story), meant.end(), true));
    std::vector<PlaceId> new_ids;
    for (std::uint32_t i = 0; i < of_story; ++i) new_ids.push_back({i});
    for (std::uint32_t i = static_cast<std::uint32_t>(of_story); i < meant.size(); ++i) {
        auto& places = meant[i] ? world.places : world.other_candidates;
        const std::size_t before = meant[i] ? 0 : of_story + count;
        new_ids.push_back({static_cast<std::uint32_t>(before + places.size())});
        places.push_back(linker.place(linked, {i}));
    }
    renumber(world, [&new_ids](PlaceId place) { return new_ids[place.index]; });
}

}  // namespace

void renumber(std::vector<Passage>& passages, const NewPlaceId& new_id) {
    for (Passage& passage : passages)
        for (Mention& mention : passage.mentions) {
            if (mention.place) mention.place = new_id(*mention.place);
            if (mention.country) mention.country = new_id(*mention.country);
            for (Candidate& candidate : mention.candidates) candidate.place = new_id(candidate.place);
        }
}

void renumber(std::vector<Actor>& actors, const NewPlaceId& new_id) {
    for (Actor& actor : actors)
        if (actor.country) actor.country = new_id(*actor.country);
}

void renumber(World& world, const NewPlaceId& new_id) {
    renumber(world.passages, new_id);
    renumber(world.actors, new_id);
    for (auto* places : {&world.places, &world.other_candidates})
        for (Place& place : *places)
            if (place.capital) place.capital = new_id(*place.capital);
}

void split_article(World& world, std::span<const Topic> topics) {
    const Article& article = world.article;
    const TextLanguage language = rules_language_of(article.written_in);
    const auto sentences = split_sentences(article.text, language);
    world.passages = passages_of(article, sentences, topics);
    add_dates(world.passages, find_dates(article.text, sentences, language, day_of(article)));
}

void link_article(World& world, const Linker& linker, std::span<const Topic> topics) {
    const Article& article = world.article;
    LinkedText linked = linker.link(article.text, {day_of(article), article.written_in});
    world.passages = passages_of(article, linked.sentences, topics);
    for (Mention& mention : linked.mentions)
        world.passages[mention.sentence].mentions.push_back(std::move(mention));
    world.actors = std::move(linked.actors);
    add_dates(world.passages, std::move(linked.dates));
    adopt_places(world, linker, linked);
}

void add_capitals(World& world, const Gazetteer& gazetteer) {
    const auto capitals = gazetteer.capitals();
    const auto capital_of = [&](const std::string& country) -> std::optional<PlaceId> {
        const auto count = static_cast<std::uint32_t>(world.places.size() + world.other_candidates.size());
        for (std::uint32_t i = 0; i < count; ++i) {
            const Place& place = world.place({i});
            if (place.kind == PlaceKind::capital && place.country == country) return PlaceId{i};
        }
        const auto found = std::ranges::find_if(
            capitals, [&](GazetteerId id) { return gazetteer.place(id).country == country; });
        if (country.empty() || found == capitals.end()) return std::nullopt;
        world.other_candidates.push_back(place_of(gazetteer, *found));
        return PlaceId{count};
    };
    const std::size_t countries = world.places.size() + world.other_candidates.size();
    for (std::uint32_t i = 0; i < countries; ++i) {
        const bool in_places = i < world.places.size();
        if (world.place({i}).kind != PlaceKind::country) continue;
        const auto capital = capital_of(world.place({i}).country);
        (in_places ? world.places[i] : world.other_candidates[i - world.places.size()]).capital = capital;
    }
}

void add_places_of_corrections(World& world, const Gazetteer& gazetteer) {
    for (const Correction& correction : world.corrections) {
        const auto* means = std::get_if<Correction::Means>(&correction.change);
        if (means == nullptr || place_of_id(world, means->place)) continue;
        if (const auto found = gazetteer.find(means->place))
            world.other_candidates.push_back(place_of(gazetteer, *found));
    }
}

std::vector<std::string> apply_corrections(std::span<const LinkCorrection> corrections, World& world) {
    std::vector<std::string> problems;
    for (const LinkCorrection& correction : corrections) {
        const TextRange at{byte_of_code_point(world.article.text, correction.begin),
                           byte_of_code_point(world.article.text, correction.end)};
        const auto place = place_named(world, correction.place);
        const auto passage =
            std::find_if(world.passages.begin(), world.passages.end(),
                         [at](const Passage& p) { return p.text.begin <= at.begin && at.end <= p.text.end; });
        const auto name = fmt::format("correction of {}-{}", correction.begin, correction.end);
        if (!correction.place.empty() && !place)
            problems.push_back(fmt::format("{}: no place '{}'", name, correction.place));
        else if (passage == world.passages.end() || at.begin >= at.end)
            problems.push_back(name + ": not within one sentence of the article");
        else
            replace_mentions(*passage, static_cast<std::uint32_t>(passage - world.passages.begin()), at,
                             place, correction.sense);
    }
    return problems;
}

}  // namespace geo
