#include "geo/text/dates.hpp"

#include <algorithm>
#include <optional>
#include <random>
#include <sstream>

#include "geo/data/read_file.hpp"
#include "geo/text/sentences.hpp"
#include "tests/catch.hpp"
#include "tests/paths.hpp"

// The cases are in tests/data/dates: sentences of our own, each date marked with its days, counted in a
// calendar.

namespace {

using geo::DateExpression;
using geo::TextLanguage;

std::vector<DateExpression> dates_in(const std::string& text, TextLanguage language,
                                     std::optional<geo::Date> published) {
    return geo::find_dates(text, geo::split_sentences(text, language), language, published);
}

/// "samedi|2020-02-08|day" as the marks have it; "-" for no days.
std::string mark_of(const std::string& text, const DateExpression& date) {
    return text.substr(date.text.begin, date.text.end - date.text.begin) + "|" +
           (date.when ? geo::to_iso(*date.when) : "-") + "|" + std::string(geo::name_of(date.kind));
}

struct DatedText {
    std::string text;
    std::vector<std::string> marks;
};

DatedText without_marks(const std::string& marked) {
    DatedText result;
    for (std::size_t at = 0; at < marked.size();) {
        const auto open = marked.find("{{", at);
        result.text += marked.substr(at, open - at);
        if (open == std::string::npos) break;
        const auto close = marked.find("}}", open);
        const std::string mark = marked.substr(open + 2, close - open - 2);
        result.marks.push_back(mark);
        result.text += mark.substr(0, mark.find('|'));
        at = close + 2;
    }
    return result;
}

void check_dates(const std::string& file, std::optional<TextLanguage> one_language, std::size_t at_least) {
    std::istringstream lines(geo::read_text(paths::data_folder() + "/dates/" + file));
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line[0] == '#') continue;
        TextLanguage language = one_language.value_or(TextLanguage::unknown);
        if (!one_language) {
            language = geo::text_language_from_code(line.substr(0, 2));
            line.erase(0, 5);
        }
        const auto bar = line.find(" | ");
        const auto expected = without_marks(line.substr(bar + 3));
        std::vector<std::string> found;
        for (const auto& date : dates_in(expected.text, language, geo::parse_date(line.substr(0, bar))))
            found.push_back(mark_of(expected.text, date));
        CAPTURE(line);
        CHECK(found == expected.marks);
        ++count;
    }
    CHECK(count >= at_least);
}

}  // namespace

TEST_CASE("French dates are the days that a reader takes them for") {
    check_dates("fr.txt", TextLanguage::fr, 60);
}

TEST_CASE("English dates are the days that a reader takes them for") {
    check_dates("en.txt", TextLanguage::en, 45);
}

TEST_CASE("Spanish, Turkish and German dates are the days that a reader takes them for") {
    check_dates("es_tr.txt", std::nullopt, 10);
}

// Counted by hand in the article: 11 February 2020 was a Tuesday.
TEST_CASE("the article has 13 dates") {
    const auto text = geo::read_text(paths::source_root() + "/assets/stories/idlib-2020/article.fr.txt");
    std::vector<std::string> found;
    for (const auto& date : dates_in(text, TextLanguage::fr, geo::parse_date("2020-02-11")))
        found.push_back(mark_of(text, date));
    CHECK(found == std::vector<std::string>{
                       "la semaine dernière|2020-02-03/2020-02-09|week", "samedi|2020-02-08|day",
                       "lundi|2020-02-10|day", "Lundi|2020-02-10|day", "Maintenant|-|present",
                       "mardi|2020-02-11|day", "actuellement|-|present", "mercredi|2020-02-12|day",
                       "jeudi|2020-02-13|day", "Plus tôt cette semaine|2020-02-10/2020-02-11|week",
                       "2018|2018-01-01/2018-12-31|year", "il y a deux ans|2018-01-01/2018-12-31|year",
                       "désormais|-|present"});
}

TEST_CASE("a date tells how it was derived and what part is meant") {
    const std::string text = "Ils signeront jeudi ; début janvier, rien n'était prêt.";
    const auto dates = dates_in(text, TextLanguage::fr, geo::parse_date("2020-02-11"));
    REQUIRE(dates.size() == 2);
    CHECK(dates[0].why == "the next such weekday, as the verb is in the future");
    CHECK(dates[0].part == DateExpression::Part::whole);
    CHECK(dates[1].part == DateExpression::Part::start);
    CHECK(dates_in("Hier.", TextLanguage::fr, std::nullopt)
              .at(0)
              .why.ends_with("the publication date is not known"));
}

TEST_CASE("dates lie within sentences, in order, for any text and any day") {
    static const std::vector<std::string> pieces{
        "lundi ",   "le ",        "du ",        "3 ",      "au ",       "8 ",           "février ",
        "2020 ",    "2011-2016 ", "entre ",     "et ",     "il y a ",   "deux ",        "ans ",
        ". ",       "? ",         "\n",         "mars ",   "la ",       "veille",       "semaine ",
        "dernière", "années ",    "90 ",        "XXe ",    "siècle",    "999 ",         "10/02/2020",
        "0000",     "99/99/99",   "9999-12-31", "an VII ", "prairial ", "été ",         "fin ",
        "de ",      "last ",      "next ",      "May ",    "from ",     "to ",          "until ",
        "Monday, ", "1990s ",     "ago ",       "two ",    "years ",    "years later ", "20th ",
        "century ", "'",          "-",          "–",       "é",         "\xC2\xA0",     "Şubat "};
    const auto seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 4000; ++round) {
        std::string text;
        for (auto left = random() % 30; left > 0; --left) text += pieces[random() % pieces.size()];
        const auto language = static_cast<TextLanguage>(round % 5);
        const auto sentences = geo::split_sentences(text, language);
        const auto published =
            random() % 4 == 0 ? std::nullopt
                              : std::optional(geo::Date{static_cast<int>(random() % 3'000'000) - 700'000});
        CAPTURE(round, text);
        std::uint32_t last = 0;
        for (const auto& date : geo::find_dates(text, sentences, language, published)) {
            REQUIRE(date.text.begin >= last);
            REQUIRE(date.text.begin < date.text.end);
            const bool inside = std::ranges::any_of(sentences, [&](geo::TextRange sentence) {
                return sentence.begin <= date.text.begin && date.text.end <= sentence.end;
            });
            REQUIRE(inside);
            if (date.when) REQUIRE(date.when->from <= date.when->to);
            last = date.text.end;
        }
    }
}

TEST_CASE("a long sentence of anything is looked through in time that grows with its length") {
    for (const std::string piece :
         {"lundi ", "du 3 au ", "1", "12 ", "février", "x", "de ", ", ", "et ", "il y a ", "é", "-"}) {
        std::string text;
        while (text.size() < 60'000) text += piece;
        const geo::TextRange whole{0, static_cast<std::uint32_t>(text.size())};
        CAPTURE(piece);
        for (const auto& date : geo::find_dates(text, std::vector{whole}, TextLanguage::fr, geo::Date{18303}))
            REQUIRE(date.text.end <= text.size());
    }
}
