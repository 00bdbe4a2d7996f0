#include "app/opening.hpp"

#include <algorithm>
#include <utility>

#include "app/command.hpp"
#include "app/map/camera.hpp"
#include "app/map/map_layers.hpp"
#include "app/opened_text.hpp"
#include "app/timeline_span.hpp"
#include "geo/earth/projections.hpp"
#include "geo/story/article_set.hpp"
#include "geo/story/timeline.hpp"

namespace app {
namespace {

constexpr std::size_t most_recent = 8;

std::string name_of(const geo::ArticleSource& source) {
    const std::string name = source.name();
    return !name.empty() || source.text == nullptr ? name : title_of_text(*source.text);
}

void wish(State& state, std::vector<geo::ArticleSource> articles, std::size_t front, std::string name) {
    state.articles.opening = {++state.articles.openings, std::move(articles), front, false, std::move(name)};
    state.articles.error.clear();
    state.articles.published_typed.reset();
}

/// What will be open when all that was asked for is there.
std::vector<geo::ArticleSource> wished(const State& state, const Surroundings& around) {
    return state.articles.opening ? state.articles.opening->articles : open_sources(around.world);
}

void refuse(State& state, std::string reason) {
    state.articles.error = std::move(reason);
    state.articles.drop_hovers = false;
}

/// The article that is read, read otherwise.
template <typename Change>
void read_anew(State& state, const Surroundings& around, Change change) {
    if (state.articles.opening) return;  // what is read then is another one
    auto articles = open_sources(around.world);
    const std::size_t front = state.articles.front;
    if (front >= articles.size()) return;
    change(articles[front].hints);
    std::string name = name_of(articles[front]);
    wish(state, std::move(articles), front, std::move(name));
    state.articles.opening->keeps_view = true;
}

}  // namespace

std::vector<geo::ArticleSource> open_sources(const geo::World& world) {
    if (world.article.text.empty()) return {};
    std::vector<geo::ArticleSource> sources{world.opened_from};
    if (world.beside)
        sources.insert(world.tab == 0 ? sources.end() : sources.begin(), world.beside->opened_from);
    return sources;
}

void open(State& state, const OpenArticle& c, const Surroundings& around) {
    auto articles = wished(state, around);
    const bool pending = state.articles.opening.has_value();
    std::size_t front = pending ? state.articles.opening->front : state.articles.front;
    const auto is_it = [&c](const geo::ArticleSource& other) { return geo::same_article(other, c.source); };
    const auto known = std::ranges::find_if(articles, is_it);
    if (known != articles.end()) {
        front = static_cast<std::size_t>(known - articles.begin());  // open already: read it again
    } else if (c.placement == Placement::beside && !articles.empty()) {
        front = articles.size() < geo::most_articles ? articles.size() : 1 - front;
        articles.resize(std::max(articles.size(), front + 1));
        articles[front] = c.source;
    } else {
        front = std::min(front, articles.empty() ? 0 : articles.size() - 1);
        if (articles.empty()) articles.emplace_back();
        articles[front] = c.source;
    }
    wish(state, std::move(articles), front, name_of(c.source));
    auto& recent = state.articles.recent;
    std::erase_if(recent, is_it);
    recent.insert(recent.begin(), c.source);
    if (recent.size() > most_recent) recent.resize(most_recent);
    state.articles.dialog.reset();
    state.articles.drop_hovers = false;
    state.tab = Tab::article;
}

void open(State& state, const OpenText& c, const Surroundings& around) {
    const TextToOpen what = read_opened_text(c.text);
    if (!what.refusal.empty()) return refuse(state, what.refusal);
    open(state, OpenArticle{what.source, c.placement}, around);
}

void open(State& state, const AskForClipboard& c, const Surroundings&) {
    state.articles.paste_placement = c.placement;
    ++state.articles.pastes_asked;
}

void open(State& state, const ReadArticle& c, const Surroundings& around) {
    const std::size_t count = open_sources(around.world).size();
    if (c.tab >= count || c.tab == state.articles.front) return;
    state.articles.front = c.tab;
    state.articles.published_typed.reset();
    state.asked.reset();
    state.passage.reset();
    state.tab = Tab::article;
    // A map without a time of its own shows the article's day.
    const geo::Date day = around.world.beside->article.published;
    if (!geo::told_days(around.world)) {
        state.time = {day, day};
        state.time_before_passage.reset();
    }
}

void open(State& state, const StepArticle&, const Surroundings& around) {
    open(state, ReadArticle{1 - std::min<std::size_t>(state.articles.front, 1)}, around);
}

void open(State& state, const CloseArticle& c, const Surroundings& around) {
    auto articles = wished(state, around);
    if (c.tab >= articles.size()) return;
    std::string name = name_of(articles[c.tab]);
    articles.erase(articles.begin() + static_cast<std::ptrdiff_t>(c.tab));
    wish(state, std::move(articles), 0, std::move(name));
}

void open(State& state, const SetArticleLanguage& c, const Surroundings& around) {
    read_anew(state, around, [&c](geo::ArticleHints& hints) { hints.language = c.language; });
}

void open(State& state, const SetPublished& c, const Surroundings& around) {
    read_anew(state, around, [&c](geo::ArticleHints& hints) { hints.published = c.day; });
}

void open(State& state, const EditPublished& c, const Surroundings&) {
    state.articles.published_typed = c.typed;
}

void open(State& state, const ShowOpenDialog& c, const Surroundings&) {
    if (c.on == state.articles.dialog.has_value()) return;
    state.articles.dialog = c.on ? std::optional(OpenDialog{}) : std::nullopt;
    if (c.on) state.help = false;
}

void open(State& state, const TypeInOpenDialog& c, const Surroundings&) {
    if (!state.articles.dialog) return;
    state.articles.dialog->path = c.path;
    state.articles.dialog->text = c.text;
}

void open(State& state, const OfferPaths& c, const Surroundings&) {
    if (!state.articles.dialog) return;
    state.articles.dialog->offers_for = c.for_path;
    state.articles.dialog->offers = c.offers;
}

void open(State& state, const HoverDrop& c, const Surroundings&) {
    state.articles.drop_hovers = c.on;
}

void open(State& state, const ArticlesOpened&, const Surroundings& around) {
    if (!state.articles.opening) return;
    const Opening opening = *std::exchange(state.articles.opening, std::nullopt);
    state.articles.front = opening.front;
    state.selected = std::monostate{};
    state.asked.reset();
    state.passage.reset();
    state.hovered_place.reset();
    take_corrections(state, around.world);
    state.message = around.world.problems.empty() ? std::string() : around.world.problems.front();
    take_over(state, around.world);
    if (!opening.keeps_view) frame_world(state, around.world, around.map);
}

void open(State& state, const OpeningFailed& c, const Surroundings&) {
    state.articles.opening.reset();
    refuse(state, c.reason);
}

void open(State& state, const ForgetOpenError&, const Surroundings&) {
    state.articles.error.clear();
}

void take_over(State& state, const geo::World& world) {
    std::vector<LayerState> layers = layers_at_first(world);
    for (LayerState& layer : layers)
        if (const LayerState* before = state.layer(layer.id)) layer = *before;
    state.layers = std::move(layers);
    state.playback.on = false;
    state.flow_motion = false;
    state.time = {world.article.published, world.article.published};
    state.time_before_passage.reset();
    state.timeline = span_around(world, state.time);
    state.timeline_on = geo::told_days(world).has_value();
    state.timeline_has_keys = false;
}

void frame_world(State& state, const geo::World& world, PixelSize map) {
    state.projection = geo::definition_from_user(geo::fitting_projection(world.opening), world.opening);
    const geo::Projection projection = geo::Projection::create(state.projection);
    state.flight.reset();
    state.view = home_view(world.opening, projection, map);
}

}  // namespace app
