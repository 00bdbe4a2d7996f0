#include "geo/text/mentions.hpp"

#include "geo/data/read_file.hpp"
#include "geo/text/sentences.hpp"
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

/// "text=place/sense" for each mention, with blanks between.
std::string links(const std::string& text, Language language = Language::fr) {
    std::string told;
    for (const auto& mention : geo::find_mentions(text, geo::split_sentences(text), places(), language)) {
        if (!told.empty()) told += " ";
        told += text.substr(mention.text.begin, mention.text.end - mention.text.begin) + "=" +
                places()[mention.place.index].id + "/" + std::string(geo::name_of(mention.sense));
    }
    return told;
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
        Case{"İdlib'de", "İdlib=idlib/literal", Language::tr});
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

TEST_CASE("names want a capital and word borders; the longest wins") {
    CHECK(links("une dinde (turkey)", Language::en) == "");
    CHECK(links("Turkey", Language::en) == "Turkey=turkey/literal");
    CHECK(links("Alepin, Idlibois, Ankaran") == "");
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

TEST_CASE("mentions are in order, apart, and within their sentences") {
    const auto text = geo::read_text(paths::source_root() + "/assets/stories/idlib-2020/article.fr.txt");
    const auto sentences = geo::split_sentences(text);
    const auto mentions = geo::find_mentions(text, sentences, places(), Language::fr);
    REQUIRE(mentions.size() > 40);
    std::uint32_t last = 0;
    for (const auto& mention : mentions) {
        CHECK(mention.text.begin >= last);
        CHECK(sentences[mention.sentence].contains(mention.text.begin));
        CHECK(mention.text.end <= sentences[mention.sentence].end);
        last = mention.text.end;
    }
}

TEST_CASE("a text without places, an empty text and no places at all give no links") {
    CHECK(links("Cette période est terminée.") == "");
    CHECK(links("") == "");
    const std::string text = "À Idlib.";
    CHECK(geo::find_mentions(text, geo::split_sentences(text), {}, Language::fr).empty());
}
