#include "geo/story/evidence.hpp"

#include <array>

namespace geo {
namespace {

// In the order of the enumerations.
constexpr std::array<std::string_view, 6> status_names{"reported",      "claimed",   "assessed",
                                                       "reconstructed", "schematic", "unsourced"};
constexpr std::array<std::string_view, 3> confidence_names{"high", "medium", "low"};

template <typename Enum, std::size_t N>
std::optional<Enum> find(const std::array<std::string_view, N>& names, std::string_view name) {
    for (std::size_t i = 0; i < N; ++i)
        if (names[i] == name) return static_cast<Enum>(i);
    return std::nullopt;
}

}  // namespace

std::string_view name_of(Status status) {
    return status_names[static_cast<std::size_t>(status)];
}
std::string_view name_of(Confidence confidence) {
    return confidence_names[static_cast<std::size_t>(confidence)];
}
std::optional<Status> status_from_name(std::string_view name) {
    return find<Status>(status_names, name);
}
std::optional<Confidence> confidence_from_name(std::string_view name) {
    return find<Confidence>(confidence_names, name);
}

}  // namespace geo
