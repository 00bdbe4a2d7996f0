#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "app/panels/widgets.hpp"

namespace app::panels {

/// A part of a sentence around a range of it, with "…" where something is left out.
struct Excerpt {
    std::string text;
    geo::TextRange emphasis;  // in `text`; empty: none
};
/// About `most_bytes` long, cut between words. `emphasis` lies in `sentence`; both are ranges of `utf8`.
[[nodiscard]] Excerpt excerpt_of(std::string_view utf8, geo::TextRange sentence, geo::TextRange emphasis,
                                 std::size_t most_bytes);

/// A quote in lines, its emphasis in the stronger face; gives its height.
float draw_excerpt(const Ui&, Excerpt, float x, float top, float width);

/// A list of sentences to click, each as a short quote. `about`: the place whose name is emphasized.
/// Names in the log: "<panel>/Passage 1" ...
void draw_passage_list(Column&, std::string_view panel, std::span<const geo::PassageId>,
                       std::optional<geo::PlaceId> about);

/// The scrolling part that holds the list follows its passage when another one is read than in the last
/// frame; from now on that is this one.
void forget_followed(std::optional<geo::PassageId>);

/// Heading with "2 of 8" and buttons for the previous and the next one ("<panel>/Previous").
void draw_passage_heading(Column&, std::string_view panel, const Reading&);

}  // namespace app::panels
