#pragma once

#include <optional>
#include <span>
#include <vector>

#include "app/panels/text.hpp"
#include "app/panels/ui.hpp"

namespace app::panels {

/// A piece of a line of the article that looks one way: within one sentence (or between two), a mention or
/// not.
struct Run {
    geo::TextRange text;
    std::optional<std::uint32_t> passage;
    const geo::Mention* mention = nullptr;
};

/// Sentences of one paragraph.
struct Paragraph {
    std::uint32_t first = 0, last = 0;  // passages, half open
    geo::TextRange text;
};

[[nodiscard]] std::vector<Paragraph> paragraphs_of(const geo::World&);
/// The runs of a line, in order, without gaps.
[[nodiscard]] std::vector<Run> runs_of(const geo::World&, const Paragraph&, geo::TextRange line);

/// A word as a mention of this sense looks in the article, in the middle of a row; gives its width.
float draw_sense_sample(const Ui&, geo::Sense, float x, float top, float height, std::string_view word);
/// Of a passage whose place is another one's: "Names no place of its own: goes on at the last one, Idlib".
[[nodiscard]] std::string inherited_text(const Ui&, geo::PlaceId);

/// Which passages have a place that is shown and lies on the map's part of the window: their own, or else the
/// one that they go on about.
[[nodiscard]] std::vector<bool> passages_in_view(const Context&);

/// Where a passage was drawn: screen pixels.
struct PassageSpan {
    float top = 0, bottom = 0;
};

/// Draws the article from `top` down, all its sentences and mentions answering to the pointer; gives the y
/// below it. `being_read` gets where the passage being read is.
[[nodiscard]] float draw_article(const Ui&, float x, float top, float width,
                                 std::span<const geo::PassageId> related,
                                 std::optional<PassageSpan>& being_read);

}  // namespace app::panels
