#include "app/output_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <png.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cassert>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <optional>
#include <utility>

namespace app {
namespace {

[[noreturn]] void fail(const std::string& path, int error) {
    throw OutputError(fmt::format("cannot write {}: {}", path, std::strerror(error)));
}

/// Owns a file descriptor.
class File {
  public:
    explicit File(int descriptor) : descriptor_(descriptor) {}
    ~File() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    /// 0, or errno.
    [[nodiscard]] int write(std::span<const std::uint8_t> bytes) const {
        while (!bytes.empty()) {
            const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) return errno;
            bytes = bytes.subspan(static_cast<std::size_t>(written));
        }
        return 0;
    }
    [[nodiscard]] int flush_to_disk() const { return ::fsync(descriptor_) == 0 ? 0 : errno; }
    [[nodiscard]] int set_mode(mode_t mode) const { return ::fchmod(descriptor_, mode) == 0 ? 0 : errno; }
    /// Some file systems tell of a full disk only here.
    [[nodiscard]] int close() { return ::close(std::exchange(descriptor_, -1)) == 0 ? 0 : errno; }

  private:
    int descriptor_;
};

void write_through(const std::string& path, std::span<const std::uint8_t> bytes) {
    // Of a pipe that nobody reads the opening would never end.
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0 && errno == ENXIO)
        throw OutputError(fmt::format("cannot write {}: a pipe that nobody reads", path));
    if (descriptor < 0) fail(path, errno);
    File file(descriptor);
    ::fcntl(descriptor, F_SETFL, ::fcntl(descriptor, F_GETFL) & ~O_NONBLOCK);
    if (const int error = file.write(bytes); error != 0) fail(path, error);
    if (const int error = file.close(); error != 0) fail(path, error);
}

/// What an ordinary open() would give a new file.
mode_t mode_of_new_file() {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666 & ~mask;
}

/// A whole file under a temporary name beside its target, on the disk; removed unless it is renamed.
class StagedFile {
  public:
    StagedFile(const std::string& path, mode_t mode, std::span<const std::uint8_t> bytes)
        : path_(path), temporary_(path + ".XXXXXX") {
        const int descriptor = ::mkostemp(temporary_.data(), O_CLOEXEC);
        if (descriptor < 0) fail(path, errno);
        File file(descriptor);
        int error = file.write(bytes);
        if (error == 0) error = file.set_mode(mode);
        if (error == 0) error = file.flush_to_disk();
        if (error == 0) error = file.close();
        if (error == 0) return;
        ::unlink(temporary_.c_str());
        fail(path, error);
    }
    ~StagedFile() {
        if (!temporary_.empty()) ::unlink(temporary_.c_str());
    }
    StagedFile(StagedFile&& other) noexcept
        : path_(std::move(other.path_)), temporary_(std::exchange(other.temporary_, {})) {}
    StagedFile(const StagedFile&) = delete;
    StagedFile& operator=(const StagedFile&) = delete;
    StagedFile& operator=(StagedFile&&) = delete;

    void rename() {
        if (::rename(temporary_.c_str(), path_.c_str()) != 0) fail(path_, errno);
        temporary_.clear();
    }

  private:
    std::string path_, temporary_;
};

/// nullopt: not a regular file.
std::optional<StagedFile> staged(const std::string& path, std::span<const std::uint8_t> bytes) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) {
        if (errno != ENOENT) fail(path, errno);
        return StagedFile(path, mode_of_new_file(), bytes);
    }
    if (S_ISDIR(status.st_mode)) fail(path, EISDIR);
    if (!S_ISREG(status.st_mode)) return std::nullopt;
    // A rename would replace a link, not the file it names.
    std::error_code error;
    const std::string real = std::filesystem::canonical(path, error).string();
    return StagedFile(error ? path : real, status.st_mode & 07777, bytes);
}

void append(png_struct* png, png_byte* bytes, std::size_t count) {
    auto* out = static_cast<std::vector<std::uint8_t>*>(png_get_io_ptr(png));
    out->insert(out->end(), bytes, bytes + count);
}

/// libpng's default for errors is longjmp over our destructors; nothing here but a lack of memory can fail.
[[noreturn]] void png_failed(png_struct*, const char* message) {
    throw OutputError(fmt::format("cannot encode a PNG: {}", message));
}

}  // namespace

void write_file(const std::string& path, std::span<const std::uint8_t> bytes) {
    if (auto file = staged(path, bytes))
        file->rename();
    else
        write_through(path, bytes);
}

void write_file(const std::string& path, std::string_view text) {
    write_file(path, std::span(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()));
}

void write_files(std::span<const OutputFile> files) {
    std::vector<StagedFile> ready;
    std::vector<const OutputFile*> direct;
    for (const OutputFile& file : files) {
        if (auto one = staged(file.path, file.bytes))
            ready.push_back(std::move(*one));
        else
            direct.push_back(&file);
    }
    for (const OutputFile* file : direct) write_through(file->path, file->bytes);
    for (StagedFile& file : ready) file.rename();
}

std::vector<std::uint8_t> encode_png(std::span<const std::uint8_t> rgba, PixelSize size) {
    const auto width = static_cast<std::size_t>(size.width);
    const auto height = static_cast<std::size_t>(size.height);
    assert(rgba.size() == width * height * 4);
    std::vector<std::uint8_t> out;
    out.reserve(width * height / 2 + 1024);

    png_struct* png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, png_failed, nullptr);
    png_info* info = png_create_info_struct(png);
    png_set_write_fn(png, &out, append, nullptr);
    png_set_compression_level(png, 1);
    png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_UP);
    png_set_IHDR(png, info, static_cast<png_uint_32>(width), static_cast<png_uint_32>(height), 8,
                 PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
                 PNG_FILTER_TYPE_DEFAULT);
    png_set_sRGB(png, info, PNG_sRGB_INTENT_PERCEPTUAL);
    png_write_info(png, info);
    std::vector<std::uint8_t> row(width * 3);
    for (std::size_t y = 0; y < height; ++y) {
        const std::uint8_t* from = rgba.data() + y * width * 4;
        for (std::size_t x = 0; x < width; ++x) std::memcpy(&row[x * 3], from + x * 4, 3);
        png_write_row(png, row.data());
    }
    png_write_end(png, nullptr);
    png_destroy_write_struct(&png, &info);
    return out;
}

}  // namespace app
