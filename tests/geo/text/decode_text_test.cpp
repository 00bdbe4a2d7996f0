#include "geo/text/decode_text.hpp"

#include <random>

#include "geo/text/normalize.hpp"
#include "tests/catch.hpp"

using geo::decode_text;

TEST_CASE("UTF-8 stays as it is, without its byte order mark") {
    const auto text = decode_text("\xEF\xBB\xBFÉté");
    CHECK(text.utf8 == "Été");
    CHECK(text.encoding == "UTF-8");
    CHECK_FALSE(text.guessed);
    CHECK_FALSE(text.damage);
    CHECK(decode_text("").utf8.empty());
}

TEST_CASE("UTF-16 is known by its mark, or by its zeros") {
    using namespace std::string_literals;
    CHECK(decode_text("\xFF\xFE"s + "I\0d\0\xE9\0"s).utf8 == "Idé");
    CHECK(decode_text("\xFE\xFF"s + "\0I\0d\0\xE9"s).utf8 == "Idé");
    const auto unmarked = decode_text("I\0d\0l\0i\0b\0,\0 \0\xE9\0t\0\xE9\0"s);
    CHECK(unmarked.utf8 == "Idlib, été");
    CHECK(unmarked.guessed);
    // A surrogate without its other half, and half a character at the end.
    CHECK(decode_text("\xFF\xFE"s + "A\0\x00\xD8"s).utf8 == "A\xEF\xBF\xBD");
}

TEST_CASE("Western and Turkish bytes are read as what they look like") {
    const auto french = decode_text("Une d\xE9l\xE9gation a quitt\xE9 Ankara \x96 d\xE9j\xE0.");
    CHECK(french.utf8 == "Une délégation a quitté Ankara – déjà.");
    CHECK(french.encoding == "windows-1252");
    CHECK(french.guessed);
    const auto turkish = decode_text("\xDEubat ay\xFDnda g\xF6r\xFC\xFEme");
    CHECK(turkish.utf8 == "Şubat ayında görüşme");
    CHECK(turkish.encoding == "windows-1254");
}

TEST_CASE("a declared encoding is believed, unless the bytes are UTF-8") {
    CHECK(decode_text("\xC4l", "iso-8859-5").utf8 == "Фl");
    CHECK(decode_text("Été", "iso-8859-1").utf8 == "Été");
    CHECK(decode_text("caf\xE9", "no-such-encoding").utf8 == "caf\xEF\xBF\xBD");
}

TEST_CASE("damage is replaced, and its first place told") {
    using namespace std::string_literals;
    const auto text = decode_text("Été à\nIdlib\xFF et \xC3 Ş\0."s);
    CHECK(text.utf8 == "Été à\nIdlib\xEF\xBF\xBD et \xEF\xBF\xBD Ş\xEF\xBF\xBD.");
    REQUIRE(text.damage);
    CHECK(text.damage->line == 2);
    CHECK(text.damage->byte == 14);  // É, é and à are two bytes each
    CHECK(text.damage->count == 3);
    CHECK(geo::describe(*text.damage) == "line 2, byte 14: not valid UTF-8 text; 3 bytes replaced");
}

TEST_CASE("bytes at random become valid text") {
    const auto seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 3000; ++round) {
        std::string bytes(random() % 60, ' ');
        for (char& byte : bytes) byte = static_cast<char>(random() % (round % 2 == 0 ? 256 : 4));
        CAPTURE(round);
        REQUIRE(geo::valid_utf8(decode_text(bytes, round % 3 == 0 ? "iso-8859-9" : "").utf8));
    }
}
