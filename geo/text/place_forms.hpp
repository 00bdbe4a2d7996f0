#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "geo/story/place.hpp"
#include "geo/text/words.hpp"

namespace geo {

/// Every way of writing the places in one language: names, aliases and adjectives, as folded words. A type
/// noun within the name of a unit ("Idlib Governorate") is left off: see PlaceContext for what it says.
class PlaceForms {
  public:
    PlaceForms(std::span<const Place>, Language);

    struct Match {
        std::size_t words = 0;  // 0: no match
        bool adjective = false;
        std::span<const PlaceId> places;  // in the order of the places
    };
    /// The longest form that begins with words[at]. Names want a capital in one of their words.
    [[nodiscard]] Match longest_at(std::span<const Word> words, std::size_t at) const;

  private:
    struct Form {
        std::vector<PlaceId> names, adjectives;
    };
    void add(std::string_view form, PlaceId, bool adjective, bool unit);

    std::map<std::string, Form, std::less<>> forms_;  // "maarrat al numan"
    std::set<std::string, std::less<>> first_words_;
    std::size_t most_words_ = 1;
};

}  // namespace geo
