#pragma once

#include <string>

namespace app {

/// Where the program keeps what the user would miss: "$XDG_STATE_HOME/dateline", else
/// "~/.local/state/dateline"; "" where the system names no home.
[[nodiscard]] std::string state_home();

}  // namespace app
