#pragma once

#include <cstdint>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/screen.hpp"

namespace app {

/// Could not be written. what() names the file and the cause ("No space left on device").
struct OutputError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Writes beside the target under a temporary name, flushes it to disk and renames: a reader sees the old
/// file or the whole new one. Nothing is left behind on failure. Writes straight into what is not a regular
/// file (a pipe with a reader, /dev/stdout). Throws OutputError.
void write_file(const std::string& path, std::span<const std::uint8_t> bytes);
void write_file(const std::string& path, std::string_view text);

struct OutputFile {
    OutputFile(std::string where, std::vector<std::uint8_t> what)
        : path(std::move(where)), bytes(std::move(what)) {}
    OutputFile(std::string where, std::string_view text)
        : path(std::move(where)), bytes(text.begin(), text.end()) {}
    std::string path;
    std::vector<std::uint8_t> bytes;
};

/// All of them or none: each is written beside its target, and only then are they renamed. What is not a
/// regular file is written after the others are on the disk and before they are renamed; what went into it
/// cannot be taken back. Throws OutputError.
void write_files(std::span<const OutputFile>);

/// RGBA rows from the top, encoded fast (level 1, "up" filter), without time stamps; alpha is dropped.
[[nodiscard]] std::vector<std::uint8_t> encode_png(std::span<const std::uint8_t> rgba, PixelSize);

}  // namespace app
