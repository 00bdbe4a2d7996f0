#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>

namespace app {

/// Gives the next bytes of a stream as they come: how many, 0 at its end. Throws geo::DataError where it
/// cannot.
using ByteSource = std::function<std::size_t(std::span<char>)>;

/// A file, a FIFO, a device, or with "-" the standard input. Throws geo::DataError: missing, a folder,
/// unreadable.
[[nodiscard]] ByteSource open_bytes(const std::string& path);
/// All of it. Throws geo::DataError where there is more than `most` bytes.
[[nodiscard]] std::string read_all(const ByteSource&, std::size_t most);

/// Cuts a stream into lines, without their ends. Holds one line and a piece of the stream, nothing more.
class LineReader {
  public:
    /// `longest`: lines with more bytes are not kept.
    LineReader(ByteSource source, std::size_t longest) : source_(std::move(source)), longest_(longest) {}

    struct Line {
        std::string text;
        bool too_long = false;  // then the text is empty
    };
    /// nullopt at the end. A last line without an end counts; a line end at the very end begins no other.
    [[nodiscard]] std::optional<Line> next();

  private:
    ByteSource source_;
    std::size_t longest_;
    std::string piece_;
    std::size_t at_ = 0;
    bool ended_ = false;
};

}  // namespace app
