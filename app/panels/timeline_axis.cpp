#include "app/panels/timeline_axis.hpp"

#include <algorithm>
#include <cmath>

#include "app/panels/words.hpp"
#include "geo/story/timeline.hpp"

namespace app::panels {
namespace {

/// Monday is 0. The first of January 1970 was a Thursday.
int weekday_of(geo::Date day) {
    return ((day.days + 3) % 7 + 7) % 7;
}

int months_between(float month_px, float text_px) {
    for (const int every : {1, 2, 3, 6})
        if (month_px * static_cast<float>(every) >= text_px) return every;
    return 12;
}

int month_of(geo::Date day) {
    return std::stoi(geo::to_iso(day).substr(5, 2));
}

}  // namespace

geo::Date TimeAxis::date_at(float x_px) const {
    const auto first = static_cast<int>(std::floor(span.from_day)),
               last = static_cast<int>(std::ceil(span.to_day)) - 1;
    return {std::clamp(static_cast<int>(std::floor(day_at(x_px))), first, last)};
}

TimelineSpan TimeAxis::zoomed(double factor, float x_px) const {
    const double fixed = day_at(x_px);
    return {fixed - (fixed - span.from_day) / factor, fixed + (span.to_day - fixed) / factor};
}

TimelineSpan TimeAxis::dragged(float dx_px) const {
    const double days = -static_cast<double>(dx_px / px_per_day());
    return {span.from_day + days, span.to_day + days};
}

std::vector<AxisTick> axis_ticks(const TimeAxis& axis, const Formats& formats, float text_px) {
    std::vector<AxisTick> ticks;
    const float day_px = axis.px_per_day();
    const geo::Date first{static_cast<int>(std::ceil(axis.span.from_day))};
    const geo::Date last{static_cast<int>(std::ceil(axis.span.to_day)) - 1};
    const bool days = day_px >= text_px * 0.42F, weeks = !days && day_px * 7 >= text_px * 0.7F;
    const int every = months_between(day_px * 30.4F, text_px);
    for (geo::Date day = first; day <= last; ++day.days) {
        const std::string iso = geo::to_iso(day);
        const bool month = iso.ends_with("-01");
        if (month) {
            const int number = month_of(day);
            const bool told = (number - 1) % every == 0;
            std::string text = told ? formats.short_month(day) : "";
            if (told && (number == 1 || ticks.empty() || days || weeks)) text += " " + iso.substr(0, 4);
            ticks.push_back({day, text, true});
        } else if (days || (weeks && weekday_of(day) == 0)) {
            const std::string number = std::to_string(std::stoi(iso.substr(8)));
            // Close to the first of a month its name has the room.
            const int of_month = std::stoi(number);
            const float after = static_cast<float>(of_month - 1) * day_px;
            const float before = static_cast<float>(geo::next_month(day).days - day.days) * day_px;
            const bool crowded = std::min(after, before) < text_px * (after < before ? 1.05F : 0.5F);
            ticks.push_back({day, crowded ? "" : number, false});
        }
    }
    return ticks;
}

}  // namespace app::panels
