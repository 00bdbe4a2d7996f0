#pragma once

#include "app/panels/timeline_axis.hpp"
#include "app/panels/widgets.hpp"
#include "geo/story/timeline.hpp"

namespace app::panels {

// The timeline's days, from top to bottom: events as ticks, the cumulative figures as a chart with a point
// each, the article's own dates as dots, then the names of months and days. In a strip all of it is small and
// nothing is written: `labels` has no height.

[[nodiscard]] inline bool is_strip(const Ui& ui) {
    return ui.ctx.layout.timeline_form == TimelineForm::strip;
}

/// Draws them, with range and play head.
void draw_days(const Ui&, const TimeAxis&, Box plot, Box labels);
/// Answers to the pointer: the head and the range's first day are dragged, Shift draws a range, the labels'
/// row drags the days, the wheel zooms at the pointer, a click on a mark selects what it stands for.
void answer_on_days(const Ui&, const TimeAxis&, Box plot, Box labels);

/// Where things of a plot are, pixels.
struct PlotRows {
    float events_top, events_bottom, chart_top, chart_bottom, sentences;
};
[[nodiscard]] PlotRows rows_of(const Ui&, Box plot);
/// The y of so many people in the chart.
[[nodiscard]] float chart_y(const geo::World&, const PlotRows&, std::int64_t people);

}  // namespace app::panels
