#pragma once

#include "app/panels/widgets.hpp"

namespace app::panels {

// What the side panel shows, by what is selected. Each draws from the column's y down.
void draw_overview(Column&);  // nothing is selected
void draw_place(Column&, geo::PlaceId);
void draw_flow(Column&, geo::FlowId);
void draw_front(Column&);
void draw_post(Column&, PostId);
void draw_road(Column&, RoadId);
void draw_event(Column&, EventId);
void draw_figure(Column&, FigureId);
void draw_zone(Column&, ZoneId);
void draw_area(Column&, AreaOf);

/// "Why this place?" of a name in the text: what it may mean and what speaks for each.
void draw_why(Column&, const geo::Mention&);

/// The layers, top of the map first.
void draw_layers(Column&);
/// Of all its rows, its heading too.
[[nodiscard]] float layer_rows_height(const Ui&);
/// Of its part of the side panel: as dragged, else as its rows need, up to a good part of the panel.
[[nodiscard]] float layers_height(const Ui&, PixelRect side);

/// Title, and a button that clears the selection.
void draw_selection_title(Column&, std::string_view title, std::string_view subtitle);
/// Status, confidence, sources with dates, note.
void draw_evidence(Column&, const geo::Evidence&);
/// "Schematic: …" and the like, with a mark at its left.
void draw_notice(Column&, std::string_view);
/// Rows of flows that can be clicked; `seen_from`: the place whose panel it is.
void draw_flow_row(Column&, geo::FlowId, std::string_view panel, std::optional<geo::PlaceId> seen_from);
/// A label and a place that can be clicked.
void draw_place_link(Column&, std::string_view label, geo::PlaceId);
/// A report on a place's holder, that can be clicked; with what is weak about it.
void draw_report_row(Column&, const geo::ControlReport&);
/// The passages about the selection, under a heading; nothing where there are none.
void draw_passages(Column&);
/// The cumulative figures over time, each to be clicked; the one of `selected` marked.
void draw_series_chart(Column&, std::optional<FigureId> selected);
/// Sentences on a topic under a heading; nothing where there are none.
void draw_topic(Column&, std::string_view panel, std::string_view heading, std::string_view topic);

}  // namespace app::panels
