#include "app/opened_text.hpp"

#include "tests/catch.hpp"

using app::read_opened_text;
using Catch::Contains;

TEST_CASE("a text of the clipboard is an article") {
    const auto what = read_opened_text("Floods in Lyon\n\nThe river rose.\n");
    CHECK(what.refusal.empty());
    REQUIRE(what.source.text != nullptr);
    CHECK(*what.source.text == "Floods in Lyon\n\nThe river rose.\n");
}

TEST_CASE("an address of the net alone is refused") {
    for (const char* address :
         {"https://example.org/news/1", "  http://example.org\n", "HTTPS://EXAMPLE.ORG/A", "www.example.org"})
        CHECK_THAT(read_opened_text(address).refusal, Contains("address of the net"));
    CHECK(read_opened_text("https://example.org says that Lyon is flooded").refusal.empty());
}

TEST_CASE("no text is refused") {
    CHECK_THAT(read_opened_text(" \n\t").refusal, Contains("no text"));
}

TEST_CASE("the address of a file is that file") {
    CHECK(read_opened_text("file:///home/a%20b/%C3%A9t%C3%A9.txt").source.path == "/home/a b/été.txt");
    CHECK(read_opened_text("/home/a/news.txt\n").source.path == "/home/a/news.txt");
    CHECK(read_opened_text("/home/a/news.txt\nis what I wrote").source.path.empty());
}

TEST_CASE("a list of addresses gives the files of this machine") {
    CHECK(app::files_of_uri_list("# from a file manager\r\nfile:///a.txt\r\nhttps://example.org/b.txt\r\n"
                                 "file://host/c%2Ed.html\r\n") ==
          std::vector<std::string>{"/a.txt", "/c.d.html"});
    CHECK(app::files_of_uri_list("").empty());
    CHECK(app::files_of_uri_list("file:///100%").size() == 1);
}

TEST_CASE("a text is told by its first words") {
    CHECK(app::title_of_text("\n Floods in Lyon \nThe river") == "Floods in Lyon");
    CHECK(app::title_of_text("The river rose in Lyon on Monday and again on Tuesday, the mayor said") ==
          "The river rose in Lyon on Monday and…");
}
