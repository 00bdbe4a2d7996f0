#include "app/verbs/byte_source.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <memory>

#include "geo/data/error.hpp"

namespace app {
namespace {

constexpr std::size_t piece_bytes = 64 * 1024;

class OpenFile {
  public:
    explicit OpenFile(const std::string& path)
        : path_(path == "-" ? "standard input" : path),
          descriptor_(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
        if (descriptor_ < 0) fail(errno);
        struct stat status {};
        if (::fstat(descriptor_, &status) == 0 && S_ISDIR(status.st_mode)) {
            if (descriptor_ != STDIN_FILENO) ::close(descriptor_);
            fail(EISDIR);
        }
    }
    ~OpenFile() {
        if (descriptor_ != STDIN_FILENO) ::close(descriptor_);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    std::size_t read(std::span<char> bytes) const {
        while (true) {
            const ssize_t count = ::read(descriptor_, bytes.data(), bytes.size());
            if (count >= 0) return static_cast<std::size_t>(count);
            if (errno != EINTR) fail(errno);
        }
    }

  private:
    [[noreturn]] void fail(int error) const {
        if (error == ENOENT) throw geo::DataError(fmt::format("{}: no such file", path_));
        throw geo::DataError(fmt::format("{}: cannot be read: {}", path_, std::strerror(error)));
    }

    std::string path_;
    int descriptor_;
};

}  // namespace

ByteSource open_bytes(const std::string& path) {
    return
        [file = std::make_shared<const OpenFile>(path)](std::span<char> bytes) { return file->read(bytes); };
}

std::string read_all(const ByteSource& source, std::size_t most) {
    std::string bytes;
    while (true) {
        const std::size_t had = bytes.size();
        bytes.resize(had + piece_bytes);
        const std::size_t count = source(std::span(bytes).subspan(had));
        bytes.resize(had + count);
        if (count == 0) return bytes;
        if (bytes.size() > most) throw geo::DataError(fmt::format("more than {} bytes", most));
    }
}

std::optional<LineReader::Line> LineReader::next() {
    Line line;
    bool any = false;
    while (true) {
        if (at_ == piece_.size()) {
            if (ended_) break;
            piece_.resize(piece_bytes);
            piece_.resize(source_(piece_));
            at_ = 0;
            if (piece_.empty()) {
                ended_ = true;
                break;
            }
        }
        any = true;
        const std::size_t end = piece_.find('\n', at_);
        const auto part = std::string_view(piece_).substr(at_, end - at_);
        if (line.text.size() + part.size() > longest_) {
            line.too_long = true;
            line.text = {};
        }
        if (!line.too_long) line.text += part;
        at_ = end == std::string::npos ? piece_.size() : end + 1;
        if (end != std::string::npos) return line;
    }
    return any ? std::optional(std::move(line)) : std::nullopt;
}

}  // namespace app
