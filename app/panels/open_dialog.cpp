#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include <algorithm>

#include "app/opened_text.hpp"
#include "app/panels/top_parts.hpp"
#include "app/panels/widgets.hpp"

namespace app::panels {
namespace {

constexpr float dialog_width_pt = 620, field_pt = 34, offer_pt = 27, paste_pt = 150;
constexpr std::size_t most_rows = 8;

bool key_down(ImGuiKey key) {
    return ImGui::IsKeyPressed(ImGui::GetKeyIndex(key), false);
}

/// A text field without the library's own frame; the caller draws it.
class PlainField {
  public:
    PlainField(const Ui& ui, Box box) {
        fill(ui, box, ui.colors.paper, 4);
        ImGui::PushFont(ui.body.font);
        for (const ImGuiCol color : {ImGuiCol_FrameBg, ImGuiCol_FrameBgHovered, ImGuiCol_FrameBgActive})
            ImGui::PushStyleColor(color, 0);
        const float pad = std::max(0.0F, std::round((ui.px(field_pt) - ui.body.font->FontSize) / 2));
        ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(ui.px(10), pad));
        ImGui::SetCursorScreenPos(box.min());
    }
    ~PlainField() {
        ImGui::PopStyleVar();
        ImGui::PopStyleColor(3);
        ImGui::PopFont();
    }
    PlainField(const PlainField&) = delete;
    PlainField& operator=(const PlainField&) = delete;
};

/// Tab goes on with what is offered first.
int complete(ImGuiInputTextCallbackData* data) {
    const auto* offers = static_cast<const std::vector<PathOffer>*>(data->UserData);
    if (offers->empty()) return 0;
    const std::string& path = offers->front().path;
    data->DeleteChars(0, data->BufTextLen);
    data->InsertChars(0, path.c_str());
    return 0;
}

class OpenDialogPainter {
  public:
    OpenDialogPainter(const Ui& ui, const OpenDialog& dialog)
        : ui_(ui), dialog_(dialog), path_(dialog.path), text_(dialog.text) {}

    void paint() {
        const ImVec2 screen = ImGui::GetIO().DisplaySize;
        const float margin = ui_.px(28), width = std::min(ui_.px(dialog_width_pt), screen.x - ui_.px(24));
        const float height = std::min(height_of_all(), screen.y - ui_.px(24));
        const Box card{std::round((screen.x - width) / 2),
                       std::round(std::max(ui_.px(12), (screen.y - height) * 0.4F)), width, height};
        fill(ui_, card, ui_.colors.raised, 8);
        frame(ui_, card, ui_.colors.hairline, 8);
        log_box(ui_, "Open/Card", card);
        draw_close(card);
        Column column{ui_, card.x + margin, card.y + ui_.px(20), width - 2 * margin};
        column.one_line(ui_.title, ui_.say("Open an article"));
        column.text(ui_.small.in(ui_.colors.muted),
                    ui_.say("A text, Markdown or HTML file, or a story folder. It stays on this machine."));
        column.space(12);
        draw_path(column);
        draw_rows(column);
        column.space(14);
        draw_paste(column);
        column.space(16);
        draw_buttons(column);
        if (path_ != dialog_.path || text_ != dialog_.text) ui_.command(TypeInOpenDialog{path_, text_});
        if (ImGui::IsMouseClicked(0) && !ImGui::IsMouseHoveringRect(card.min(), card.max(), false)) leave();
        if (key_down(ImGuiKey_Escape)) leave();
    }

  private:
    void leave() const {
        ImGui::ClearActiveID();
        ui_.command(ShowOpenDialog{false});
    }

    [[nodiscard]] std::size_t row_count() const {
        const auto& recent = ui_.ctx.state.articles.recent;
        return std::min(most_rows, path_.empty() ? recent.size() : dialog_.offers.size());
    }

    [[nodiscard]] float height_of_all() const {
        // Room for all rows from the start: the card does not jump while one types.
        return ui_.px(20 + 12 + 14 + 16 + 20) + ui_.title.line_px() + 3 * ui_.small.line_px() +
               ui_.px(field_pt) + ui_.px(6) + ui_.px(offer_pt) * static_cast<float>(most_rows) +
               ui_.px(paste_pt) + ui_.px(32);
    }

    void draw_close(Box card) const {
        const float side = ui_.px(28);
        if (button(ui_, "Open/Close",
                   {card.x + card.width - side - ui_.px(14), card.y + ui_.px(16), side, side}, "×"))
            leave();
    }

    void draw_path(Column& column) {
        const Box box = column.take(ui_.px(field_pt));
        ImGuiStorage& memory = *ImGui::GetStateStorage();
        const ImGuiID seen = ImGui::GetID("dialog seen");
        const int frame_now = ImGui::GetFrameCount();
        const bool just_opened = memory.GetInt(seen, -2) < frame_now - 1;
        memory.SetInt(seen, frame_now);
        bool entered = false, active = false;
        {
            const PlainField plain(ui_, box);
            ImGui::SetNextItemWidth(box.width);
            if (just_opened) ImGui::SetKeyboardFocusHere();
            entered = ImGui::InputText(
                "##path", &path_,
                ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_CallbackCompletion, complete,
                const_cast<std::vector<PathOffer>*>(&dialog_.offers));
            active = ImGui::IsItemActive();
            if (path_.empty())
                draw_in_row(ui_, ui_.body.in(ui_.colors.muted), box.x + ui_.px(10), box.y, box.height,
                            ui_.say("Path of a file; Tab completes it"));
        }
        log_box(ui_, "Open/Path", box);
        frame(ui_, box, active ? ui_.colors.accent : ui_.colors.faint);
        if (entered) open_path(path_, ImGui::GetIO().KeyCtrl ? Placement::beside : Placement::in_place);
    }

    /// A folder that is no story is only gone into.
    void open_path(const std::string& path, Placement placement) {
        if (path.empty()) return;
        std::string whole = path;
        if (path.starts_with('~') && !dialog_.offers.empty() && dialog_.offers_for == path)
            whole = dialog_.offers.front().path;
        if (whole.ends_with('/') && !holds_story()) {
            path_ = whole;
            return;
        }
        ui_.command(OpenArticle{{whole, nullptr, {}}, placement});
    }

    /// Of the folder that the offers are of.
    [[nodiscard]] bool holds_story() const {
        return std::ranges::any_of(
            dialog_.offers, [](const PathOffer& offer) { return offer.path.ends_with("/story.json"); });
    }

    void draw_rows(Column& column) {
        column.space(6);
        const float bottom =
            column.y + ui_.px(offer_pt) * static_cast<float>(most_rows) + ui_.small.line_px();
        if (path_.empty()) {
            const auto& recent = ui_.ctx.state.articles.recent;
            if (!recent.empty()) column.one_line(ui_.small.in(ui_.colors.muted), ui_.say("Opened before"));
            for (std::size_t i = 0; i < row_count(); ++i) {
                const geo::ArticleSource& source = recent[i];
                const std::string name =
                    source.text == nullptr ? source.path : "“" + title_of_text(*source.text) + "”";
                if (draw_row(column, "Open/Recent " + std::to_string(i + 1), name, false))
                    ui_.command(OpenArticle{source, Placement::in_place});
            }
        } else {
            for (std::size_t i = 0; i < row_count(); ++i) {
                const PathOffer& offer = dialog_.offers[i];
                const auto end = offer.path.ends_with('/') ? offer.path.size() - 1 : offer.path.size();
                const auto slash = offer.path.rfind('/', end - 1);
                const std::string name = offer.path.substr(slash == std::string::npos ? 0 : slash + 1);
                if (!draw_row(column, "Open/Offer " + name, name, offer.folder)) continue;
                if (offer.folder)
                    path_ = offer.path;
                else
                    ui_.command(OpenArticle{{offer.path, nullptr, {}}, Placement::in_place});
            }
            if (dialog_.offers.empty() && dialog_.offers_for == path_)
                column.one_line(ui_.small.in(ui_.colors.muted), ui_.say("No file or folder begins so."));
        }
        column.y = bottom;
    }

    bool draw_row(Column& column, std::string_view name, std::string_view text, bool folder) const {
        const Box row = column.take(ui_.px(offer_pt));
        const Touch t = touch(ui_, name, row);
        if (t.hovered || t.held) fill(ui_, row, t.held ? ui_.colors.pressed : ui_.colors.hover, 4);
        if (t.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        const float x = row.x + ui_.px(10), room = row.width - ui_.px(40);
        draw_in_row(ui_, folder ? ui_.body.in(ui_.colors.accent) : ui_.body, x, row.y, row.height,
                    shortened(ui_, ui_.body, text, room));
        if (folder) draw_chevron(ui_, {row.x + row.width - ui_.px(26), row.y, ui_.px(16), row.height}, true);
        focus_ring(ui_, row, t);
        return t.clicked;
    }

    void draw_paste(Column& column) {
        column.one_line(ui_.small.in(ui_.colors.muted), ui_.say("Or paste its text here"));
        column.space(4);
        const Box box = column.take(ui_.px(paste_pt));
        bool active = false;
        {
            const PlainField plain(ui_, box);
            ImGui::InputTextMultiline("##text", &text_, {box.width, box.height});
            active = ImGui::IsItemActive();
        }
        log_box(ui_, "Open/Text", box);
        frame(ui_, box, active ? ui_.colors.accent : ui_.colors.faint);
    }

    void draw_buttons(Column& column) {
        const float height = ui_.px(32);
        const std::string open(ui_.say("Open")), beside(ui_.say("Open beside"));
        const bool any = !path_.empty() || !text_.empty();
        const float open_width = button_width(ui_, open) + ui_.px(20);
        const Box first{column.x + column.width - open_width, column.y, open_width, height};
        const Touch t = any ? touch(ui_, "Open/Open", first) : Touch{};
        fill(ui_, first,
             !any        ? ui_.colors.hairline
             : t.hovered ? ui_.colors.accent.with_alpha(hovered_accent_tint)
                         : ui_.colors.accent,
             4);
        const float text_width = width_of(ui_, ui_.strong, open);
        draw_in_row(ui_, ui_.strong.in(any ? ui_.colors.on_accent : ui_.colors.muted),
                    first.x + (first.width - text_width) / 2, first.y, height, open);
        focus_ring(ui_, first, t);
        if (t.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        if (t.clicked) open_what_is_there(Placement::in_place);
        if (ui_.ctx.world.article.text.empty()) return;
        const float width = button_width(ui_, beside) + ui_.px(8);
        if (button(ui_, "Open/Beside", {first.x - width - ui_.px(10), column.y, width, height}, beside,
                   ButtonKind::outlined, any))
            open_what_is_there(Placement::beside);
    }

    void open_what_is_there(Placement placement) {
        if (!text_.empty())
            ui_.command(OpenText{text_, placement});
        else
            open_path(path_, placement);
    }

    const Ui& ui_;
    const OpenDialog& dialog_;
    std::string path_, text_;
};

}  // namespace

void draw_open_dialog(const Context& ctx) {
    const Ui ui(ctx);
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const Room shade("Open", {0, 0, static_cast<int>(screen.x), static_cast<int>(screen.y)}, ui.colors.shade,
                     Room::Kind::cover);
    OpenDialogPainter(ui, *ctx.state.articles.dialog).paint();
}

void draw_drop_hint(const Context& ctx) {
    const Ui ui(ctx);
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const Room shade("Drop", {0, 0, static_cast<int>(screen.x), static_cast<int>(screen.y)}, ui.colors.shade,
                     Room::Kind::cover);
    const std::string_view first = ui.say("Drop to open"), second = ui.say("with Shift beside what is open");
    const float width = std::max(width_of(ui, ui.title, first), width_of(ui, ui.small, second)) + ui.px(64);
    const float height = ui.title.line_px() + ui.small.line_px() + ui.px(36);
    const Box card{std::round((screen.x - width) / 2), std::round((screen.y - height) / 2), width, height};
    fill(ui, card, ui.colors.raised, 8);
    frame(ui, card, ui.colors.accent, 8);
    log_box(ui, "Drop/Card", card);
    const auto centered = [&](const Look& look, float y, std::string_view text) {
        draw_in_row(ui, look, card.x + (width - width_of(ui, look, text)) / 2, y, look.line_px(), text);
    };
    centered(ui.title, card.y + ui.px(18), first);
    centered(ui.small.in(ui.colors.muted), card.y + ui.px(18) + ui.title.line_px(), second);
}

}  // namespace app::panels
