#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace probe {

struct Rect {
    int x = 0, y = 0, width = 0, height = 0;
};
struct Offset {
    int x = 0, y = 0;
    bool operator==(const Offset&) const = default;
};

/// Rows from the top.
struct Picture {
    int width = 0, height = 0;
    std::vector<std::uint32_t> pixels;  // 0x..RRGGBB
    [[nodiscard]] std::uint32_t at(int x, int y) const { return pixels[index(x, y)]; }
    [[nodiscard]] std::uint32_t& at(int x, int y) { return pixels[index(x, y)]; }

  private:
    [[nodiscard]] std::size_t index(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x);
    }
};

/// The same color but for what rounding and the screen's depth do to it.
[[nodiscard]] bool alike(std::uint32_t a, std::uint32_t b);
[[nodiscard]] std::size_t count_colors(const Picture&);

/// Both fail() where the file cannot be read or written.
[[nodiscard]] Picture read_png(const char* file);
void write_png(const std::string& file, Picture);

}  // namespace probe
