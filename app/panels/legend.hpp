#pragma once

#include <string>
#include <vector>

#include "app/panels/widgets.hpp"

namespace app::panels {

/// One line of the map's legend.
struct LegendEntry {
    enum class Sign {
        holder,
        no_data,
        change,
        front,
        uncertain_front,
        zone,
        flow,
        moves,
        departures,
        arrivals,
        hosted,
        road,
        post,
        encircled_post,
        place,
        capital,
        town,
        border,
        admin1,
        disputed_line,
        disputed_area,
        added_area,
        added_line,
        added_point,
        first_article,
        second_article,
        both_articles,
        government,
        organization,
        seats_of_two,  // of either, where two articles are open
        none
    };
    Sign sign = Sign::none;
    std::string text;
    std::string note;                         // below, small
    std::uint32_t holder = 0;                 // Sign::holder, change
    float half_width_px = 0;                  // Sign::flow, moves; the radius of a circle
    std::vector<std::uint32_t> holders = {};  // Sign::road, place: whose colors it has in this view
    /// What any map has, and any reader knows: it gives way where there is no room for all.
    [[nodiscard]] bool is_usual() const {
        return sign == Sign::place || sign == Sign::capital || sign == Sign::town || sign == Sign::border ||
               sign == Sign::admin1;
    }
    /// What is fine beside the areas and lines: it gives way next.
    [[nodiscard]] bool is_fine() const {
        return sign == Sign::no_data || sign == Sign::uncertain_front || sign == Sign::zone ||
               sign == Sign::disputed_line || sign == Sign::disputed_area || sign == Sign::government ||
               sign == Sign::organization || sign == Sign::seats_of_two;
    }
};

/// All signs that the map draws in the view, and nothing that lies outside it, in reading order. The ground
/// itself (land, water, heights, built-up areas) and the net of meridians need no telling.
[[nodiscard]] std::vector<LegendEntry> legend_of(const Context&);
/// Compact: small type, no notes and no seats, for a map with little room.
enum class LegendSize { full, compact };

/// The legend, measured.
class Legend {
  public:
    Legend(const Ui&, std::vector<LegendEntry>, LegendSize);
    [[nodiscard]] bool empty() const { return entries_.empty(); }
    [[nodiscard]] float width() const { return width_; }
    [[nodiscard]] float height() const { return height_; }
    void draw(Box) const;

  private:
    struct Rows {
        std::vector<std::string> text, note;  // wrapped
        float sign_height = 0, height = 0;
    };
    const Ui& ui_;
    Look look_;
    std::vector<LegendEntry> entries_;
    std::vector<Rows> rows_;  // one for each entry
    float width_ = 0, height_ = 0;
};

}  // namespace app::panels
