#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "geo/earth/coordinates.hpp"
#include "geo/text/context_words.hpp"
#include "geo/text/gazetteer_types.hpp"
#include "geo/text/link_weights.hpp"
#include "geo/text/mention.hpp"
#include "geo/text/tokens.hpp"

namespace geo {

/// A place on a sphere of radius 1, for distances in bulk.
struct UnitVector {
    float x = 0, y = 0, z = 0;
};

/// A place that a name may mean, with what the rules want to know of it.
struct Option {
    bool of_story = false;
    std::uint32_t index = 0;  // into the story's places, or of the gazetteer
    Feature feature = Feature::town;
    NameKind kind = NameKind::official;
    bool in_language = true;  // the name is one in the text's language, or in no particular one
    bool capital = false, seat = false;
    std::uint8_t rank = 0;
    std::uint32_t population = 0;
    std::uint32_t country = 0;   // a number for the code; 0 none
    std::uint32_t admin1 = 0;    // a number for country and code; 0 none
    std::uint32_t geonames = 0;  // 0 none
    UnitVector at;
    float score = 0;
    std::uint32_t terms = 0;  // first of its list in Sightings::terms, 0 none

    [[nodiscard]] bool same_place(const Option& o) const {
        return of_story == o.of_story && index == o.index;
    }
};

/// A name of the gazetteer or the story in the text.
struct Sighting {
    std::uint32_t begin = 0, end = 0;  // tokens of the name
    TextRange text;                    // the name with what belongs to it (type noun, suffix)
    std::uint32_t options = 0, option_count = 0;
    std::uint32_t chosen = 0;  // of its options
    std::uint64_t name = 0;    // hash of the folded name
    std::uint32_t terms = 0;   // what holds for all its options
    float context = 0;         // sum of them
    float person = 0;          // the part of it that speaks for a person, 0 or less
    float organization = 0;    // the part of it that speaks for an organization, 0 or less
    PlaceClass wanted = PlaceClass::none;
    std::uint32_t class_word = 0;  // token of the type noun, if wanted
    bool demonym = false;
    bool certain = false;   // needs no evidence: a state's abbreviation behind a town
    bool embedded = false;  // within another name
    bool person_name = false;
    bool unresolved = false;  // a name with a type noun, in no gazetteer
    bool kept = false;
    bool is_container = false;  // the region behind a name: "Texas" of "Paris, Texas"
    std::uint32_t container_country = 0, container_admin1 = 0;  // "Paris, Texas"
};

/// All that was sighted in a text, by position, and their options and terms in one place each.
struct Sightings {
    struct TermNode {
        Term term;
        std::uint32_t next = 0;
    };
    std::vector<Sighting> all;
    std::vector<Option> options;
    std::vector<TermNode> terms{{}};  // the first stands for none

    [[nodiscard]] std::span<Option> options_of(const Sighting& s) {
        return {options.data() + s.options, s.option_count};
    }
    [[nodiscard]] std::span<const Option> options_of(const Sighting& s) const {
        return {options.data() + s.options, s.option_count};
    }
    /// Puts a term before a list.
    void add(std::uint32_t& list, Reason reason, float value, TextRange word = {}) {
        terms.push_back({{reason, value, word}, list});
        list = static_cast<std::uint32_t>(terms.size() - 1);
    }
    void add(Option& option, Reason reason, float value, TextRange word = {}) {
        option.score += value;
        add(option.terms, reason, value, word);
    }
    void add(Sighting& sighting, Reason reason, float value, TextRange word = {}) {
        sighting.context += value;
        add(sighting.terms, reason, value, word);
    }
};

}  // namespace geo
