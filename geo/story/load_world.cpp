#include "geo/story/load_world.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <future>
#include <thread>

#include "geo/data/read_file.hpp"
#include "geo/data/read_layer.hpp"
#include "geo/earth/crossings.hpp"
#include "geo/earth/polygon_ops.hpp"
#include "geo/story/correction_file.hpp"
#include "geo/story/framing.hpp"
#include "geo/story/land.hpp"
#include "geo/story/manifest.hpp"
#include "geo/story/passages.hpp"
#include "geo/story/problems.hpp"
#include "geo/story/story_tables.hpp"
#include "geo/text/guess_language.hpp"
#include "geo/text/link_data.hpp"
#include "geo/text/read_article.hpp"

namespace geo {
namespace {

namespace fs = std::filesystem;

bool is_raster(LayerRole role) {
    return role == LayerRole::relief;
}

/// Throws nothing: what goes wrong is in `error`.
MapLayer with_data(MapLayer layer, Drivers drivers) {
    if (!layer.error.empty()) return layer;
    try {
        if (is_raster(layer.role))
            layer.data = std::make_shared<const Raster>(read_raster(layer.source));
        else
            layer.data = std::make_shared<const Layer>(read_layer(layer.source, drivers));
    } catch (const DataError& error) {
        layer.error = error.what();
    } catch (const std::exception& error) {  // a library's own, or no memory
        layer.error = fmt::format("{}: {}", layer.source, error.what());
    }
    return layer;
}

MapLayer layer_of(const LayerEntry& entry, const std::string& folder, LayerOrigin origin) {
    MapLayer layer{entry.id,
                   entry.title,
                   {},
                   entry.role,
                   entry.clip,
                   entry.min_meters_per_px,
                   entry.max_meters_per_px,
                   entry.attribution,
                   {},
                   {},
                   origin};
    try {
        layer.source = path_inside(folder, entry.source);
    } catch (const DataError& error) {
        layer.error = error.what();
    }
    return layer;
}

std::vector<MapLayer> base_layers(const std::string& assets, std::vector<std::string>& problems) {
    std::vector<MapLayer> layers;
    try {
        const std::string folder = (fs::path(assets) / "base").string();
        const BaseManifest base = read_base_manifest((fs::path(folder) / "base.json").string());
        problems.insert(problems.end(), base.problems.begin(), base.problems.end());
        for (const auto& entry : base.layers)
            layers.push_back(layer_of(entry, folder, LayerOrigin::base_map));
    } catch (const DataError& error) {
        problems.emplace_back(error.what());
    }
    return layers;
}

/// Each crossing costs a vertex or more, in the making of every scene; sound data has none.
void refuse_tangles(MapLayer& layer) {
    constexpr std::size_t most_crossings = 20'000;
    const auto* data = std::get_if<std::shared_ptr<const Layer>>(&layer.data);
    if (data == nullptr || *data == nullptr || (*data)->kind != Layer::Kind::polygon) return;
    std::size_t left = most_crossings;
    for (std::size_t feature = 0; feature < (*data)->feature_count(); ++feature) {
        std::vector<std::span<const LngLat>> rings;
        for (std::size_t i = (*data)->feature_begin[feature]; i < (*data)->feature_begin[feature + 1]; ++i)
            rings.push_back((*data)->part(i));
        left -= count_crossings(rings, left);
        if (left > 0) continue;
        layer.error =
            fmt::format("{}: its outlines cross themselves {} times or more by feature {}: not drawn",
                        layer.source, most_crossings, feature + 1);
        layer.data = {};
        return;
    }
}

/// What the user named on the command line. Its role is known once it is read.
MapLayer extra_layer(const std::string& source) {
    MapLayer layer;
    layer.origin = LayerOrigin::user;
    const SourceParts parts = parts_of_source(source);
    layer.id = parts.layer.empty() ? fs::path(source).stem().string() : parts.layer;
    layer.title.by_language[static_cast<std::size_t>(Language::en)] = layer.id;
    layer.source = source;
    layer = with_data(std::move(layer), Drivers::all);
    refuse_tangles(layer);
    if (const auto* data = std::get_if<std::shared_ptr<const Layer>>(&layer.data)) {
        const auto kind = (*data)->kind;
        layer.role = kind == Layer::Kind::point  ? LayerRole::points
                     : kind == Layer::Kind::line ? LayerRole::lines
                                                 : LayerRole::polygons;
    }
    return layer;
}

/// "pts", "pts 2", ...: everything that is known of a layer is known by its id.
void number_equal_ids(std::vector<MapLayer>& layers, std::vector<std::string> taken) {
    for (MapLayer& layer : layers) {
        std::string id = layer.id;
        for (int n = 2; std::ranges::find(taken, id) != taken.end(); ++n)
            id = fmt::format("{} {}", layer.id, n);
        const bool added = layer.role == LayerRole::lines || layer.role == LayerRole::points ||
                           layer.role == LayerRole::polygons;
        if (added) layer.id = id;
        taken.push_back(layer.id);
    }
}

/// The layers in the same order with their data. One thread a processor and not a layer: each thread opens
/// PROJ's database for itself.
std::vector<MapLayer> read_all(std::vector<MapLayer> layers) {
    std::atomic<std::size_t> next = 0;
    const auto read_some = [&layers, &next] {
        for (std::size_t i = next++; i < layers.size(); i = next++)
            layers[i] = with_data(std::move(layers[i]), Drivers::plain_files);
    };
    const std::size_t threads = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, 4);
    std::vector<std::future<void>> helpers;
    for (std::size_t i = 1; i < std::min(threads, layers.size()); ++i)
        helpers.push_back(std::async(std::launch::async, read_some));
    read_some();
    for (auto& helper : helpers) helper.get();
    return layers;
}

void append(std::vector<std::string>& to, std::vector<std::string> from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

/// The folder of a story if `path` is one (or its story.json), else "".
std::string story_folder(const std::string& path) {
    std::error_code none;
    if (fs::is_directory(path, none)) return path;
    if (fs::path(path).filename() != "story.json") return {};
    const auto folder = fs::path(path).parent_path().string();
    return folder.empty() ? "." : folder;
}

/// Without its gazetteer the program still shows the story.
void link(World& world, const std::string& assets, std::span<const Topic> topics) {
    try {
        const LinkData data = LinkData::open(assets);
        link_article(world, Linker(data.gazetteer, data.words, world.places), topics);
        add_capitals(world, data.gazetteer);
        add_places_of_corrections(world, data.gazetteer);
    } catch (const DataError& error) {
        world.problems.emplace_back(error.what());
        split_article(world, topics);
    }
}

/// The layers of a world that came from there.
std::vector<MapLayer> layers_from(const World& world, LayerOrigin origin) {
    std::vector<MapLayer> layers;
    for (const MapLayer& layer : world.layers)
        if (layer.origin == origin) layers.push_back(layer);
    return layers;
}

/// What a reader corrected in an earlier session. A file that cannot be read is left as it is: nothing is
/// saved over it.
void read_corrections_of_reader(World& world, const LoadRequest& request) {
    const CorrectionPaths paths =
        correction_paths(world.opened_from, world.folder, request.corrections_folder, request.assets);
    world.corrections_file = paths.write;
    try {
        world.corrections = read_corrections(paths.read, world.article.text);
    } catch (const DataError& error) {
        world.problems.push_back(fmt::format("{}; corrections are not saved", error.what()));
        world.corrections_file.clear();
    }
}

/// The country whose land the areas of control are cut to.
std::string fill_from_story(World& world, const std::string& folder, const LoadRequest& request) {
    const Manifest manifest = read_manifest((fs::path(folder) / "story.json").string());
    world.id = manifest.id;
    world.folder = folder;
    world.title = manifest.title;
    world.article = {read_text(path_inside(folder, manifest.article_file)),
                     manifest.language,
                     manifest.published,
                     manifest.article_source,
                     manifest.article_licence,
                     text_language_from_code(code_of(manifest.language)),
                     DateSource::given};
    if (request.hints.published) world.article.published = *request.hints.published;
    if (request.hints.language != TextLanguage::unknown) {
        world.article.written_in = request.hints.language;
        world.article.language = names_language_of(request.hints.language);
    }
    world.opening = manifest.look;
    world.focus = manifest.focus;
    world.study_area = manifest.study_area;
    world.told = manifest.told;
    world.control_reach_km = manifest.control_reach_km;
    append(world.problems, manifest.problems);
    append(world.problems, read_tables(manifest, folder, world));
    read_corrections_of_reader(world, request);
    link(world, request.assets, manifest.topics);
    append(world.problems, apply_corrections(manifest.corrections, world));
    for (const auto& entry : manifest.layers)
        world.layers.push_back(layer_of(entry, folder, LayerOrigin::story));
    return manifest.clip_country;
}

/// Cut to the study area already, so that a map of control need not be cut out of the whole country each
/// time.
std::vector<Polygon> study_land(World& world, const std::string& country) {
    auto land = land_of(world.layers, country);
    if (land.empty())
        if (auto problem = clip_country_problem(world.layers, country, world.folder + "/story.json"))
            world.problems.push_back(std::move(*problem));
    if (!world.study_area) return land;
    const Extent& box = *world.study_area;
    const std::vector<Polygon> area{
        {{{{box.west, box.south}, {box.east, box.south}, {box.east, box.north}, {box.west, box.north}}}}};
    return land.empty() ? area : intersect(land, area);
}

std::vector<LngLat> dated_towns(const World& world) {
    std::vector<LngLat> towns;
    for (std::size_t i = 0; i < world.control.size(); ++i)
        if (i == 0 || world.control[i].place != world.control[i - 1].place)
            towns.push_back(world.place(world.control[i].place).at);
    return towns;
}

/// The article of a text that is no story.
ArticleInText read_bare_text(const LoadRequest& request) {
    if (!request.text) return read_article(request.story, request.hints, most_opened_bytes);
    if (request.text->size() > most_opened_bytes)
        throw DataError(fmt::format("the text is {} bytes long; the most is {}", request.text->size(),
                                    most_opened_bytes));
    return article_from_bytes(*request.text, request.story, request.hints);
}

/// A bare text: its places are the gazetteer's.
void fill_from_text(World& world, const LoadRequest& request) {
    ArticleInText article = read_bare_text(request);
    if (article.text.find_first_not_of(" \t\r\n") == std::string::npos)
        throw DataError((request.story.empty() ? "the text" : request.story) + ": there is no text in it");
    const std::string name = fs::path(request.story).filename().string();
    world.id = name.empty() ? "text" : fs::path(request.story).stem().string();
    world.title.by_language[static_cast<std::size_t>(Language::en)] =
        article.title.empty() ? name : article.title;
    world.article = {std::move(article.text),
                     names_language_of(article.language.language),
                     article.published.date.value_or(Date{}),
                     article.title.empty() ? std::string() : name,
                     {},
                     article.language.language,
                     article.published.source,
                     std::move(article.title)};
    append(world.problems, std::move(article.problems));
    if (auto warning = language_warning(world.article.written_in); !warning.empty())
        world.problems.push_back((name.empty() ? "the text" : name) + ": " + warning);
    read_corrections_of_reader(world, request);
    link(world, request.assets, {});
    world.opening = world.focus = extent_of_passages(world);
}

}  // namespace

std::shared_ptr<const World> load_world(const LoadRequest& request) {
    auto world = std::make_shared<World>();
    world->opening = world->focus = {-180, -90, 180, 90};
    std::string clip_country;
    world->opened_from = {request.story, request.text, request.hints};
    std::vector<MapLayer> base;
    if (request.map_of != nullptr)
        base = layers_from(*request.map_of, LayerOrigin::base_map);
    else if (!request.bare)
        base = base_layers(request.assets, world->problems);
    const bool read_base = request.with_map && request.map_of == nullptr;
    std::future<std::vector<MapLayer>> base_reading;
    if (read_base) base_reading = std::async(std::launch::async, read_all, std::move(base));
    if (!request.story.empty() || request.text) {
        const std::string folder = request.text ? std::string() : story_folder(request.story);
        if (folder.empty())
            fill_from_text(*world, request);
        else
            clip_country = fill_from_story(*world, folder, request);
    }
    auto story_layers = read_all(std::move(world->layers));
    std::ranges::for_each(story_layers, refuse_tangles);
    world->layers = read_base ? base_reading.get() : std::move(base);
    try {
        auto [known, unknown] =
            told_land(study_land(*world, clip_country), dated_towns(*world), world->control_reach_km * 1000);
        world->control_land = std::move(known);
        world->untold_land = std::move(unknown);
    } catch (const std::exception& error) {
        world->problems.push_back(fmt::format("{}: areas of control: {}", request.story, error.what()));
    }
    std::move(story_layers.begin(), story_layers.end(), std::back_inserter(world->layers));
    if (request.map_of != nullptr)
        std::ranges::copy(layers_from(*request.map_of, LayerOrigin::user), std::back_inserter(world->layers));
    for (const auto& source : request.extra_layers) world->layers.push_back(extra_layer(source));
    number_equal_ids(world->layers, request.reserved_ids);
    world->problems = shortened(world->problems);
    return world;
}

}  // namespace geo
