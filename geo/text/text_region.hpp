#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include "geo/text/sighting.hpp"

namespace geo {

/// Sums by key, in the order in which the keys came.
struct Shares {
    std::vector<std::pair<std::uint32_t, float>> all;
    void add(std::uint32_t key, float value);
    [[nodiscard]] float of(std::uint32_t key) const;
};

/// What the text is about: how much of its names lies in each country and first-level unit. A name counts for
/// the country that it may be; else for those of its places, by their inhabitants.
class TextRegion {
  public:
    explicit TextRegion(const Sightings&);

    /// The part of the other names' evidence, 0 to 1, that is for a country; `self` is the name's position.
    [[nodiscard]] float country(std::uint32_t number, std::size_t self) const;
    [[nodiscard]] float unit(std::uint32_t number, std::size_t self) const;
    /// How many of the other names speak for a unit, in whole names.
    [[nodiscard]] float names_in_unit(std::uint32_t number, std::size_t self) const;

  private:
    struct Evidence {
        Shares countries, units;
    };
    class Sum {
      public:
        void add(const Shares&);
        [[nodiscard]] float without(const Shares& own, std::uint32_t key) const;
        [[nodiscard]] float part_without(const Shares& own, std::uint32_t key) const;

      private:
        std::unordered_map<std::uint32_t, float> by_key_;
        float all_ = 0;
    };
    [[nodiscard]] static Evidence evidence_of(const Sighting&, std::span<const Option>);

    std::vector<Evidence> names_;
    Sum countries_, units_;
};

}  // namespace geo
