#include "geo/text/mention.hpp"

#include <array>

#include "geo/text/link_weights.hpp"

namespace geo {
namespace {

// In the order of the enumeration.
constexpr std::array<std::string_view, 4> sense_names{"literal", "metonym", "demonym", "organization"};

}  // namespace

std::string_view name_of(Sense sense) {
    return sense_names[static_cast<std::size_t>(sense)];
}

std::optional<Sense> sense_from_name(std::string_view name) {
    for (std::size_t i = 0; i < sense_names.size(); ++i)
        if (sense_names[i] == name) return static_cast<Sense>(i);
    return std::nullopt;
}

std::string_view words_of(Reason reason) {
    return LinkWeights::row(reason).words;
}

std::string_view word_of(const Term& term, std::string_view utf8) {
    const bool any = term.word.begin < term.word.end && term.word.end <= utf8.size();
    return any ? utf8.substr(term.word.begin, term.word.end - term.word.begin) : std::string_view();
}

std::string describe(const Term& term, std::string_view utf8) {
    std::string words(words_of(term.reason));
    if (const auto word = word_of(term, utf8); !word.empty()) words.append(" '").append(word).append("'");
    return words;
}

}  // namespace geo
