#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/screen.hpp"

namespace golden {

/// RGBA rows from the top.
struct Picture {
    std::vector<std::uint8_t> rgba;
    app::PixelSize size;

    [[nodiscard]] const std::uint8_t* at(int x, int y) const {
        return rgba.data() + 4 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(size.width) +
                                  static_cast<std::size_t>(x));
    }
};

/// Throws std::runtime_error.
[[nodiscard]] Picture read_png(const std::string& path);

struct Tolerance {
    int channel = 24;               // a pixel differs if one of its channels differs by more
    double part_of_pixels = 0.002;  // so many may
};

struct Verdict {
    bool same = false;
    std::string message;  // for the test's INFO
};

/// Against tests/golden/<name>.png, alpha aside. On a difference <name>.actual.png and <name>.difference.png
/// are in the build's folder golden/. With DATELINE_UPDATE_GOLDEN=1 the golden picture is written, and the
/// verdict is "not the same" all the same: an update never counts as a pass.
[[nodiscard]] Verdict compare(const Picture& actual, const std::string& name, Tolerance = {});

}  // namespace golden
