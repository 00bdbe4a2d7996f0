#pragma once

#include <string>

namespace probe {

/// Ends the probe with a line on standard error and exit status 2.
[[noreturn]] void fail(const std::string& what);

/// Of a clock that is never set.
[[nodiscard]] double now_s();
void sleep_until(double when_s);

constexpr double poll_s = 0.002;  // the picture cannot change unseen below 500 a second

}  // namespace probe
