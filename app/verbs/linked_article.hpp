#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "geo/earth/coordinates.hpp"
#include "geo/story/date.hpp"
#include "geo/text/mention.hpp"
#include "geo/text/text_range.hpp"

namespace app {

/// What the user calls an article: a file's name, or what a line of JSON Lines says.
struct ArticleId {
    enum class Kind { none, text, number };
    Kind kind = Kind::none;
    std::string text;  // of a number its digits, as they were written
};

/// A part of an article's text: bytes for cutting it out, code points for telling it.
struct Span {
    geo::TextRange bytes, points;
};

/// An article and what was found in it, in the output's words: the one thing that all formats of `dateline
/// links` write.
struct LinkedArticle {
    struct Place {
        std::string id, name;  // "geonames:323786", and the name in the article's language
        geo::LngLat at;
        std::string country;    // ISO alpha-2, "" where none
        std::string_view kind;  // "city", "country" ...; of static storage
    };
    struct Candidate {
        std::uint32_t place = 0;  // index into places
        double score = 0;         // 0 to 1
        std::vector<geo::Term> why;
    };
    struct Mention {
        Span span;
        std::uint32_t sentence = 0;  // index into sentences
        bool embedded = false;       // within the name of something else: "Université de Damas"
        std::string_view sense;      // "literal", "metonym", "demonym", "organization"; of static storage
        std::optional<std::uint32_t> place;  // index into places; none: unresolved
        double score = 0;                    // 0 to 1
        std::vector<Candidate> candidates;   // best first
    };
    struct Date {
        Span span;
        std::uint32_t sentence = 0;
        std::optional<geo::DateRange> range;  // none: told, but no day of the calendar
        std::string_view kind;                // "day", "month" ...; of static storage
    };
    struct Actor {
        Span span;
        std::uint32_t sentence = 0;
        std::string_view kind;                 // "person", "group", "organization"; of static storage
        std::optional<std::uint32_t> country;  // index into places: of a group, where the text says it
    };
    ArticleId id;
    std::string text;  // valid UTF-8
    std::string language;
    std::optional<geo::Date> published;
    std::vector<Span> sentences;
    std::vector<Place> places;             // that mentions and candidates mean, each once
    std::vector<Mention> mentions;         // by position, no overlaps
    std::vector<Actor> actors;             // by position, no overlaps among them
    std::vector<Date> dates;               // by position, no overlaps among them
    std::string_view published_from = {};  // "the file's name"; of static storage, "" if it was told
    bool derived = false;                  // offsets are into `text`, which is not what was read
    std::vector<std::string> warnings;     // what was not as it should be, and how it was read

    /// Null: unresolved.
    [[nodiscard]] const Place* place_of(const Mention& mention) const {
        return mention.place ? &places[*mention.place] : nullptr;
    }
    [[nodiscard]] std::string_view text_of(const Span& span) const {
        return std::string_view(text).substr(span.bytes.begin, span.bytes.end - span.bytes.begin);
    }
};

}  // namespace app
