#include "geo/data/layer.hpp"

#include <fmt/format.h>

#include <cmath>
#include <limits>

namespace geo {
namespace {

const Layer::Column* column_named(const Layer& layer, std::string_view name) {
    for (std::size_t i = 0; i < layer.column_names.size(); ++i)
        if (layer.column_names[i] == name) return &layer.columns[i];
    return nullptr;
}

}  // namespace

std::string Layer::text(std::size_t feature, std::string_view column) const {
    const Column* values = column_named(*this, column);
    if (!values) return {};
    if (const auto* texts = std::get_if<std::vector<std::string>>(values)) return (*texts)[feature];
    const double value = std::get<std::vector<double>>(*values)[feature];
    return std::isnan(value) ? std::string() : fmt::format("{}", value);
}

double Layer::number(std::size_t feature, std::string_view column) const {
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    const Column* values = column_named(*this, column);
    if (!values) return none;
    const auto* numbers = std::get_if<std::vector<double>>(values);
    return numbers ? (*numbers)[feature] : none;
}

}  // namespace geo
