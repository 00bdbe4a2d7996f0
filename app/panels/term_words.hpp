#pragma once

#include <string>

#include "app/language/wording.hpp"
#include "geo/text/mention.hpp"

namespace app::panels {

/// "preposition ‘à’": what a term of a score is given for, in the interface's language. `article` is the text
/// that was linked.
[[nodiscard]] std::string term_text(const Wording&, const geo::Term&, std::string_view article);

}  // namespace app::panels
