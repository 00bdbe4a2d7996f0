#pragma once

#include <string_view>

#include "geo/text/marked_up_text.hpp"

namespace geo {

/// The prose of a Markdown text (CommonMark with tables): headings, paragraphs, items, cells; without code
/// blocks, pictures and raw HTML. Front matter between lines of three hyphens gives title, date and language.
[[nodiscard]] MarkedUpText read_markdown(std::string_view utf8);

}  // namespace geo
