#pragma once

#include <cstdint>
#include <string>

namespace geo {

/// All bytes of a file. Throws DataError: missing, no file (a folder, a pipe), unreadable, larger than
/// `most_bytes`.
[[nodiscard]] std::string read_file(const std::string& path, std::uintmax_t most_bytes = 64'000'000);
/// The same as text: without a byte order mark. Throws DataError also where it is not valid UTF-8, with the
/// line.
[[nodiscard]] std::string read_text(const std::string& path);

}  // namespace geo
