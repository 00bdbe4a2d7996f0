#include "app/language/wording.hpp"

#include <filesystem>
#include <fstream>

#include "app/assets.hpp"
#include "geo/data/error.hpp"
#include "tests/catch.hpp"
#include "tests/paths.hpp"

namespace {

constexpr geo::Date published{18303};  // 2020-02-11, by `date -d 2020-02-11 +%s` / 86400
constexpr geo::Date first_of_february{18293};

app::Wording french() {
    return {app::find_locale(paths::source_root() + "/assets"), geo::Language::fr};
}

}  // namespace

TEST_CASE("the interface speaks French, with its plurals, numbers and dates") {
    const app::Wording fr = french();
    REQUIRE(fr.language() == geo::Language::fr);
    CHECK(fr.say("Front line") == "Ligne de front");
    CHECK(fr.phrase("as of {}", "x") == "au x");
    // In French zero is singular.
    CHECK(fr.phrase_n("{} passage", "{} passages", 0, 0) == "0 passage");
    CHECK(fr.phrase_n("{} passage", "{} passages", 1, 1) == "1 passage");
    CHECK(fr.phrase_n("{} passage", "{} passages", 2, 2) == "2 passages");
    // CLDR: French groups by narrow no-break spaces.
    CHECK(fr.formats().number(700'000) == "700\u202f000");
    CHECK(fr.formats().quoted("fuite") == "«\u00a0fuite\u00a0»");
    CHECK(fr.formats().long_date(published) == "11 février 2020");
    CHECK(fr.formats().short_date(published) == "11 févr. 2020");
    CHECK(fr.formats().long_date(first_of_february) == "1er février 2020");
    CHECK(fr.formats().month_and_year(published) == "février 2020");
}

TEST_CASE("the interface speaks Turkish") {
    const app::Wording tr(app::find_locale(paths::source_root() + "/assets"), geo::Language::tr);
    REQUIRE(tr.language() == geo::Language::tr);
    CHECK(tr.say("Front line") == "Cephe hattı");
    CHECK(tr.phrase_n("{} passage", "{} passages", 2, 2) == "2 bölüm");
    // CLDR: Turkish groups by full stops.
    CHECK(tr.formats().number(700'000) == "700.000");
    CHECK(tr.formats().long_date(published) == "11 Şubat 2020");
}

TEST_CASE("a language without translations speaks English throughout") {
    const app::Wording ar(app::find_locale(paths::source_root() + "/assets"), geo::Language::ar);
    CHECK(ar.language() == geo::Language::en);
    CHECK(ar.say("Front line") == "Front line");
    CHECK(ar.formats().number(700'000) == "700,000");
    CHECK(ar.formats().long_date(published) == "11 February 2020");
    CHECK(ar.formats().short_date(published) == "11 Feb 2020");
    CHECK(ar.phrase_n("{} passage", "{} passages", 0, 0) == "0 passages");
}

TEST_CASE("words that no catalog knows are shown as they are") {
    CHECK(french().say("no such words") == "no such words");
}

TEST_CASE("a broken catalog is told by its file") {
    const auto folder = std::filesystem::temp_directory_path() / "dateline-wording-test";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "fr.mo") << "this is no catalog";
    CHECK_THROWS_AS(app::Wording(folder.string(), geo::Language::fr), geo::DataError);
    std::filesystem::remove_all(folder);
}
