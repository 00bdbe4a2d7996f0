#include "app/panels/article_text.hpp"

#include <algorithm>
#include <utility>

#include "app/panels/note_view.hpp"
#include "app/panels/widgets.hpp"
#include "app/panels/words.hpp"
#include "geo/story/passage_places.hpp"
#include "geo/story/place_roles.hpp"
#include "geo/story/timeline.hpp"

namespace app::panels {
namespace {

constexpr float line_height_em = 1.58F;
constexpr float paragraph_gap_em = 0.75F;

const Look& look_of(const Ui& ui, const Run& run) {
    const bool italic = run.mention != nullptr && run.mention->sense == geo::Sense::organization;
    return italic ? ui.reading_italic : ui.reading;
}

bool has_accent(geo::Sense sense) {
    return sense == geo::Sense::literal || sense == geo::Sense::organization;
}

void underline_sense(const Ui& ui, geo::Sense sense, Box box, float baseline, bool strong) {
    const float y = baseline + ui.px(3);
    const float thick = strong ? ui.px(2) : ui.hair();
    switch (sense) {
        case geo::Sense::literal:
            return fill(ui, {box.x, y, box.width, thick}, ui.colors.accent.with_alpha(0.6F));
        case geo::Sense::metonym: {
            const float dot = std::max(ui.px(1.5F), thick);
            for (float x = box.x; x + dot <= box.x + box.width; x += dot * 2.4F)
                fill(ui, {std::round(x), y, dot, dot}, ui.colors.accent);
            return;
        }
        case geo::Sense::demonym:
            return fill(ui, {box.x, y, box.width, thick}, ui.colors.faint.with_alpha(0.55F));
        case geo::Sense::organization:
            return;
    }
}

/// Draws one article; lives for one frame.
class ArticlePainter {
  public:
    ArticlePainter(const Ui& ui, float x, float width, std::span<const geo::PassageId> related,
                   std::optional<PassageSpan>& being_read)
        : ui_(ui),
          text_(ui.ctx.world.article.text),
          x_(x),
          width_(width),
          line_px_(std::round(ui.reading.em_px * line_height_em)),
          related_(related),
          being_read_(being_read),
          in_view_(ui.ctx.state.only_in_view ? passages_in_view(ui.ctx)
                                             : std::vector<bool>(ui.ctx.world.passages.size(), true)),
          hovered_before_(ImGui::GetStateStorage()->GetInt(hovered_key(), -1)) {}

    float paint(float top) {
        float y = top;
        std::optional<Folded> folded;
        for (const Paragraph& paragraph : paragraphs_of(ui_.ctx.world)) {
            if (!is_shown(paragraph)) {
                if (!folded) folded = Folded{paragraph.first, paragraph.first};
                folded->last = paragraph.last;
                continue;
            }
            if (folded) y = paint_fold(*std::exchange(folded, std::nullopt), y);
            y = paint_paragraph(paragraph, y);
            y += draw_notes(ui_, paragraph.first, paragraph.last, x_, y, width_);
            y += std::round(ui_.reading.em_px * paragraph_gap_em);
        }
        if (folded) y = paint_fold(*folded, y);
        ImGui::GetStateStorage()->SetInt(hovered_key(), hovered_now_);
        forget_hover();
        return y;
    }

  private:
    /// Passages in the place of which one row stands, from `first` to before `last`.
    struct Folded {
        std::uint32_t first = 0, last = 0;
    };

    static ImGuiID hovered_key() { return ImGui::GetID("hovered passage"); }

    [[nodiscard]] std::string_view part(geo::TextRange r) const {
        return text_.substr(r.begin, r.end - r.begin);
    }

    /// The sentence being read is never out of sight.
    [[nodiscard]] bool is_shown(std::uint32_t passage) const {
        return in_view_[passage] || ui_.ctx.state.passage == geo::PassageId{passage};
    }
    [[nodiscard]] bool is_shown(const Paragraph& paragraph) const {
        for (std::uint32_t i = paragraph.first; i < paragraph.last; ++i)
            if (is_shown(i)) return true;
        return false;
    }

    /// A row in the place of paragraphs about what is not on the map's part of the window; a click unfolds.
    float paint_fold(Folded folded, float y) {
        const std::uint32_t sentences = folded.last - folded.first;
        const Box row{x_ - ui_.px(8), y, width_ + ui_.px(16), ui_.px(28)};
        const Touch t = touch(ui_, "Reading/Folded", row, static_cast<int>(folded.first));
        if (t.hovered) {
            fill(ui_, row, ui_.colors.hover, 4);
            ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        }
        focus_ring(ui_, row, t);
        if (t.clicked) ui_.command(ReadInView{false});
        draw_in_row(ui_, ui_.small.in(ui_.colors.muted), x_, row.y, row.height,
                    "…  " + ui_.ctx.wording.phrase_n("{} sentence off the map", "{} sentences off the map",
                                                     sentences, sentences));
        return y + row.height + std::round(ui_.reading.em_px * paragraph_gap_em);
    }

    /// As it is shown: a sense that is hidden is text like any other.
    [[nodiscard]] std::vector<Run> runs_in(const Paragraph& paragraph, geo::TextRange line) const {
        std::vector<Run> runs = runs_of(ui_.ctx.world, paragraph, line);
        for (Run& run : runs) {
            const bool hidden = run.mention != nullptr && run.mention->place &&
                                !geo::shows(ui_.ctx.state.senses, run.mention->sense);
            if (hidden) run.mention = nullptr;
        }
        return runs;
    }

    [[nodiscard]] float measure(const Paragraph& paragraph, geo::TextRange r) const {
        float width = 0;
        for (const Run& run : runs_in(paragraph, r))
            width += width_of(ui_, look_of(ui_, run), part(run.text));
        return width;
    }

    float paint_paragraph(const Paragraph& paragraph, float y) {
        const auto lines = wrap_lines(text_, paragraph.text, width_,
                                      [&](geo::TextRange r) { return measure(paragraph, r); });
        for (const geo::TextRange line : lines) {
            const bool in_sight = ImGui::IsRectVisible({x_, y}, {x_ + width_, y + line_px_});
            const auto runs = runs_in(paragraph, without_trailing_space(text_, line));
            note_being_read(runs, y);
            if (in_sight) paint_line(runs, y, line.begin);
            y += line_px_;
        }
        return y;
    }

    void note_being_read(const std::vector<Run>& runs, float y) {
        const auto& passage = ui_.ctx.state.passage;
        if (!passage) return;
        if (std::ranges::find(runs, std::optional(passage->index), &Run::passage) == runs.end()) return;
        if (!being_read_) being_read_ = PassageSpan{y, y};
        being_read_->bottom = y + line_px_;
        const Box bar{x_ - ui_.px(14), y, ui_.px(3), line_px_};
        if (!geo::inherited_place(ui_.ctx.world, *passage)) return fill(ui_, bar, ui_.colors.accent);
        // Of a place that it takes over: dashed.
        const float dash = std::round(line_px_ / 5);
        for (float at = dash / 2; at < line_px_; at += 2 * dash)
            fill(ui_, {bar.x, y + at, bar.width, std::min(dash, line_px_ - at)}, ui_.colors.accent);
    }

    void paint_line(const std::vector<Run>& runs, float y, std::uint32_t line_id) {
        std::vector<Box> boxes;
        float x = x_;
        for (const Run& run : runs) {
            const float width = width_of(ui_, look_of(ui_, run), part(run.text));
            boxes.push_back({x, y, width, line_px_});
            x += width;
        }
        for (std::size_t i = 0; i < runs.size(); ++i) paint_background(runs[i], boxes[i]);
        // Mentions first: where a mention and its sentence overlap the mention is meant.
        for (std::size_t i = 0; i < runs.size(); ++i)
            if (runs[i].mention != nullptr) answer_as_mention(runs[i], boxes[i]);
        for (std::size_t i = 0; i < runs.size(); ++i)
            if (runs[i].passage && runs[i].mention == nullptr)
                answer_as_passage(runs[i], boxes[i], static_cast<int>(line_id + i));
        for (std::size_t i = 0; i < runs.size(); ++i) paint_run(runs[i], boxes[i]);
    }

    void paint_background(const Run& run, Box box) const {
        if (!run.passage) return;
        const bool read = ui_.ctx.state.passage && ui_.ctx.state.passage->index == *run.passage;
        const bool related = std::ranges::find(related_, geo::PassageId{*run.passage}) != related_.end();
        if (read)
            fill(ui_, box, ui_.colors.reading);
        else if (static_cast<int>(*run.passage) == hovered_before_)
            fill(ui_, box, ui_.colors.hover);
        else if (related)
            fill(ui_, box, ui_.colors.related);
    }

    void answer_as_mention(const Run& run, Box box) {
        const Touch t =
            touch(ui_, "Mention/" + std::string(part(run.text)), box, static_cast<int>(run.text.begin));
        if (t.right_clicked) ui_.command(AskWhy{run.text.begin});
        if (!run.mention->place) return answer_as_name(run, box, t);
        const geo::Place& place = ui_.ctx.world.place(*run.mention->place);
        if (t.hovered) {
            ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
            if (ui_.ctx.state.hovered_place != run.mention->place)
                ui_.command(HoverPlace{*run.mention->place});
            tooltip(ui_, place.names.in(ui_.ctx.state.language),
                    kind_and_country(ui_.ctx.wording, place) + " · " +
                        std::string(sense_text(ui_.ctx.wording, run.mention->sense)));
            mention_hovered_ = true;
        }
        focus_ring(ui_, box, t);
        if (!t.clicked) return;
        ui_.command(SelectPlace{*run.mention->place});
        if (run.passage) ui_.command(SelectPassage{{*run.passage}});
        ui_.command(FlyToPlace{*run.mention->place});
    }

    /// A name without a place: there is nothing to fly to, but to ask why.
    void answer_as_name(const Run& run, Box box, const Touch& t) {
        if (t.hovered) {
            ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
            tooltip(ui_, part(run.text),
                    run.mention->no_place ? ui_.say("not a place, as you said")
                                          : ui_.say("not resolved: no place is known for it"));
        }
        focus_ring(ui_, box, t);
        if (!t.clicked) return;
        if (run.passage) ui_.command(SelectPassage{{*run.passage}});
        ui_.command(AskWhy{run.text.begin});
    }

    /// The keyboard goes to the first words of a sentence that are no mention, not to each piece of it.
    void answer_as_passage(const Run& run, Box box, int salt) {
        const std::uint32_t passage = *run.passage;
        const bool blank = part(run.text).find_first_not_of(" ,;:.'()") == std::string_view::npos;
        const PointerOnly pieces(blank || keyed_passage_ == static_cast<int>(passage));
        if (!blank) keyed_passage_ = static_cast<int>(passage);
        const Touch t = touch(ui_, "Reading/Passage " + std::to_string(passage + 1), box, salt);
        if (t.hovered) {
            hovered_now_ = static_cast<int>(passage);
            ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
            const auto inherited = geo::inherited_place(ui_.ctx.world, {passage});
            if (is_outside(run))
                tooltip(ui_, ui_.say("Not of the days that the map shows"));
            else if (inherited)
                tooltip(ui_, inherited_text(ui_, *inherited));
        }
        focus_ring(ui_, box, t);
        if (t.clicked) ui_.command(SelectPassage{{passage}});
    }

    /// The pointer is over the text and on no mention: no place is lit any more.
    void forget_hover() const {
        const Context& ctx = ui_.ctx;
        if (mention_hovered_ || !ctx.state.hovered_place || !ctx.mouse) return;
        if (ctx.layout.reading.contains(*ctx.mouse)) ui_.command(HoverPlace{std::nullopt});
    }

    void paint_run(const Run& run, Box box) const {
        const float baseline = std::round(box.y + line_px_ * 0.68F);
        Look look = look_of(ui_, run);
        if (run.mention != nullptr) {
            paint_mark(*run.mention, box, baseline);
            if (run.mention->place && has_accent(run.mention->sense)) look = look.in(ui_.colors.accent);
        }
        const bool off_map = run.passage && !is_shown(*run.passage);
        if (off_map || is_outside(run)) look = look.in(ui_.colors.muted);
        draw_text(ui_, look, box.x, baseline, part(run.text));
    }

    [[nodiscard]] bool is_outside(const Run& run) const {
        const geo::World& world = ui_.ctx.world;
        return run.passage &&
               geo::is_outside(world.passages[*run.passage], ui_.ctx.state.time, world.article.published);
    }

    void paint_mark(const geo::Mention& mention, Box box, float baseline) const {
        const State& state = ui_.ctx.state;
        const auto* selected = std::get_if<geo::PlaceId>(&state.selected);
        const bool is_selected = selected != nullptr && *selected == mention.place;
        const Box lit{box.x - ui_.px(2), box.y + ui_.px(2), box.width + ui_.px(4), box.height - ui_.px(4)};
        if (state.asked && state.asked->begin < mention.text.end && mention.text.begin < state.asked->end)
            frame(ui_, lit, ui_.colors.accent, 3);
        if (geo::is_unresolved(mention)) return paint_unresolved(box, baseline);
        if (!mention.place) return;
        if (state.hovered_place == mention.place)
            fill(ui_, lit, ui_.colors.lit, 3);
        else if (is_selected)
            fill(ui_, lit, ui_.colors.accent.with_alpha(selected_tint), 3);
        underline_sense(ui_, mention.sense, box, baseline, is_selected);
    }

    /// Short dashes in the color of a warning.
    void paint_unresolved(Box box, float baseline) const {
        const float dash = ui_.px(4), y = baseline + ui_.px(3);
        for (float x = box.x; x < box.x + box.width; x += dash + ui_.px(3))
            fill(ui_, {std::round(x), y, std::min(dash, box.x + box.width - x), ui_.hair()},
                 ui_.colors.warning);
    }

    const Ui& ui_;
    std::string_view text_;
    float x_, width_, line_px_;
    std::span<const geo::PassageId> related_;
    std::optional<PassageSpan>& being_read_;
    std::vector<bool> in_view_;  // by passage
    int hovered_before_;
    int hovered_now_ = -1;
    int keyed_passage_ = -1;  // whose words the keyboard can reach already
    bool mention_hovered_ = false;
};

}  // namespace

float draw_sense_sample(const Ui& ui, geo::Sense sense, float x, float top, float height,
                        std::string_view word) {
    const Look& look = sense == geo::Sense::organization ? ui.reading_italic : ui.reading;
    const float baseline = std::round(top + height / 2 + look.em_px * 0.36F);
    const float width =
        draw_text(ui, has_accent(sense) ? look.in(ui.colors.accent) : look, x, baseline, word);
    underline_sense(ui, sense, {x, top, width, height}, baseline, false);
    return width;
}

std::string inherited_text(const Ui& ui, geo::PlaceId place) {
    return ui.phrase("Names no place of its own: goes on at the last one, {}",
                     ui.ctx.world.place(place).names.in(ui.ctx.state.language));
}

std::vector<Paragraph> paragraphs_of(const geo::World& world) {
    std::vector<Paragraph> all;
    for (std::uint32_t i = 0; i < world.passages.size(); ++i) {
        const geo::Passage& passage = world.passages[i];
        if (all.empty() || passage.starts_paragraph) all.push_back({i, i, {passage.text.begin, 0}});
        all.back().last = i + 1;
        all.back().text.end = passage.text.end;
    }
    return all;
}

std::vector<Run> runs_of(const geo::World& world, const Paragraph& paragraph, geo::TextRange line) {
    std::vector<Run> runs;
    std::uint32_t at = line.begin;
    const auto add = [&](std::uint32_t end, std::optional<std::uint32_t> passage,
                         const geo::Mention* mention) {
        end = std::min(end, line.end);
        if (end <= at) return;
        runs.push_back({{at, end}, passage, mention});
        at = end;
    };
    for (std::uint32_t i = paragraph.first; i < paragraph.last && at < line.end; ++i) {
        const geo::Passage& passage = world.passages[i];
        if (passage.text.end <= at) continue;
        add(passage.text.begin, std::nullopt, nullptr);
        for (const geo::Mention& mention : passage.mentions) {
            add(mention.text.begin, i, nullptr);
            add(mention.text.end, i, &mention);
        }
        add(passage.text.end, i, nullptr);
    }
    add(line.end, std::nullopt, nullptr);
    return runs;
}

std::vector<bool> passages_in_view(const Context& ctx) {
    enum class Known : std::uint8_t { not_yet, in_view, elsewhere };
    std::vector<Known> known(ctx.roles.size(), Known::not_yet);  // by PlaceId: projecting is dear
    const auto look_at = [&ctx](geo::PlaceId id) {
        const geo::Place& place = ctx.world.place(id);
        if (!geo::is_on_map(ctx.roles[id.index], place.kind)) return false;
        const auto at = ctx.projection.map_from_lnglat(place.at);
        return at && ctx.layout.map.contains(ctx.camera.screen_from_map(*at));
    };
    const auto is_in_view = [&](geo::PlaceId id) {
        Known& place = known[id.index];
        if (place == Known::not_yet) place = look_at(id) ? Known::in_view : Known::elsewhere;
        return place == Known::in_view;
    };
    const auto names_one_in_view = [&](const geo::Mention& mention) {
        return mention.place && geo::shows(ctx.state.senses, mention.sense) && is_in_view(*mention.place);
    };
    std::vector<bool> in_view(ctx.world.passages.size());
    const auto inherited = geo::inherited_places(ctx.world);
    for (std::size_t i = 0; i < in_view.size(); ++i)
        in_view[i] = std::ranges::any_of(ctx.world.passages[i].mentions, names_one_in_view) ||
                     (inherited[i] && is_in_view(*inherited[i]));
    return in_view;
}

float draw_article(const Ui& ui, float x, float top, float width, std::span<const geo::PassageId> related,
                   std::optional<PassageSpan>& being_read) {
    return ArticlePainter(ui, x, width, related, being_read).paint(top);
}

}  // namespace app::panels
