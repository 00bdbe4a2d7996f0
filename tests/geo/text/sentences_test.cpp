#include "geo/text/sentences.hpp"

#include "geo/data/read_file.hpp"
#include "geo/text/code_points.hpp"
#include "tests/catch.hpp"
#include "tests/paths.hpp"

namespace {

std::vector<std::string> sentences_of(const std::string& text) {
    std::vector<std::string> sentences;
    for (const auto range : geo::split_sentences(text))
        sentences.push_back(text.substr(range.begin, range.end - range.begin));
    return sentences;
}

}  // namespace

TEST_CASE("the article has 20 sentences") {
    const auto text = geo::read_text(paths::source_root() + "/assets/stories/idlib-2020/article.fr.txt");
    const auto sentences = sentences_of(text);
    REQUIRE(sentences.size() == 20);
    CHECK(sentences[2] == "Les négociations ont commencé samedi et se sont achevées lundi sans accord.");
    CHECK(sentences[6] == "Au moins 700 000 Syriens ont pris la fuite.");
    CHECK(sentences[17] == "Cette période est désormais définitivement terminée.");
}

// After the published golden rules of Pragmatic Segmenter and the cases that French news are full of.
TEST_CASE("sentences end where a reader ends them") {
    struct Case {
        const char* text;
        std::size_t count;
    };
    const auto c = GENERATE(
        Case{"Hello World. My name is Jonas.", 2}, Case{"What is your name? My name is Jonas.", 2},
        Case{"There it is! I found it.", 2}, Case{"My name is Jonas E. Smith.", 1},
        Case{"Please turn to p. 55.", 1}, Case{"Were Jane and co. at the party?", 1},
        Case{"They closed the deal with Pitt, Briggs & Co. at noon.", 1},
        Case{"I can see Mt. Fuji from here.", 1},
        Case{"St. Michael's Church is on 5th st. near the light.", 1},
        Case{"This is Mr. Smith. He lives here.", 2}, Case{"It cost 10.50 dollars.", 1},
        Case{"M. Le Pen et Mme. Dupont sont là. Ils parlent.", 2},
        Case{"Il est tombé dans la mer. Il a nagé.", 2},
        Case{"Le front est à l'est. Les troupes avancent.", 2}, Case{"L'art. 5 du traité. Rien d'autre.", 2},
        Case{"« Où vas-tu ? » demanda-t-il. Elle partit.", 2}, Case{"« Il part. » Elle reste.", 2},
        Case{"Il a dit « non ». Puis il est parti.", 2}, Case{"Première ligne\nDeuxième ligne", 2},
        Case{"At 5 a.m. Mr. Smith went to the bank. He left at 6 p.m. The bank was closed.", 3},
        Case{"Il coûte 12.500 euros… mais pas ici.", 1}, Case{"", 0}, Case{" \n\n ", 0},
        Case{"Sans point", 1}, Case{"Vraiment ?! Oui.", 2},
        Case{"En 50 av. J.-C. la Gaule est conquise.", 1});
    CAPTURE(c.text);
    const auto found = sentences_of(c.text);
    CAPTURE(found);
    CHECK(found.size() == c.count);
}

TEST_CASE("sentences have no white space around them and lose none of the words") {
    const std::string text = "  Un.\r\n\r\n  Deux !   Trois ? « Quatre. »\n";
    std::uint32_t last = 0;
    for (const auto range : geo::split_sentences(text)) {
        CHECK(range.begin < range.end);
        CHECK(text.substr(last, range.begin - last).find_first_not_of(" \r\n") == std::string::npos);
        CHECK(text[range.begin] != ' ');
        CHECK(text[range.end - 1] != ' ');
        last = range.end;
    }
    CHECK(text.substr(last).find_first_not_of(" \r\n") == std::string::npos);
}

TEST_CASE("code points are counted, not bytes") {
    CHECK(geo::code_points_before("Erdoğan à Idlib", 8) == 7);
    CHECK(geo::code_points_before("abc", 99) == 3);
    CHECK(geo::code_points_before("", 0) == 0);
}
