#pragma once

#include <string>
#include <vector>

namespace geo {

/// Problems ("file:line: what is wrong") for someone who wants to read on: a table that is missing makes a
/// problem of every row that refers to it. Of each file the first three in their order, then how many more.
[[nodiscard]] std::vector<std::string> shortened(const std::vector<std::string>& problems);

}  // namespace geo
