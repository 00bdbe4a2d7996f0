#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "geo/story/world.hpp"

namespace geo {

/// A name of the article and where it stands; the same but for capitals and accents is the same.
struct ListedName {
    std::string name;  // as it stands first
    TextRange first;
    std::vector<std::uint32_t> sentences;   // that it is in, in order
    std::optional<Actor::Kind> actor = {};  // of who is no place
};

/// Which of the mentions of one name, folded, a mention is, and how many there are of it.
struct Namesake {
    std::uint32_t number = 1, of = 1;
    friend bool operator==(const Namesake&, const Namesake&) = default;
};

/// What the article names, for a reader to look through, by first mention.
struct ArticleNames {
    std::vector<ListedName> unresolved;  // no place is known for them
    std::vector<ListedName> actors;
    std::array<int, sense_count> mentions{};                // with a place, by Sense
    std::size_t places = 0;                                 // that they mean, each counted once
    std::unordered_map<std::uint32_t, Namesake> namesakes;  // of each mention, by its first byte
};
[[nodiscard]] ArticleNames article_names(const World&);
/// Of a mention of the article; one of one where it is none.
[[nodiscard]] Namesake namesake_of(const ArticleNames&, const Mention&);

}  // namespace geo
