#pragma once

#include <iosfwd>
#include <string>

namespace app {

/// `dateline check`: every fault of a story folder, one a line. 0 if there is none, else 1.
int check(const std::string& folder, const std::string& assets, std::ostream& out);

}  // namespace app
