#pragma once

#include <span>
#include <string>
#include <string_view>

#include "geo/text/gazetteer_format.hpp"
#include "geo/text/gazetteer_types.hpp"

namespace geo {

/// The parts of a gazetteer's file, in place.
struct GazetteerTables {
    std::span<const gazetteer_format::Place> places;
    std::span<const std::uint32_t> cells;
    std::span<const gazetteer_format::Bounds> bounds;
    std::span<const std::uint32_t> display;
    std::span<const gazetteer_format::Country> countries;
    std::span<const gazetteer_format::Admin1> admin1;
    std::span<const gazetteer_format::Key> keys;  // without the last, which ends them
    std::span<const char> key_text;
    std::span<const std::uint8_t> key_rank;
    std::span<const std::uint32_t> names;
    std::span<const std::uint32_t> slots;
    std::span<const char> strings;

    [[nodiscard]] std::string_view string(std::uint32_t at) const {
        return {&strings[at + 1], static_cast<unsigned char>(strings[at])};
    }
    [[nodiscard]] std::string_view key(std::uint32_t index) const {
        const std::uint32_t begin = keys.data()[index].text;
        return {key_text.data() + begin, keys.data()[index + 1].text - begin};
    }
    [[nodiscard]] NameList names_of(std::uint32_t key_index) const {
        const std::uint32_t begin = keys.data()[key_index].names;
        return NameList(names.subspan(begin, keys.data()[key_index + 1].names - begin));
    }
};

/// Finds the parts of a file. Throws DataError: not a gazetteer, of another version, cut short, damaged.
/// `path` is what the message names.
[[nodiscard]] GazetteerTables gazetteer_tables(std::span<const std::byte> file, const std::string& path);

}  // namespace geo
