#pragma once

#include <string>
#include <variant>

#include "geo/text/mention.hpp"
#include "geo/text/text_quote.hpp"

namespace geo {

/// What a reader says of a name in the text, against the automatic link.
struct Correction {
    /// It means this place: its public id.
    struct Means {
        std::string place;
        friend bool operator==(const Means&, const Means&) = default;
    };
    /// It is no place: a person, a thing, a word.
    struct NoPlace {
        friend bool operator==(const NoPlace&, const NoPlace&) = default;
    };
    /// It stands for its place in this way.
    struct Stands {
        Sense sense = Sense::literal;
        friend bool operator==(const Stands&, const Stands&) = default;
    };
    using Change = std::variant<Means, NoPlace, Stands>;
    enum class Scope { mention, name };  // this one, or all that go by its name

    TextQuote mention;
    Scope scope = Scope::mention;
    Change change;
    friend bool operator==(const Correction&, const Correction&) = default;
};

}  // namespace geo
