#include "geo/text/guess_language.hpp"

#include <algorithm>
#include <array>

#include "geo/text/normalize.hpp"

namespace geo {
namespace {

using Words = std::array<std::string_view, 14>;

// Folded; words that are common in one of the languages and rare in the others.
constexpr Words french{"le",   "la",   "les", "des", "du",  "et",  "une",
                       "dans", "pour", "que", "qui", "est", "sur", "au"};
constexpr Words english{"the", "of",   "and", "to",   "in",   "that", "was",
                        "for", "with", "is",  "from", "said", "by",   "have"};
constexpr Words turkish{"ve",  "bir",  "bu",    "icin",  "ile",  "olarak", "da",
                        "nin", "gore", "sonra", "kadar", "olan", "oldu",   "dedi"};

bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

Language guess_language(std::string_view utf8) {
    std::size_t sample = std::min<std::size_t>(utf8.size(), 20'000);
    while (sample < utf8.size() && (static_cast<unsigned char>(utf8[sample]) & 0xC0) == 0x80) ++sample;
    const std::string folded = fold(utf8.substr(0, sample)).text;
    std::array<int, 4> score{};
    const auto in = [](const Words& words, std::string_view word) {
        return std::find(words.begin(), words.end(), word) != words.end();
    };
    for (std::size_t begin = 0; begin < folded.size();) {
        std::size_t end = begin;
        while (end < folded.size() && is_word_byte(folded[end])) ++end;
        const auto word = std::string_view(folded).substr(begin, end - begin);
        score[0] += in(french, word);
        score[1] += in(english, word);
        score[2] += in(turkish, word);
        const bool arabic = !word.empty() && (static_cast<unsigned char>(word[0]) & 0xFC) == 0xD8;
        score[3] += arabic;
        begin = std::max(end, begin + 1);
    }
    const auto best = std::max_element(score.begin(), score.end());
    return *best == 0 ? Language::en : static_cast<Language>(best - score.begin());
}

}  // namespace geo
