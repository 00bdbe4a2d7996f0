#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/panels/ui.hpp"
#include "geo/text/text_range.hpp"

namespace app::panels {

/// True where the text holds letters that the UI library cannot set (Arabic): it goes through the shaper.
[[nodiscard]] bool needs_shaping(std::string_view utf8);

[[nodiscard]] float width_of(const Ui&, const Look&, std::string_view);
/// Draws one line of any script, base line at y; gives its width.
float draw_text(const Ui&, const Look&, float x, float baseline, std::string_view);
/// Draws one line in the middle of a row of this top and height.
float draw_in_row(const Ui&, const Look&, float x, float top, float height, std::string_view);
/// The text, or as much of it as fits with "…" at its end.
[[nodiscard]] std::string shortened(const Ui&, const Look&, std::string_view, float width);

/// Lines of a text, by greedy wrapping. They follow each other without a gap and cover `range` whole: the
/// white space at a line's end belongs to it. Breaks after white space and after hyphens between letters; a
/// word longer than a line is cut between code points. A line break in the text ends a line.
/// `width_of` measures a range of `utf8`.
[[nodiscard]] std::vector<geo::TextRange> wrap_lines(std::string_view utf8, geo::TextRange range, float width,
                                                     const std::function<float(geo::TextRange)>& width_of);

/// The lines of a text as they are drawn, by wrap_lines().
[[nodiscard]] std::vector<std::string> wrapped(const Ui&, const Look&, std::string_view, float width);
/// Draws such lines below each other; gives their height.
float draw_lines(const Ui&, const Look&, float x, float top, std::span<const std::string>);

/// Without the white space at the end: what of a line is drawn.
[[nodiscard]] geo::TextRange without_trailing_space(std::string_view utf8, geo::TextRange);

/// A whole paragraph at (x, top), wrapped; gives its height.
float draw_paragraph(const Ui&, const Look&, float x, float top, float width, std::string_view);

/// "36.63° E", by hand so that no locale changes it; "35.9306° N, 36.6339° E".
[[nodiscard]] std::string degrees_text(geo::LngLat);
/// "35°55′50″ N, 36°38′02″ E".
[[nodiscard]] std::string dms_text(geo::LngLat);

}  // namespace app::panels
