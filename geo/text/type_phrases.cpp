#include "geo/text/type_phrases.hpp"

#include <algorithm>

namespace geo {
namespace {

bool is_linker(const ReadText& text, std::size_t i) {
    return text.is(i, Role::of) || text.is(i, Role::article);
}

/// A noun whose name would be taken for a place of its class; directions and sites say nothing of it.
PlaceClass class_at(const ReadText& text, std::size_t i) {
    return text.is(i, Role::type_noun) ? text.meaning(i).place_class : PlaceClass::none;
}

TypePhrase phrase_before(const ReadText& text, std::size_t begin) {
    std::size_t at = begin;
    for (int linkers = 0; text.joined(at) && is_linker(text, at - 1) && linkers < 2; ++linkers) --at;
    if (!text.joined(at)) return {};
    const bool direct = at == begin && text.language() == Language::en && !text.is(at - 1, Role::within_name);
    if (direct) return {};  // "the state capital Idlib", but "Lake Idlib"
    if (const auto found = class_at(text, at - 1); found != PlaceClass::none)
        return {found, at - 1, true, false};
    const Token& between = text[at - 1];
    const bool adjective = between.key.size() >= 4 && !text.is(at - 1, Role::no_adjective);
    if (at == begin || !adjective || !text.joined(at - 1)) return {};
    return {class_at(text, at - 2), at - 2, true, true};
}

TypePhrase phrase_behind(const ReadText& text, std::size_t end) {
    const Language language = text.language();
    if (language == Language::tr && text[end].gap == Gap::apostrophe) ++end;  // a suffix
    if (!text.joined(end)) return {};
    // In Romance languages only what another language wrote stands behind: "Idlib Governorate".
    if ((language == Language::fr || language == Language::es) && !text[end].capital) return {};
    return {class_at(text, end), end, false, false};
}

TypePhrase phrase_told(const ReadText& text, std::size_t end) {
    if (text[end].gap != Gap::comma || !text.same_sentence(end - 1, end)) return {};
    if (const auto found = class_at(text, end); found != PlaceClass::none && text[end].lower)
        return {found, end, false, false};
    if (!text.is(end, Role::opener)) return {};
    for (std::size_t at = end + 1; at < end + 5 && text.joined(at); ++at) {
        if (const auto found = class_at(text, at); found != PlaceClass::none)
            return {found, at, false, false};
        if (text.is(at, Role::of)) break;
    }
    return {};
}

}  // namespace

TypePhrase type_phrase(const ReadText& text, std::size_t begin, std::size_t end) {
    if (const auto found = phrase_before(text, begin); found.place_class != PlaceClass::none) return found;
    if (const auto found = phrase_behind(text, end); found.place_class != PlaceClass::none) return found;
    return phrase_told(text, end);
}

FeatureSet features_of(PlaceClass wanted) {
    switch (wanted) {
        case PlaceClass::town:
        case PlaceClass::capital:
            return FeatureSet::of(Feature::town);
        case PlaceClass::first_level:
            return FeatureSet::of(Feature::admin1);
        case PlaceClass::second_level:
            return FeatureSet::of(Feature::admin2);
        case PlaceClass::region:
            return FeatureSet::of(Feature::admin1, Feature::region, Feature::admin2, Feature::range,
                                  Feature::continent, Feature::desert);
        case PlaceClass::country:
            return FeatureSet::of(Feature::country);
        case PlaceClass::sea:
            return FeatureSet::of(Feature::sea);
        case PlaceClass::river:
            return FeatureSet::of(Feature::river);
        case PlaceClass::lake:
            return FeatureSet::of(Feature::lake);
        case PlaceClass::mountain:
            return FeatureSet::of(Feature::mountain, Feature::range);
        case PlaceClass::island:
            return FeatureSet::of(Feature::island, Feature::cape);
        case PlaceClass::desert:
            return FeatureSet::of(Feature::desert, Feature::region);
        case PlaceClass::none:
        case PlaceClass::site:
            break;
    }
    return FeatureSet::all();
}

FeatureSet near_features_of(PlaceClass wanted) {
    switch (wanted) {
        case PlaceClass::first_level:
        case PlaceClass::second_level:
            return FeatureSet::of(Feature::admin1, Feature::admin2, Feature::region);
        case PlaceClass::island:
            return FeatureSet::of(Feature::island, Feature::country, Feature::admin1, Feature::region);
        case PlaceClass::country:
            return FeatureSet::of(Feature::country, Feature::admin1, Feature::region);
        case PlaceClass::desert:
            return FeatureSet::of(Feature::desert, Feature::region, Feature::range, Feature::river);
        default:
            return FeatureSet::all();
    }
}

Feature feature_of(PlaceKind kind) {
    switch (kind) {
        case PlaceKind::country:
            return Feature::country;
        case PlaceKind::governorate:
            return Feature::admin1;
        case PlaceKind::district:
            return Feature::admin2;
        case PlaceKind::region:
            return Feature::region;
        case PlaceKind::organization:
            return Feature::organization;
        case PlaceKind::capital:
        case PlaceKind::city:
        case PlaceKind::town:
        case PlaceKind::village:
        case PlaceKind::crossing:
        case PlaceKind::airfield:
            break;
    }
    return Feature::town;
}

}  // namespace geo
