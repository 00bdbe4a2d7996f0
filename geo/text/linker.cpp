#include "geo/text/linker.hpp"

#include <algorithm>

#include "geo/text/accept.hpp"
#include "geo/text/actors.hpp"
#include "geo/text/context_evidence.hpp"
#include "geo/text/context_words.hpp"
#include "geo/text/dates.hpp"
#include "geo/text/gazetteer.hpp"
#include "geo/text/gazetteer_place.hpp"
#include "geo/text/guess_language.hpp"
#include "geo/text/mention_builder.hpp"
#include "geo/text/place_options.hpp"
#include "geo/text/resolve.hpp"
#include "geo/text/sentences.hpp"
#include "geo/text/spot_names.hpp"
#include "geo/text/story_names.hpp"
#include "geo/text/unresolved_names.hpp"
#include "geo/text/utf8.hpp"
#include "geo/text/word_lists.hpp"

namespace geo {
namespace {

// What is read at once: enough for any article, little enough that a text of any length fits in memory.
constexpr std::uint32_t part_bytes = 256 * 1024;

/// Where a part that begins at `begin` ends: behind a sentence, or within one that does not end.
std::uint32_t end_of_part(std::string_view utf8, std::span<const TextRange> sentences, std::uint32_t begin) {
    const auto size = static_cast<std::uint32_t>(utf8.size());
    if (size - begin <= part_bytes) return size;
    const std::uint32_t wish = begin + part_bytes;
    const auto behind = std::ranges::upper_bound(sentences, wish, {}, &TextRange::end);
    if (behind != sentences.begin() && std::prev(behind)->end > begin) return std::prev(behind)->end;
    const auto blank = utf8.rfind(' ', wish);
    if (blank != std::string_view::npos && blank > begin) return static_cast<std::uint32_t>(blank);
    std::uint32_t end = wish;
    while (end > begin + 1 && (static_cast<unsigned char>(utf8[end]) & 0xC0) == 0x80) --end;
    return end;
}

/// For each sentence the last literal place before it, where it has none of its own.
std::vector<std::optional<PlaceId>> inherited_places(std::size_t sentences,
                                                     std::span<const Mention> mentions) {
    std::vector<std::optional<PlaceId>> inherited(sentences), own(sentences);
    for (const Mention& m : mentions)
        if (is_where(m)) own[m.sentence] = m.place;
    std::optional<PlaceId> last;
    for (std::size_t i = 0; i < sentences; ++i) {
        if (own[i])
            last = own[i];
        else
            inherited[i] = last;
    }
    return inherited;
}

}  // namespace

/// What a linker knows. The story's names and the words of a language, for each language.
struct Linker::Lexicon {
    struct OfLanguage {
        Language language;
        StoryNames story_names;
        ContextWords words;
        OfLanguage(Language l, std::span<const Place> story) : language(l), story_names(story, l), words(l) {}
    };

    const Gazetteer& gazetteer;
    const WordLists& lists;
    std::vector<Place> story;
    LinkWeights weights;
    Thresholds thresholds;
    std::vector<OfLanguage> languages;

    Lexicon(const Gazetteer& g, const WordLists& w, std::span<const Place> places, const LinkTuning& tuning)
        : gazetteer(g),
          lists(w),
          story(places.begin(), places.end()),
          weights(tuning.weights),
          thresholds(tuning.thresholds) {
        for (std::size_t l = 0; l < language_count; ++l)
            languages.emplace_back(static_cast<Language>(l), story);
    }

    /// Links the part of the text between two bytes.
    void link_part(std::string_view utf8, TextRange part, LinkedText& linked, LinkedPlaces& places) const {
        const OfLanguage& own = languages[static_cast<std::size_t>(linked.rules)];
        const Tokens tokens(utf8, part, linked.sentences);
        const ReadText text(tokens, own.words, lists, linked.rules);
        const PlaceOptions options(gazetteer, story, weights);
        Sightings sightings = NameSpotter(gazetteer, own.story_names, options).spot(text, tokens.all());
        weigh_context(text, weights, sightings);
        resolve(text, weights, sightings);
        accept(linked.rules, thresholds, sightings);
        std::vector<Mention> mentions;
        MentionBuilder(gazetteer, story, thresholds).add_mentions(text, sightings, places, mentions);
        add_unresolved_names(text, mentions);
        const auto actors = find_actors(text, mentions);
        linked.actors.insert(linked.actors.end(), actors.begin(), actors.end());
        linked.mentions.insert(linked.mentions.end(), std::make_move_iterator(mentions.begin()),
                               std::make_move_iterator(mentions.end()));
    }
};

Linker::Linker(const Gazetteer& gazetteer, const WordLists& lists, std::span<const Place> story_places,
               const LinkTuning& tuning)
    : lexicon_(std::make_unique<const Lexicon>(gazetteer, lists, story_places, tuning)) {}
Linker::~Linker() = default;
Linker::Linker(Linker&&) noexcept = default;
Linker& Linker::operator=(Linker&&) noexcept = default;

LinkedText Linker::link(std::string_view utf8, const LinkOptions& options) const {
    LinkedText linked;
    linked.published = options.published;
    linked.language =
        options.language == TextLanguage::unknown ? guess_text_language(utf8).language : options.language;
    linked.rules = names_language_of(linked.language);
    const TextLanguage language = rules_language_of(linked.language);
    linked.sentences = split_sentences(utf8, language);
    linked.dates = find_dates(utf8, linked.sentences, language, options.published);
    LinkedPlaces places(lexicon_->story.size());
    for (std::uint32_t begin = 0; begin < utf8.size();) {
        const std::uint32_t end = end_of_part(utf8, linked.sentences, begin);
        lexicon_->link_part(utf8, {begin, end}, linked, places);
        begin = end;
    }
    linked.inherited = inherited_places(linked.sentences.size(), linked.mentions);
    linked.gazetteer_places = places.take();
    return linked;
}

Place Linker::place(const LinkedText& linked, PlaceId id) const {
    const auto& story = lexicon_->story;
    if (id.index < story.size()) return story[id.index];
    return place_of(lexicon_->gazetteer, {linked.gazetteer_places[id.index - story.size()]});
}

BriefPlace Linker::brief_place(const LinkedText& linked, PlaceId id, Language language) const {
    const auto& story = lexicon_->story;
    if (id.index >= story.size())
        return brief_place_of(lexicon_->gazetteer, {linked.gazetteer_places[id.index - story.size()]},
                              language);
    const Place& place = story[id.index];
    return {place.public_id(), place.names.in(language), place.at, place.country, place.kind};
}

}  // namespace geo
