#pragma once

#include <cstdint>
#include <string>

namespace app {

/// 297000 -> "297,000": in English whatever the locale.
[[nodiscard]] std::string grouped(std::int64_t);

}  // namespace app
