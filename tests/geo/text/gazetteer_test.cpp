#include "geo/text/gazetteer.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "geo/data/error.hpp"
#include "tests/catch.hpp"
#include "tests/paths.hpp"

// Ids, codes and populations are GeoNames' (geonames.org), looked up there.

namespace {

using geo::Feature;
using geo::GazetteerId;
using geo::NameKind;
using geo::NameLanguage;

const geo::Gazetteer& world() {
    static const geo::Gazetteer gazetteer =
        geo::Gazetteer::open(paths::source_root() + "/assets/gazetteer/places.gaz");
    return gazetteer;
}

/// The public ids of the places that bear a name, demonyms left out.
std::vector<std::string> ids_of(const std::string& name) {
    std::vector<std::string> ids;
    for (const geo::NameEntry entry : world().named(geo::gazetteer_key(name)))
        if (!geo::is_demonym(entry.kind)) ids.push_back(world().public_id(entry.place));
    return ids;
}

bool names(const std::string& name, const std::string& id) {
    const auto ids = ids_of(name);
    return std::ranges::find(ids, id) != ids.end();
}

/// True if a place has the name in this kind, tagged with the language.
bool has(const std::string& name, const std::string& id, NameKind kind, NameLanguage language) {
    for (const geo::NameEntry entry : world().named(geo::gazetteer_key(name)))
        if (world().public_id(entry.place) == id && entry.kind == kind && entry.languages.has(language))
            return true;
    return false;
}

constexpr const char* syria_id = "geonames:163843";
constexpr const char* turkey_id = "geonames:298795";
constexpr const char* france_id = "geonames:3017382";

}  // namespace

TEST_CASE("a place is found by its names in other languages") {
    for (const char* name : {"Damas", "Damascus", "Şam", "Damasco", "Damaskus", "دمشق"}) {
        CAPTURE(name);
        CHECK(names(name, "geonames:170654"));
    }
    for (const char* name : {"Sotchi", "Sochi", "Sotschi"}) CHECK(names(name, "geonames:491422"));
    for (const char* name : {"Moscou", "Moskova", "Moscow", "Moscú"}) CHECK(names(name, "geonames:524901"));
    for (const char* name : {"Alep", "Halep", "Aleppo", "Alepo"}) CHECK(names(name, "geonames:170063"));
    for (const char* name : {"Idlib", "İdlip", "Idleb"}) CHECK(names(name, "geonames:169389"));
    CHECK(names("Ankara", "geonames:323786"));
    CHECK(names("Saint-Étienne", "geonames:2980291"));
    CHECK(names("St. Louis", "geonames:4407066"));
    CHECK(names("N'Djamena", "geonames:2427123"));
    CHECK(names("Sarmada", "story:sarmada"));  // GeoNames' towns lack it
}

TEST_CASE("a unit and the town of its name are two places") {
    CHECK(names("Idlib", "geonames:169387"));
    const auto unit = world().admin1("SY", "12");
    REQUIRE(unit);
    CHECK(world().place(*unit).feature == Feature::admin1);
    CHECK(world().public_id(*unit) == "geonames:169387");
    const auto town = world().find("geonames:169389");
    REQUIRE(town);
    CHECK(world().within(*town, *unit));
    CHECK_FALSE(world().within(*unit, *town));
    const geo::GazetteerPlace idlib = world().place(*town);
    CHECK(idlib.country == "SY");
    CHECK(idlib.admin1 == "12");
    CHECK(idlib.seat);
    CHECK(idlib.at.lat == Approx(35.93062));
    CHECK(idlib.at.lng == Approx(36.63393));
    CHECK(idlib.population == 128840);
}

TEST_CASE("countries are found by name and code and know their bounds") {
    const auto found = world().country("SY");
    REQUIRE(found);
    CHECK(world().public_id(*found) == syria_id);
    for (const char* name : {"Syrie", "Syria", "Siria", "Suriye"}) CHECK(ids_of(name).front() == syria_id);
    CHECK(ids_of("Turquie").front() == turkey_id);
    CHECK(ids_of("Türkiye").front() == turkey_id);
    CHECK(ids_of("Russie").front() == "geonames:2017370");
    const geo::GazetteerPlace place = world().place(*found);
    REQUIRE(place.bounds);
    CHECK(place.bounds->contains({36.63, 35.93}));
    CHECK_FALSE(place.bounds->contains({32.85, 39.92}));
    const geo::GazetteerPlace fiji = world().place(*world().country("FJ"));
    REQUIRE(fiji.bounds);
    CHECK(fiji.bounds->east > 180);  // it lies on both sides of the antimeridian
    CHECK(fiji.bounds->east - fiji.bounds->west < 10);
    CHECK_FALSE(world().country("QQ"));
    CHECK(world().find(syria_id) == found);
    CHECK_FALSE(world().find("geonames:"));
    CHECK_FALSE(world().find("geonames:163843x"));
    CHECK_FALSE(world().find("region:atlantis"));
}

TEST_CASE("seas, rivers, mountains, islands and regions are found in four languages") {
    for (const char* name :
         {"Méditerranée", "mer Méditerranée", "Mediterranean Sea", "Mediterráneo", "Akdeniz"})
        CHECK(names(name, "sea:mediterranean"));
    for (const char* name : {"Euphrate", "Euphrates", "Éufrates", "Fırat"})
        CHECK(names(name, "river:euphrates"));
    for (const char* name : {"mont Blanc", "Mont Blanc"}) CHECK(names(name, "mountain:mont-blanc"));
    for (const char* name : {"Lesbos", "Midilli"}) CHECK(names(name, "island:lesbos"));
    for (const char* name : {"Moyen-Orient", "Middle East", "Oriente Medio", "Orta Doğu"})
        CHECK(names(name, "region:middle-east"));
    CHECK(names("lac Tchad", "lake:chad"));
    CHECK(names("Cap Canaveral", "cape:canaveral"));
    CHECK(names("Sahara", "desert:sahara"));
    CHECK(names("Himalaya", "range:himalaya"));
    CHECK(names("Polk County", "fips:12105"));
    CHECK(names("Bab al-Hawa", "site:bab-al-hawa"));
    CHECK(names("tour Eiffel", "site:eiffel-tower"));
    const geo::GazetteerPlace alps = world().place(*world().find("range:alps"));
    CHECK(alps.feature == Feature::range);
    REQUIRE(alps.bounds);
    CHECK(alps.bounds->contains({7.66, 45.98}));  // the Matterhorn
}

TEST_CASE("an organization has its names, an acronym and perhaps a seat") {
    CHECK(has("OTAN", "org:nato", NameKind::abbreviation, NameLanguage::fr));
    CHECK(has("NATO", "org:nato", NameKind::abbreviation, NameLanguage::en));
    CHECK(names("Nations unies", "org:un"));
    CHECK(names("Maison-Blanche", "org:white-house"));
    CHECK(names("Beyaz Saray", "org:white-house"));
    const geo::GazetteerPlace nato = world().place(*world().find("org:nato"));
    CHECK(nato.feature == Feature::organization);
    CHECK(nato.placed);
    CHECK(nato.country == "BE");
    CHECK_FALSE(world().place(*world().find("org:pkk")).placed);
    CHECK(world().nearest({0, 0}, 1000, 9, geo::FeatureSet::all()).empty());
}

TEST_CASE("demonyms are inflected and tell the adjective from the people") {
    for (const char* form : {"syrien", "syrienne", "syriens", "syriennes"}) {
        CHECK(has(form, syria_id, NameKind::adjective, NameLanguage::fr));
        CHECK(has(form, syria_id, NameKind::people, NameLanguage::fr));
    }
    for (const char* form : {"turc", "turque", "turcs", "turques"})
        CHECK(has(form, turkey_id, NameKind::adjective, NameLanguage::fr));
    CHECK(has("Turkish", turkey_id, NameKind::adjective, NameLanguage::en));
    CHECK_FALSE(has("Turkish", turkey_id, NameKind::people, NameLanguage::en));
    CHECK(has("Turks", turkey_id, NameKind::people, NameLanguage::en));
    CHECK(has("Frenchmen", france_id, NameKind::people, NameLanguage::en));
    CHECK(has("sirias", syria_id, NameKind::adjective, NameLanguage::es));
    CHECK(has("franceses", france_id, NameKind::people, NameLanguage::es));
    CHECK(has("Suriyeliler", syria_id, NameKind::people, NameLanguage::tr));
    CHECK(has("parisiennes", "geonames:2988507", NameKind::adjective, NameLanguage::fr));
    CHECK(has("Kurds", "region:kurdistan", NameKind::people, NameLanguage::en));
    CHECK(has("turco", turkey_id, NameKind::compound, NameLanguage::fr));
    CHECK(has("syro", syria_id, NameKind::compound, NameLanguage::fr));
    CHECK_FALSE(names("syriennes", syria_id));
}

TEST_CASE("names of the past lead to the place of today, states of the past are places of their own") {
    CHECK(has("Constantinople", "geonames:745044", NameKind::historical, NameLanguage::fr));
    CHECK(has("Leningrad", "geonames:498817", NameKind::historical, NameLanguage::en));
    CHECK(names("Birmanie", "geonames:1327865"));
    CHECK(names("Bombay", "geonames:1275339"));
    const auto ussr = world().find("region:ussr");
    REQUIRE(ussr);
    CHECK(world().place(*ussr).historical);
    CHECK(world().place(*ussr).feature == Feature::country);
    CHECK(names("URSS", "region:ussr"));
    CHECK(names("Tchécoslovaquie", "region:czechoslovakia"));
}

TEST_CASE("names are shown in the language asked for, else in English") {
    const GazetteerId damascus = *world().find("geonames:170654");
    CHECK(world().name_in(damascus, NameLanguage::fr) == "Damas");
    CHECK(world().name_in(damascus, NameLanguage::en) == "Damascus");
    CHECK(world().name_in(damascus, NameLanguage::tr) == "Şam");
    CHECK(world().name_in(damascus, NameLanguage::ar) == "دمشق");
    CHECK(world().name_in(damascus, NameLanguage::other) == "Damascus");
}

TEST_CASE("a walk goes from word to word and knows where names end") {
    auto walk = world().walk();
    CHECK(walk.names().empty());
    REQUIRE(walk.step("new"));
    CHECK(walk.names().empty());
    const auto bookmark = walk;
    REQUIRE(walk.step("york"));
    CHECK_FALSE(walk.names().empty());
    CHECK_FALSE(walk.step("zzyzx"));
    CHECK(walk.names().empty());
    CHECK_FALSE(walk.step("city"));  // a walk that ended stays where it is
    walk = bookmark;
    CHECK(walk.step("delhi"));

    const std::array<std::string_view, 4> words{"saint", "etienne", "est", "belle"};
    CHECK(world().longest_at(words).words == 2);
    const std::array<std::string_view, 2> none{"zzyzx", "road"};
    CHECK(world().longest_at(none).words == 0);
}

TEST_CASE("the most prominent place of a name comes first") {
    const auto paris = world().named("paris");
    REQUIRE(paris.size() > 3);
    CHECK(world().public_id(paris[0].place) == "geonames:2988507");
    for (std::size_t i = 1; i < paris.size(); ++i)
        CHECK(world().place(paris[i - 1].place).rank >= world().place(paris[i].place).rank);
}

TEST_CASE("the search box finds by the beginning, the great ones first") {
    const auto found = world().starting_with(geo::gazetteer_key("Dam"), 10);
    REQUIRE(found.size() == 10);
    CHECK(world().public_id(found[0]) == "geonames:170654");
    CHECK(world().starting_with("zzyzx q", 10).empty());
    CHECK(world().starting_with("", 3).size() == 3);
}

TEST_CASE("the nearest town of a point is found, over the antimeridian too") {
    const auto near = world().nearest({36.634, 35.931}, 20'000, 3);
    REQUIRE(near.size() == 3);
    CHECK(world().public_id(near[0].place) == "geonames:169389");
    CHECK(near[0].distance_m < 200);
    CHECK(near[1].distance_m <= near[2].distance_m);
    const auto fiji = world().nearest({-179.9, -16.8}, 120'000, 1);  // Labasa, 179.4 E
    REQUIRE(fiji.size() == 1);
    CHECK(world().place(fiji[0].place).country == "FJ");
    CHECK(world().nearest({-30, -50}, 1000, 5).empty());
}

TEST_CASE("keys are folded words of letters and digits") {
    CHECK(geo::gazetteer_key("Côte d’Ivoire") == "cote d ivoire");
    CHECK(geo::gazetteer_key("Saint-Étienne") == "st etienne");
    CHECK(geo::gazetteer_key("Ste. Foy") == "ste foy");
    CHECK(geo::gazetteer_key("U.S.") == "us");
    CHECK(geo::gazetteer_key("  Maʿarrat (an-Nuʿmān) ") == "maarrat an numan");
    CHECK(geo::gazetteer_key("…").empty());
}

namespace {

std::string copy_of_the_file() {
    std::ifstream in(paths::source_root() + "/assets/gazetteer/places.gaz", std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// What opening these bytes says; "" if it opens.
std::string complaint_of(const std::string& bytes) {
    const std::string path = paths::build_root() + "/damaged.gaz";
    std::ofstream(path, std::ios::binary) << bytes;
    std::string said;
    try {
        (void)geo::Gazetteer::open(path);
    } catch (const geo::DataError& error) {
        said = error.what();
        CHECK(said.starts_with(path));
        CHECK(said.find('\n') == std::string::npos);
    }
    std::filesystem::remove(path);
    return said;
}

}  // namespace

TEST_CASE("a file that is cut short, damaged or something else is refused with one line") {
    const std::string whole = copy_of_the_file();
    CHECK(complaint_of(whole).empty());
    for (const std::size_t size : {std::size_t{1}, std::size_t{8}, std::size_t{40}, std::size_t{300},
                                   whole.size() / 2, whole.size() - 1})
        CHECK_FALSE(complaint_of(whole.substr(0, size)).empty());
    CHECK_FALSE(complaint_of(whole + "x").empty());
    std::mt19937 random(20200211);
    for (int i = 0; i < 12; ++i) {
        // Half of the flips in the header, where the sizes are.
        const std::size_t at = random() % (i % 2 == 0 ? whole.size() : 224);
        CAPTURE(at);
        std::string spoiled = whole;
        spoiled[at] = static_cast<char>(spoiled[at] ^ (1 << random() % 8));
        CHECK_FALSE(complaint_of(spoiled).empty());
    }
    CHECK(complaint_of("P6 640 480 255 and so on, a picture").find("not a gazetteer") != std::string::npos);
    CHECK_THROWS_AS(geo::Gazetteer::open("/nowhere/places.gaz"), geo::DataError);
    CHECK_THROWS_AS(geo::Gazetteer::open("/"), geo::DataError);
}
