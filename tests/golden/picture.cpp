#include "tests/golden/picture.hpp"

#include <fmt/format.h>
#include <png.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <stdexcept>

#include "app/output_file.hpp"
#include "tests/paths.hpp"

namespace golden {
namespace {

const std::string kept_folder = paths::source_root() + "/tests/golden/";
const std::string output_folder = paths::build_root() + "/golden/";

int largest_difference(const std::uint8_t* a, const std::uint8_t* b) {
    int largest = 0;
    for (int c = 0; c < 3; ++c) largest = std::max(largest, std::abs(a[c] - b[c]));
    return largest;
}

void save(const Picture& picture, const std::string& path) {
    app::write_file(path, app::encode_png(picture.rgba, picture.size));
}

/// White where the pictures agree, the darker the more they differ.
Picture difference_of(const Picture& a, const Picture& b) {
    Picture out{std::vector<std::uint8_t>(a.rgba.size(), 255), a.size};
    for (std::size_t i = 0; i < a.rgba.size(); i += 4) {
        const int d = largest_difference(&a.rgba[i], &b.rgba[i]);
        if (d > 0) std::fill_n(&out.rgba[i], 3, static_cast<std::uint8_t>(std::max(0, 200 - d * 2)));
    }
    return out;
}

}  // namespace

Picture read_png(const std::string& path) {
    png_image image;
    std::memset(&image, 0, sizeof image);
    image.version = PNG_IMAGE_VERSION;
    if (png_image_begin_read_from_file(&image, path.c_str()) == 0) {
        throw std::runtime_error(fmt::format("cannot read {}: {}", path, image.message));
    }
    image.format = PNG_FORMAT_RGBA;
    Picture picture{std::vector<std::uint8_t>(PNG_IMAGE_SIZE(image)),
                    {static_cast<int>(image.width), static_cast<int>(image.height)}};
    if (png_image_finish_read(&image, nullptr, picture.rgba.data(), 0, nullptr) == 0) {
        throw std::runtime_error(fmt::format("cannot read {}: {}", path, image.message));
    }
    return picture;
}

Verdict compare(const Picture& actual, const std::string& name, Tolerance tolerance) {
    const std::string golden_path = kept_folder + name + ".png";
    const char* update = std::getenv("DATELINE_UPDATE_GOLDEN");
    if (update != nullptr && std::string(update) == "1") {
        save(actual, golden_path);
        return {false, fmt::format("{} written: look at it, then run again without the update", golden_path)};
    }
    std::filesystem::create_directories(output_folder);
    const std::string actual_path = output_folder + name + ".actual.png";
    if (!std::filesystem::exists(golden_path)) {
        save(actual, actual_path);
        return {false, fmt::format("{} is missing; drawn: {}", golden_path, actual_path)};
    }
    const Picture expected = read_png(golden_path);
    if (expected.size != actual.size) {
        save(actual, actual_path);
        return {false, fmt::format("{} is {} x {}, drawn were {} x {}: {}", golden_path, expected.size.width,
                                   expected.size.height, actual.size.width, actual.size.height, actual_path)};
    }
    std::size_t differing = 0;
    for (std::size_t i = 0; i < actual.rgba.size(); i += 4) {
        if (largest_difference(&actual.rgba[i], &expected.rgba[i]) > tolerance.channel) ++differing;
    }
    const double part = static_cast<double>(differing) * 4 / static_cast<double>(actual.rgba.size());
    if (part <= tolerance.part_of_pixels) return {true, {}};
    save(actual, actual_path);
    const std::string difference_path = output_folder + name + ".difference.png";
    save(difference_of(actual, expected), difference_path);
    return {false, fmt::format("{}: {:.2f} % of the pixels differ by more than {}; see {} and {}", name,
                               part * 100, tolerance.channel, actual_path, difference_path)};
}

}  // namespace golden
