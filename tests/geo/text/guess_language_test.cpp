#include "geo/text/guess_language.hpp"

#include "tests/catch.hpp"

TEST_CASE("a language is known by its commonest words or its script") {
    using geo::Language;
    CHECK(geo::guess_language("Les négociations ont commencé dans la province et se sont achevées.") ==
          Language::fr);
    CHECK(geo::guess_language("The talks began on Saturday and ended with no agreement.") == Language::en);
    CHECK(geo::guess_language("Görüşmeler cumartesi başladı ve bir anlaşma olmadan sona erdi, dedi.") ==
          Language::tr);
    CHECK(geo::guess_language("بدأت المحادثات يوم السبت وانتهت دون اتفاق") == Language::ar);
    CHECK(geo::guess_language("") == Language::en);
    std::string long_text;
    for (int i = 0; i < 10'000; ++i) long_text += "é";
    CHECK(geo::guess_language("le la les " + long_text) == Language::fr);
}
