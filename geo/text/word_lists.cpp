#include "geo/text/word_lists.hpp"

#include <cstring>

#include "geo/data/error.hpp"

namespace geo {
namespace {

// The file: the magic, a count of slots (little-endian), the slots. assets/build/words.py writes it.
constexpr std::string_view magic = "DLWORDS1";
constexpr std::size_t header_bytes = 16;

}  // namespace

WordLists WordLists::open(const std::string& path) {
    MappedFile file(path);
    const std::span<const std::byte> bytes = file.bytes();
    if (bytes.size() < header_bytes || std::memcmp(bytes.data(), magic.data(), magic.size()) != 0)
        throw DataError(path + ": not a file of word lists, or of another version");
    std::uint64_t count = 0;
    std::memcpy(&count, bytes.data() + magic.size(), sizeof count);
    if (count == 0 || count != (bytes.size() - header_bytes) / sizeof(std::uint32_t))
        throw DataError(path + ": cut short");
    const auto* slots = reinterpret_cast<const std::uint32_t*>(bytes.data() + header_bytes);
    return {std::move(file), {slots, static_cast<std::size_t>(count)}};
}

WordClasses WordLists::classes_of(std::uint64_t hash_of_word) const {
    const std::uint64_t hash = word_hash_mixed(hash_of_word);
    const auto wanted = static_cast<std::uint32_t>(hash & 0x3FFFFFF);
    std::size_t at = static_cast<std::size_t>((hash >> 32) * slots_.size() >> 32);
    for (std::size_t tried = 0; slots_[at] != 0 && tried < slots_.size(); ++tried) {
        if (slots_[at] >> 6 == wanted) return WordClasses(static_cast<std::uint8_t>(slots_[at] & 0x3F));
        at = at + 1 == slots_.size() ? 0 : at + 1;
    }
    return WordClasses();
}

}  // namespace geo
