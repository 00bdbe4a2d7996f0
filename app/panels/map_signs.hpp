#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "app/panels/widgets.hpp"

/// The signs of the map as legend and lists show them: each in the middle of a box, in the current window's
/// draw list, as large as on the map.
namespace app::panels::map_signs {

/// Over the whole width of the box.
void line(const Ui&, Box, Color, float width_pt);
void dashes(const Ui&, Box, Color, float width_pt, float dash_pt, float gap_pt);
void road(const Ui&, Box, std::span<const std::uint32_t> holders);  // a part for each
void front(const Ui&, Box);
void uncertain_front(const Ui&, Box);
/// An arrow to the right.
void flow(const Ui&, Box, Color, float half_width_px);

/// Areas, as wide as the box.
void holder(const Ui&, Box, Color);
void hatched(const Ui&, Box, Color hatch, std::optional<Color> ground);
void added_area(const Ui&, Box);

/// People counted: a disc, or a ring of those who have left.
enum class Count : std::uint8_t { there, gone };
void count(const Ui&, Box, Color, float radius_px, Count);

void disc(const Ui&, Box, Color, float radius_pt);
enum class Post : std::uint8_t { free, encircled };
void post(const Ui&, Box, Post);
/// A part for each holder whose color such places have.
void place(const Ui&, Box, std::span<const std::uint32_t> holders);
void capital(const Ui&, Box, std::span<const std::uint32_t> holders);

/// Of seats.
void government(const Ui&, Box);
void organization(const Ui&, Box);
void seats_of_two(const Ui&, Box);  // of either of two articles
/// Of an article: a disc for the first, a diamond for the second, one in the other for both.
void article(const Ui&, Box, geo::NamedIn);

}  // namespace app::panels::map_signs
