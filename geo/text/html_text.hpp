#pragma once

#include <string>
#include <string_view>

#include "geo/text/marked_up_text.hpp"

namespace geo {

/// The article of a page, however broken: of the longest <article>, else of <main>, else of all. Without
/// scripts, styles, forms, captions, navigation, footers, asides, what is hidden, and lists of mere links.
/// Title and date come from its metadata, else from the first heading and the first <time>. Nothing is ever
/// fetched.
[[nodiscard]] MarkedUpText read_html(std::string_view utf8);

/// The encoding that the first kilobyte declares (<meta charset>, XML declaration), "" if none.
[[nodiscard]] std::string declared_encoding(std::string_view html);

/// "&eacute;", "&#233;" or "&#xE9;" as text; the reference itself where it is none.
[[nodiscard]] std::string character_reference(std::string_view reference);

}  // namespace geo
