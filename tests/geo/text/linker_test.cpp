#include "geo/text/linker.hpp"

#include <algorithm>

#include "geo/data/read_file.hpp"
#include "geo/text/link_data.hpp"
#include "tests/catch.hpp"
#include "tests/paths.hpp"

namespace {

using geo::Language;
using geo::PlaceKind;
using geo::Sense;

geo::Place place(const char* id, PlaceKind kind, geo::Names names,
                 std::vector<std::string> adjectives_fr = {}, std::vector<std::string> adjectives_en = {}) {
    geo::Place p;
    p.id = id;
    p.kind = kind;
    p.names = std::move(names);
    p.adjectives = {std::move(adjectives_fr), std::move(adjectives_en), {}, {}};
    return p;
}

const std::vector<geo::Place>& places() {
    static const std::vector<geo::Place> all{
        place("idlib", PlaceKind::city, {{"Idlib", "Idlib", "İdlib", "إدلب"}}),
        place("idlib_governorate", PlaceKind::governorate,
              {{"Gouvernorat d’Idlib", "Idlib Governorate", "İdlib ili", "محافظة إدلب"}}),
        place("aleppo", PlaceKind::city, {{"Alep", "Aleppo", "Halep", "حلب"}}),
        place("aleppo_governorate", PlaceKind::governorate,
              {{"Gouvernorat d’Alep", "Aleppo Governorate", "Halep ili", "محافظة حلب"}}),
        place("saraqib", PlaceKind::town, {{"Saraqeb", "Saraqib", "Serakib", "سراقب"}}),
        place("saraqib_district", PlaceKind::district, {{"Saraqeb", "Saraqib", "Serakib", ""}}),
        place("khan", PlaceKind::village, {{"Khan al-Assal", "Khan al-Assal", "", ""}}),
        place("syria", PlaceKind::country, {{"Syrie", "Syria", "Suriye", "سوريا"}},
              {"syrien", "syrienne", "syriens", "syriennes", "syro"}, {"Syrian", "Syrians"}),
        place("turkey", PlaceKind::country, {{"Turquie", "Turkey", "Türkiye", "تركيا"}},
              {"turc", "turque", "turcs", "turques", "turco"}, {"Turkish", "Turk", "Turks"}),
        place("russia", PlaceKind::country, {{"Russie", "Russia", "Rusya", "روسيا"}},
              {"russe", "russes", "russo"}, {"Russian", "Russians"}),
        place("ankara", PlaceKind::capital, {{"Ankara", "Ankara", "Ankara", "أنقرة"}}),
        place("damascus", PlaceKind::capital, {{"Damas", "Damascus", "Şam", "دمشق"}}),
        place("moscow", PlaceKind::capital, {{"Moscou", "Moscow", "Moskova", "موسكو"}}),
        place("sochi", PlaceKind::city, {{"Sotchi", "Sochi", "Soçi", "سوتشي"}}),
        place("nato", PlaceKind::organization, {{"OTAN", "NATO", "NATO", ""}}),
    };
    return all;
}

const geo::LinkData& data() {
    static const auto opened = geo::LinkData::open(paths::source_root() + "/assets");
    return opened;
}

/// "text=place/sense" for each mention, with blanks between; "-" for no place.
std::string told(const geo::Linker& linker, const std::string& text, Language language) {
    std::string all;
    const auto linked = linker.link(text, {{}, geo::text_language_from_code(geo::code_of(language))});
    for (const auto& mention : linked.mentions) {
        if (!all.empty()) all += " ";
        all += text.substr(mention.text.begin, mention.text.end - mention.text.begin) + "=" +
               (mention.place ? linker.place(linked, *mention.place).id : "-") + "/" +
               std::string(geo::name_of(mention.sense));
    }
    return all;
}

/// With the story's places.
std::string links(const std::string& text, Language language = Language::fr) {
    static const geo::Linker linker(data().gazetteer, data().words, places());
    return told(linker, text, language);
}

/// With the gazetteer alone.
std::string world_links(const std::string& text, Language language) {
    static const geo::Linker linker(data().gazetteer, data().words);
    return told(linker, text, language);
}

}  // namespace

TEST_CASE("a type noun tells the unit from the town of its name") {
    struct Case {
        const char *text, *links;
        Language language = Language::fr;
    };
    const auto c = GENERATE(
        Case{"Il vit à Idlib.", "Idlib=idlib/literal"},
        Case{"dans la province d'Idlib", "Idlib=idlib_governorate/literal"},
        Case{"le gouvernorat d’Idlib", "Idlib=idlib_governorate/literal"},
        Case{"la ville d'Idlib", "Idlib=idlib/literal"},
        Case{"Gouvernorat voisin d'Alep", "Alep=aleppo_governorate/literal"},
        Case{"les provinces d'Idlib et d'Alep",
             "Idlib=idlib_governorate/literal Alep=aleppo_governorate/literal"},
        Case{"de la province d'Idlib vers Alep", "Idlib=idlib_governorate/literal Alep=aleppo/literal"},
        Case{"à Idlib, dernière province rebelle", "Idlib=idlib_governorate/literal"},
        Case{"à Idlib, dans une autre province", "Idlib=idlib/literal"},
        Case{"le district de Saraqeb", "Saraqeb=saraqib_district/literal"},
        Case{"près de Saraqeb", "Saraqeb=saraqib/literal"},
        Case{"la région d'Idlib", "Idlib=idlib_governorate/literal"},
        Case{"in Idlib province", "Idlib=idlib_governorate/literal", Language::en},
        Case{"the Syrian province of Idlib", "Syrian=syria/demonym Idlib=idlib_governorate/literal",
             Language::en},
        Case{"the city of Idlib", "Idlib=idlib/literal", Language::en},
        Case{"Idlib Governorate", "Idlib=idlib_governorate/literal", Language::en},
        Case{"في محافظة إدلب", "إدلب=idlib_governorate/literal", Language::ar},
        Case{"في مدينة إدلب", "إدلب=idlib/literal", Language::ar},
        Case{"İdlib'de", "İdlib'de=idlib/literal", Language::tr});
    CAPTURE(c.text);
    CHECK(links(c.text, c.language) == c.links);
}

TEST_CASE("demonyms are linked to their country, part by part in a compound") {
    CHECK(links("le cessez-le-feu turco-russe") == "turco=turkey/demonym russe=russia/demonym");
    CHECK(links("des soldats turcs et syriens") == "turcs=turkey/demonym syriens=syria/demonym");
    CHECK(links("700 000 Syriens") == "Syriens=syria/demonym");
    CHECK(links("il l'a dit en turc") == "");
    CHECK(links("a Turkish post", Language::en) == "Turkish=turkey/demonym");
}

TEST_CASE("names want a capital and word borders, and the longest wins") {
    CHECK(links("une dinde (turkey)", Language::en) == "");
    CHECK(links("Turkey", Language::en) == "Turkey=turkey/literal");
    CHECK(links("Damasserie, Idlibois, Ankarand") == "");
    CHECK(links("Khan al-Assal est pris") == "Khan al-Assal=khan/literal");
    CHECK(links("ALEP") == "ALEP=aleppo/literal");
    CHECK(links("Assad, Poutine et Erdoğan") == "");
    CHECK(links("Khan\nal-Assal") == "");
    CHECK(links("Khan, al-Assal") == "");
}

TEST_CASE("capitals and countries act, or are places") {
    struct Case {
        const char *text, *links;
        Language language = Language::fr;
    };
    const auto c = GENERATE(
        Case{"Bien qu'Ankara soutienne les rebelles", "Ankara=ankara/metonym"},
        Case{"Moscou appuie le régime", "Moscou=moscow/metonym"},
        Case{"Ankara et Moscou ont convenu", "Ankara=ankara/metonym Moscou=moscow/metonym"},
        Case{"des tensions entre Ankara et Damas", "Ankara=ankara/metonym Damas=damascus/metonym"},
        Case{"la frontière entre la Turquie et la Syrie", "Turquie=turkey/literal Syrie=syria/literal"},
        Case{"la route entre Alep et Damas", "Alep=aleppo/literal Damas=damascus/literal"},
        Case{"selon Damas", "Damas=damascus/metonym"},
        Case{"le soutien de la Turquie", "Turquie=turkey/metonym"},
        Case{"fuir vers la Turquie", "Turquie=turkey/literal"},
        Case{"arrivé à Moscou, il a déclaré", "Moscou=moscow/literal"},
        Case{"la capitale Ankara a dit non", "Ankara=ankara/literal"},
        Case{"l'accord de Sotchi", "Sotchi=sochi/metonym"},
        Case{"le sommet de l'OTAN", "OTAN=nato/organization"},
        Case{"Ankara said it would respond", "Ankara=ankara/metonym", Language::en},
        Case{"clashes between Ankara and Damascus", "Ankara=ankara/metonym Damascus=damascus/metonym",
             Language::en},
        Case{"he flew to Ankara", "Ankara=ankara/literal", Language::en});
    CAPTURE(c.text);
    CHECK(links(c.text, c.language) == c.links);
}

TEST_CASE("a government that does something acts, a country that is somehow is a place") {
    CHECK(world_links("Mexico buys a tenth of the crop.", Language::en) == "Mexico=geonames:3996063/metonym");
    CHECK(world_links("Mexico is large.", Language::en) == "Mexico=geonames:3996063/literal");
    CHECK(world_links("Seoul and Tokyo have settled the dispute.", Language::en) ==
          "Seoul=geonames:1835848/metonym Tokyo=geonames:1850147/metonym");
    CHECK(world_links("Buyers in Seoul and Tokyo pay more.", Language::en) ==
          "Seoul=geonames:1835848/literal Tokyo=geonames:1850147/literal");
    CHECK(world_links("Stockholm observe ; la ville attend.", Language::fr) ==
          "Stockholm=geonames:2673730/metonym");
    CHECK(world_links("Stockholm compte un million d'habitants.", Language::fr) ==
          "Stockholm=geonames:2673730/literal");
}

TEST_CASE("of one name the town is meant where it is a good part of its unit") {
    CHECK(world_links("Vive en Sevilla.", Language::es) == "Sevilla=geonames:2510911/literal");
    CHECK(world_links("en la provincia de Sevilla", Language::es) == "Sevilla=geonames:2510910/literal");
    CHECK(world_links("Il vit à Turin.", Language::fr) == "Turin=geonames:3165524/literal");
}

TEST_CASE("a noun before a country's name may be that of a town in it") {
    CHECK(world_links("Es la segunda ciudad de México.", Language::es) == "México=geonames:3996063/literal");
    CHECK(world_links("San José es la capital de Costa Rica.", Language::es) ==
          "San José=geonames:3621849/literal Costa Rica=geonames:3624060/literal");
}

TEST_CASE("a name that a noun makes a place's stays, in no gazetteer too") {
    CHECK(world_links("They crossed the Vazmar River.", Language::en) == "Vazmar River=-/literal");
    CHECK(world_links("smoke over Lake Vazmar", Language::en) == "Lake Vazmar=-/literal");
    CHECK(world_links("onu Vazmarlı Nehri'nde buldular.", Language::tr) == "Vazmarlı Nehri'nde=-/literal");
}

TEST_CASE("states, counties and countries are found in the short forms of newspapers") {
    CHECK(world_links("He lives in Springfield, Ill., and works.", Language::en) ==
          "Springfield=geonames:4250542/literal Ill.=geonames:4896861/literal");
    CHECK(world_links("Rep. Adam Kolb, D-Wash., spoke.", Language::en) == "Wash.=geonames:5815135/literal");
    CHECK(world_links("L'athlète Vazmar (Esp) a gagné.", Language::fr) == "Esp=geonames:2510769/literal");
}

TEST_CASE("counts, first names and stations are no places") {
    CHECK(world_links("Il a vu le comte de Vienne.", Language::fr) == "");
    CHECK(world_links("dans le comté de Lancastre", Language::fr) != "");
    CHECK(world_links("Dominique Rocheteau a marqué.", Language::fr) == "");
    CHECK(world_links("sur Radio France", Language::fr) == "France=geonames:3017382/organization");
}

TEST_CASE("mentions are in order, apart, and within their sentences") {
    const auto text = geo::read_text(paths::source_root() + "/assets/stories/idlib-2020/article.fr.txt");
    const geo::Linker linker(data().gazetteer, data().words, places());
    const auto linked = linker.link(text);
    REQUIRE(linked.mentions.size() > 40);
    std::uint32_t last = 0;
    for (const auto& mention : linked.mentions) {
        CHECK(mention.text.begin >= last);
        CHECK(linked.sentences[mention.sentence].contains(mention.text.begin));
        CHECK(mention.text.end <= linked.sentences[mention.sentence].end);
        last = mention.text.end;
    }
}

TEST_CASE("a text without places and an empty text give no links") {
    CHECK(links("Cette période est terminée.") == "");
    CHECK(links("") == "");
}

TEST_CASE("persons, organizations and common words are no places") {
    struct Case {
        const char* text;
        Language language;
    };
    const auto c =
        GENERATE(Case{"M. Vienne est venu.", Language::fr}, Case{"Paris Hilton said no.", Language::en},
                 Case{"Il a vu Bachar el-Assad.", Language::fr}, Case{"Nice to meet you.", Language::en},
                 Case{"Son avis est bon.", Language::fr}, Case{"Tours de magie", Language::fr});
    CAPTURE(c.text);
    CHECK(world_links(c.text, c.language) == "");
}

TEST_CASE("a capital is meant, not a state of its country that bears its name") {
    CHECK(world_links("Washington and Brussels promised aid.", Language::en)
              .starts_with("Washington=geonames:4140963/"));
    CHECK(world_links("He moved to Seattle in Washington state.", Language::en).find("geonames:4140963") ==
          std::string::npos);
}

TEST_CASE("a region behind a name tells which place is meant") {
    CHECK(world_links("He lives in Paris, Texas.", Language::en) ==
          "Paris=geonames:4717560/literal Texas=geonames:4736286/literal");
    CHECK(world_links("He lives in Paris.", Language::en) == "Paris=geonames:2988507/literal");
}

TEST_CASE("a region told behind a preposition holds the place too") {
    // By GeoNames: Tripoli of Lebanon is 266826, that of Libya 2210247.
    CHECK(world_links("À Tripoli, dans le nord du Liban, il pleut.", Language::fr) ==
          "Tripoli=geonames:266826/literal Liban=geonames:272103/literal");
    CHECK(world_links("They met in Tripoli in northern Lebanon.", Language::en) ==
          "Tripoli=geonames:266826/literal Lebanon=geonames:272103/literal");
}

TEST_CASE("a name that no gazetteer knows stays without a place where a type noun calls it one") {
    CHECK(world_links("Ils ont fui le village de Vazmarqouta.", Language::fr) == "Vazmarqouta=-/literal");
    CHECK(world_links("la vallée du Vazmar el-Qouta", Language::fr) == "vallée du Vazmar el-Qouta=-/literal");
    CHECK(world_links("Ils ont fui Vazmarqouta.", Language::fr) == "");
}

TEST_CASE("the terms of a candidate add up to its score") {
    const std::string text = "Il vit à Alep, en Syrie.";
    const geo::Linker linker(data().gazetteer, data().words);
    const auto linked = linker.link(text, {{}, geo::TextLanguage::fr});
    REQUIRE(linked.mentions.size() == 2);
    for (const auto& mention : linked.mentions)
        for (const auto& candidate : mention.candidates) {
            double sum = 0;
            for (const auto& term : candidate.terms) sum += static_cast<double>(term.value);
            CHECK(sum == Approx(candidate.score).margin(1e-4));
        }
    const auto& terms = linked.mentions[0].candidates[0].terms;
    const bool told = std::any_of(terms.begin(), terms.end(), [&text](const geo::Term& term) {
        return geo::describe(term, text) == "preposition 'à'";
    });
    CHECK(told);
}

TEST_CASE("a sentence without a place inherits the last literal one") {
    const std::string text = "Il vit à Alep. La ville brûle. Damas se tait.";
    const geo::Linker linker(data().gazetteer, data().words);
    const auto linked = linker.link(text, {{}, geo::TextLanguage::fr});
    REQUIRE(linked.inherited.size() == 3);
    CHECK_FALSE(linked.inherited[0]);
    REQUIRE(linked.inherited[1]);
    CHECK(linker.place(linked, *linked.inherited[1]).names.in(Language::fr) == "Alep");
}

TEST_CASE("a text of one endless line is linked in parts, to its end") {
    std::string text;
    while (text.size() < 700'000) text += "il va à Alep puis à Damas et ne revient pas ";
    const geo::Linker linker(data().gazetteer, data().words);
    const auto linked = linker.link(text, {{}, geo::TextLanguage::fr});
    CHECK(linked.mentions.size() == 2 * (text.size() / 46));
    CHECK(linked.mentions.back().text.end > text.size() - 100);
}
