#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "geo/data/mapped_file.hpp"
#include "geo/story/names.hpp"
#include "geo/text/word_hash.hpp"

namespace geo {

/// What is known of a word out of context.
class WordClasses {
  public:
    constexpr explicit WordClasses(std::uint8_t bits = 0) : bits_(bits) {}
    [[nodiscard]] constexpr bool first_name() const { return (bits_ & 1U) != 0; }
    [[nodiscard]] constexpr bool surname() const { return (bits_ & 2U) != 0; }
    /// A word that the language writes in lower case. Known of French, English, Spanish, Turkish.
    [[nodiscard]] constexpr bool common_in(Language language) const {
        switch (language) {
            case Language::fr:
                return (bits_ & 4U) != 0;
            case Language::en:
                return (bits_ & 8U) != 0;
            case Language::es:
                return (bits_ & 16U) != 0;
            case Language::tr:
                return (bits_ & 32U) != 0;
            case Language::ar:
                return false;
        }
        return false;
    }

  private:
    std::uint8_t bits_;
};

/// Personal names and the common words of some languages, in a file that is mapped, not parsed
/// (assets/build.sh makes it). It holds hashes: about one unknown word in 20,000 is taken for a known one.
/// Immutable; any number of threads may read it.
class WordLists {
  public:
    /// Throws DataError: missing, unreadable, not a file of word lists, of another version, cut short.
    [[nodiscard]] static WordLists open(const std::string& path);

    [[nodiscard]] WordClasses classes_of(std::string_view folded_word) const {
        return classes_of(word_hash(folded_word));
    }
    /// By its hash (geo/text/word_hash.hpp).
    [[nodiscard]] WordClasses classes_of(std::uint64_t hash_of_word) const;

  private:
    WordLists(MappedFile file, std::span<const std::uint32_t> slots)
        : file_(std::move(file)), slots_(slots) {}

    MappedFile file_;
    std::span<const std::uint32_t> slots_;  // 26 bits of the hash, 6 of the classes; 0 is empty
};

}  // namespace geo
