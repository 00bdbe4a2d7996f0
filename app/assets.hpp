#pragma once

#include <string>

namespace app {

/// The folder that holds base/, fonts/, shaders/ and stories/: $DATELINE_ASSETS, else beside the program's
/// own sources, else where it is installed. Throws std::runtime_error naming where it looked.
[[nodiscard]] std::string find_assets();

}  // namespace app
