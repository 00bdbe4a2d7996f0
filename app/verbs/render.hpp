#pragma once

#include <iosfwd>

#include "app/options.hpp"

namespace app {

/// `dateline render`: the same frames as the window, into a picture. Throws what the parts throw; warnings
/// about layers that could not be read go to `errors`.
int run_render(const Options&, const std::string& assets, std::ostream& errors);

}  // namespace app
