#include "app/output_file.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/catch.hpp"

namespace fs = std::filesystem;
using app::encode_png;
using app::OutputError;
using app::write_file;

namespace {

/// A folder of the test's own, removed at its end.
class Folder {
  public:
    Folder() {
        std::string name = (fs::temp_directory_path() / "dateline-XXXXXX").string();
        path_ = ::mkdtemp(name.data());
    }
    ~Folder() {
        fs::permissions(path_, fs::perms::owner_all);
        fs::remove_all(path_);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] std::string file(const std::string& name) const { return (path_ / name).string(); }
    [[nodiscard]] auto entries() const { return std::distance(fs::directory_iterator(path_), {}); }
    [[nodiscard]] const fs::path& path() const { return path_; }

  private:
    fs::path path_;
};

std::string content_of(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string message_of(const std::string& path) {
    try {
        write_file(path, std::string_view("text"));
    } catch (const OutputError& error) {
        return error.what();
    }
    return {};
}

}  // namespace

TEST_CASE("A file is written whole, and replaced whole with its permissions kept") {
    const Folder folder;
    const std::string path = folder.file("a.txt");
    write_file(path, std::string_view("one"));
    CHECK(content_of(path) == "one");
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
    write_file(path, std::string_view("two and more"));
    CHECK(content_of(path) == "two and more");
    CHECK(fs::status(path).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    CHECK(folder.entries() == 1);
}

TEST_CASE("A new file has the permissions that any program would give it") {
    const Folder folder;
    const mode_t before = ::umask(027);
    write_file(folder.file("a"), std::string_view("x"));
    ::umask(before);
    CHECK(fs::status(folder.file("a")).permissions() == static_cast<fs::perms>(0640));
}

TEST_CASE("A full device is one line, and stays a device") {
    if (!fs::is_character_file("/dev/full")) return;
    // Through a link of our own: a bug here must not replace the machine's device.
    const Folder folder;
    const std::string link = folder.file("full");
    fs::create_symlink("/dev/full", link);
    CHECK(message_of(link) == "cannot write " + link + ": No space left on device");
    CHECK(fs::is_symlink(link));
    CHECK(folder.entries() == 1);
}

TEST_CASE("A link stays a link: the file it names is replaced") {
    const Folder folder;
    write_file(folder.file("real"), std::string_view("old"));
    fs::create_symlink("real", folder.path() / "link");
    write_file(folder.file("link"), std::string_view("new"));
    CHECK(fs::is_symlink(folder.file("link")));
    CHECK(content_of(folder.file("real")) == "new");
    CHECK(folder.entries() == 2);
}

TEST_CASE("A folder that is missing, is the target itself or may not be written to is one line") {
    const Folder folder;
    CHECK(message_of(folder.file("no/such/a.png")) ==
          "cannot write " + folder.file("no/such/a.png") + ": No such file or directory");
    CHECK(message_of(folder.path().string()) ==
          "cannot write " + folder.path().string() + ": Is a directory");
    if (::geteuid() == 0) return;  // root may write anywhere
    fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
    CHECK(message_of(folder.file("a.png")) == "cannot write " + folder.file("a.png") + ": Permission denied");
    CHECK(folder.entries() == 0);
}

TEST_CASE("A failure half way leaves the old file, and no temporary one") {
    const Folder folder;
    write_file(folder.file("a"), std::string_view("old"));
    // No file may grow beyond 1000 bytes: as on a full disk, with another cause.
    rlimit before{};
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
    const rlimit small{1000, before.rlim_max};
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    ::setrlimit(RLIMIT_FSIZE, &small);
    const std::string large(5000, 'x');
    CHECK_THROWS_WITH(write_file(folder.file("a"), large), Catch::Matchers::EndsWith(": File too large"));
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    CHECK(content_of(folder.file("a")) == "old");
    CHECK(folder.entries() == 1);
}

TEST_CASE("Of several files all are written or none") {
    const Folder folder;
    write_file(folder.file("a"), std::string_view("old"));
    const auto file = [](const std::string& path) { return app::OutputFile(path, std::string_view("new")); };
    const std::vector bad{file(folder.file("a")), file(folder.file("b")), file(folder.file("no/such/c"))};
    CHECK_THROWS_AS(app::write_files(bad), OutputError);
    const std::vector full{file(folder.file("a")), file(folder.file("b")), file("/dev/full")};
    CHECK_THROWS_WITH(app::write_files(full), "cannot write /dev/full: No space left on device");
    CHECK(content_of(folder.file("a")) == "old");
    CHECK(folder.entries() == 1);
    app::write_files(std::vector{file(folder.file("a")), file(folder.file("b"))});
    CHECK(content_of(folder.file("a")) == "new");
    CHECK(content_of(folder.file("b")) == "new");
    CHECK(folder.entries() == 2);
}

TEST_CASE("A pipe is written through, not replaced") {
    const Folder folder;
    const std::string path = folder.file("pipe");
    REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
    const int descriptor =
        ::open(path.c_str(), O_RDWR | O_NONBLOCK);  // so that opening it for writing does not block
    REQUIRE(descriptor >= 0);
    write_file(path, std::string_view("hello"));
    std::array<char, 8> got{};
    CHECK(::read(descriptor, got.data(), got.size()) == 5);
    CHECK(std::string(got.data()) == "hello");
    ::close(descriptor);
    CHECK(fs::is_fifo(path));
}

TEST_CASE("A pipe that nobody reads is refused, not waited for") {
    const Folder folder;
    const std::string path = folder.file("pipe");
    REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
    CHECK_THROWS_WITH(write_file(path, std::string_view("hello")),
                      "cannot write " + path + ": a pipe that nobody reads");
}

TEST_CASE("A picture encodes to the same PNG each time, without a time in it") {
    const std::vector<std::uint8_t> rgba{255, 0, 0, 255, 0, 255, 0, 0, 0, 0, 255, 255, 9, 9, 9, 9};
    const auto png = encode_png(rgba, {2, 2});
    CHECK(encode_png(rgba, {2, 2}) == png);
    const std::string text(png.begin(), png.end());
    CHECK(text.substr(1, 3) == "PNG");
    CHECK(text.find("tIME") == std::string::npos);
    CHECK(text.find("IEND") == text.size() - 8);
}
