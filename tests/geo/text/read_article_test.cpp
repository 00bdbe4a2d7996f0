#include "geo/text/read_article.hpp"

#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "geo/data/error.hpp"
#include "tests/catch.hpp"

namespace {

namespace fs = std::filesystem;

/// A folder that goes away with its test.
class ScratchFolder {
  public:
    ScratchFolder() { fs::create_directories(path_); }
    ~ScratchFolder() { fs::remove_all(path_); }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    [[nodiscard]] std::string write(const std::string& name, const std::string& bytes) const {
        std::ofstream(path_ / name, std::ios::binary) << bytes;
        return (path_ / name).string();
    }
    [[nodiscard]] std::string path(const std::string& name) const { return (path_ / name).string(); }

  private:
    fs::path path_ = fs::temp_directory_path() / "dateline-read-article-test";
};

}  // namespace

TEST_CASE("a text file is an article as it stands") {
    const ScratchFolder folder;
    const auto article = geo::read_article(folder.write(
        "2020-02-11-a.txt", "La trêve est morte\n\nLes négociations se sont achevées sans accord.\n"));
    CHECK(article.format == geo::ArticleFormat::plain);
    CHECK(article.text == "La trêve est morte\n\nLes négociations se sont achevées sans accord.\n");
    CHECK(article.title == "La trêve est morte");
    CHECK(article.published.date == geo::parse_date("2020-02-11"));
    CHECK(article.published.source == geo::DateSource::file_name);
    CHECK(article.language.language == geo::TextLanguage::fr);
    CHECK(article.problems.empty());
}

TEST_CASE("what the user says of an article wins") {
    const auto article = geo::article_from_bytes("<html lang=fr><p>Une trêve.", "2020-02-11.html",
                                                 {geo::parse_date("2019-01-01"), geo::TextLanguage::en});
    CHECK(article.text == "Une trêve.");
    CHECK(article.published.source == geo::DateSource::given);
    CHECK(article.language.language == geo::TextLanguage::en);
    CHECK(article.language.confidence == 1);
}

TEST_CASE("the format is told by the name, else by the first bytes") {
    CHECK(geo::article_from_bytes("# A", "a.md").format == geo::ArticleFormat::markdown);
    CHECK(geo::article_from_bytes("x", "A.HTM").format == geo::ArticleFormat::html);
    CHECK(geo::article_from_bytes("\n<!DOCTYPE HTML><p>x", "-").format == geo::ArticleFormat::html);
    CHECK(geo::article_from_bytes("# A", "-").format == geo::ArticleFormat::plain);
}

TEST_CASE("a page in an old encoding is read by what it declares") {
    const auto article =
        geo::article_from_bytes("<meta charset=windows-1254><p>\xDEubat ay\xFDnda", "a.html");
    CHECK(article.text == "Şubat ayında");
    CHECK(article.problems.empty());
}

TEST_CASE("what is wrong with an article is told, and the rest is read") {
    using namespace std::string_literals;
    const auto damaged = geo::article_from_bytes("Idlib\n\xFF\0Ankara"s, "a.txt");
    CHECK(damaged.text ==
          "Idlib\n\xEF\xBF\xBD\xEF\xBF\xBD"
          "Ankara");
    REQUIRE(damaged.problems.size() == 1);
    CHECK(damaged.problems[0] == "a.txt: line 2, byte 6: not valid UTF-8 text; 2 bytes replaced");
    const auto old = geo::article_from_bytes("d\xE9j\xE0 vu", "b.txt");
    CHECK(old.text == "déjà vu");
    REQUIRE(old.problems.size() == 1);
    CHECK(old.problems[0] == "b.txt: line 1, byte 1: not UTF-8 text; read as windows-1252");
}

TEST_CASE("an empty file is an empty article") {
    const ScratchFolder folder;
    const auto article = geo::read_article(folder.write("a.txt", ""));
    CHECK(article.text.empty());
    CHECK(article.language.language == geo::TextLanguage::unknown);
    CHECK(article.published.source == geo::DateSource::file_date);
}

TEST_CASE("folders, pipes and missing files are errors, and none of them waits") {
    const ScratchFolder folder;
    CHECK_THROWS_AS(geo::read_article(folder.path("")), geo::DataError);
    const std::string picture(1000, '\x80');  // a letter of no encoding
    CHECK_THROWS_WITH(geo::article_from_bytes(picture, "a.png"), Catch::Contains("a.png: not text: "));
    CHECK_THROWS_AS(geo::read_article(folder.path("missing.txt")), geo::DataError);
    REQUIRE(mkfifo(folder.path("pipe").c_str(), 0600) == 0);
    CHECK_THROWS_AS(geo::read_article(folder.path("pipe")), geo::DataError);
}
