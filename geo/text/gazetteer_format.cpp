#include "geo/text/gazetteer_format.hpp"

#include <algorithm>
#include <cstring>

namespace geo::gazetteer_format {
namespace {

constexpr std::uint64_t stir(std::uint64_t lane, std::uint64_t word) {
    return std::rotl((lane ^ word) * 0x9E3779B97F4A7C15, 29);
}

}  // namespace

void Checksum::add(std::span<const std::byte> bytes) {
    size_ += bytes.size();
    std::array<std::uint64_t, 4> words{};
    for (; !bytes.empty(); bytes = bytes.subspan(std::min(bytes.size(), sizeof words))) {
        if (bytes.size() < sizeof words) words = {};
        std::memcpy(words.data(), bytes.data(), std::min(bytes.size(), sizeof words));
        for (std::size_t i = 0; i < 4; ++i) lanes_[i] = stir(lanes_[i], words[i]);
    }
}

std::uint64_t Checksum::value() const {
    std::uint64_t all = size_;
    for (const std::uint64_t lane : lanes_) all = stir(all, lane);
    return all;
}

std::uint32_t cell_of(std::int32_t lng_e7, std::int32_t lat_e7) {
    const auto cell = [](std::int64_t e7, std::int64_t from, std::int64_t most) {
        return static_cast<std::uint32_t>(std::clamp<std::int64_t>((e7 - from) / 10'000'000, 0, most));
    };
    return cell(lat_e7, -900'000'000, 179) * 360 + cell(lng_e7, -1'800'000'000, 359);
}

}  // namespace geo::gazetteer_format
