#pragma once

#include <string>

#include "app/options.hpp"

namespace app {

/// Does what the options say; gives the exit status. Throws std::exception whose what() is one line.
int run(const Options&, const std::string& assets);

}  // namespace app
