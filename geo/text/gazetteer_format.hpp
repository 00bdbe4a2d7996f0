#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "geo/text/word_hash.hpp"

// How a gazetteer lies in its file: shared by the reader and by assets/build/gazetteer_pack.cpp.
// Little-endian; a header, then the parts, each aligned to 8 bytes, in the order of Part.

namespace geo::gazetteer_format {

static_assert(std::endian::native == std::endian::little, "gazetteer files are little-endian");

inline constexpr std::array<char, 8> magic{'D', 'L', 'G', 'A', 'Z', '\r', '\n', '\x1A'};
inline constexpr std::uint32_t version = 1;
inline constexpr std::uint32_t none32 = 0xFFFFFFFF;
inline constexpr std::uint16_t none16 = 0xFFFF;

enum class Part : std::uint32_t {
    places,     // Place, by cell of one degree: row of latitude from the south, then column from the west
    cells,      // u32: first place of each of the 180 * 360 cells, and one more
    bounds,     // Bounds
    display,    // u32: language << 29 | string; ends of runs are marked, see display_end
    countries,  // Country, by ISO code
    admin1,     // Admin1, by country and code
    keys,       // Key, by text; and one more that ends the last
    key_text,   // bytes of all keys, without gaps
    key_rank,   // u8: rank of the most prominent place of each key
    names,      // u32: NameList::pack, by key, the most prominent place first
    slots,      // u32: hash table of the beginnings of keys, see slot_of
    strings,    // a byte with the length, then the text
    count
};
inline constexpr std::size_t part_count = static_cast<std::size_t>(Part::count);

struct PartPlace {
    std::uint64_t offset;  // bytes from the file's begin
    std::uint64_t count;   // of elements
};

struct Header {
    std::array<char, 8> magic;
    std::uint32_t version;
    std::uint32_t header_size;
    std::uint64_t file_size;
    std::uint64_t checksum;  // of all bytes after the header and, before them, of `parts`
    std::array<PartPlace, part_count> parts;
};

struct Place {
    std::int32_t lng_e7, lat_e7;  // degrees * 1e7
    std::uint32_t id;             // GeoNames id, or with flag `named_id` the string of the public id
    std::uint32_t population;
    std::uint32_t name;     // string
    std::uint32_t display;  // first of its run in `display`, or none32
    std::uint32_t admin2;   // string of the code, or none32
    std::uint16_t country;  // index in `countries`, or none16
    std::uint16_t admin1;   // index in `admin1`, or none16
    std::uint16_t bounds;   // index in `bounds`, or none16
    std::uint8_t feature;
    std::uint8_t flags;
    std::uint8_t rank;
    std::array<std::uint8_t, 3> zero;
};
enum Flag : std::uint8_t { capital = 1, seat = 2, historical = 4, named_id = 8, unplaced = 16 };

struct Bounds {
    float west, south, east, north;
};

struct Country {
    std::array<char, 4> iso2;
    std::uint32_t place;  // or none32
};

struct Admin1 {
    std::uint32_t code;  // string: "SY.12"
    std::uint32_t place;
};

struct Key {
    std::uint32_t text;   // offset in key_text
    std::uint32_t names;  // first in `names`
};

/// In `display`: the last of a place's run.
inline constexpr std::uint32_t display_end = 1U << 28;
inline constexpr std::uint32_t display_string = display_end - 1;

/// A slot holds a key's index and 11 bits of the hash; none32 is an empty one. Open addressing, linear; the
/// number of slots is a power of two.
inline constexpr std::uint32_t slot_key_bits = 21;
constexpr std::uint32_t slot_of(std::uint64_t hash, std::uint32_t key) {
    return static_cast<std::uint32_t>(hash >> 53) << slot_key_bits | key;
}

/// Hash of words, word by word.
inline constexpr std::uint64_t hash_begin = word_hash_begin;
constexpr std::uint64_t hash_with(std::uint64_t hash, std::string_view text) {
    return word_hash_with(hash, text);
}
constexpr std::uint64_t hash_mixed(std::uint64_t hash) {
    return word_hash_mixed(hash);
}

/// The file's checksum, in pieces of any size that are multiples of 32 bytes but the last.
class Checksum {
  public:
    void add(std::span<const std::byte> bytes);
    [[nodiscard]] std::uint64_t value() const;

  private:
    std::array<std::uint64_t, 4> lanes_{1, 2, 3, 4};
    std::uint64_t size_ = 0;
};

/// The cell of a point, 0..64799.
[[nodiscard]] std::uint32_t cell_of(std::int32_t lng_e7, std::int32_t lat_e7);

}  // namespace geo::gazetteer_format
