#pragma once

#include "grabber.hpp"

namespace probe {

/// Pictures a second while the window's width goes down and up, a step for each picture of a 60 Hz screen.
[[nodiscard]] double resize(Display*, Grabber& strip);

}  // namespace probe
