#pragma once

#include <string>

namespace geo {

/// All bytes of a file. Throws DataError: missing, a folder, unreadable, over 64 MB.
[[nodiscard]] std::string read_file(const std::string& path);
/// The same as text: without a byte order mark. Throws DataError also where it is not valid UTF-8, with the
/// line.
[[nodiscard]] std::string read_text(const std::string& path);

}  // namespace geo
