#include <fmt/format.h>

#include "app/panels/article_header.hpp"
#include "app/panels/article_text.hpp"
#include "app/panels/reading_lists.hpp"
#include "app/panels/widgets.hpp"
#include "app/panels/words.hpp"
#include "geo/story/passage_places.hpp"

namespace app::panels {
namespace {

constexpr float margin_pt = 24;
constexpr float footer_pt = 44;

void draw_nothing_to_read(const Ui& ui, Box room) {
    Column column{ui, room.x + ui.px(margin_pt), room.y + ui.px(64), room.width - 2 * ui.px(margin_pt)};
    column.text(ui.title, ui.say("No article"));
    column.space(6);
    column.text(
        ui.body.in(ui.colors.muted),
        ui.say("Open a text, Markdown or HTML file to read it here beside its map: drop it on the window, or "
               "paste its text with Ctrl+V."));
    column.space(12);
    const std::string open(ui.say("Open an article..."));
    if (button(ui, "Reading/Open", {column.x, column.y, button_width(ui, open), ui.px(30)}, open,
               ButtonKind::outlined))
        ui.command(ShowOpenDialog{true});
}

/// "2 of 8 — Idlib": of what is selected; else in brackets the place that the sentence takes over. Without
/// the name where that does not fit.
std::string where_we_are(const Reading& reading, std::optional<geo::PlaceId> inherited, const Ui& ui,
                         float room) {
    const Context& ctx = ui.ctx;
    const bool about_selection = !reading_about_selection(ctx.state, ctx.world).passages.empty();
    std::string about;
    if (inherited)
        about = "(" + ctx.world.place(*inherited).names.in(ctx.state.language) + ")";
    else if (about_selection)
        about = title_of(ctx.wording, ctx.state.selected, ctx.world, ctx.state.language);
    const std::string suffix = about.empty() ? "" : " — " + about;
    const std::size_t count = reading.passages.size();
    std::string text;
    if (count == 0)
        text = ctx.wording.say("No passage");
    else if (reading.at)
        text = ctx.wording.phrase("{} of {}", *reading.at + 1, count);
    else
        text = ctx.wording.phrase_n("{} passage", "{} passages", static_cast<std::int64_t>(count), count);
    return width_of(ui, ui.small, text + suffix) <= room ? text + suffix : text;
}

void draw_footer(const Ui& ui, Box box, const Reading& reading) {
    fill(ui, {box.x, box.y, box.width, ui.hair()}, ui.colors.hairline);
    const float side = ui.px(28);
    const float top = std::round(box.y + (box.height - side) / 2);
    const bool any = !reading.passages.empty();
    const float pad = ui.px(12);
    const std::string previous = "‹ " + std::string(ui.say("Previous"));
    const std::string next = std::string(ui.say("Next")) + " ›";
    const float before = button_width(ui, previous), after = button_width(ui, next);
    if (button(ui, "Reading/Previous", {box.x + pad, top, before, side}, previous, ButtonKind::quiet, any))
        ui.command(StepPassage{-1});
    if (button(ui, "Reading/Next", {box.x + box.width - pad - after, top, after, side}, next,
               ButtonKind::quiet, any))
        ui.command(StepPassage{1});
    const float room = box.width - 2 * pad - before - after - ui.px(8);
    const auto& read = ui.ctx.state.passage;
    const auto inherited = read && read->index < ui.ctx.world.passages.size()
                               ? geo::inherited_place(ui.ctx.world, *read)
                               : std::nullopt;
    const std::string text = shortened(ui, ui.small, where_we_are(reading, inherited, ui, room), room);
    const float width = width_of(ui, ui.small, text);
    const Box row{box.x + pad + before + ui.px(4) + (room - width) / 2, box.y, width, box.height};
    draw_in_row(ui, ui.small.in(ui.colors.muted), row.x, row.y, row.height, text);
    if (!inherited) return;
    const PointerOnly told(true);
    if (touch(ui, "Reading/Inherited", row).hovered) tooltip(ui, inherited_text(ui, *inherited));
}

/// Brings the passage into sight when another one is read than in the last frame.
void follow(const Ui& ui, const std::optional<PassageSpan>& being_read, float view_top, float view_height) {
    ImGuiStorage& memory = *ImGui::GetStateStorage();
    const ImGuiID key = ImGui::GetID("followed passage");
    const int now = ui.ctx.state.passage ? static_cast<int>(ui.ctx.state.passage->index) : -1;
    if (memory.GetInt(key, -1) == now) return;
    memory.SetInt(key, now);
    if (!being_read) return;
    const float margin = ui.px(16);
    if (being_read->top >= view_top + margin && being_read->bottom <= view_top + view_height - margin) return;
    ImGui::SetScrollY(ImGui::GetScrollY() + being_read->top - view_top - view_height * 0.25F);
}

}  // namespace

void draw_reading(const Context& ctx) {
    const PixelRect room = ctx.layout.reading;
    if (room.width <= 0 || room.height <= 0) return;
    const Ui ui(ctx);
    const Room reading_room("Reading", room, ui.colors.paper);
    const auto x = static_cast<float>(room.x), width = static_cast<float>(room.width);
    const Box whole{x, static_cast<float>(room.y), width - ui.hair(), static_cast<float>(room.height)};
    const float tabs = draw_article_tabs(ui, whole);
    const float y = whole.y + tabs, height = whole.height - tabs;
    if (ctx.world.passages.empty()) {
        draw_nothing_to_read(ui, {whole.x, y, whole.width, height});
    } else {
        const Reading reading = reading_of(ctx.state, ctx.world);
        const Reading related = reading_about_selection(ctx.state, ctx.world);
        const float footer = ui.px(footer_pt);
        const float view_height = height - footer;
        {
            Scroll scroll(ui, "Article", {x, y}, {width - ui.hair(), view_height});
            const float top = ImGui::GetCursorScreenPos().y;
            Column column{ui, x + ui.px(margin_pt), top, width - 2 * ui.px(margin_pt)};
            draw_article_header(column);
            draw_reading_lists(column);
            std::optional<PassageSpan> being_read;
            const float bottom =
                draw_article(ui, column.x, column.y, column.width, related.passages, being_read);
            scroll.end_at(bottom + ui.px(16));
            follow(ui, being_read, y, view_height);
        }
        draw_footer(ui, {x, y + view_height, width, footer}, reading);
    }
    fill(ui, {x + width - ui.hair(), whole.y, ui.hair(), whole.height}, ui.colors.hairline);
}

}  // namespace app::panels
