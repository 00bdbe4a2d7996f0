#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "geo/story/place.hpp"
#include "geo/text/tokens.hpp"

namespace geo {

/// Every way of writing a story's places in one language: names, aliases and adjectives, as folded words. A
/// type noun within the name of a unit ("Idlib Governorate") is left off: what it says stands in the text.
class StoryNames {
  public:
    StoryNames(std::span<const Place>, Language);

    struct Match {
        std::size_t words = 0;  // 0: no match
        bool adjective = false;
        std::span<const std::uint32_t> places;  // in the order of the places
    };
    /// The longest form that begins with tokens[at]. Names want a capital in one of their words.
    [[nodiscard]] Match longest_at(std::span<const Token> tokens, std::size_t at) const;

  private:
    struct Form {
        std::vector<std::uint32_t> names, adjectives;
    };
    void add(std::span<const Token> words, std::uint32_t place, bool adjective);

    /// Takes views for keys without making strings of them.
    struct HashOfKey {
        using is_transparent = void;
        std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>()(key); }
    };
    std::unordered_map<std::string, Form, HashOfKey, std::equal_to<>> forms_;  // "maarrat al numan"
    std::unordered_set<std::string, HashOfKey, std::equal_to<>> first_words_;
    std::size_t most_words_ = 1;
};

}  // namespace geo
