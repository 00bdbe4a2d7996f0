#include <algorithm>
#include <array>
#include <cmath>

#include "app/panels/side_parts.hpp"
#include "app/panels/words.hpp"
#include "geo/story/timeline.hpp"

namespace app::panels {
namespace {

constexpr float height_pt = 142, axis_pt = 18, reach_pt = 8;

/// Figures over days within a box.
class Chart {
  public:
    Chart(const Ui& ui, Box plot) : ui_(ui), plot_(plot), series_(ui.ctx.world.series) {
        std::int64_t most = 1;
        for (const geo::SeriesPoint& point : series_) most = std::max(most, point.people);
        const double power = std::pow(10, std::floor(std::log10(static_cast<double>(most))));
        step_ = power * 5;
        for (const double part : {2.0, 1.0, 0.5, 0.25})
            if (static_cast<double>(most) / (power * part) <= 4) step_ = power * part;
        top_ = std::ceil(static_cast<double>(most) / step_) * step_;
        first_ = geo::month_start(series_.front().date);
        last_ = geo::next_month(series_.back().date);
    }

    [[nodiscard]] float x_of(geo::Date day) const {
        return plot_.x + plot_.width * static_cast<float>(day.days - first_.days) /
                             static_cast<float>(std::max(1, last_.days - first_.days));
    }
    [[nodiscard]] float y_of(double people) const {
        return plot_.y + plot_.height * static_cast<float>(1 - people / top_);
    }

    void draw_grid() const {
        for (double people = 0; people <= top_; people += step_) {
            const float y = std::round(y_of(people));
            fill(ui_, {plot_.x, y, plot_.width, ui_.hair()},
                 people == 0 ? ui_.colors.faint : ui_.colors.hairline);
            if (people > 0)
                draw_in_row(ui_, ui_.tiny.in(ui_.colors.muted), plot_.x, y - ui_.px(14), ui_.px(14),
                            ui_.number(static_cast<std::int64_t>(people)));
        }
        for (geo::Date month = first_; month < last_; month = geo::next_month(month)) {
            const float x = std::round(x_of(month));
            fill(ui_, {x, plot_.y + plot_.height, ui_.hair(), ui_.px(4)}, ui_.colors.faint);
            draw_in_row(ui_, ui_.tiny.in(ui_.colors.muted), x + ui_.px(3), plot_.y + plot_.height,
                        ui_.px(axis_pt), ui_.ctx.wording.formats().short_month(month));
        }
    }

    /// Straight from figure to figure: none is known between them. Those after the map's day are faint.
    void draw_line() const {
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const Color color = ui_.ctx.style.flow;
        for (std::size_t i = 0; i + 1 < series_.size(); ++i) {
            const ImVec2 a = point(i), b = point(i + 1);
            const float part = known(i + 1) ? 1.0F : 0.35F;
            const std::array<ImVec2, 4> area{ImVec2{a.x, y_of(0)}, a, b, ImVec2{b.x, y_of(0)}};
            list.AddConvexPolyFilled(area.data(), 4, rgba(color.with_alpha(0.16F * part)));
            list.AddLine(a, b, rgba(color.with_alpha(part)), 1.8F * ui_.ctx.scale);
        }
    }

    void draw_points(std::optional<FigureId> selected) const {
        ImDrawList& list = *ImGui::GetWindowDrawList();
        for (std::uint32_t i = 0; i < series_.size(); ++i) {
            const bool is_selected = selected == FigureId{i};
            const ImVec2 p = point(i);
            const float r = ui_.px(is_selected ? 5 : 3);
            const float reach = ui_.px(reach_pt);
            const Touch t = touch(ui_, "Figures/" + geo::to_iso(series_[i].date),
                                  {p.x - reach / 2, p.y - reach, reach, 2 * reach}, static_cast<int>(i));
            if (t.hovered) {
                ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
                std::string second = ui_.long_date(series_[i].date);
                if (!series_[i].evidence.sources.empty())
                    second += " · " + source_text(ui_.ctx.world, series_[i].evidence.sources.front());
                tooltip(ui_, title_of(ui_.ctx.wording, FigureId{i}, ui_.ctx.world, ui_.ctx.state.language),
                        shortened(ui_, ui_.small, second, ui_.px(380)));
            }
            if (t.clicked) ui_.command(Select{FigureId{i}});
            list.AddCircleFilled(p, r + ui_.px(1.5F), rgba(ui_.colors.paper));
            list.AddCircleFilled(
                p, r,
                rgba(is_selected || t.hovered ? ui_.colors.accent
                                              : ui_.ctx.style.flow.with_alpha(known(i) ? 1 : 0.4F)));
        }
    }

    void draw_day() const {
        const geo::Date day = ui_.ctx.state.time.to;
        if (day < first_ || day > last_) return;
        fill(ui_, {std::round(x_of(day)), plot_.y, ui_.hair(), plot_.height}, ui_.colors.accent);
    }

  private:
    [[nodiscard]] bool known(std::size_t i) const { return series_[i].date <= ui_.ctx.state.time.to; }
    [[nodiscard]] ImVec2 point(std::size_t i) const {
        return {x_of(series_[i].date), y_of(static_cast<double>(series_[i].people))};
    }

    const Ui& ui_;
    Box plot_;
    std::span<const geo::SeriesPoint> series_;
    double top_ = 1, step_ = 1;
    geo::Date first_, last_;
};

}  // namespace

void draw_series_chart(Column& column, std::optional<FigureId> selected) {
    const Ui& ui = column.ui;
    if (ui.ctx.world.series.empty()) return;
    const Box box = column.take(ui.px(height_pt));
    const Box plot{box.x, box.y + ui.px(18), box.width, box.height - ui.px(axis_pt + 18)};
    const Chart chart(ui, plot);
    chart.draw_grid();
    chart.draw_line();
    chart.draw_day();
    chart.draw_points(selected);
    column.space(6);
}

}  // namespace app::panels
