#pragma once

#include <vector>

#include "app/command.hpp"
#include "app/input.hpp"

namespace app {

/// The commands of what other programs gave in this frame: files and texts that were dropped, the clipboard's
/// text. Several files are opened beside each other. Pure.
void commands_of_arrivals(const Input&, const State&, std::vector<Command>&);

}  // namespace app
