#pragma once

#include <string>

#include "app/state.hpp"

namespace app {

/// The state as JSON, readable and diffable: story, view, projection, time, layers, selection, passage, what
/// is lit, language, theme; and, for other programs, what the selection stands for: its name and passages.
[[nodiscard]] std::string session_json(const State&, const geo::World&);

}  // namespace app
