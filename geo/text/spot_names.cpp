#include "geo/text/spot_names.hpp"

#include <algorithm>
#include <array>

namespace geo {
namespace {

constexpr std::size_t most_words = 8;

NameLanguage name_language_of(Language language) {
    return name_language(code_of(language));
}

/// "St. Thomas": a full stop within a name.
bool is_abbreviation(std::string_view key) {
    constexpr std::array<std::string_view, 6> known{"st", "ste", "mt", "ft", "pt", "sta"};
    return std::find(known.begin(), known.end(), key) != known.end();
}

/// Peoples have a capital in English and Turkish, and adjectives too.
bool writes_adjectives_small(Language language) {
    return language == Language::fr || language == Language::es;
}

std::uint64_t hash_of_name(const ReadText& text, std::size_t begin, std::size_t end) {
    std::uint64_t hash = 0xCBF29CE484222325;
    for (std::size_t i = begin; i < end; ++i) {
        for (const char c : text[i].key) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
        hash = (hash ^ 0x20U) * 0x100000001B3;
    }
    return hash;
}

/// Spots the names of one text.
class Spotter {
  public:
    Spotter(const Gazetteer& gazetteer, const StoryNames& story, const PlaceOptions& options,
            const ReadText& text, std::span<const Token> tokens)
        : gazetteer_(gazetteer),
          story_(story),
          options_(options),
          text_(text),
          tokens_(tokens),
          language_(name_language_of(text.language())) {}

    Sightings spot() {
        for (std::size_t at = 0; at < tokens_.size();) at = std::max(spot_at(at), at + 1);
        return std::move(found_);
    }

  private:
    /// Names that begin with some word: how many words they have, which names they are, and whether an
    /// article before belongs to them.
    struct Match {
        std::size_t words = 0;
        NameList names;
        bool with_article = false;
    };

    /// The position behind what was found, or `at`.
    std::size_t spot_at(std::size_t at) {
        const auto story = story_.longest_at(tokens_, at);
        const Match match = longest_at(at);
        if (story.words > 0 &&
            (story.words >= match.words || are_type_nouns(at + story.words, at + match.words)))
            return add_story(at, story, match);
        if (match.words == 0 || hides_story(at, match)) return at;
        return add(at, match);
    }

    /// "Governorate" of "Idlib Governorate", "province d'" of "province d'Idlib".
    [[nodiscard]] bool are_type_nouns(std::size_t begin, std::size_t end) const {
        for (std::size_t i = begin; i < end; ++i)
            if (!text_.is(i, Role::type_noun) && !text_.is(i, Role::of) && !text_.is(i, Role::article))
                return false;
        return true;
    }

    /// A type noun with a name of the story: the story's place is meant.
    [[nodiscard]] bool hides_story(std::size_t at, const Match& match) const {
        for (std::size_t i = at + 1; i < at + match.words && are_type_nouns(at, i); ++i)
            if (story_.longest_at(tokens_, i).words == at + match.words - i) return true;
        return false;
    }

    [[nodiscard]] bool joins(std::size_t i) const {
        return text_.joined(i) || (text_[i].gap == Gap::stop && is_abbreviation(text_[i - 1].key));
    }

    [[nodiscard]] Match longest_at(std::size_t at) const {
        const Token& first = tokens_[at];
        if (first.number) return {};
        if (first.lower) {
            if (text_.is(at, Role::within_name)) {
                const Match match = longest_from(gazetteer_.walk(), at);
                if (match.words > 1) return match;
            }
            return writes_adjectives_small(text_.language()) ? adjective_at(at) : Match{};
        }
        Match match = longest_from(gazetteer_.walk(), at);
        const Match named_with_article = with_article_at(at);
        if (named_with_article.words > match.words ||
            (named_with_article.words == match.words && match.words > 0 && better(named_with_article, match)))
            return named_with_article;
        return match;
    }

    [[nodiscard]] bool better(const Match& a, const Match& b) const {
        return gazetteer_.rank(a.names[0].place) > gazetteer_.rank(b.names[0].place);
    }

    [[nodiscard]] Match adjective_at(std::size_t at) const {
        auto walk = gazetteer_.walk();
        if (!walk.step_with(tokens_[at].key, tokens_[at].hash)) return {};
        const NameList names = walk.names();
        const bool fits = std::any_of(names.begin(), names.end(), [this](NameEntry name) {
            return is_demonym(name.kind) && name.languages.has(language_);
        });
        return fits ? Match{1, names, false} : Match{};
    }

    /// "au Caire", "la Haye": the article is a part of the name "Le Caire".
    [[nodiscard]] Match with_article_at(std::size_t at) const {
        if (!text_.joined(at)) return {};
        auto walk = gazetteer_.walk();
        const std::string_view before = tokens_[at - 1].key;
        std::string_view article;
        if (text_.is(at - 1, Role::contracted_article))
            article = text_.is(at - 1, Role::plural_article) ? "les"
                      : text_.language() == Language::es     ? "el"
                                                             : "le";
        else if (text_.language() == Language::fr && text_.is(at - 1, Role::article) && tokens_[at - 1].lower)
            article = before;
        if (article.empty() || article == "l" || !walk.step(article)) return {};
        Match match = longest_from(walk, at);
        match.with_article = match.words > 0 && article == before;
        return match;
    }

    [[nodiscard]] Match longest_from(Gazetteer::Walk walk, std::size_t at) const {
        Match best;
        for (std::size_t n = 0; n < most_words && at + n < tokens_.size(); ++n) {
            if (n > 0 && !joins(at + n)) break;
            if (!walk.step_with(tokens_[at + n].key, tokens_[at + n].hash)) break;
            const NameList names = walk.names();
            if (!names.empty() && may_end(at, n, names)) best = {n + 1, names, false};
        }
        return best;
    }

    /// A name's last word has a capital but in "Arabie saoudite" and the like, which are no towns.
    [[nodiscard]] bool may_end(std::size_t at, std::size_t n, NameList names) const {
        if (n == 0 || !tokens_[at + n].lower) return true;
        // "Sindh province": in English the noun is no part of the name.
        if (text_.language() == Language::en && text_.is(at + n, Role::type_noun)) return false;
        if (text_.is(at, Role::article) && text_.is(at + n, Role::type_noun)) return false;
        return std::any_of(names.begin(), names.end(), [this](NameEntry name) {
            return !is_demonym(name.kind) && gazetteer_.feature(name.place) != Feature::town;
        });
    }

    Sighting begin_sighting(std::size_t begin, std::size_t end) {
        Sighting sighting;
        sighting.begin = static_cast<std::uint32_t>(begin);
        sighting.end = static_cast<std::uint32_t>(end);
        sighting.text = {tokens_[begin].text.begin, tokens_[end - 1].text.end};
        sighting.name = hash_of_name(text_, begin, end);
        sighting.options = static_cast<std::uint32_t>(found_.options.size());
        return sighting;
    }

    std::size_t add_story(std::size_t at, const StoryNames::Match& story, const Match& match) {
        Sighting sighting = begin_sighting(at, at + story.words);
        options_.add_story(found_, sighting, story.places);
        sighting.demonym = story.adjective;
        if (!story.adjective && match.words == story.words)
            options_.add_names(found_, sighting, match.names, language_);
        found_.all.push_back(sighting);
        return sighting.end;
    }

    std::size_t add(std::size_t at, const Match& match) {
        Sighting sighting = begin_sighting(at, at + match.words);
        sighting.demonym = is_demonym_here(at, match);
        if (sighting.demonym)
            options_.add_demonyms(found_, sighting, match.names, language_);
        else
            options_.add_names(found_, sighting, match.names, language_);
        if (sighting.option_count == 0) return at;
        if (match.with_article) sighting.text.begin = tokens_[at - 1].text.begin;
        found_.all.push_back(sighting);
        return sighting.end;
    }

    /// A people or an adjective rather than a place: small letters where the language has them so, else where
    /// the place would be a town.
    [[nodiscard]] bool is_demonym_here(std::size_t at, const Match& match) const {
        bool demonym = false, compound_only = true, wide = false, any = false;
        for (const NameEntry name : match.names) {
            if (is_demonym(name.kind)) {
                if (!name.languages.has(language_)) continue;
                demonym = true;
                compound_only = compound_only && name.kind == NameKind::compound;
            } else {
                any = true;
                const bool own_name = name.kind != NameKind::translated || name.languages.has(language_);
                wide = wide || (own_name && gazetteer_.feature(name.place) != Feature::town);
            }
        }
        if (!demonym) return false;
        const bool hyphen_behind = text_[at + match.words].gap == Gap::hyphen;
        if (compound_only && !hyphen_behind) return false;
        if (tokens_[at].lower) return true;
        return !any || !wide;
    }

    const Gazetteer& gazetteer_;
    const StoryNames& story_;
    const PlaceOptions& options_;
    const ReadText& text_;
    std::span<const Token> tokens_;
    NameLanguage language_;
    Sightings found_;
};

}  // namespace

Sightings NameSpotter::spot(const ReadText& text, std::span<const Token> tokens) const {
    return Spotter(gazetteer_, story_names_, options_, text, tokens).spot();
}

}  // namespace geo
