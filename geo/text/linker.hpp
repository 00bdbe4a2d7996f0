#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "geo/story/date.hpp"
#include "geo/story/names.hpp"
#include "geo/story/place.hpp"
#include "geo/text/actor.hpp"
#include "geo/text/brief_place.hpp"
#include "geo/text/dates.hpp"
#include "geo/text/link_weights.hpp"
#include "geo/text/mention.hpp"
#include "geo/text/text_language.hpp"
#include "geo/text/text_range.hpp"

namespace geo {

class Gazetteer;
class WordLists;

struct LinkOptions {
    std::optional<Date> published = {};             // what "lundi" is counted from
    TextLanguage language = TextLanguage::unknown;  // unknown: guessed
};

/// What was found in a text. All ranges are bytes of the text that was handed in.
struct LinkedText {
    TextLanguage language = TextLanguage::unknown;  // as handed in or guessed; unknown: nothing spoke for one
    Language rules = Language::en;  // whose words and names were used: the text's language, else English
    std::optional<Date> published;  // as handed in
    std::vector<TextRange> sentences;
    std::vector<Mention> mentions;  // by position, no overlaps
    std::vector<Actor> actors;      // by position, no overlaps
    std::vector<DateExpression> dates;
    /// For each sentence without a literal place of its own the last one before it: what it goes on about.
    std::vector<std::optional<PlaceId>> inherited;
    /// The gazetteer's places that mentions and candidates point to: PlaceId i means the linker's story place
    /// i, or entry i - story_places of this list.
    std::vector<std::uint32_t> gazetteer_places;
};

/// Finds the places of texts: the names of a gazetteer and of a story, which wins. Immutable: many threads
/// may use one at once. Keeps a reference to the gazetteer and a copy of the story's places.
class Linker {
  public:
    Linker(const Gazetteer&, const WordLists&, std::span<const Place> story_places = {},
           const LinkTuning& = {});
    ~Linker();
    Linker(Linker&&) noexcept;
    Linker& operator=(Linker&&) noexcept;

    /// Takes any text of up to 4 GiB; what is not UTF-8 in it belongs to no word. Takes time in proportion to
    /// its length, whatever is in it.
    [[nodiscard]] LinkedText link(std::string_view utf8, const LinkOptions& = {}) const;

    /// The place that an id of a linked text means, with its names in all languages.
    [[nodiscard]] Place place(const LinkedText&, PlaceId) const;
    /// What of it a list shows, in one language.
    [[nodiscard]] BriefPlace brief_place(const LinkedText&, PlaceId, Language) const;

  private:
    struct Lexicon;
    std::unique_ptr<const Lexicon> lexicon_;
};

}  // namespace geo
