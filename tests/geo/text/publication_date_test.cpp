#include "geo/text/publication_date.hpp"

#include "tests/catch.hpp"

using geo::date_in_dateline;
using geo::date_in_file_name;
using geo::DateSource;
using geo::parse_date;
using geo::TextLanguage;

TEST_CASE("a dateline tells the day") {
    const auto around = parse_date("2020-03-01");
    CHECK(date_in_dateline("ANKARA, 11 février (Reuters) - La délégation est partie.", TextLanguage::fr,
                           around) == parse_date("2020-02-11"));
    CHECK(date_in_dateline("ANKARA, Feb 11 (Reuters) - Talks ended.", TextLanguage::en, around) ==
          parse_date("2020-02-11"));
    CHECK(date_in_dateline("La trêve est morte\n\nPublié le 11 février 2020 à 8 h 30\nTexte.",
                           TextLanguage::fr, {}) == parse_date("2020-02-11"));
    CHECK(date_in_dateline("Paris, 3 juillet 1888. — M. Delmas est arrivé.", TextLanguage::fr, {}) ==
          parse_date("1888-07-03"));
}

TEST_CASE("a date that is told in passing is no dateline") {
    CHECK_FALSE(date_in_dateline(
        "La trêve du 11 février 2020 n'a pas tenu, et les combats ont repris autour de la ville.",
        TextLanguage::fr, {}));
    CHECK_FALSE(date_in_dateline("ANKARA, 11 février (Reuters) - Sans année.", TextLanguage::fr, {}));
    CHECK_FALSE(date_in_dateline("Talks ended.\nA summit in Istanbul is planned for 5 March.",
                                 TextLanguage::en, parse_date("2026-11-24")));
    CHECK_FALSE(date_in_dateline("A summit in Istanbul is planned for 5 March 2020.", TextLanguage::en, {}));
    CHECK(date_in_dateline("12 February 2020. Turkish soldiers crossed the border.", TextLanguage::en, {}) ==
          parse_date("2020-02-12"));
    CHECK(date_in_dateline("Niamey, le 2 avril 2021. Trente puits ont rouvert.", TextLanguage::fr, {}) ==
          parse_date("2021-04-02"));
    CHECK(date_in_dateline("Bariloche, 20 de septiembre de 2021. El tren vuelve.", TextLanguage::es, {}) ==
          parse_date("2021-09-20"));
    CHECK_FALSE(
        date_in_dateline("L'accord date du 2 avril 2021. Il tient encore, dit-on, dans toute la vallée.",
                         TextLanguage::fr, {}));
    CHECK_FALSE(
        date_in_dateline("Selon lui, la trêve du 2 avril 2021. Elle tient encore dans toute la vallée.",
                         TextLanguage::fr, {}));
    CHECK_FALSE(date_in_dateline("", TextLanguage::fr, {}));
}

TEST_CASE("a file's name may hold a date") {
    CHECK(date_in_file_name("2020-02-11-idlib.txt") == parse_date("2020-02-11"));
    CHECK(date_in_file_name("idlib_20200211.html") == parse_date("2020-02-11"));
    CHECK(date_in_file_name("/archive/2020/02/11/idlib.md") == parse_date("2020-02-11"));
    CHECK_FALSE(date_in_file_name("2020-02-31.txt"));
    CHECK_FALSE(date_in_file_name("120200211.txt"));
    CHECK_FALSE(date_in_file_name("article.txt"));
    CHECK_FALSE(date_in_file_name(""));
}

TEST_CASE("the surest date wins and says where it came from") {
    const std::string text = "ANKARA, 11 février (Reuters) - Texte.";
    geo::PublicationHints hints{parse_date("2020-01-01"), "2020-01-02T10:00", "2020-02-13.txt",
                                parse_date("2020-02-14")};
    const auto found = [&] { return geo::publication_date(hints, text, TextLanguage::fr); };
    CHECK(found() == geo::PublicationDate{parse_date("2020-01-01"), DateSource::given});
    hints.given.reset();
    CHECK(found() == geo::PublicationDate{parse_date("2020-01-02"), DateSource::metadata});
    hints.metadata = "mardi";
    CHECK(found() == geo::PublicationDate{parse_date("2020-02-11"), DateSource::dateline});
    CHECK(geo::publication_date(hints, "Texte.", TextLanguage::fr).source == DateSource::file_name);
    hints.file_name = "x.txt";
    CHECK(geo::publication_date(hints, "Texte.", TextLanguage::fr) ==
          geo::PublicationDate{parse_date("2020-02-14"), DateSource::file_date});
    hints.file_date.reset();
    CHECK(geo::publication_date(hints, "Texte.", TextLanguage::fr) == geo::PublicationDate{});
}
