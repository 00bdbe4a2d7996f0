#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/language/formats.hpp"
#include "app/state.hpp"
#include "geo/story/date.hpp"

namespace app::panels {

/// Where days are along the timeline. A day is as wide as px_per_day(); its middle stands for it.
struct TimeAxis {
    float left_px = 0, width_px = 1;
    TimelineSpan span;

    [[nodiscard]] float px_per_day() const {
        return width_px / static_cast<float>(span.to_day - span.from_day);
    }
    /// Where a day begins.
    [[nodiscard]] float x_of(double day) const {
        return left_px + static_cast<float>((day - span.from_day) / (span.to_day - span.from_day)) * width_px;
    }
    [[nodiscard]] float middle_of(geo::Date day) const { return x_of(day.days + 0.5); }
    [[nodiscard]] double day_at(float x_px) const {
        return span.from_day +
               static_cast<double>((x_px - left_px) / width_px) * (span.to_day - span.from_day);
    }
    /// The day that a point of the axis is in: the first or last shown where it is beside them.
    [[nodiscard]] geo::Date date_at(float x_px) const;
    [[nodiscard]] bool shows(geo::DateRange when) const {
        return when.to.days + 1 > span.from_day && when.from.days < span.to_day;
    }
    /// The span that shows `factor` times fewer days, the day under `x_px` staying where it is.
    [[nodiscard]] TimelineSpan zoomed(double factor, float x_px) const;
    /// The span after the days were dragged by so many pixels.
    [[nodiscard]] TimelineSpan dragged(float dx_px) const;
};

/// A line on the axis with what is written at it; "" for none.
struct AxisTick {
    geo::Date day;
    std::string text;
    bool month = false;  // the first of one
};
/// Months where days are narrow, then weeks (Mondays), then days; texts no closer than `text_px` allows.
[[nodiscard]] std::vector<AxisTick> axis_ticks(const TimeAxis&, const Formats&, float text_px);

}  // namespace app::panels
