#pragma once

#include <string>

namespace app {

/// The folder that holds base/, fonts/, shaders/ and stories/: $DATELINE_ASSETS, else beside the program's
/// own sources, else where it is installed. Throws std::runtime_error naming where it looked.
[[nodiscard]] std::string find_assets();

/// The folder of the interface's translations, <language>.mo: in these assets where it is installed, else
/// where it was built, beside the program. It may be missing: the interface then speaks English.
[[nodiscard]] std::string find_locale(const std::string& assets);

}  // namespace app
