#include "app/panels/note_view.hpp"

#include <algorithm>
#include <vector>

#include "app/panels/widgets.hpp"
#include "app/panels/words.hpp"

namespace app::panels {
namespace {

void draw_note(Column& column, const geo::SentenceNote& note) {
    const Ui& ui = column.ui;
    const geo::World& world = ui.ctx.world;
    const float top = column.y, indent = ui.px(12);
    Column inner{ui, column.x + indent, column.y + ui.px(4), column.width - indent - ui.px(6)};
    const std::string quote = world.article.text.substr(note.quote.begin, note.quote.end - note.quote.begin);
    inner.text(ui.small.in(ui.colors.muted), ui.ctx.wording.formats().quoted(quote));
    inner.text(ui.small.in(ui.colors.ink), note.text.in(ui.ctx.state.language));
    for (const std::string& key : note.evidence.sources)
        inner.text(ui.tiny.in(ui.colors.muted), source_text(world, key));
    inner.space(4);
    const Box box{column.x, top, column.width, inner.y - top};
    fill(ui, {box.x, box.y, ui.px(3), box.height}, ui.colors.warning, 1);
    column.y = inner.y + ui.px(6);
    log_box(ui, "Notes/" + quote, box);
}

}  // namespace

float draw_notes(const Ui& ui, std::uint32_t first, std::uint32_t last, float x, float top, float width) {
    std::vector<const geo::SentenceNote*> notes;
    for (std::uint32_t i = first; i < last; ++i)
        for (const geo::SentenceNote* note : ui.ctx.world.notes_on({i}))
            if (std::ranges::find(notes, note) == notes.end()) notes.push_back(note);
    if (notes.empty()) return 0;
    Column column{ui, x, top + ui.px(6), width};
    for (const geo::SentenceNote* note : notes) draw_note(column, *note);
    return column.y - top;
}

}  // namespace app::panels
