#pragma once

#include <iosfwd>

#include "app/options.hpp"

namespace app {

/// `dateline` without a verb: the window, until it is closed. Throws what the parts throw.
int run_window(const Options&, const std::string& assets, std::ostream& errors);

}  // namespace app
