#include "app/panels/reading_lists.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/language/to_say.hpp"
#include "app/map/sign_sizes.hpp"
#include "app/panels/article_text.hpp"
#include "app/panels/map_signs.hpp"
#include "geo/story/article_names.hpp"
#include "geo/story/place_roles.hpp"

namespace app::panels {
namespace {

constexpr float row_pt = 24;

[[maybe_unused]] constexpr std::array words_of_actors{to_say("person"), to_say("group"),
                                                      to_say("organization")};

/// The next of its sentences after the one being read, the first after the last.
std::uint32_t next_sentence(const geo::ListedName& name, const State& state) {
    if (!state.passage) return name.sentences.front();
    const auto next = std::ranges::upper_bound(name.sentences, state.passage->index);
    return next == name.sentences.end() ? name.sentences.front() : *next;
}

/// What a click on a listed name does beside leading to its sentence.
enum class Answer { read, ask };

void draw_names(Column& column, std::string_view list, const std::vector<geo::ListedName>& names,
                Answer answer) {
    const Ui& ui = column.ui;
    for (const geo::ListedName& name : names) {
        const Box row = column.take(ui.px(row_pt));
        if (!ImGui::IsRectVisible(row.min(), row.max())) continue;
        const Box wide{row.x - ui.px(8), row.y, row.width + ui.px(16), row.height};
        const Touch t =
            touch(ui, std::string(list) + "/" + name.name, wide, static_cast<int>(name.first.begin));
        if (t.hovered) {
            fill(ui, wide, ui.colors.hover, 4);
            ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        }
        std::string at_right(name.actor ? ui.say(geo::name_of(*name.actor)) : std::string_view());
        if (name.sentences.size() > 1)
            at_right += (at_right.empty() ? "×" : " ×") + std::to_string(name.sentences.size());
        const float right = width_of(ui, ui.small, at_right);
        draw_in_row(ui, ui.body, row.x, row.y, row.height,
                    shortened(ui, ui.body, name.name, row.width - right - ui.px(8)));
        draw_in_row(ui, ui.small.in(ui.colors.muted), row.x + row.width - right, row.y, row.height, at_right);
        focus_ring(ui, wide, t);
        if (t.clicked) ui.command(SelectPassage{{next_sentence(name, ui.ctx.state)}});
        if (t.right_clicked && answer == Answer::ask) ui.command(AskWhy{name.first.begin});
    }
}

/// Tabs side by side, in a new row where the next does not fit.
class ListTabs {
  public:
    explicit ListTabs(Column& column) : column_(column), row_(column.take(column.ui.px(row_pt))) {}

    /// "Unresolved (3)" with an arrow; true while its list is open.
    bool draw(std::string_view id, const std::string& text, bool warns) {
        const Ui& ui = column_.ui;
        const std::string fold = "reading/" + std::string(id);
        const bool folded = ui.ctx.state.folded(fold, true);
        const float pad = ui.px(8), arrow = ui.px(14);
        const Look look = ui.small.in(warns ? ui.colors.warning : folded ? ui.colors.muted : ui.colors.ink);
        const Box box = next_box(width_of(ui, look, text) + 2 * pad + arrow);
        const Touch t = touch(ui, "Fold/" + fold, box);
        if (t.hovered || !folded) fill(ui, box, t.hovered ? ui.colors.hover : ui.colors.reading, 4);
        frame(ui, box, folded ? ui.colors.hairline : ui.colors.accent);
        if (t.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        const float room = box.width - 2 * pad - arrow;
        draw_in_row(ui, look, box.x + pad, box.y, box.height, shortened(ui, look, text, room));
        draw_chevron(ui, {box.x + box.width - arrow - pad / 2, box.y, arrow, box.height}, folded);
        focus_ring(ui, box, t);
        if (t.clicked) ui.command(Fold{fold, !folded});
        return !folded;
    }

  private:
    Box next_box(float width) {
        const Ui& ui = column_.ui;
        width = std::min(std::ceil(width), column_.width);
        if (used_ > 0 && used_ + width > column_.width) {
            column_.space(4);
            row_ = column_.take(ui.px(row_pt));
            used_ = 0;
        }
        const Box box{row_.x + used_, row_.y, width, row_.height};
        used_ += width + ui.px(6);
        return box;
    }

    Column& column_;
    Box row_;
    float used_ = 0;  // of its width
};

struct SenseRow {
    geo::Sense sense;
    std::string_view words;
};
constexpr std::array sense_rows{SenseRow{geo::Sense::literal, to_say("Places")},
                                SenseRow{geo::Sense::metonym, to_say("Governments, at their capitals")},
                                SenseRow{geo::Sense::demonym, to_say("Peoples and adjectives")},
                                SenseRow{geo::Sense::organization, to_say("Organizations, at their seats")}};

/// The sign of its places on the map; an adjective has none.
void draw_sense_sign(const Ui& ui, geo::Sense sense, Box box) {
    switch (sense) {
        case geo::Sense::literal:
            return map_signs::disc(ui, box, ui.ctx.style.story_mark, mark_radius_pt + rim_pt);
        case geo::Sense::organization:
            // Of two articles both kinds of seats are hollow marks of theirs.
            return ui.ctx.world.beside ? map_signs::government(ui, box) : map_signs::organization(ui, box);
        case geo::Sense::metonym:
            return map_signs::government(ui, box);
        case geo::Sense::demonym:
            return;
    }
}

/// Each sense with how it is marked and how many there are; a click hides it in the text and on the map.
void draw_senses(Column& column) {
    const Ui& ui = column.ui;
    for (const SenseRow& sense : sense_rows) {
        const bool on = geo::shows(ui.ctx.state.senses, sense.sense);
        const std::string name = "Senses/" + std::string(geo::name_of(sense.sense));
        const Box row = column.take(ui.px(row_pt));
        const float sample = ui.px(24), sign = ui.px(16);
        const auto [rest, clicked] = check_row(ui, name, row, on);
        if (clicked) ui.command(ShowSense{sense.sense, !on});
        const float first = rest.x + ui.px(6);
        draw_sense_sample(ui, sense.sense, first, rest.y, rest.height, "Aa");
        draw_sense_sign(ui, sense.sense, {first + sample, rest.y, sign, rest.height});
        const std::string count = ui.number(ui.ctx.names.mentions[static_cast<std::size_t>(sense.sense)]);
        const float right = width_of(ui, ui.small, count) + ui.px(2), x = first + sample + sign + ui.px(6);
        draw_in_row(ui, ui.body.in(on ? ui.colors.ink : ui.colors.muted), x, row.y, row.height,
                    shortened(ui, ui.body, ui.say(sense.words), row.x + row.width - right - ui.px(6) - x));
        draw_in_row(ui, ui.small.in(ui.colors.muted), row.x + row.width - right, row.y, row.height, count);
    }
}

/// Corrections of an article that has changed since.
void draw_unfit(Column& column) {
    const Ui& ui = column.ui;
    const auto& unfit = ui.ctx.world.unfit;
    if (unfit.empty()) return;
    const auto count = static_cast<std::int64_t>(unfit.size());
    const bool open =
        column.section("reading/unfit",
                       ui.ctx.wording.phrase_n("{} correction fits nothing any more",
                                               "{} corrections fit nothing any more", count, count),
                       false);
    if (!open) return;
    for (const geo::Correction& correction : unfit) {
        const geo::TextQuote& quote = correction.mention;
        const Box row{column.x, column.y, column.width, ui.small.line_px()};
        log_box(ui, "Unfit/" + quote.exact, row);
        column.text(ui.small.in(ui.colors.muted), "… " + quote.prefix + quote.exact + quote.suffix + " …");
        column.space(2);
    }
}

void draw_in_view_row(Column& column) {
    const Ui& ui = column.ui;
    const Box row = column.take(ui.px(row_pt));
    const bool on = ui.ctx.state.only_in_view;
    const auto [text, clicked] = check_row(ui, "Reading/In view", row, on);
    if (clicked) ui.command(ReadInView{!on});
    draw_in_row(ui, ui.small.in(on ? ui.colors.ink : ui.colors.muted), text.x + ui.px(4), row.y, row.height,
                shortened(ui, ui.small, ui.say("Only what is on screen"), text.width - ui.px(8)));
}

}  // namespace

void draw_reading_lists(Column& column) {
    const Ui& ui = column.ui;
    const auto &unresolved = ui.ctx.names.unresolved, &actors = ui.ctx.names.actors;
    ListTabs tabs(column);
    const bool senses = tabs.draw("senses", std::string(ui.say("Senses")), false);
    const bool names =
        !unresolved.empty() && tabs.draw("unresolved", ui.phrase("Unresolved ({})", unresolved.size()), true);
    const bool people =
        !actors.empty() && tabs.draw("actors", ui.phrase("Actors ({})", actors.size()), false);
    column.space(4);
    if (senses) draw_senses(column);
    if (senses && (names || people)) column.space(6);
    if (names) draw_names(column, "Unresolved", unresolved, Answer::ask);
    if (names && people) column.space(6);
    if (people) draw_names(column, "Actors", actors, Answer::read);
    draw_in_view_row(column);
    draw_unfit(column);
    column.space(10);
}

}  // namespace app::panels
