#include "geo/text/html_text.hpp"

#include <random>

#include "tests/catch.hpp"

using geo::read_html;

namespace {

const std::string long_paragraph =
    "La route qui relie les deux villes a été reprise hier par l'armée, après une semaine de combats ; des "
    "milliers de "
    "familles l'avaient prise dans l'autre sens, avec ce que leurs voitures pouvaient porter, sans savoir où "
    "elles "
    "dormiraient le soir.";

}  // namespace

TEST_CASE("a page becomes its headings and paragraphs") {
    const auto page = read_html(
        "<html lang=fr><head><title>Idlib | Le Journal</title></head><body><h1>La tr&ecirc;ve</h1>"
        "<p>Une d&#233;l&#xE9;gation a\n  quitt&eacute; <b>Ankara</b>&nbsp;!<p>Fin &amp; "
        "suite.<ul><li>un<li>deux</ul></body>");
    CHECK(page.text == "La trêve\n\nUne délégation a quitté Ankara\xC2\xA0!\n\nFin & suite.\n\nun\n\ndeux");
    CHECK(page.title == "La trêve");
    CHECK(page.language == "fr");
    CHECK(page.published.empty());
}

TEST_CASE("what is around an article is left out") {
    const auto page = read_html(
        "<body><header><nav><a href=/>Accueil</a></nav></header><div class='Cookie banner'>Acceptez !</div>"
        "<script>document.write('<p>non</p>')</script><style>p{}</style><article><p>" +
        long_paragraph +
        "</p><figure><img><figcaption>Un char (AFP)</figcaption></figure><aside>À lire aussi</aside>"
        "<p><a href=x>Lire un autre article</a></p><p hidden>caché</p></article>"
        "<article><p>Autre "
        "article.</p></article><form><button>OK</button></form><footer>Mentions</footer></body>");
    CHECK(page.text == long_paragraph);
}

TEST_CASE("without an article the main part is read, without one the whole") {
    CHECK(read_html("<div><p>Autour.</p></div><main><p>" + long_paragraph + "</main>").text ==
          long_paragraph);
    CHECK(read_html("<div><p>Un.</p></div><p>Deux.").text == "Un.\n\nDeux.");
    CHECK(read_html("rien que du texte").text == "rien que du texte");
}

TEST_CASE("a headline above its article belongs to it") {
    const auto page = read_html("<h1>Titre</h1><article><p>" + long_paragraph + "</p></article>");
    CHECK(page.text == "Titre\n\n" + long_paragraph);
}

TEST_CASE("a page's date is in its metadata, its linked data, or its first time") {
    CHECK(read_html("<meta property='article:published_time' content='2020-02-11T09:00+01:00'><time "
                    "datetime=2020-02-12>")
              .published == "2020-02-11T09:00+01:00");
    CHECK(read_html("<script type='application/ld+json'>{\"datePublished\": \"2020-02-11\"}</script><p>a")
              .published == "2020-02-11");
    CHECK(read_html("<p>a <time datetime='2020-02-11'>mardi</time>").published == "2020-02-11");
    CHECK(read_html("<meta property=og:title content='Le titre'><h1>Autre</h1>").title == "Le titre");
}

TEST_CASE("nothing is fetched and no entity of the page's own is known") {
    const auto page = read_html(
        "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><p>a &x; b</p><img "
        "src=http://127.0.0.1:1/x>");
    CHECK(page.text.find("root:") == std::string::npos);
    CHECK(page.text.find('a') != std::string::npos);
}

TEST_CASE("the declared encoding of a page") {
    CHECK(geo::declared_encoding("<html><meta charset=\"ISO-8859-9\">") == "iso-8859-9");
    CHECK(geo::declared_encoding(
              "<meta http-equiv=Content-Type content='text/html; charset=windows-1252'>") == "windows-1252");
    CHECK(geo::declared_encoding("<p>charset").empty());
}

TEST_CASE("character references") {
    CHECK(geo::character_reference("&eacute;") == "é");
    CHECK(geo::character_reference("&#xE9;") == "é");
    CHECK(geo::character_reference("&#0;") == "&#0;");
    CHECK(geo::character_reference("&#xD800;") == "&#xD800;");
    CHECK(geo::character_reference("&nothing;") == "&nothing;");
    CHECK(geo::character_reference("&") == "&");
}

TEST_CASE("broken pages are read as far as they go") {
    CHECK(read_html("<p>Un <b>deux</i> trois</p></div></body></html><p>quatre").text ==
          "Un deux trois\n\nquatre");
    CHECK(read_html("<p>ouvert <a href=\"jamais fermé").text.starts_with("ouvert"));
    CHECK(read_html("").text.empty());
    std::string deep;
    for (int i = 0; i < 20'000; ++i) deep += "<div>";
    CHECK(read_html(deep + "au fond").title.empty());
    const auto seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::vector<std::string> pieces{"<p>",    "</p>",     "<article>",  "</article", "<div class=",
                                          "\"",     "'",        ">",          "<",         "&",
                                          ";",      "&eacute;", "<!--",       "-->",       "<![CDATA[",
                                          "]]>",    "<script>", "</script>",  "é",         " ",
                                          "a",      "<title>",  "<table>",    "<td>",      "<time datetime=",
                                          "<meta ", "content=", "&#x110000;", "/"};
    for (int round = 0; round < 2000; ++round) {
        std::string page;
        for (auto left = random() % 40; left > 0; --left) page += pieces[random() % pieces.size()];
        CAPTURE(round, page);
        REQUIRE(read_html(page).text.size() <= 2 * page.size() + 2);
    }
}
