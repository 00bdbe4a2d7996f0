#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "geo/story/article_source.hpp"

namespace app {

/// What a text from the clipboard or from another program is.
struct TextToOpen {
    geo::ArticleSource source;  // an article, or the file that the text is the address of
    std::string refusal;        // one line: why it is neither; "" if it is
};
[[nodiscard]] TextToOpen read_opened_text(std::string_view utf8);

/// The files of a list of addresses as file managers drag it (text/uri-list, RFC 2483). Others than files of
/// this machine are left out.
[[nodiscard]] std::vector<std::string> files_of_uri_list(std::string_view);

/// The beginning of a text, for people who must tell it from another: up to 40 bytes of its first line.
[[nodiscard]] std::string title_of_text(std::string_view utf8);

}  // namespace app
