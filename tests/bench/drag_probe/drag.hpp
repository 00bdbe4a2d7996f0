#pragma once

#include <sys/types.h>

#include <vector>

#include "grabber.hpp"
#include "picture.hpp"

namespace probe {

/// Where the pointer was, from where it was pressed.
struct Moved {
    double when_s = 0;
    Offset to;
};

/// A whole picture of the map, for the check of the edges.
struct Kept {
    double when_s = 0;
    Picture picture;
};

struct Drag {
    double seconds = 0, longest_gap_s = 0, processor_s = 0, server_s = 0;
    int pictures = 0;
    std::vector<Moved> moves;
    std::vector<Kept> kept;
};

/// Drags the map: half the time back and forth along a slanting line, then in circles.
[[nodiscard]] Drag drag(Display*, Grabber& strip, Grabber& whole, Rect map, pid_t pid, pid_t server);

}  // namespace probe
