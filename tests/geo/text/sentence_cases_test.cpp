#include <optional>
#include <random>
#include <sstream>

#include "geo/data/read_file.hpp"
#include "geo/text/normalize.hpp"
#include "geo/text/sentences.hpp"
#include "geo/text/utf8.hpp"
#include "tests/catch.hpp"
#include "tests/paths.hpp"

// The cases are in tests/data/sentences: sentences of our own with what is hard in news, ends marked by hand.

namespace {

using geo::TextLanguage;

struct Case {
    TextLanguage language;
    std::string text;                    // without the marks of its line
    std::vector<std::string> sentences;  // as marked
};

void replace_all(std::string& in, const std::string& what, const std::string& with) {
    for (auto at = in.find(what); at != std::string::npos; at = in.find(what, at + with.size()))
        in.replace(at, what.size(), with);
}

std::string trimmed(const std::string& text) {
    const auto begin = text.find_first_not_of(" \n"), end = text.find_last_not_of(" \n");
    return begin == std::string::npos ? std::string() : text.substr(begin, end - begin + 1);
}

Case case_of(std::string line, TextLanguage language) {
    Case result{language, {}, {}};
    replace_all(line, "⏎", "\n");
    result.text = line;
    replace_all(result.text, " ‖ ", " ");
    replace_all(result.text, "‖", "");
    replace_all(line, "‖", "\1");
    std::istringstream parts(line);
    for (std::string part; std::getline(parts, part, '\1');)
        if (const auto sentence = trimmed(part); !sentence.empty()) result.sentences.push_back(sentence);
    return result;
}

/// Of a file of one language, or of one whose lines begin with it ("es|...").
std::vector<Case> cases_in(const std::string& file, std::optional<TextLanguage> language) {
    std::istringstream lines(geo::read_text(paths::data_folder() + "/sentences/" + file));
    std::vector<Case> cases;
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line[0] == '#') continue;
        cases.push_back(language ? case_of(line, *language)
                                 : case_of(line.substr(3), geo::text_language_from_code(line.substr(0, 2))));
    }
    return cases;
}

std::vector<std::string> split(const std::string& text, TextLanguage language) {
    std::vector<std::string> sentences;
    for (const auto range : geo::split_sentences(text, language))
        sentences.push_back(text.substr(range.begin, range.end - range.begin));
    return sentences;
}

void check(const std::vector<Case>& cases, std::size_t at_least) {
    CHECK(cases.size() >= at_least);
    for (const Case& c : cases) {
        CAPTURE(c.text);
        CHECK(split(c.text, c.language) == c.sentences);
    }
}

/// Text of pieces that rules look at, from a seed.
std::string random_text(std::mt19937& random) {
    static const std::vector<std::string> pieces{
        ".",   ".",   ". ",   "! ",  "? ",   "… ",  "...", "»",        "« ",  "\"", "(",  ")",
        "[1]", "\n",  "\r\n", " ",   " ",    "A",   "b",   "Le ",      "il ", "M",  "3",  "12 ",
        "a",   "B. ", "J.-C", "etc", "p.m",  "- ",  "— ",  "• ",       "é",   "İ",  "中", "。",
        "م",   "؟",   "'",    "’",   "fini", "U.S", "1. ", "\xC2\xA0", ","};
    std::string text;
    for (auto left = random() % 60; left > 0; --left) text += pieces[random() % pieces.size()];
    return text;
}

bool is_blank(const std::string& text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto c = geo::code_point_at(text, at);
        if (std::u32string_view(U" \n\r\u00A0").find(c.value) == std::u32string_view::npos) return false;
        at += c.bytes;
    }
    return true;
}

}  // namespace

TEST_CASE("French sentences end where a reader ends them") {
    check(cases_in("fr.txt", TextLanguage::fr), 60);
}

TEST_CASE("English sentences end where a reader ends them") {
    check(cases_in("en.txt", TextLanguage::en), 60);
}

TEST_CASE("Spanish, Turkish and German sentences end where a reader ends them") {
    check(cases_in("es_tr.txt", std::nullopt), 10);
}

TEST_CASE("text that is wrapped at a fixed width is not cut at its line ends") {
    const std::string wrapped =
        "The convoy left the town at dawn and took the road to the north, past\n"
        "the two villages that had been emptied in the week before, and then\n"
        "stopped. Nobody in the trucks knew why the road ahead of Saraqib was\n"
        "closed.\n\nA second convoy came.";
    const auto sentences = split(wrapped, TextLanguage::en);
    REQUIRE(sentences.size() == 3);
    CHECK(sentences[1].starts_with("Nobody in the trucks"));
    CHECK(sentences[1].ends_with("closed."));
    // Lines that had room for the next word, and lines that are sentences, are what they look like.
    CHECK(split("Tents and blankets for the winter in the camps of the north\nWater\nBread", TextLanguage::en)
              .size() == 3);
    const std::string line = "The convoy left the town at dawn and took the road to the north of Idlib.";
    CHECK(split(line + "\n" + line + "\n" + line + "\n" + line, TextLanguage::en).size() == 4);
}

TEST_CASE("sentences lie in order, do not overlap, and leave only white space out") {
    const auto seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 3000; ++round) {
        const std::string text = random_text(random);
        CAPTURE(round, text);
        std::uint32_t last = 0;
        bool sound = true;
        for (const auto range : geo::split_sentences(text, static_cast<TextLanguage>(round % 7))) {
            sound = sound && range.begin >= last && range.begin < range.end && range.end <= text.size();
            if (!sound) break;
            sound = is_blank(text.substr(last, range.begin - last)) &&
                    !is_blank(text.substr(range.begin, 1)) && !is_blank(text.substr(range.end - 1));
            last = range.end;
        }
        REQUIRE(sound);
        REQUIRE(is_blank(text.substr(last)));
    }
}

TEST_CASE("bytes at random give no sentences or sound ones, never a crash") {
    const auto seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 2000; ++round) {
        std::string bytes(random() % 80, ' ');
        for (char& byte : bytes) byte = static_cast<char>(random() % 256);
        CAPTURE(round);
        if (!geo::valid_utf8(bytes)) REQUIRE(geo::split_sentences(bytes).empty());
    }
}

// Each is what would take minutes if a rule looked back or ahead without a bound.
TEST_CASE("a long line of anything is split in time that grows with its length") {
    for (const std::string piece :
         {".",    ". ",   "a.",  "a. ",   "A. ", ".\"",     " (", ". (", "... ", "! ", " ",     "\n",
          "- . ", ". - ", "1. ", "U.S. ", ".A",  "fini.Le", "« ", ".»",  "• ",   "x",  ". . . "}) {
        std::string text;
        while (text.size() < 400'000) text += piece;
        CAPTURE(piece);
        std::uint32_t last = 0;
        for (const auto range : geo::split_sentences(text, TextLanguage::fr)) last = range.end;
        CHECK(last <= text.size());
    }
}
