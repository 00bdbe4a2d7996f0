#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "app/command.hpp"
#include "app/input.hpp"

namespace app {

/// One line of the help: what to press and what it does.
struct KeyHelp {
    std::string_view group, keys, what;
};
[[nodiscard]] std::span<const KeyHelp> key_help();

/// The commands of the keys that were pressed or are held in this frame. Pure.
void commands_of_keys(const Input&, const State&, const Surroundings&, std::vector<Command>&);

}  // namespace app
