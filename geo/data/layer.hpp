#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "geo/earth/coordinates.hpp"

namespace geo {

/// Features read from any source, as columns; immutable once built.
///
/// coordinates:     p p p p p p p p p p ...
/// part_begin:      |     |       |   ...      one more entry than parts
/// feature_begin:   |             |   ...      one more entry than features; counts parts
///
/// A part is a line, a ring (first point not repeated) or a run of points, by `kind`. The rings of a feature
/// fill by the even-odd rule, whatever polygon they came from.
struct Layer {
    enum class Kind { point, line, polygon };
    using Column = std::variant<std::vector<std::string>, std::vector<double>>;  // NaN: no value

    Kind kind = Kind::point;
    std::vector<LngLat> coordinates;
    std::vector<std::uint32_t> part_begin{0};
    std::vector<std::uint32_t> feature_begin{0};
    std::vector<std::string> column_names;
    std::vector<Column> columns;
    /// What was wrong with the source though it could be read: skipped features, assumed CRS. One line each.
    std::vector<std::string> warnings;

    [[nodiscard]] std::size_t feature_count() const { return feature_begin.size() - 1; }
    [[nodiscard]] std::size_t part_count() const { return part_begin.size() - 1; }
    [[nodiscard]] std::span<const LngLat> part(std::size_t i) const {
        return {coordinates.data() + part_begin[i], coordinates.data() + part_begin[i + 1]};
    }
    /// The attribute as text, "" where the column is missing or the value is null.
    [[nodiscard]] std::string text(std::size_t feature, std::string_view column) const;
    /// NaN where the column is missing, null or not a number.
    [[nodiscard]] double number(std::size_t feature, std::string_view column) const;
};

}  // namespace geo
