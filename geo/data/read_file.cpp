#include "geo/data/read_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "geo/data/error.hpp"
#include "geo/text/normalize.hpp"

namespace geo {
namespace {

/// The first line that is not valid UTF-8, from 1.
std::size_t first_bad_line(const std::string& bytes) {
    std::size_t line = 1, begin = 0;
    while (begin < bytes.size()) {
        const auto end = std::min(bytes.find('\n', begin), bytes.size());
        if (!valid_utf8(std::string_view(bytes).substr(begin, end - begin))) return line;
        begin = end + 1;
        ++line;
    }
    return line;
}

}  // namespace

std::string read_file(const std::string& path, std::uintmax_t most_bytes) {
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (status.type() == std::filesystem::file_type::none)
        throw DataError(fmt::format("{}: {}", path, error.message()));
    if (!std::filesystem::exists(status)) throw DataError(fmt::format("{}: no such file", path));
    if (!std::filesystem::is_regular_file(status)) throw DataError(fmt::format("{}: not a file", path));
    const auto size = std::filesystem::file_size(path, error);
    if (!error && size > most_bytes)
        throw DataError(fmt::format("{}: {} bytes; at most {} can be read", path, size, most_bytes));
    std::ifstream in(path, std::ios::binary);
    std::string bytes(error ? 0 : static_cast<std::size_t>(size), '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!in) throw DataError(fmt::format("{}: cannot be read: {}", path, std::strerror(errno)));
    return bytes;
}

std::string read_text(const std::string& path) {
    std::string text = read_file(path);
    if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
    if (!valid_utf8(text))
        throw DataError(fmt::format("{}:{}: not valid UTF-8 text", path, first_bad_line(text)));
    return text;
}

}  // namespace geo
