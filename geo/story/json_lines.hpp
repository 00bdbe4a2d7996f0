#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace geo {

/// The line (from 1) of every value of a JSON text, by JSON pointer ("" is the root, "/holders/0/id").
/// Precondition: the text parses; for other text the result is incomplete but the call is safe.
[[nodiscard]] std::map<std::string, int, std::less<>> lines_of_json(std::string_view json);

/// A value of a JSON text: its pointer and its line.
struct JsonPlace {
    std::string pointer;
    int line = 1;
};

/// The first number that a double cannot hold, such as 1e999.
[[nodiscard]] std::optional<JsonPlace> first_overflow(std::string_view json);

/// The line of a pointer, else of its nearest ancestor that has one, else 1.
[[nodiscard]] int line_of(const std::map<std::string, int, std::less<>>& lines, std::string_view pointer);

}  // namespace geo
