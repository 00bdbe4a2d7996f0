#include "geo/story/names.hpp"

#include "geo/story/evidence.hpp"
#include "geo/story/place.hpp"
#include "tests/catch.hpp"

TEST_CASE("a name falls back to English, French, Turkish, Arabic, in this order") {
    using geo::Language;
    CHECK(geo::Names{{"Alep", "Aleppo", "Halep", "حلب"}}.in(Language::tr) == "Halep");
    CHECK(geo::Names{{"Alep", "Aleppo", "", "حلب"}}.in(Language::tr) == "Aleppo");
    CHECK(geo::Names{{"Alep", "", "", "حلب"}}.in(Language::tr) == "Alep");
    CHECK(geo::Names{{"", "", "", "حلب"}}.in(Language::fr) == "حلب");
    CHECK(geo::Names{}.in(Language::fr).empty());
}

TEST_CASE("languages, kinds and grades are read as they are written") {
    for (const auto language : geo::all_languages)
        CHECK(geo::language_from_code(geo::code_of(language)) == language);
    CHECK_FALSE(geo::language_from_code("de"));
    for (int i = 0; i <= static_cast<int>(geo::PlaceKind::airfield); ++i) {
        const auto kind = static_cast<geo::PlaceKind>(i);
        CHECK(geo::place_kind_from_name(geo::name_of(kind)) == kind);
    }
    CHECK(geo::name_of(geo::PlaceKind::organization) == "organization-seat");
    CHECK(geo::status_from_name("assessed") == geo::Status::assessed);
    CHECK(geo::name_of(geo::Status::unsourced) == "unsourced");
    CHECK(geo::confidence_from_name("low") == geo::Confidence::low);
    CHECK_FALSE(geo::confidence_from_name("Low"));
}
