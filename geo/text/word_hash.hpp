#pragma once

#include <cstdint>
#include <string_view>

namespace geo {

// The hash of a folded word, by which gazetteer, word lists and context words are looked up: FNV-1a, mixed at
// look-up. Files hold it: it must stay as it is.

inline constexpr std::uint64_t word_hash_begin = 0xCBF29CE484222325;

constexpr std::uint64_t word_hash_with(std::uint64_t hash, std::string_view text) {
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
    return hash;
}

constexpr std::uint64_t word_hash(std::string_view word) {
    return word_hash_with(word_hash_begin, word);
}

constexpr std::uint64_t word_hash_mixed(std::uint64_t hash) {
    hash ^= hash >> 32;
    hash *= 0x9E3779B97F4A7C15;
    return hash ^ hash >> 29;
}

}  // namespace geo
