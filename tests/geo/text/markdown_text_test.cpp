#include "geo/text/markdown_text.hpp"

#include "tests/catch.hpp"

using geo::read_markdown;

TEST_CASE("Markdown becomes its prose") {
    const auto file = read_markdown(
        "# La *trêve*\n\nUne délégation a quitté\n[Ankara](http://x \"t\") &eacute;t&#233; **hier**.\n\n- un "
        "`code`\n- deux\n\n"
        "```\nint x;\n```\n\n![image](x.png)\n\n> Cité\n\n<div>non</div>\n\nFin.");
    CHECK(file.text ==
          "La trêve\n\nUne délégation a quitté Ankara été hier.\n\nun code\n\ndeux\n\nCité\n\nFin.");
    CHECK(file.title == "La trêve");
}

TEST_CASE("front matter gives title, date and language") {
    const auto file =
        read_markdown("---\ntitle: \"La trêve: fin\"\ndate: 2020-02-11T08:00:00\nlang: fr\n---\n\nTexte.\n");
    CHECK(file.text == "Texte.");
    CHECK(file.title == "La trêve: fin");
    CHECK(file.published == "2020-02-11T08:00:00");
    CHECK(file.language == "fr");
}

TEST_CASE("a line of hyphens that is never answered is no front matter") {
    const auto file = read_markdown("---\ntitle: x\n\nTexte.");
    CHECK(file.title.empty());
    CHECK(file.text.ends_with("Texte."));
    CHECK(read_markdown("").text.empty());
}
