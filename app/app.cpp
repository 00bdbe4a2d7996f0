#include "app/app.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <stdexcept>
#include <utility>

#include "app/arrivals.hpp"
#include "app/article_loader.hpp"
#include "app/assets.hpp"
#include "app/corrected_story.hpp"
#include "app/damage.hpp"
#include "app/keys.hpp"
#include "app/layout.hpp"
#include "app/map/inset_view.hpp"
#include "app/map/map_draws.hpp"
#include "app/map/map_input.hpp"
#include "app/map/overlay.hpp"
#include "app/map/scene_builder.hpp"
#include "app/map/scene_key.hpp"
#include "app/panels/shaped_text.hpp"
#include "app/window/imgui_bridge.hpp"
#include "geo/earth/projection.hpp"

namespace app {
namespace {

SceneKey key_of(const geo::World& world, const State& state, const geo::Projection& projection,
                PixelSize map) {
    return scene_key(world, projection, state.view, state.time, state.language, map);
}

/// Dates that change more often than once in so many frames are in a hurry.
constexpr int quiet_frames = 6;

/// The pieces of map furniture of the last frame, which names must keep clear of.
std::vector<PixelBox> furniture_boxes(const panels::WidgetLog& log) {
    std::vector<PixelBox> boxes;
    for (const auto& [name, r] : log.entries()) {
        if (!name.starts_with("Furniture/")) continue;
        boxes.push_back({static_cast<float>(r.x), static_cast<float>(r.y), static_cast<float>(r.x + r.width),
                         static_cast<float>(r.y + r.height)});
    }
    return boxes;
}

const std::shared_ptr<const geo::World>& world_in_front(const geo::ArticleSet& articles, std::size_t tab) {
    return articles.in_front[std::min(tab, articles.in_front.size() - 1)];
}

/// The same from the map's top left corner; none while a panel is in front of the map.
std::vector<PixelBox> covered_parts(std::span<const PixelBox> furniture, PixelRect map) {
    std::vector<PixelBox> parts;
    const auto x = static_cast<float>(map.x), y = static_cast<float>(map.y);
    if (!is_empty(map))
        for (const PixelBox& b : furniture)
            parts.push_back({b.min_x - x, b.min_y - y, b.max_x - x, b.max_y - y});
    return parts;
}

PixelRect clipped(PixelBox box, PixelRect to) {
    const auto x0 = std::max(static_cast<int>(box.min_x), to.x),
               y0 = std::max(static_cast<int>(box.min_y), to.y);
    const auto x1 = std::min(static_cast<int>(box.max_x), to.x + to.width),
               y1 = std::min(static_cast<int>(box.max_y), to.y + to.height);
    return {x0, y0, std::max(0, x1 - x0), std::max(0, y1 - y0)};
}

/// What a drag with Shift held will zoom to.
void draw_zoom_box(PixelRect box, const Style& style, float scale, OverlayMesh& mesh) {
    const auto x = static_cast<float>(box.x), y = static_cast<float>(box.y);
    const auto width = static_cast<float>(box.width), height = static_cast<float>(box.height);
    mesh.rect(x, y, width, height, style.accent.with_alpha(0.12F));
    const std::array<ScreenPoint, 5> border{
        {{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}, {x, y}}};
    mesh.polyline(border, 1.5F * scale, style.accent);
}

}  // namespace

struct App::Impl {
    /// All that the map's part of the window depends on, but for panels over it.
    struct ShownMap {
        PixelSize window;
        Camera camera;
        MapPicture picture;
        OverlayMesh mesh;
        friend bool operator==(const ShownMap&, const ShownMap&) = default;
    };

    /// Names keep their places while these are the same.
    struct LabelsOf {
        std::shared_ptr<const std::vector<LabelWish>> wishes;
        double meters_per_px;
        friend bool operator==(const LabelsOf&, const LabelsOf&) = default;
    };

    Impl(geo::ArticleSet open, State first, const std::string& assets, PixelSize window, float scale_,
         std::function<void()> wake_, std::string corrections_folder)
        : wake(std::move(wake_)),
          articles(std::move(open)),
          world(articles.in_front.front()),
          story(world),
          state(std::move(first)),
          scale(scale_),
          locale(find_locale(assets)),
          wording(locale, state.language),
          wording_of(state.language),
          projection(geo::Projection::create(state.projection)),
          parts(std::make_shared<SceneParts>(world)),
          builder(std::make_shared<SceneBuilder>(parts, wake)),
          inset(std::make_shared<InsetView>(parts, wake)),
          loader(assets, std::move(corrections_folder), wake) {
        story.follow(world, state);
        // Both scenes are made while fonts and shaders are loading.
        const Layout layout = layout_for(window, scale, arrangement_of(state));
        map_size = layout.map_size;
        builder->want(key_of(*world, state, projection, map_size));
        inset->follow(state, camera_for(state.view, projection, layout.map), projection, {}, scale);
        text = std::make_unique<TextEngine>(assets + "/fonts");
        renderer = std::make_unique<Renderer>(assets + "/shaders");
        ui = std::make_unique<ImguiBridge>(assets + "/fonts", scale);
    }

    /// Articles that were read and whose first scene is being built: they show when it is there.
    struct Coming {
        geo::ArticleSet articles;
        std::shared_ptr<SceneParts> parts;
        std::shared_ptr<SceneBuilder> builder;
    };

    std::function<void()> wake;
    geo::ArticleSet articles;                 // those that are open
    std::shared_ptr<const geo::World> world;  // the one of them that is read in front, as it was linked
    CorrectedStory story;                     // what the user sees of it
    State state;
    float scale;
    std::string locale;  // the folder of the translations
    Wording wording;     // of wording_of
    geo::Language wording_of;
    geo::Projection projection;                       // of the state
    std::optional<geo::Projection> scene_projection;  // of the scene, while it is an older one
    std::shared_ptr<SceneParts> parts;                // of the scenes of map and inset
    std::shared_ptr<SceneBuilder> builder;            // of the world
    std::shared_ptr<const Scene> scene;
    std::shared_ptr<InsetView> inset;
    ArticleLoader loader;
    std::uint32_t opening_wanted = 0;  // the number of the last that the loader was asked for
    std::string paths_wanted;          // what the loader was last asked to list
    std::optional<Coming> coming;
    PixelSize map_size;  // the map's part of the window
    std::unique_ptr<TextEngine> text;
    std::unique_ptr<Renderer> renderer;
    std::unique_ptr<ImguiBridge> ui;
    MapInput map_input;
    MapSigns signs;
    OverlayMesh mesh;
    panels::WidgetLog log;
    std::vector<Command> commands;
    std::vector<Command> asked;  // from outside, for the next frame
    std::vector<geo::FlowId> flows;
    std::vector<PixelBox> furniture;
    std::vector<PixelBox> covered;         // by it, from the map's corner
    std::optional<ShownMap> shown;         // in the framebuffer, if that was kept
    std::optional<LabelsOf> labels_of;     // what signs.labels were placed for
    int frames_since_date = quiet_frames;  // since the map's date last changed
    bool hurried = false;                  // the last two changes of date were close to each other
    bool moving = true;
    std::string failure;  // of the newest scene, as it was last told

    FrameResult frame(const Input& input);
    void gather_commands(const Input& input, const Layout& layout, const OverlayInputs& seen);
    void draw_panels(const Input& input, const Layout& layout, const Camera& camera, const Style& style);
    void follow_projection();
    void follow_articles();
    void take_articles();
    void show_coming();
    void apply_all(std::vector<Command>&);
    void take_new_scene();
    void log_map_signs(PixelRect map);
    void draw_changes(const Input&, const Camera&, const MapPicture&, bool inset_changed, FrameResult&);

    [[nodiscard]] const geo::Projection& drawn_projection() const {
        return scene_projection ? *scene_projection : projection;
    }
    [[nodiscard]] OverlayInputs overlay_inputs(const Camera& camera, const Style& style) const {
        return {story.world(), state, *scene, camera,    drawn_projection(), style,
                wording,       scale, flows,  furniture, story.roles(),      true};
    }
};

void App::Impl::follow_projection() {
    if (projection.definition() == state.projection) return;
    // The scene is still of the old one: keep that until the new scene is there.
    if (!scene_projection) scene_projection = std::move(projection);
    projection = geo::Projection::create(state.projection);
}

/// Asks the loader for what the state wishes for, and reads in front what it says.
void App::Impl::follow_articles() {
    ArticlesState& wished = state.articles;
    if (wished.opening && wished.opening->number != opening_wanted) {
        opening_wanted = wished.opening->number;
        if (coming) loader.destroy(std::move(coming->builder));
        coming.reset();
        loader.want(*wished.opening, articles);
    }
    if (wished.dialog && wished.dialog->path != wished.dialog->offers_for &&
        paths_wanted != wished.dialog->path) {
        paths_wanted = wished.dialog->path;
        loader.want_paths(paths_wanted);
    }
    const auto& in_front = world_in_front(articles, wished.front);
    if (world == in_front) return;
    world = in_front;  // places and map are the same
    labels_of.reset();
}

/// What the loader has read: the scene that it begins with is built before it shows.
void App::Impl::take_articles() {
    if (auto paths = loader.take_paths()) asked.emplace_back(std::move(*paths));
    if (auto loaded = loader.take();
        loaded && state.articles.opening && loaded->number == state.articles.opening->number) {
        if (!loaded->error.empty()) {
            asked.emplace_back(OpeningFailed{std::move(loaded->error)});
        } else {
            const auto& next = world_in_front(loaded->set, state.articles.opening->front);
            const State then = apply(state, ArticlesOpened{}, {*next, projection, map_size});
            auto of_next = std::make_shared<SceneParts>(next);
            auto builds = std::make_shared<SceneBuilder>(of_next, wake);
            const geo::Projection projection_then = geo::Projection::create(then.projection);
            builds->want(key_of(*next, then, projection_then, map_size));
            coming = Coming{std::move(loaded->set), std::move(of_next), std::move(builds)};
        }
    }
    if (!coming) return;
    if (coming->builder->latest() != nullptr) return show_coming();
    if (coming->builder->busy()) return;
    asked.emplace_back(OpeningFailed{coming->builder->failure()});
    loader.destroy(std::move(coming->builder));
    coming.reset();
}

/// All at once: articles, state, scene.
void App::Impl::show_coming() {
    articles = std::move(coming->articles);
    world = world_in_front(articles, state.articles.opening ? state.articles.opening->front : 0);
    loader.destroy(std::exchange(builder, std::move(coming->builder)));
    loader.destroy(std::exchange(inset, std::make_shared<InsetView>(coming->parts, wake)));
    loader.destroy(std::exchange(parts, std::move(coming->parts)));
    coming.reset();
    state = apply(std::move(state), ArticlesOpened{}, {*world, projection, map_size});
    follow_projection();
    signs = {};  // they tell of places of the world before
    labels_of.reset();
    follow_articles();
    story.follow(world, state);
}

void App::Impl::apply_all(std::vector<Command>& given) {
    for (const Command& command : given) {
        state = apply(std::move(state), command, {story.world(), projection, map_size, covered});
        follow_projection();
        follow_articles();
        story.follow(world, state);
    }
    given.clear();
}

void App::Impl::take_new_scene() {
    if (scene == nullptr) builder->wait();
    auto newest = builder->latest();
    if (newest != nullptr && newest != scene) {
        if (scene != nullptr && newest->key.date != scene->key.date) {
            hurried = frames_since_date <= quiet_frames;
            frames_since_date = 0;
        }
        scene = std::move(newest);
        if (scene->key.projection == projection.definition()) {
            scene_projection.reset();
        } else if (!scene_projection || scene_projection->definition() != scene->key.projection) {
            scene_projection = geo::Projection::create(scene->key.projection);
        }
    }
    std::string now = builder->failure();
    if (now != failure) asked.emplace_back(Say{now});  // once, and again "" when it has passed
    failure = std::move(now);
}

void App::Impl::gather_commands(const Input& input, const Layout& layout, const OverlayInputs& seen) {
    const MapInput::Picking picking{signs, seen};
    map_input.update(input, layout.map, ui->wants_pointer(), &picking, state, commands);
    const Surroundings around{story.world(), projection, layout.map_size, covered};
    if (!ui->wants_keyboard()) commands_of_keys(input, state, around, commands);
    commands_of_arrivals(input, state, commands);
}

void App::Impl::draw_panels(const Input& input, const Layout& layout, const Camera& camera,
                            const Style& style) {
    const panels::DrawShaped draw_shaped = [&](std::string_view line, float x, float baseline, float size_px,
                                               Color color) {
        const ShapedText& shaped = text->shape(line, {Face::sans, size_px, 0, 0});
        const unsigned texture = renderer->atlas_texture(text->atlas());
        panels::draw_shaped_text(shaped, text->atlas(), texture, x, baseline, color);
        return shaped.width_px;
    };
    const bool current = scene != nullptr && scene->key == key_of(*world, state, projection, map_size);
    const panels::Context context{
        story.world(),
        state,
        wording,
        drawn_projection(),
        camera,
        layout,
        style,
        ui->fonts(),
        draw_shaped,
        scale,
        input.mouse,
        scene && scene->key.date == world->control_epoch(state.time.to) ? scene.get() : nullptr,
        *scene,
        signs,
        story.roles(),
        story.names(),
        flows,
        !current && builder->busy(),
        inset->shown(),
        commands,
        log};
    if (state.furniture) panels::draw_furniture(context);
    if (state.panels) {
        panels::draw_reading(context);
        panels::draw_side(context);
        panels::draw_timeline(context);
        panels::draw_tabs(context);
        panels::draw_splitters(context);
        panels::draw_status(context);
        panels::draw_top_bar(context);
    }
    if (state.help) panels::draw_help(context);
    if (state.articles.dialog) panels::draw_open_dialog(context);
    if (state.articles.drop_hovers) panels::draw_drop_hint(context);
}

void App::Impl::log_map_signs(PixelRect map) {
    const auto add = [&](geo::PlaceId place, PixelBox box) {
        const PixelRect rect = clipped(box, map);
        if (rect.width > 0 && rect.height > 0)
            log.add("Map/" + world->place(place).names.in(state.language), rect);
    };
    for (const PlacedLabel& label : signs.labels.placed) {
        if (label.place) add(*label.place, label.box);
    }
    const float r = 4 * scale;
    for (const PlaceMark& mark : signs.places) {
        add(mark.place, {mark.at.x - r, mark.at.y - r, mark.at.x + r, mark.at.y + r});
    }
}

/// Draws map, signs and panels where they differ from the last frame. The panels' backgrounds are opaque and
/// cover the window around the map, so each part can be drawn over what it showed.
void App::Impl::draw_changes(const Input& input, const Camera& camera, const MapPicture& picture,
                             bool inset_changed, FrameResult& result) {
    Damage damage(input.framebuffer);
    const std::vector<PixelRect> panels_changed = ui->finish();
    ShownMap now{input.framebuffer, camera, picture, std::move(mesh)};
    if (!input.framebuffer_kept || !shown || shown->window != now.window) {
        damage.add_all();
    } else {
        for (const PixelRect& part : panels_changed) damage.add(part);
        if (*shown != now || inset_changed) damage.add(united(shown->camera.viewport, camera.viewport));
    }
    // The inset is drawn whole or not at all.
    const PixelRect inset_box = inset->shown().drawn ? inset->shown().camera.viewport : PixelRect{};
    const auto meets_inset = [&](const PixelRect& part) { return !is_empty(intersection(part, inset_box)); };
    if (std::ranges::any_of(damage.parts(), meets_inset)) damage.add(inset_box);
    for (const PixelRect& part : damage.parts()) {
        renderer->show_map(camera, input.framebuffer, part);
        renderer->draw_overlay(now.mesh, text->atlas(), input.framebuffer,
                               intersection(part, camera.viewport));
        if (meets_inset(part)) inset->show(*renderer, text->atlas(), input.framebuffer);
        ui->draw(part);
    }
    if (shown) mesh = std::move(shown->mesh);  // its memory is for the next frame
    shown = std::move(now);
    result.changed = damage.bounds();
    result.drawn_px = damage.pixels();
}

FrameResult App::Impl::frame(const Input& input) {
    const Layout layout = layout_for(input.framebuffer, scale, arrangement_of(state));
    covered = covered_parts(furniture, layout.map);
    ++frames_since_date;
    Style style = style_for(state.theme);
    if (std::exchange(wording_of, state.language) != state.language)
        wording = Wording(locale, state.language);
    map_size = layout.map_size;
    take_articles();
    builder->want(key_of(*world, state, projection, map_size));
    // Somebody is there: time may be changed next.
    if (input.mouse || !input.pressed.empty()) builder->look_ahead();
    take_new_scene();
    if (scene == nullptr) throw std::runtime_error(builder->failure());  // nothing was ever drawn
    flows = geo::flows_at(world->flows, state.time);

    // Input -> commands, against the map as the user sees it: that of the last frame.
    ui->begin(input, state.theme);
    commands = std::exchange(asked, {});
    Camera camera = camera_for(state.view, drawn_projection(), layout.map);
    const OverlayInputs seen = overlay_inputs(camera, style);
    gather_commands(input, layout, seen);
    commands.push_back(Advance{input.dt_s});
    const State before = state;
    apply_all(commands);
    builder->want(key_of(*world, state, projection, map_size));
    take_new_scene();  // a date that was built ahead shows at once

    // State -> pixels.
    if (state.theme != before.theme) style = style_for(state.theme);
    camera = camera_for(state.view, drawn_projection(), layout.map);
    const OverlayInputs inputs = overlay_inputs(camera, style);
    const MapPicture picture{scene->origin, draws_of(*scene, state), state.theme, scale};
    FrameResult result;
    // While dates follow each other quickly each is drawn once, in view alone: tiles would be thrown away.
    const bool dates_run = frames_since_date == 0 && hurried;
    const auto kept = state.flight || dates_run ? Renderer::Kept::nothing
                      : input.still             ? Renderer::Kept::sight
                                                : Renderer::Kept::around;
    result.drawn = renderer->update_map(picture, camera, kept);
    const LabelsOf labels_now{scene->labels, camera.meters_per_px};
    signs = place_signs(inputs, labels_of == labels_now ? &signs.labels : nullptr, *text);
    labels_of = labels_now;
    result.drawn.points = signs.places.size() + signs.posts.size() + signs.counts.size();
    mesh.clear();
    inset->follow(state, camera, drawn_projection(), log.find("Furniture/Inset"), scale);
    inset->draw_on_map(camera, drawn_projection(), style, scale, mesh);
    draw_signs(signs, inputs, *text, mesh);
    if (const auto box = map_input.zoom_box()) draw_zoom_box(*box, style, scale, mesh);
    const bool inset_changed = inset->prepare(story.world(), state, camera, drawn_projection(), style,
                                              wording, scale, flows, story.roles(), *text);

    log.clear();
    log_map_signs(layout.map);
    draw_panels(input, layout, camera, style);
    draw_changes(input, camera, picture, inset_changed, result);
    std::vector<PixelBox> furniture_now = furniture_boxes(log);
    const bool furniture_moved = furniture_now != furniture;
    furniture = std::move(furniture_now);

    // What the panels asked for shows in the next frame.
    const bool asked_more = !commands.empty() || !asked.empty();
    apply_all(commands);
    builder->want(key_of(*world, state, projection, map_size));
    moving = asked_more || furniture_moved || state.flight.has_value() || !(state == before) ||
             result.drawn.tiles_waiting > 0 || dates_run;
    result.wants_another = moving || ui->animating();
    return result;
}

App::App(std::shared_ptr<const geo::World> world, State first, const std::string& assets, PixelSize window,
         float scale, std::function<void()> wake)
    : App(geo::ArticleSet::of(std::move(world)), std::move(first), assets, window, scale, std::move(wake)) {}
App::App(geo::ArticleSet articles, State first, const std::string& assets, PixelSize window, float scale,
         std::function<void()> wake, std::string corrections_folder)
    : impl_(std::make_unique<Impl>(std::move(articles), std::move(first), assets, window, scale,
                                   std::move(wake), std::move(corrections_folder))) {}
App::~App() = default;

FrameResult App::frame(const Input& input) {
    return impl_->frame(input);
}
void App::ask(Command command) {
    impl_->asked.push_back(std::move(command));
}
void App::use_clipboard(Clipboard clipboard) {
    impl_->ui->use_clipboard(std::move(clipboard));
}
void App::wait_for_scene() {
    impl_->loader.wait();
    if (impl_->coming) impl_->coming->builder->wait();
    impl_->builder->wait();
    impl_->inset->wait();
}
bool App::settled() const {
    return !impl_->moving && !impl_->state.articles.opening && !impl_->coming && !impl_->builder->busy() &&
           impl_->builder->latest() == impl_->scene && !impl_->inset->busy();
}
const State& App::state() const {
    return impl_->state;
}
const geo::World& App::world() const {
    return impl_->story.world();
}
const panels::WidgetLog& App::widgets() const {
    return impl_->log;
}
const LabelPlan& App::labels() const {
    return impl_->signs.labels;
}
std::span<const LabelWish> App::label_wishes() const {
    return *impl_->scene->labels;
}
PointerShape App::pointer_shape() const {
    const PointerShape ui = impl_->ui->pointer_shape();
    return ui == PointerShape::arrow && impl_->map_input.over_target() ? PointerShape::hand : ui;
}

}  // namespace app
