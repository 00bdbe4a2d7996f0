#include "geo/story/passages.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "geo/text/code_points.hpp"
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

/// The byte where a code point begins; the end of the text for those past it.
std::uint32_t byte_of(std::string_view text, std::uint32_t code_point) {
    std::uint32_t at = 0;
    const auto continues = [&] { return (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80; };
    for (; at < text.size() && code_point > 0; --code_point) do
            ++at;
        while (at < text.size() && continues());
    return at;
}

std::optional<PlaceId> place_named(std::span<const Place> places, std::string_view id) {
    for (std::uint32_t i = 0; i < places.size(); ++i)
        if (places[i].id == id || places[i].public_id() == id) return PlaceId{i};
    return std::nullopt;
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
    passage.mentions.push_back({at, sentence, *place, sense.value_or(sense_before.value_or(Sense::literal))});
    std::sort(passage.mentions.begin(), passage.mentions.end(),
              [](const Mention& a, const Mention& b) { return a.text.begin < b.text.begin; });
}

/// To the sentences that they begin in.
void add_dates(std::vector<Passage>& passages, const Article& article) {
    std::vector<TextRange> sentences;
    for (const Passage& passage : passages) sentences.push_back(passage.text);
    const auto published =
        article.published == Date{} ? std::nullopt : std::optional<Date>(article.published);
    for (DateExpression& date :
         find_dates(article.text, sentences, text_language_from_code(code_of(article.language)), published)) {
        const auto after = std::ranges::upper_bound(
            passages, date.text.begin, {}, [](const Passage& passage) { return passage.text.begin; });
        if (after != passages.begin()) std::prev(after)->dates.push_back(std::move(date));
    }
}

}  // namespace

std::vector<Passage> find_passages(const Article& article, std::span<const Place> places,
                                   std::span<const Topic> topics) {
    const std::string_view text = article.text;
    const auto sentences = split_sentences(text, text_language_from_code(code_of(article.language)));
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
    for (const Mention& mention : find_mentions(text, sentences, places, article.language))
        passages[mention.sentence].mentions.push_back(mention);
    add_dates(passages, article);
    return passages;
}

std::optional<PlaceId> inherited_place(const World& world, PassageId passage) {
    const auto last_literal = [&world](std::uint32_t index) -> std::optional<PlaceId> {
        const auto& mentions = world.passages[index].mentions;
        const auto found = std::find_if(mentions.rbegin(), mentions.rend(), [](const Mention& mention) {
            return mention.sense == Sense::literal;
        });
        return found == mentions.rend() ? std::nullopt : std::optional(found->place);
    };
    if (last_literal(passage.index)) return std::nullopt;
    for (std::uint32_t i = passage.index; i-- > 0;)
        if (const auto place = last_literal(i)) return place;
    return std::nullopt;
}

std::vector<std::string> apply_corrections(std::span<const LinkCorrection> corrections, World& world) {
    std::vector<std::string> problems;
    for (const LinkCorrection& correction : corrections) {
        const TextRange at{byte_of(world.article.text, correction.begin),
                           byte_of(world.article.text, correction.end)};
        const auto place = place_named(world.places, correction.place);
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

Extent extent_of_passages(const World& world) {
    Extent box{180, 90, -180, -90};
    for (const Passage& passage : world.passages)
        for (const Mention& mention : passage.mentions) {
            const LngLat at = world.place(mention.place).at;
            box = {std::min(box.west, at.lng), std::min(box.south, at.lat), std::max(box.east, at.lng),
                   std::max(box.north, at.lat)};
        }
    if (box.west > box.east) return {-180, -90, 180, 90};
    const double margin_deg = std::max(0.5, 0.1 * std::max(box.east - box.west, box.north - box.south));
    return {std::max(-180.0, box.west - margin_deg), std::max(-90.0, box.south - margin_deg),
            std::min(180.0, box.east + margin_deg), std::min(90.0, box.north + margin_deg)};
}

}  // namespace geo
