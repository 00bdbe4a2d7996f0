#include "app/panels/passage_list.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace app::panels {
namespace {

constexpr std::size_t quote_bytes = 150;
constexpr std::string_view ellipsis = "…";

bool is_space(char c) {
    return c == ' ' || c == '\n';
}

/// Moves to the beginning of the next word.
std::uint32_t next_word(std::string_view text, std::uint32_t at, std::uint32_t end) {
    while (at < end && !is_space(text[at])) ++at;
    while (at < end && is_space(text[at])) ++at;
    return at;
}

/// Moves back to the end of a word.
std::uint32_t last_word_end(std::string_view text, std::uint32_t at, std::uint32_t begin) {
    while (at > begin && !is_space(text[at])) --at;
    while (at > begin && is_space(text[at - 1])) --at;
    return at;
}

/// The mention of the place, or of the unit it gives its name to, in the passage.
geo::TextRange mention_in(const geo::World& world, geo::PassageId id, geo::PlaceId about) {
    const geo::Place& place = world.place(about);
    for (const geo::Mention& mention : world.passages[id.index].mentions) {
        if (!mention.place) continue;
        const bool same = mention.place == about || place.seat_of == mention.place ||
                          world.place(*mention.place).seat_of == about;
        if (same) return mention.text;
    }
    return {};
}

/// A quote laid out in lines, its emphasis in the stronger face.
class Quote {
  public:
    Quote(const Ui& ui, Excerpt excerpt, float width) : ui_(ui), excerpt_(std::move(excerpt)) {
        const auto measure = [&](geo::TextRange r) {
            float sum = 0;
            for_parts(r, [&](const Look& look, std::string_view part) { sum += width_of(ui_, look, part); });
            return sum;
        };
        lines_ =
            wrap_lines(excerpt_.text, {0, static_cast<std::uint32_t>(excerpt_.text.size())}, width, measure);
    }
    [[nodiscard]] float height() const { return static_cast<float>(lines_.size()) * ui_.body.line_px(); }
    void draw(float x, float top) const {
        float y = top;
        for (const geo::TextRange line : lines_) {
            float at = x;
            for_parts(without_trailing_space(excerpt_.text, line),
                      [&](const Look& look, std::string_view part) {
                          at += draw_in_row(ui_, look, at, y, ui_.body.line_px(), part);
                      });
            y += ui_.body.line_px();
        }
    }

  private:
    template <class Act>
    void for_parts(geo::TextRange r, const Act& act) const {
        const std::string_view text = excerpt_.text;
        const std::array cuts{r.begin, std::clamp(excerpt_.emphasis.begin, r.begin, r.end),
                              std::clamp(excerpt_.emphasis.end, r.begin, r.end), r.end};
        for (std::size_t i = 0; i + 1 < cuts.size(); ++i)
            if (cuts[i + 1] > cuts[i])
                act(i == 1 ? ui_.strong : ui_.body, text.substr(cuts[i], cuts[i + 1] - cuts[i]));
    }

    const Ui& ui_;
    Excerpt excerpt_;
    std::vector<geo::TextRange> lines_;
};

ImGuiID followed_key() {
    return ImGui::GetID("followed passage");
}

int as_int(std::optional<geo::PassageId> passage) {
    return passage ? static_cast<int>(passage->index) : -1;
}

/// Brings the passage that is read, drawn in this box, into sight.
void follow_passage(const Ui& ui, Box box) {
    if (ImGui::GetStateStorage()->GetInt(followed_key(), -1) == as_int(ui.ctx.state.passage)) return;
    forget_followed(ui.ctx.state.passage);
    const float top = ImGui::GetWindowPos().y, height = ImGui::GetWindowSize().y, margin = ui.px(12);
    if (box.y >= top + margin && box.y + box.height <= top + height - margin) return;
    ImGui::SetScrollY(ImGui::GetScrollY() + box.y - top - height * 0.25F);
}

}  // namespace

void forget_followed(std::optional<geo::PassageId> passage) {
    ImGui::GetStateStorage()->SetInt(followed_key(), as_int(passage));
}

Excerpt excerpt_of(std::string_view utf8, geo::TextRange sentence, geo::TextRange emphasis,
                   std::size_t most) {
    Excerpt excerpt;
    geo::TextRange shown = sentence;
    const auto length = [](geo::TextRange r) { return static_cast<std::size_t>(r.end - r.begin); };
    const bool inside =
        emphasis.begin >= sentence.begin && emphasis.end <= sentence.end && emphasis.end > emphasis.begin;
    if (length(sentence) > most) {
        // A third of the room goes before the name, the rest after it.
        const auto before = static_cast<std::uint32_t>(most / 3);
        if (inside && emphasis.begin - sentence.begin > before)
            shown.begin = std::min(next_word(utf8, emphasis.begin - before, sentence.end), emphasis.begin);
        const auto wanted_end = shown.begin + static_cast<std::uint32_t>(most);
        if (wanted_end < sentence.end)
            shown.end =
                std::max(last_word_end(utf8, wanted_end, shown.begin), inside ? emphasis.end : shown.begin);
    }
    if (shown.begin > sentence.begin) excerpt.text = std::string(ellipsis) + " ";
    const auto moved = static_cast<std::uint32_t>(excerpt.text.size());
    excerpt.text += utf8.substr(shown.begin, length(shown));
    if (shown.end < sentence.end) excerpt.text += " " + std::string(ellipsis);
    if (inside) excerpt.emphasis = {emphasis.begin - shown.begin + moved, emphasis.end - shown.begin + moved};
    return excerpt;
}

float draw_excerpt(const Ui& ui, Excerpt excerpt, float x, float top, float width) {
    const Quote quote(ui, std::move(excerpt), width);
    quote.draw(x, top);
    return quote.height();
}

void draw_passage_list(Column& column, std::string_view panel, std::span<const geo::PassageId> passages,
                       std::optional<geo::PlaceId> about) {
    const Ui& ui = column.ui;
    const geo::World& world = ui.ctx.world;
    const float number_width = ui.px(24), pad = ui.px(6);
    for (std::size_t i = 0; i < passages.size(); ++i) {
        const geo::PassageId id = passages[i];
        const geo::TextRange emphasis = about ? mention_in(world, id, *about) : geo::TextRange{};
        const Quote quote(
            ui, excerpt_of(world.article.text, world.passages[id.index].text, emphasis, quote_bytes),
            column.width - number_width - ui.px(4));
        const Box box = column.take(quote.height() + 2 * pad);
        const Box wide{box.x - ui.px(8), box.y, box.width + ui.px(16), box.height};
        const Touch t =
            touch(ui, fmt::format("{}/Passage {}", panel, i + 1), wide, static_cast<int>(id.index));
        const bool read = ui.ctx.state.passage == id;
        if (read) follow_passage(ui, wide);
        if (read)
            fill(ui, wide, ui.colors.reading, 4);
        else if (t.hovered)
            fill(ui, wide, ui.colors.hover, 4);
        if (t.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        if (t.clicked) ui.command(SelectPassage{id});
        draw_in_row(ui, ui.small.in(read ? ui.colors.accent : ui.colors.muted), box.x, box.y + pad,
                    ui.body.line_px(), std::to_string(i + 1));
        quote.draw(box.x + number_width, box.y + pad);
        focus_ring(ui, wide, t);
    }
}

void draw_passage_heading(Column& column, std::string_view panel, const Reading& reading) {
    const Ui& ui = column.ui;
    column.space(12);
    const Box row = column.take(ui.px(28));
    const std::size_t count = reading.passages.size();
    const std::string text = reading.at ? ui.phrase("Passages: {} of {}", *reading.at + 1, count)
                                        : ui.phrase("Passages: {}", count);
    draw_in_row(ui, ui.small.in(ui.colors.muted), row.x, row.y, row.height, text);
    log_box(ui, std::string(panel) + "/Passages", row);
    const float side = ui.px(28);
    const Box next{row.x + row.width - side + ui.px(6), row.y, side, side};
    const Box previous{next.x - side, row.y, side, side};
    if (button(ui, std::string(panel) + "/Previous", previous, "‹", ButtonKind::quiet, count > 0))
        ui.command(StepPassage{-1});
    if (button(ui, std::string(panel) + "/Next", next, "›", ButtonKind::quiet, count > 0))
        ui.command(StepPassage{1});
}

}  // namespace app::panels
