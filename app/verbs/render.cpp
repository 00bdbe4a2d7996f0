#include "app/verbs/render.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <future>
#include <nlohmann/json.hpp>
#include <ostream>
#include <stdexcept>

#include "app/app.hpp"
#include "app/first_state.hpp"
#include "app/gl/context.hpp"
#include "app/output_file.hpp"
#include "app/session.hpp"
#include "app/verbs/run_script.hpp"
#include "app/verbs/story_source.hpp"
#include "geo/data/read_file.hpp"
#include "geo/earth/projection.hpp"
#include "geo/story/json_document.hpp"
#include "geo/story/load_world.hpp"

namespace app {
namespace {

using Json = nlohmann::ordered_json;

/// Milliseconds since it was made or last asked.
class StopWatch {
  public:
    double lap_ms() {
        const auto now = std::chrono::steady_clock::now();
        const double ms = std::chrono::duration<double, std::milli>(now - last_).count();
        last_ = now;
        return ms;
    }

  private:
    std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

double tenths(double ms) {
    return std::round(ms * 10) / 10;
}

/// Frames until nothing moves and nothing is being built; counts of the fullest one.
DrawCounts settle(App& app, Input input) {
    constexpr int most_frames = 120;
    DrawCounts most;
    for (int i = 0; i < most_frames; ++i, input.framebuffer_kept = true) {
        const DrawCounts drawn = app.frame(input).drawn;
        if (drawn.segments + drawn.triangles > most.segments + most.triangles) most = drawn;
        most.points = drawn.points;
        if (app.settled()) return most;
        app.wait_for_scene();
    }
    throw std::runtime_error("the picture did not come to rest");
}

struct WantedView {
    View view;
    geo::LngLat middle;  // of what is to be seen
};

/// One of a --views file, as the options --extent, --look and --meters-per-px take it; nullopt where it is
/// not so.
std::optional<WantedView> view_from(const nlohmann::json& v, const geo::Projection& projection,
                                    PixelSize map) {
    if (v.contains("extent")) {
        const auto extent = extent_from_sides(v.at("extent").get<std::array<double, 4>>());
        if (!extent) return std::nullopt;
        return WantedView{view_of(*extent, projection, map, 0), extent->center()};
    }
    const auto look = v.at("look").get<std::array<double, 2>>();
    const double meters_per_px = v.at("meters_per_px").get<double>();
    if (std::abs(look[0]) > 180 || std::abs(look[1]) > 90) return std::nullopt;
    if (meters_per_px < closest_meters_per_px || meters_per_px > farthest_meters_per_px) return std::nullopt;
    return WantedView{{{look[0], look[1]}, meters_per_px}, {look[0], look[1]}};
}

/// What each view asks for: where to look, and the time if it names one.
std::vector<std::vector<Command>> read_views(const std::string& file, const App& app, PixelSize window,
                                             float scale) {
    const auto list = geo::parse_json(geo::read_text(file), file);
    if (!list.is_array()) throw geo::DataError(file + ": expected a JSON list of views");
    const geo::Projection projection = geo::Projection::create(app.state().projection);
    const PixelSize map = layout_for(window, scale, arrangement_of(app.state())).map_size;
    std::vector<std::vector<Command>> looks;
    for (const auto& v : list) {
        std::optional<WantedView> view;
        std::optional<geo::DateRange> time;
        try {
            view = view_from(v, projection, map);
            if (v.contains("time")) {
                time = geo::parse_date_range(v.at("time").get<std::string>());
                if (!time) view = std::nullopt;
            }
        } catch (const nlohmann::json::exception&) {
            view = std::nullopt;  // another shape than expected
        }
        if (!view)
            throw geo::DataError(file + ": view " + std::to_string(looks.size() + 1) +
                                 ": expected {\"extent\": [w,s,e,n]} or {\"look\": [lng,lat], "
                                 "\"meters_per_px\": 0.5 to 200000}, with \"time\": a date or two if wished");
        if (!can_look_at(projection, view->middle) || !can_look_at(projection, view->view.look_at))
            throw geo::DataError(fmt::format("{}: view {}: {} does not show {:.1f},{:.1f}, its middle", file,
                                             looks.size() + 1, projection.definition(), view->middle.lng,
                                             view->middle.lat));
        looks.push_back({LookAt{view->view}});
        if (time) looks.back().emplace_back(SetTime{*time});
    }
    return looks;
}

std::string_view name_of(LabelClass cls) {
    switch (cls) {
        case LabelClass::story:
            return "story";
        case LabelClass::capital:
            return "capital";
        case LabelClass::city:
            return "city";
        case LabelClass::town:
            return "town";
        case LabelClass::village:
            return "village";
        case LabelClass::country:
            return "country";
        case LabelClass::admin1:
            return "admin1";
        case LabelClass::water:
            return "water";
    }
    return "";
}

struct Timings {
    double start = 0, load = 0, build = 0, frame = 0, encode = 0;
    std::vector<double> views;
};

Json report_of(const App& app, PixelSize size, const Timings& ms, const DrawCounts& drawn) {
    Json labels = Json::array(), dropped = Json::array();
    const auto wishes = app.label_wishes();
    for (const PlacedLabel& label : app.labels().placed) {
        const LabelWish& wish = wishes[label.wish];
        const PixelBox& b = label.box;
        labels.push_back(
            {{"text", wish.text},
             {"class", name_of(wish.cls)},
             {"box", {std::round(b.min_x), std::round(b.min_y), std::round(b.max_x), std::round(b.max_y)}}});
    }
    for (const std::uint32_t i : app.labels().dropped) {
        dropped.push_back({{"text", wishes[i].text}, {"class", name_of(wishes[i].cls)}});
    }
    Json report = {
        {"size", {size.width, size.height}},
        {"crs", app.state().projection},
        {"ms",
         {{"start", tenths(ms.start)},
          {"load", tenths(ms.load)},
          {"build", tenths(ms.build)},
          {"frame", tenths(ms.frame)},
          {"encode", tenths(ms.encode)},
          {"total", tenths(ms.start + ms.load + ms.build + ms.frame + ms.encode)}}},
        {"drawn", {{"segments", drawn.segments}, {"triangles", drawn.triangles}, {"points", drawn.points}}},
        {"labels", labels},
        {"dropped", dropped}};
    if (!ms.views.empty()) {
        Json frames = Json::array();
        for (const double v : ms.views) frames.push_back(tenths(v));
        report["frames"] = frames;
    }
    return report;
}

}  // namespace

int run_render(const Options& options, const std::string& assets, std::ostream& errors) {
    StopWatch watch;
    Timings ms;
    // The story is read while the GL context is made: each takes its time, on a core of its own.
    auto loading = std::async(std::launch::async, [&] { return load_articles(options, assets); });
    const PixelSize size = options.view.size;
    gl::OffscreenContext context(size);
    gl::require_gl33();
    ms.start = watch.lap_ms();
    const geo::ArticleSet articles = loading.get();
    const auto& world = articles.in_front.front();
    refuse_missing_layers(*world, options);
    report_problems(*world, errors);
    ms.load = watch.lap_ms();

    const float scale = options.view.scale.value_or(1.0F);
    App app(articles, first_state(*world, options.view, size, scale), assets, size, scale, {},
            corrections_folder());
    app.wait_for_scene();
    ms.build = watch.lap_ms();

    Input input;
    input.framebuffer = size;
    input.scale = scale;
    input.dt_s = 1.0 / 60;
    input.still = true;
    context.bind();
    DrawCounts drawn = settle(app, input);
    ms.frame = watch.lap_ms();
    if (!options.views.empty()) {
        for (const auto& looks : read_views(options.views, app, size, scale)) {
            watch.lap_ms();
            for (const Command& look : looks) app.ask(look);
            drawn = settle(app, input);
            ms.views.push_back(watch.lap_ms());
        }
    }
    if (!options.script.empty()) {
        const ScriptStage stage{[&](const Input& next) {
                                    if (!(next.framebuffer == input.framebuffer))
                                        context.resize(next.framebuffer);
                                    context.bind();
                                    input.framebuffer = next.framebuffer;
                                    Input kept = next;
                                    kept.framebuffer_kept = true;  // our canvas keeps what it was given
                                    app.frame(kept);
                                    app.wait_for_scene();  // the same frames whatever the machine's load
                                },
                                [&](PixelSize) { return context.read_pixels(); }};
        run_script(options.script, app, stage, size, scale, options.shots);
    }
    std::vector<OutputFile> files;
    if (!options.output.empty())
        files.push_back({options.output, encode_png(context.read_pixels(), input.framebuffer)});
    ms.encode = watch.lap_ms();
    if (!options.report.empty())
        files.emplace_back(options.report, report_of(app, input.framebuffer, ms, drawn).dump(2) + "\n");
    if (!options.state_file.empty())
        files.emplace_back(options.state_file, session_json(app.state(), app.world()));
    write_files(files);
    return 0;
}

}  // namespace app
