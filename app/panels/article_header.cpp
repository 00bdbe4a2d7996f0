#include "app/panels/article_header.hpp"

#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include <array>

#include "app/opened_text.hpp"
#include "app/panels/map_signs.hpp"
#include "app/panels/top_parts.hpp"
#include "app/panels/words.hpp"

namespace app::panels {
namespace {

constexpr std::array correctable{geo::TextLanguage::fr, geo::TextLanguage::en, geo::TextLanguage::es,
                                 geo::TextLanguage::tr, geo::TextLanguage::ar, geo::TextLanguage::de};

std::string_view name_of_language(const Ui& ui, geo::TextLanguage language) {
    switch (language) {
        case geo::TextLanguage::fr:
            return ui.say("French");
        case geo::TextLanguage::en:
            return ui.say("English");
        case geo::TextLanguage::es:
            return ui.say("Spanish");
        case geo::TextLanguage::tr:
            return ui.say("Turkish");
        case geo::TextLanguage::ar:
            return ui.say("Arabic");
        case geo::TextLanguage::de:
            return ui.say("German");
        case geo::TextLanguage::unknown:
            break;
    }
    return ui.say("Language unknown");
}

/// Small text that can be clicked, with a chevron behind it; gives its width.
float small_link(const Ui& ui, std::string_view name, float x, float y, std::string_view text,
                 bool& clicked) {
    const float width = width_of(ui, ui.small, text), arrow = ui.px(13), height = ui.small.line_px();
    const Box box{x - ui.px(4), y - ui.px(2), width + arrow + ui.px(6), height + ui.px(4)};
    const Touch t = touch(ui, name, box);
    if (t.hovered || t.held) fill(ui, box, t.held ? ui.colors.pressed : ui.colors.hover, 4);
    if (t.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    draw_in_row(ui, ui.small.in(ui.colors.muted), x, y, height, text);
    draw_chevron(ui, {x + width + ui.px(2), y, arrow - ui.px(2), height}, false);
    focus_ring(ui, box, t);
    clicked = t.clicked;
    return box.width - ui.px(4);
}

float draw_language(const Ui& ui, float x, float y) {
    const geo::Article& article = ui.ctx.world.article;
    bool clicked = false;
    const float width =
        small_link(ui, "Article/Language", x, y, name_of_language(ui, article.written_in), clicked);
    if (clicked) ImGui::OpenPopup("Article language");
    if (begin_list(ui, "Article language", {x, y, width, ui.small.line_px()}, ui.px(180))) {
        for (const geo::TextLanguage language : correctable)
            if (list_entry(ui, "Article/Language " + std::string(geo::code_of(language)),
                           name_of_language(ui, language), "", language == article.written_in))
                ui.command(SetArticleLanguage{language});
        end_list();
    }
    return width;
}

std::string published_text(const Ui& ui) {
    const geo::Article& article = ui.ctx.world.article;
    if (!has_date(ui.ctx.world)) return std::string(ui.say("Day of publication unknown"));
    std::string text = ui.long_date(article.published);
    if (article.published_from != geo::DateSource::given &&
        article.published_from != geo::DateSource::unknown)
        text += ui.phrase(" (by {})", ui.say(geo::name_of(article.published_from)));
    return text;
}

/// The day as it is typed: Enter takes it, Esc leaves it.
void draw_published_field(const Ui& ui, Box box) {
    std::string typed = *ui.ctx.state.articles.published_typed;
    fill(ui, box, ui.colors.raised, 4);
    ImGuiStorage& memory = *ImGui::GetStateStorage();
    const ImGuiID begun = ImGui::GetID("published begun");
    const int frame_before = ImGui::GetFrameCount() - 1;
    if (memory.GetInt(begun, -1) < frame_before) ImGui::SetKeyboardFocusHere();
    memory.SetInt(begun, frame_before + 1);
    bool entered = false;
    {
        const FieldLook look(ui, box, ui.small);
        entered = ImGui::InputText("##published", &typed,
                                   ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll);
    }
    log_box(ui, "Article/Published field", box);
    frame(ui, box, ui.colors.accent);
    if (ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Escape))) {
        ImGui::ClearActiveID();
        ui.command(EditPublished{std::nullopt});
    } else if (entered) {
        if (const auto day = geo::parse_date(typed))
            ui.command(SetPublished{*day});
        else
            ui.command(EditPublished{typed});
        memory.SetInt(begun, -1);  // Enter has taken the keyboard from the field
    } else if (typed != *ui.ctx.state.articles.published_typed) {
        ui.command(EditPublished{typed});
    }
}

void draw_published(const Ui& ui, float x, float y, float width) {
    const auto& typed = ui.ctx.state.articles.published_typed;
    if (typed) {
        const Box field{x - ui.px(4), y - ui.px(4), ui.px(108), ui.small.line_px() + ui.px(8)};
        draw_published_field(ui, field);
        const bool good = geo::parse_date(*typed).has_value();
        draw_in_row(ui, ui.small.in(good ? ui.colors.muted : ui.colors.warning),
                    field.x + field.width + ui.px(8), y, ui.small.line_px(),
                    shortened(ui, ui.small, good ? ui.say("Enter takes it") : ui.say("a day as YYYY-MM-DD"),
                              width - field.width - ui.px(8)));
        return;
    }
    bool clicked = false;
    const std::string text = shortened(ui, ui.small, published_text(ui), width - ui.px(20));
    (void)small_link(ui, "Article/Published", x, y, text, clicked);
    if (clicked)
        ui.command(EditPublished{has_date(ui.ctx.world) ? geo::to_iso(ui.ctx.world.article.published)
                                                        : std::string()});
}

void draw_language_and_counts(Column& column) {
    const Ui& ui = column.ui;
    const float used = draw_language(ui, column.x, column.y) + ui.px(8);
    const std::size_t places = ui.ctx.names.places, unresolved = ui.ctx.names.unresolved.size();
    const auto number = [](std::size_t n) { return static_cast<std::int64_t>(n); };
    if (places == 0) {
        column.y += ui.small.line_px() + ui.px(4);
        column.text(ui.body.in(ui.colors.warning),
                    ui.say("No place was found in this text: the map shows the whole world."));
        return;
    }
    std::string text = ui.ctx.wording.phrase_n("{} place", "{} places", number(places), places);
    if (unresolved > 0)
        text += " · " + ui.ctx.wording.phrase_n("{} name unresolved", "{} names unresolved",
                                                number(unresolved), unresolved);
    draw_in_row(ui, ui.small.in(ui.colors.muted), column.x + used, column.y, ui.small.line_px(),
                shortened(ui, ui.small, text, column.width - used));
    column.y += ui.small.line_px();
}

void draw_article_tab(const Ui& ui, Box box, std::size_t tab, std::string_view text) {
    const bool on = ui.ctx.world.tab == tab;
    const std::string number = std::to_string(tab + 1);
    const float side = ui.px(20);
    const Box cross{box.x + box.width - side - ui.px(6), box.y + (box.height - side) / 2, side, side};
    if (button(ui, "Articles/Close " + number, cross, "×")) ui.command(CloseArticle{tab});
    const Box body{box.x, box.y, box.width - side - ui.px(8), box.height};
    const Touch t = touch(ui, "Articles/" + number, body);
    if (t.hovered && !on) fill(ui, body, ui.colors.hover);
    const float sign = ui.px(12), x = box.x + ui.px(12);
    map_signs::article(ui, {x, box.y + (box.height - sign) / 2, sign, sign},
                       tab == 0 ? geo::NamedIn::first : geo::NamedIn::second);
    const Look& look = on ? ui.strong : ui.body;
    const float text_x = x + sign + ui.px(8);
    draw_in_row(ui, look.in(on ? ui.colors.ink : ui.colors.muted), text_x, box.y, box.height,
                shortened(ui, look, text, body.x + body.width - text_x - ui.px(4)));
    if (on)
        fill(ui, {box.x + ui.px(8), box.y + box.height - ui.px(3), box.width - ui.px(16), ui.px(3)},
             ui.colors.accent);
    focus_ring(ui, body, t);
    if (t.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (t.clicked) ui.command(ReadArticle{tab});
}

/// A line of news over the article; gives its height.
float draw_strip(const Ui& ui, float x, float y, float width, std::string_view text, bool fault) {
    const float margin = ui.px(24), side = ui.px(22);
    const float room = width - 2 * margin - (fault ? side : 0);
    Column column{ui, x + margin, y + ui.px(8), room};
    // The background is as tall as the text: drawn below it, known after it.
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.ChannelsSplit(2);
    list.ChannelsSetCurrent(1);
    column.text(ui.small.in(fault ? ui.colors.warning : ui.colors.muted), text);
    const Box box{x, y, width, column.y - y + ui.px(8)};
    list.ChannelsSetCurrent(0);
    fill(ui, box, fault ? ui.colors.raised : ui.colors.related);
    list.ChannelsMerge();
    log_box(ui, fault ? "Reading/Error" : "Reading/Opening", box);
    if (fault) {
        const Box cross{x + width - margin - side + ui.px(8), y + ui.px(5), side, side};
        if (button(ui, "Reading/Forget error", cross, "×")) ui.command(ForgetOpenError{});
    }
    rule_below(ui, box);
    return box.height;
}

}  // namespace

std::string article_title(const geo::Names& title, const geo::Article& article,
                          const geo::ArticleSource& source) {
    const std::string& exact = title.exactly(article.language);
    if (!exact.empty()) return exact;
    if (!title.in(article.language).empty()) return title.in(article.language);
    return source.text == nullptr ? source.name() : title_of_text(*source.text);
}

void draw_article_header(Column& column) {
    const Ui& ui = column.ui;
    const geo::World& world = ui.ctx.world;
    const geo::Article& article = world.article;
    column.space(18);
    draw_published(ui, column.x, column.y, column.width);
    column.y += ui.small.line_px();
    column.space(6);
    column.text(ui.headline, article_title(world.title, article, world.opened_from));
    column.space(6);
    if (!article.source.empty()) column.text(ui.small.in(ui.colors.muted), article.source);
    draw_language_and_counts(column);
    column.space(12);
    column.rule();
    column.space(14);
}

float draw_article_tabs(const Ui& ui, Box room) {
    const State& state = ui.ctx.state;
    const geo::World& world = ui.ctx.world;
    float y = room.y;
    if (world.beside) {
        const std::string own = article_title(world.title, world.article, world.opened_from);
        const std::string other =
            article_title(world.beside->title, world.beside->article, world.beside->opened_from);
        const float half = std::floor(room.width / 2), height = ui.px(36);
        draw_article_tab(ui, {room.x, y, half, height}, 0, world.tab == 0 ? own : other);
        draw_article_tab(ui, {room.x + half, y, room.width - half, height}, 1, world.tab == 0 ? other : own);
        rule_below(ui, {room.x, y, room.width, height});
        y += height;
    }
    if (state.articles.opening)
        y += draw_strip(ui, room.x, y, room.width, ui.phrase("Reading {}...", state.articles.opening->name),
                        false);
    if (!state.articles.error.empty())
        y += draw_strip(ui, room.x, y, room.width, ui.say(state.articles.error), true);
    return y - room.y;
}

}  // namespace app::panels
