#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

namespace geo {

/// Throws DataError "file:line: not JSON: cause", or "file:line: look/extent/0:
/// a number that is too large".
[[nodiscard]] nlohmann::json parse_json(std::string_view text, const std::string& file);

}  // namespace geo
