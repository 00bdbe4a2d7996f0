#pragma once

#include <algorithm>
#include <string_view>

namespace geo {

/// Calls `with` for each word of a line; blanks and line breaks stand between them.
template <typename With>
void for_words(std::string_view line, With with) {
    for (std::size_t at = line.find_first_not_of(" \n"); at != std::string_view::npos;
         at = line.find_first_not_of(" \n", at)) {
        const std::size_t end = std::min(line.find_first_of(" \n", at), line.size());
        with(line.substr(at, end - at));
        at = end;
    }
}

}  // namespace geo
