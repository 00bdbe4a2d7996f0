#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "geo/data/read_file.hpp"
#include "geo/data/read_layer.hpp"
#include "geo/story/corrected_links.hpp"
#include "geo/story/correction_file.hpp"
#include "geo/story/land.hpp"
#include "geo/story/load_world.hpp"
#include "geo/story/manifest.hpp"
#include "geo/story/passages.hpp"
#include "geo/story/schema.hpp"
#include "geo/story/story_tables.hpp"
#include "geo/text/link_data.hpp"

namespace geo {
namespace {

namespace fs = std::filesystem;
using Faults = std::vector<std::string>;

void append(Faults& to, const Faults& from) {
    to.insert(to.end(), from.begin(), from.end());
}

Faults layer_faults(const Manifest& manifest, const std::string& folder) {
    Faults faults;
    for (const LayerEntry& entry : manifest.layers) {
        const std::string name = fmt::format("{}: layer '{}'", manifest.file, entry.id);
        try {
            const std::string path = path_inside(folder, entry.source);
            if (entry.role == LayerRole::relief)
                static_cast<void>(read_raster(path));
            else
                append(faults, read_layer(path, Drivers::plain_files).warnings);
        } catch (const DataError& error) {
            faults.push_back(fmt::format("{}: {}", name, error.what()));
        }
    }
    return faults;
}

Faults read_article(const Manifest& manifest, const std::string& folder, World& world) {
    std::string path;
    try {
        path = path_inside(folder, manifest.article_file);
    } catch (const DataError& error) {
        return {fmt::format("{}: article/file: {}", manifest.file, error.what())};
    }
    try {
        world.article = {read_text(path), manifest.language, manifest.published, {}, {}};
    } catch (const DataError& error) {
        return {error.what()};
    }
    return {};
}

/// Of the article's sentences and the hand corrections of their links.
Faults link_faults(const Manifest& manifest, const std::string& folder, const std::string& assets,
                   World& world) {
    const LinkData data = LinkData::open(assets);
    link_article(world, Linker(data.gazetteer, data.words, world.places), manifest.topics);
    if (world.passages.empty()) return {path_inside(folder, manifest.article_file) + ": no sentence in it"};
    Faults faults;
    for (const auto& problem : apply_corrections(manifest.corrections, world))
        faults.push_back(fmt::format("{}: {}", manifest.file, problem));
    const std::string file = (fs::path(folder) / corrections_file_name).string();
    try {
        world.corrections = read_corrections(file, world.article.text);
    } catch (const DataError& error) {
        faults.emplace_back(error.what());
    }
    add_places_of_corrections(world, data.gazetteer);
    for (const Correction& correction : corrected_links(world, world.corrections).unfit)
        faults.push_back(fmt::format("{}: the correction of '{}' fits nothing in the article", file,
                                     correction.mention.exact));
    return faults;
}

/// The member of story.json that a fault is about: "article/file"; "" of other faults.
std::string member_of(const std::string& fault, const std::string& file) {
    const auto begin = fault.find(": ");
    if (begin == std::string::npos || !fault.starts_with(file)) return "";
    return fault.substr(begin + 2, fault.find(": ", begin + 2) - begin - 2);
}

/// What the schema found already is not told twice.
void append_new(Faults& to, const Faults& from, const std::string& file) {
    for (const std::string& fault : from) {
        const std::string member = member_of(fault, file);
        const auto same = [&](const std::string& other) { return member_of(other, file) == member; };
        if (member.empty() || std::ranges::none_of(to, same)) to.push_back(fault);
    }
}

Faults country_faults(const Manifest& manifest, const std::string& assets) {
    if (manifest.clip_country.empty()) return {};
    const std::string folder = (fs::path(assets) / "base").string();
    std::vector<MapLayer> layers;
    for (const LayerEntry& entry : read_base_manifest((fs::path(folder) / "base.json").string()).layers) {
        if (entry.role != LayerRole::land) continue;
        layers.emplace_back();
        layers.back().role = entry.role;
        layers.back().source = path_inside(folder, entry.source);
    }
    const auto problem = clip_country_problem(layers, manifest.clip_country, manifest.file);
    return problem ? Faults{*problem} : Faults{};
}

}  // namespace

std::vector<std::string> check_story(const std::string& folder, const std::string& assets) {
    std::error_code none;
    const std::string file =
        fs::is_directory(folder, none) ? (fs::path(folder) / "story.json").string() : folder;
    const std::string home = fs::path(file).has_parent_path() ? fs::path(file).parent_path().string() : ".";
    Faults faults;
    try {
        faults = schema_faults(file, (fs::path(assets) / "story.schema.json").string());
    } catch (const DataError& error) {
        faults.emplace_back(error.what());
    }
    try {
        const Manifest manifest = read_manifest(file);
        World world;
        append_new(faults, manifest.problems, file);
        append(faults, country_faults(manifest, assets));
        Faults article = read_article(manifest, home, world);
        append_new(faults, read_tables(manifest, home, world), file);
        if (article.empty()) article = link_faults(manifest, home, assets, world);
        append_new(faults, article, file);
        append(faults, layer_faults(manifest, home));
    } catch (const DataError& error) {
        // What the schema found already is not told twice.
        if (faults.empty()) faults.emplace_back(error.what());
    }
    return faults;
}

}  // namespace geo
