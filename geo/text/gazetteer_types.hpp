#pragma once

#include <cstdint>
#include <iterator>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

#include "geo/earth/coordinates.hpp"

namespace geo {

/// Index of a place in a Gazetteer: holds for one file only; Gazetteer::public_id outlives it.
struct GazetteerId {
    std::uint32_t index = 0;
    friend auto operator<=>(const GazetteerId&, const GazetteerId&) = default;
};

/// What a place is. Gulfs, bays, straits, canals and oceans are seas; atolls and archipelagos islands; a
/// region is what is neither a unit nor one landform: Middle East, Sahel, Donbas, Kurdistan.
enum class Feature : std::uint8_t {
    country,
    admin1,
    admin2,
    town,  // cities and villages; GazetteerPlace::capital and ::seat say more
    continent,
    region,
    sea,
    river,
    lake,
    mountain,
    range,
    island,
    cape,
    desert,
    organization,
    site,  // a building, square, camp, base or border crossing
};
inline constexpr std::size_t feature_count = 16;
/// "country", "admin1", "town" ...
[[nodiscard]] std::string_view name_of(Feature);

/// A set of features, by value.
class FeatureSet {
  public:
    constexpr FeatureSet() = default;
    [[nodiscard]] static constexpr FeatureSet of(auto... features) {
        FeatureSet set;
        ((set.bits_ |= 1U << static_cast<unsigned>(features)), ...);
        return set;
    }
    [[nodiscard]] static constexpr FeatureSet all() {
        FeatureSet set;
        set.bits_ = (1U << feature_count) - 1;
        return set;
    }
    [[nodiscard]] constexpr bool has(Feature f) const {
        return (bits_ >> static_cast<unsigned>(f) & 1U) != 0;
    }

  private:
    std::uint32_t bits_ = 0;
};

/// Languages that names are tagged with. `other`: a name of unknown or another language (GeoNames' untagged
/// alternates, most local names).
enum class NameLanguage : std::uint8_t { fr, en, es, tr, ar, de, other };
/// "fr" ... ; `other` for a code not in the list.
[[nodiscard]] NameLanguage name_language(std::string_view code);

class LanguageSet {
  public:
    constexpr LanguageSet() = default;
    constexpr explicit LanguageSet(std::uint8_t bits) : bits_(bits) {}
    [[nodiscard]] constexpr bool has(NameLanguage l) const {
        return (bits_ >> static_cast<unsigned>(l) & 1U) != 0;
    }
    [[nodiscard]] constexpr std::uint8_t bits() const { return bits_; }

  private:
    std::uint8_t bits_ = 0;
};

/// How a name names its place. Of several kinds of one name the first of this list is kept, but adjective,
/// people and compound stand beside the others.
enum class NameKind : std::uint8_t {
    official,      // the source's main name
    translated,    // a name in the languages it is tagged with; a unit's also without its type noun
    alternate,     // another spelling or name, mostly without a language
    ascii,         // the main name without its accents or marks
    abbreviation,  // USA, URSS, ONU, Calif.
    historical,    // Constantinople, Leningrad, Perse
    adjective,     // "syrien", "syriennes", "Syrian", "sirio": lower case but in English (and Turkish)
    people,        // "Syriens", "Syrians", "sirios", "Suriyeliler": capital in French, English, Turkish
    compound,      // left part of a compound adjective: "turco", "syro", "franco"
};
[[nodiscard]] std::string_view name_of(NameKind);
[[nodiscard]] constexpr bool is_demonym(NameKind kind) {
    return kind >= NameKind::adjective;
}

/// One name's use for one place.
struct NameEntry {
    GazetteerId place;
    NameKind kind = NameKind::official;
    LanguageSet languages;  // empty for no name
};

/// The entries of one key, the most prominent place first. Decoded as they are read.
class NameList {
  public:
    NameList() = default;
    explicit NameList(std::span<const std::uint32_t> packed) : packed_(packed) {}
    [[nodiscard]] std::size_t size() const { return packed_.size(); }
    [[nodiscard]] bool empty() const { return packed_.empty(); }
    [[nodiscard]] NameEntry operator[](std::size_t i) const { return unpack(packed_[i]); }

    class Iterator {
      public:
        using value_type = NameEntry;
        using difference_type = std::ptrdiff_t;
        using iterator_concept = std::forward_iterator_tag;
        Iterator() = default;
        explicit Iterator(const std::uint32_t* at) : at_(at) {}
        NameEntry operator*() const { return unpack(*at_); }
        Iterator& operator++() {
            ++at_;
            return *this;
        }
        Iterator operator++(int) { return Iterator(at_++); }
        friend bool operator==(const Iterator&, const Iterator&) = default;

      private:
        const std::uint32_t* at_ = nullptr;
    };
    [[nodiscard]] Iterator begin() const { return Iterator(packed_.data()); }
    [[nodiscard]] Iterator end() const { return Iterator(packed_.data() + packed_.size()); }

    /// 20 bits place, 4 bits kind, 7 bits languages.
    [[nodiscard]] static constexpr NameEntry unpack(std::uint32_t bits) {
        return {GazetteerId{bits & 0xFFFFF}, static_cast<NameKind>(bits >> 20 & 0xF),
                LanguageSet(static_cast<std::uint8_t>(bits >> 24 & 0x7F))};
    }
    [[nodiscard]] static constexpr std::uint32_t pack(NameEntry e) {
        return e.place.index | static_cast<std::uint32_t>(e.kind) << 20 |
               static_cast<std::uint32_t>(e.languages.bits()) << 24;
    }

  private:
    std::span<const std::uint32_t> packed_;
};

/// What is known of a place. Codes are "" where there is none.
struct GazetteerPlace {
    Feature feature = Feature::town;
    bool capital = false;     // of a country
    bool seat = false;        // of a first-level unit
    bool historical = false;  // no longer: Soviet Union, Prussia
    bool placed = true;       // false: an organization without a seat; `at` means nothing
    /// How widely known a place is: 0 the village to 10 the continent; of towns from the number of
    /// inhabitants.
    std::uint8_t rank = 0;
    LngLat at;
    std::optional<Extent> bounds;  // countries, first- and second-level units, most natural features
    std::uint32_t population = 0;  // 0 unknown or none
    std::string_view name;         // the source's main name, mostly local
    std::string_view country;      // ISO 3166-1 alpha-2
    std::string_view admin1;       // GeoNames code within the country: "12"
    std::string_view admin2;       // GeoNames code within the first-level unit
    std::uint32_t geonames = 0;    // GeoNames id, 0 if the place has none
};

}  // namespace geo
