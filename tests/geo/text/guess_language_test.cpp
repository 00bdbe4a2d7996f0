#include "geo/text/guess_language.hpp"

#include "tests/catch.hpp"

using geo::guess_text_language;
using geo::TextLanguage;

namespace {

geo::Language language_of_names(std::string_view text) {
    return geo::names_language_of(guess_text_language(text).language);
}

}  // namespace

TEST_CASE("one sentence tells its language") {
    const auto [language, text] = GENERATE(table<TextLanguage, const char*>(
        {{TextLanguage::fr, "Les négociations ont commencé dans la province et se sont achevées."},
         {TextLanguage::fr, "L'armée n'a pas réagi."},
         {TextLanguage::en, "The talks began on Saturday and ended with no agreement."},
         {TextLanguage::en, "Victims were taken to hospital."},
         {TextLanguage::es, "La delegación rusa salió de Ankara sin acuerdo."},
         {TextLanguage::tr, "Görüşmeler cumartesi başladı ve bir anlaşma olmadan sona erdi, dedi."},
         {TextLanguage::ar, "بدأت المحادثات يوم السبت وانتهت دون اتفاق"},
         {TextLanguage::de, "Die Delegation hat Ankara ohne Einigung verlassen."}}));
    CAPTURE(text);
    const auto guess = guess_text_language(text);
    CHECK(guess.language == language);
    CHECK(guess.confidence > 0.3);
}

TEST_CASE("a language or script without rules is unknown, and that is known") {
    const auto text =
        GENERATE("Il governo italiano ha annunciato che la riunione si terrà domani a Roma.",
                 "O presidente do Brasil disse que não vai participar da reunião em Lisboa.",
                 "De regering heeft besloten dat de grens morgen weer open gaat.",
                 "Prezydent Polski powiedział, że spotkanie odbędzie się jutro.",
                 "Премьер-министр прибыл в Анкару.", "رئیس جمهور ایران گفت که این نشست برگزار می شود");
    CAPTURE(text);
    const auto guess = guess_text_language(text);
    CHECK(guess.language == TextLanguage::unknown);
    CHECK(guess.confidence > 0.5);
}

TEST_CASE("where nothing speaks for a language nothing is guessed") {
    for (const char* text : {"", "12 345", "Ankara", "\xFF\xFE"}) {
        CHECK(guess_text_language(text).language == TextLanguage::unknown);
        CHECK(guess_text_language(text).confidence == 0);
    }
}

TEST_CASE("a language without rules of its own is told, and read by those of English") {
    CHECK(geo::language_warning(TextLanguage::fr).empty());
    CHECK(geo::language_warning(TextLanguage::de) ==
          "no rules for German: places are found by the rules of English");
    CHECK(geo::rules_language_of(TextLanguage::de) == TextLanguage::de);
    CHECK(geo::rules_language_of(TextLanguage::unknown) == TextLanguage::en);
}

TEST_CASE("the names' language of a text without one is English") {
    CHECK(language_of_names("") == geo::Language::en);
    CHECK(language_of_names("La delegación rusa salió de Ankara sin acuerdo.") == geo::Language::es);
    std::string long_text = "Les négociations ont commencé. ";
    while (long_text.size() < 100'000) long_text += long_text + "é";
    CHECK(language_of_names(long_text) == geo::Language::fr);
}

TEST_CASE("a language's tag is read by its first part") {
    CHECK(geo::text_language_from_code("fr-CH") == TextLanguage::fr);
    CHECK(geo::text_language_from_code("TR") == TextLanguage::tr);
    CHECK(geo::text_language_from_code("frp") == TextLanguage::unknown);
    CHECK(geo::text_language_from_code("") == TextLanguage::unknown);
    CHECK(geo::code_of(TextLanguage::unknown) == "und");
}
