#include "app/verbs/byte_source.hpp"

#include <filesystem>
#include <fstream>

#include "geo/data/error.hpp"
#include "tests/app/verbs/text_source.hpp"
#include "tests/catch.hpp"

namespace {

std::vector<std::string> lines_in(const std::string& text, std::size_t bytes_a_read,
                                  std::size_t longest = 100) {
    app::LineReader reader(test::text_source(text, bytes_a_read), longest);
    std::vector<std::string> lines;
    while (const auto line = reader.next()) lines.push_back(line->too_long ? "(too long)" : line->text);
    return lines;
}

}  // namespace

TEST_CASE("lines are the same however the bytes come") {
    for (const std::size_t bytes : {1u, 2u, 5u, 1000u}) {
        CHECK(lines_in("ab\n\ncd\r\nlast", bytes) == std::vector<std::string>{"ab", "", "cd\r", "last"});
        CHECK(lines_in("ab\n", bytes) == std::vector<std::string>{"ab"});
        CHECK(lines_in("\n", bytes) == std::vector<std::string>{""});
        CHECK(lines_in("", bytes).empty());
        CHECK(lines_in(std::string("a\0b\n", 4), bytes) == std::vector<std::string>{std::string("a\0b", 3)});
    }
}

TEST_CASE("a line that is too long is passed over") {
    for (const std::size_t bytes : {1u, 3u, 1000u})
        CHECK(lines_in("abc\nabcd\nabcdefgh\nx", bytes, 3) ==
              std::vector<std::string>{"abc", "(too long)", "(too long)", "x"});
}

TEST_CASE("a file is read whole, up to what is allowed") {
    const auto path = std::filesystem::temp_directory_path() / "dateline-byte-source-test";
    std::ofstream(path) << std::string(200'000, 'x');
    CHECK(app::read_all(app::open_bytes(path.string()), 200'000).size() == 200'000);
    CHECK_THROWS_WITH(app::read_all(app::open_bytes(path.string()), 199'999), "more than 199999 bytes");
    std::filesystem::remove(path);
}

TEST_CASE("what cannot be read is named") {
    CHECK_THROWS_WITH(app::open_bytes("/nowhere.txt"), "/nowhere.txt: no such file");
    CHECK_THROWS_WITH(app::open_bytes("/tmp"), "/tmp: cannot be read: Is a directory");
}
