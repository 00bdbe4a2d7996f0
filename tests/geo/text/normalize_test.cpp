#include "geo/text/normalize.hpp"

#include "tests/catch.hpp"

TEST_CASE("names fold to the same key however they are written") {
    CHECK(geo::fold_key("İdlib") == "idlib");
    CHECK(geo::fold_key("IDLIB") == geo::fold_key("ıdlıb"));
    CHECK(geo::fold_key("Lattaquié") == "lattaquie");
    CHECK(geo::fold_key("Straße") == "strasse");
    CHECK(geo::fold_key("cœur") == "coeur");
    CHECK(geo::fold_key("Khan  al-Assal") == "khan al assal");
    CHECK(geo::fold_key("U.S.") == "us");
    CHECK(geo::fold_key("Maʿarrat") == "maarrat");
    CHECK(geo::fold_key("d’Idlib") == "d'idlib");
    CHECK(geo::fold_key("ﬁn") == "fin");
    CHECK(geo::fold_key("إدلب") == geo::fold_key("ادلب"));
}

TEST_CASE("every folded byte knows the byte it came from") {
    const std::string text = "Bien qu'Erdoğan, à Idlib – ﬁn";
    const geo::Folded folded = geo::fold(text);
    REQUIRE(folded.origin.size() == folded.text.size() + 1);
    CHECK(folded.origin.back() == text.size());
    for (std::size_t i = 0; i + 1 < folded.origin.size(); ++i) {
        CHECK(folded.origin[i] <= folded.origin[i + 1]);
        CHECK((static_cast<unsigned char>(text[folded.origin[i]]) & 0xC0) != 0x80);
    }
}

TEST_CASE("folding twice is folding once") {
    for (const char* text : {"İstanbul", "ŒUVRE", "Saint-Étienne", "Ⅷ ½ ﷺ", "ẞ", "ΑΒΣ", "حلب"}) {
        CAPTURE(text);
        CHECK(geo::fold_key(geo::fold_key(text)) == geo::fold_key(text));
    }
}

TEST_CASE("what is not UTF-8 folds to nothing") {
    CHECK(geo::fold_key("Idl\xFF").empty());
    CHECK_FALSE(geo::valid_utf8("\xC0\x80"));          // overlong
    CHECK_FALSE(geo::valid_utf8("\xED\xA0\x80"));      // surrogate
    CHECK_FALSE(geo::valid_utf8("\xF4\x90\x80\x80"));  // above U+10FFFF
    CHECK_FALSE(geo::valid_utf8("caf\xC3"));           // cut short
    CHECK_FALSE(geo::valid_utf8(std::string_view("a\0b", 3)));
    CHECK(geo::valid_utf8("إدلب 𝒳"));
}
