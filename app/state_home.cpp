#include "app/state_home.hpp"

#include <cstdlib>

namespace app {

std::string state_home() {
    // A relative path is to be ignored, says the XDG base directory specification.
    const auto named = [](const char* variable) {
        const char* value = std::getenv(variable);
        return value != nullptr && *value == '/' ? std::string(value) : std::string();
    };
    if (const std::string state = named("XDG_STATE_HOME"); !state.empty()) return state + "/dateline";
    const std::string home = named("HOME");
    return home.empty() ? std::string() : home + "/.local/state/dateline";
}

}  // namespace app
