#pragma once

#include <functional>
#include <stdexcept>
#include <string>

#include "app/app.hpp"
#include "app/window/script.hpp"

namespace app {

/// A script ran but something was not as it expects. what() holds a line for each failure.
struct ScriptFailed : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Where a script's frames go: a window or a picture in memory.
struct ScriptStage {
    /// Draws the frame, in the size that its input says.
    std::function<void(const Input&)> draw;
    /// What was drawn, RGBA rows from the top.
    std::function<std::vector<std::uint8_t>(PixelSize)> pixels;
};

/// Reads a script and plays it to its end; its shots are written into `folder`. Throws ScriptError,
/// ScriptFailed, geo::DataError where the file cannot be read, OutputError.
void run_script(const std::string& file, const App&, const ScriptStage&, PixelSize, float scale,
                const std::string& folder);

}  // namespace app
