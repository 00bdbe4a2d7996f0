#pragma once

#include <cstddef>

#include "geo/story/place.hpp"
#include "geo/text/gazetteer_types.hpp"
#include "geo/text/read_text.hpp"

namespace geo {

/// The type noun that goes with a name: "province" of "la province syrienne d'Idlib" or "Idlib province".
struct TypePhrase {
    PlaceClass place_class = PlaceClass::none;
    std::size_t noun = 0;    // position of the noun, if there is a class
    bool before = false;     // the noun stands before the name
    bool adjective = false;  // with one word between that may be a demonym
};

/// The type noun of the name that is words [begin, end): before it, behind it, or told of it ("Idlib, qui
/// reste la dernière province").
[[nodiscard]] TypePhrase type_phrase(const ReadText&, std::size_t begin, std::size_t end);

/// What a type noun lets a place be.
[[nodiscard]] FeatureSet features_of(PlaceClass);
/// What it may be in need: there is no better place of the name.
[[nodiscard]] FeatureSet near_features_of(PlaceClass);

/// A story's kind of place in the gazetteer's terms.
[[nodiscard]] Feature feature_of(PlaceKind);

}  // namespace geo
