#include "picture.hpp"

#include <png.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "waiting.hpp"

namespace probe {

constexpr int tolerance = 12;  // of 255 a channel; land and sea differ by more

bool alike(std::uint32_t a, std::uint32_t b) {
    for (const int shift : {0, 8, 16}) {
        const int difference = static_cast<int>(a >> shift & 255U) - static_cast<int>(b >> shift & 255U);
        if (std::abs(difference) > tolerance) return false;
    }
    return true;
}

std::size_t count_colors(const Picture& picture) {
    std::vector<std::uint32_t> colors = picture.pixels;
    std::ranges::sort(colors);
    return static_cast<std::size_t>(std::ranges::unique(colors).begin() - colors.begin());
}

Picture read_png(const char* file) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    if (!png_image_begin_read_from_file(&image, file)) fail(std::string(file) + ": " + image.message);
    image.format = PNG_FORMAT_BGRA;
    Picture picture{static_cast<int>(image.width), static_cast<int>(image.height), {}};
    picture.pixels.resize(static_cast<std::size_t>(image.width) * image.height);
    if (!png_image_finish_read(&image, nullptr, picture.pixels.data(), 0, nullptr))
        fail(std::string(file) + ": " + image.message);
    return picture;
}

void write_png(const std::string& file, Picture picture) {
    for (std::uint32_t& pixel : picture.pixels) pixel |= 0xFF000000U;
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.format = PNG_FORMAT_BGRA;
    image.width = static_cast<png_uint_32>(picture.width);
    image.height = static_cast<png_uint_32>(picture.height);
    if (!png_image_write_to_file(&image, file.c_str(), 0, picture.pixels.data(), 0, nullptr))
        fail(file + ": " + image.message);
}

}  // namespace probe
