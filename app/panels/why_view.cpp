#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "app/panels/passage_list.hpp"
#include "app/panels/side_parts.hpp"
#include "app/panels/term_words.hpp"
#include "app/panels/words.hpp"

namespace app::panels {
namespace {

constexpr std::size_t sentence_bytes = 200;
constexpr float radio_pt = 14, indent_pt = 24;
/// A term of so many powers of ten fills its bar.
constexpr double full_bar = 6;

struct SenseChoice {
    geo::Sense sense;
    std::string_view words;
};
constexpr std::array sense_choices{SenseChoice{geo::Sense::literal, to_say("The place itself")},
                                   SenseChoice{geo::Sense::metonym, to_say("Its government")},
                                   SenseChoice{geo::Sense::demonym, to_say("Its people")},
                                   SenseChoice{geo::Sense::organization, to_say("An organization")}};

/// A circle to choose by, filled where it is chosen.
void draw_radio(const Ui& ui, float x, float middle, bool chosen, bool hovered) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float r = ui.px(radio_pt) / 2;
    const ImVec2 center{x + r, std::round(middle)};
    const Color ring = chosen ? ui.colors.accent : hovered ? ui.colors.muted : ui.colors.faint;
    list.AddCircleFilled(center, r, rgba(ui.colors.raised));
    list.AddCircle(center, r - ui.hair() / 2, rgba(ring), 0, ui.px(chosen ? 2 : 1.4F));
    if (chosen) list.AddCircleFilled(center, r * 0.45F, rgba(ui.colors.accent));
}

/// The panel of one name; lives for one frame.
class WhyView {
  public:
    WhyView(Column& column, const geo::Mention& mention)
        : column_(column),
          ui_(column.ui),
          world_(column.ui.ctx.world),
          mention_(mention),
          same_name_(geo::namesake_of(ui_.ctx.names, mention)) {}

    void draw() {
        draw_title();
        draw_name();
        draw_sentence();
        draw_scope();
        draw_candidates();
        draw_senses();
        draw_undo();
    }

  private:
    [[nodiscard]] std::string name() const {
        return world_.article.text.substr(mention_.text.begin, mention_.text.end - mention_.text.begin);
    }

    void draw_title() {
        const float side = ui_.px(28);
        const Box row = column_.take(side);
        const float width = draw_in_row(ui_, ui_.small.in(ui_.colors.muted), row.x, row.y, row.height,
                                        ui_.say("Why this place?"));
        // Beside it, not below: what was just clicked stays where it is.
        if (mention_.by_hand)
            draw_in_row(ui_, ui_.small.in(ui_.colors.accent), row.x + width + ui_.px(10), row.y, row.height,
                        ui_.say("corrected by you"));
        const Box close{row.x + row.width - side + ui_.px(8), row.y, side, side};
        if (button(ui_, "Why/Close", close, "×")) ui_.command(CloseWhy{});
    }

    /// The name as it stands in the text, and steps to where else it does.
    void draw_name() {
        const Box row = column_.take(ui_.headline.line_px());
        float right = row.x + row.width;
        if (same_name_.of > 1) {
            const std::string count = ui_.phrase("{} of {}", same_name_.number, same_name_.of);
            const float side = ui_.px(26);
            right -= side - ui_.px(6);
            if (button(ui_, "Why/Next", {right, row.y, side, row.height}, "›")) ui_.command(StepWhy{1});
            right -= width_of(ui_, ui_.small, count);
            draw_in_row(ui_, ui_.small.in(ui_.colors.muted), right, row.y, row.height, count);
            right -= side;
            if (button(ui_, "Why/Previous", {right, row.y, side, row.height}, "‹")) ui_.command(StepWhy{-1});
        }
        draw_in_row(ui_, ui_.headline, row.x, row.y, row.height,
                    shortened(ui_, ui_.headline, ui_.ctx.wording.formats().quoted(name()),
                              right - row.x - ui_.px(4)));
        if (geo::is_unresolved(mention_))
            column_.one_line(ui_.small.in(ui_.colors.warning),
                             ui_.say("not resolved: no place is known for it"));
    }

    void draw_sentence() {
        column_.space(4);
        const geo::TextRange sentence = world_.passages[mention_.sentence].text;
        column_.y +=
            draw_excerpt(ui_, excerpt_of(world_.article.text, sentence, mention_.text, sentence_bytes),
                         column_.x, column_.y, column_.width);
        column_.space(8);
    }

    void draw_scope() {
        if (same_name_.of < 2) return;
        const Box row = column_.take(ui_.px(26));
        const bool all = ui_.ctx.state.for_all_of_name;
        const auto [rest, clicked] = check_row(ui_, "Why/All", row, all);
        if (clicked) ui_.command(CorrectAllOfName{!all});
        const float x = row.x + ui_.px(indent_pt);
        draw_in_row(ui_, ui_.body, x, row.y, row.height,
                    shortened(ui_, ui_.body, ui_.phrase("Correct all {} mentions of it", same_name_.of),
                              rest.x + rest.width - x));
    }

    void draw_candidates() {
        draw_heading(ui_.say("It may mean"), ui_.say("score"));
        const geo::Candidate* now = nullptr;
        for (const geo::Candidate& candidate : mention_.candidates)
            if (candidate.place == mention_.place) now = &candidate;
        for (std::size_t i = 0; i < mention_.candidates.size(); ++i)
            draw_candidate(i, &mention_.candidates[i] == now);
        draw_selected_place();
        const bool none = mention_.no_place;
        const Box row = column_.take(ui_.px(30));
        if (draw_choice(row, "Why/Not a place", ui_.say("Not a place"), none, {}) && !none)
            ui_.command(Correct{geo::Correction::NoPlace{}});
    }

    void draw_heading(std::string_view text, std::string_view at_right) {
        column_.space(10);
        const Box row = column_.take(ui_.small.line_px());
        const Look look = ui_.small.in(ui_.colors.muted);
        draw_in_row(ui_, look, row.x, row.y, row.height, text);
        draw_in_row(ui_, look, row.x + row.width - width_of(ui_, look, at_right), row.y, row.height,
                    at_right);
        column_.space(4);
    }

    /// A row to choose; true when it was clicked.
    bool draw_choice(Box row, const std::string& log_name, std::string_view text, bool chosen,
                     std::string_view at_right, std::optional<geo::PlaceId> place = {}) {
        const Box wide{row.x - ui_.px(8), row.y, row.width + ui_.px(16), row.height};
        const Touch t = touch(ui_, log_name, wide);
        if (t.hovered || t.held) fill(ui_, wide, t.held ? ui_.colors.pressed : ui_.colors.hover, 4);
        if (t.hovered) {
            ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
            if (place && ui_.ctx.state.hovered_place != place) ui_.command(HoverPlace{place});
        }
        draw_radio(ui_, row.x, row.y + row.height / 2, chosen, t.hovered);
        const float x = row.x + ui_.px(indent_pt), score = width_of(ui_, ui_.strong, at_right);
        const Look& look = chosen ? ui_.strong : ui_.body;
        draw_in_row(ui_, look, x, row.y, row.height,
                    shortened(ui_, look, text, row.x + row.width - score - ui_.px(8) - x));
        draw_in_row(ui_, look, row.x + row.width - score, row.y, row.height, at_right);
        focus_ring(ui_, wide, t);
        return t.clicked;
    }

    void draw_candidate(std::size_t i, bool chosen) {
        const geo::Candidate& candidate = mention_.candidates[i];
        const geo::Place& place = world_.place(candidate.place);
        const std::string number = std::to_string(i + 1);
        const bool scored = !candidate.terms.empty();
        const Box row = column_.take(ui_.px(28));
        const bool picked = draw_choice(
            row, "Why/Candidate " + number, place.names.in(ui_.ctx.state.language), chosen,
            scored ? ui_.ctx.wording.formats().tenths(candidate.score) : std::string(), candidate.place);
        if (picked && !chosen) ui_.command(Correct{geo::Correction::Means{place.public_id()}});
        const bool open = draw_what_it_is(place, "why/terms " + number, chosen, scored);
        if (open) draw_terms(candidate);
        column_.space(open ? 8 : 2);
    }

    /// "capital in Turkey · 3,517,182 inhabitants", which unfolds the terms; true while they are open.
    bool draw_what_it_is(const geo::Place& place, const std::string& fold, bool open_at_first, bool scored) {
        const float indent = ui_.px(indent_pt);
        std::string what = kind_and_country(ui_.ctx.wording, place);
        if (place.population > 0) what += " · " + ui_.phrase("pop. {}", ui_.number(place.population));
        const Box row = column_.take(ui_.px(20));
        const Box text{row.x + indent, row.y - ui_.px(3), row.width - indent, row.height};
        if (scored) {
            const Look look = ui_.small.in(ui_.colors.muted);
            return !draw_fold_heading(ui_, fold, text, what, look, !open_at_first);
        }
        draw_in_row(ui_, ui_.small.in(ui_.colors.muted), text.x, text.y, text.height,
                    shortened(ui_, ui_.small, what, text.width));
        return false;
    }

    /// What speaks for it and what against, the weightiest first, with bars.
    void draw_terms(const geo::Candidate& candidate) {
        std::vector<geo::Term> terms = candidate.terms;
        std::erase_if(terms, [](const geo::Term& term) { return std::abs(term.value) < 0.05F; });  // "+0.0"
        std::ranges::stable_sort(terms, std::ranges::greater{},
                                 [](const geo::Term& term) { return std::abs(term.value); });
        const float indent = ui_.px(indent_pt), bar = ui_.px(44), number = ui_.px(36), gap = ui_.px(8);
        const Look look = ui_.small.in(ui_.colors.ink);
        const float line = ui_.small.line_px() + ui_.px(1);
        for (const geo::Term& term : terms) {
            const float top = column_.y, x = column_.x + indent;
            const float width = column_.width - indent - bar - number - 2 * gap;
            const float height =
                std::max(line, draw_paragraph(ui_, look, x, top, width,
                                              term_text(ui_.ctx.wording, term, world_.article.text)));
            const auto value = static_cast<double>(term.value);
            const float length = bar * static_cast<float>(std::min(1.0, std::abs(value) / full_bar));
            const Color color = value < 0 ? ui_.colors.warning : ui_.colors.accent;
            const float thick = ui_.px(6), left = x + width + gap;
            fill(ui_, {left, std::round(top + (line - thick) / 2), bar, thick},
                 ui_.colors.hairline.with_alpha(0.7F), 2);
            fill(ui_, {left, std::round(top + (line - thick) / 2), std::max(ui_.px(1.5F), length), thick},
                 color, 2);
            const std::string text = ui_.ctx.wording.formats().tenths(value, Formats::Sign::always);
            draw_in_row(ui_, ui_.small.in(value < 0 ? ui_.colors.warning : ui_.colors.ink),
                        column_.x + column_.width - width_of(ui_, ui_.small, text), top, line, text);
            column_.y = top + height;
        }
    }

    /// A place found by the search that is no candidate: it can be given to the name too.
    void draw_selected_place() {
        const auto* selected = std::get_if<geo::PlaceId>(&ui_.ctx.state.selected);
        if (selected == nullptr) return;
        if (std::ranges::find(mention_.candidates, *selected, &geo::Candidate::place) !=
            mention_.candidates.end())
            return;
        const geo::Place& place = world_.place(*selected);
        const Box row = column_.take(ui_.px(28));
        if (draw_choice(row, "Why/Selected", place.names.in(ui_.ctx.state.language), false, {}, *selected))
            ui_.command(Correct{geo::Correction::Means{place.public_id()}});
        (void)draw_what_it_is(place, "", false, false);
        column_.space(2);
    }

    void draw_senses() {
        draw_heading(ui_.say("It stands for"), {});
        const float gap = ui_.px(6), width = (column_.width - gap) / 2, height = ui_.px(28);
        Box row;
        for (std::size_t i = 0; i < sense_choices.size(); ++i) {
            if (i % 2 == 0) row = column_.take(height + (i == 0 ? gap : 0));
            const SenseChoice& choice = sense_choices[i];
            const Box box{row.x + (i % 2 == 0 ? 0 : width + gap), row.y, width, height};
            draw_sense(choice, box);
        }
    }

    void draw_sense(const SenseChoice& choice, Box box) {
        const bool possible = mention_.place.has_value();
        const bool chosen = possible && mention_.sense == choice.sense;
        const Touch t =
            possible ? touch(ui_, "Why/Sense " + std::string(geo::name_of(choice.sense)), box) : Touch{};
        if (chosen || t.hovered || t.held)
            fill(ui_, box, t.held ? ui_.colors.pressed : chosen ? ui_.colors.reading : ui_.colors.hover, 4);
        frame(ui_, box, chosen ? ui_.colors.accent : ui_.colors.hairline);
        if (t.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        const Look look = (chosen ? ui_.strong : ui_.body).in(possible ? ui_.colors.ink : ui_.colors.faint);
        const std::string text = shortened(ui_, look, ui_.say(choice.words), box.width - ui_.px(12));
        draw_in_row(ui_, look, box.x + (box.width - width_of(ui_, look, text)) / 2, box.y, box.height, text);
        focus_ring(ui_, box, t);
        if (t.clicked && !chosen) ui_.command(Correct{geo::Correction::Stands{choice.sense}});
    }

    void draw_undo() {
        const Corrections& corrections = ui_.ctx.state.corrections[world_.tab];
        if (corrections.done.empty() && corrections.undone.empty()) return;
        column_.space(12);
        const Box row = column_.take(ui_.px(28));
        const std::string undo(ui_.say("Undo")), redo(ui_.say("Redo"));
        const float first = button_width(ui_, undo), second = button_width(ui_, redo);
        if (button(ui_, "Why/Undo", {row.x, row.y, first, row.height}, undo, ButtonKind::outlined,
                   !corrections.done.empty()))
            ui_.command(UndoCorrection{});
        if (button(ui_, "Why/Redo", {row.x + first + ui_.px(6), row.y, second, row.height}, redo,
                   ButtonKind::outlined, !corrections.undone.empty()))
            ui_.command(RedoCorrection{});
        const std::string count = ui_.ctx.wording.phrase_n("{} correction", "{} corrections",
                                                           static_cast<std::int64_t>(corrections.done.size()),
                                                           corrections.done.size());
        draw_in_row(ui_, ui_.small.in(ui_.colors.muted), row.x + row.width - width_of(ui_, ui_.small, count),
                    row.y, row.height, count);
    }

    Column& column_;
    const Ui& ui_;
    const geo::World& world_;
    const geo::Mention& mention_;
    geo::Namesake same_name_;
};

}  // namespace

void draw_why(Column& column, const geo::Mention& mention) {
    WhyView(column, mention).draw();
}

}  // namespace app::panels
