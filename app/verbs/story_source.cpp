#include "app/verbs/story_source.hpp"

#include <algorithm>
#include <ostream>

#include "app/layer_id.hpp"
#include "app/map/map_layers.hpp"
#include "app/state_home.hpp"

namespace app {

std::string corrections_folder() {
    const std::string home = state_home();
    return home.empty() ? std::string() : home + "/corrections";
}

geo::LoadRequest load_request(const Options& options, const std::string& assets) {
    geo::LoadRequest request;
    request.assets = assets;
    request.bare = options.view.bare;
    request.extra_layers = options.view.layers;
    request.story = options.story;
    request.corrections_folder = corrections_folder();
    request.reserved_ids.emplace_back(layer_id::land);
    for (const LayerInfo& layer : map_layers()) request.reserved_ids.emplace_back(layer.id);
    if (request.story.empty() && !request.bare) request.story = assets + "/stories/idlib-2020";
    return request;
}

geo::ArticleSet load_articles(const Options& options, const std::string& assets) {
    geo::LoadRequest how = load_request(options, assets);
    std::vector<geo::ArticleSource> sources;
    const geo::ArticleHints hints{options.published, geo::TextLanguage::unknown};
    if (!how.story.empty()) sources.push_back({how.story, nullptr, hints});
    const geo::ArticleSource second{options.second_story, nullptr, hints};
    const bool twice = !sources.empty() && geo::same_article(sources.front(), second);
    if (!second.path.empty() && !twice) sources.push_back(second);
    how.story.clear();
    return geo::open_articles(sources, how);
}

void report_problems(const geo::World& world, std::ostream& errors) {
    constexpr std::size_t told_layers = 10;
    std::size_t failed = 0;
    for (const std::string& problem : world.problems) errors << "dateline: " << problem << '\n';
    for (const geo::MapLayer& layer : world.layers) {
        if (!layer.error.empty() && ++failed <= told_layers)
            errors << "dateline: layer '" << layer.id << "': " << layer.error << '\n';
        const auto* data = std::get_if<std::shared_ptr<const geo::Layer>>(&layer.data);
        if (data == nullptr || *data == nullptr) continue;
        for (const std::string& warning : (*data)->warnings) errors << "dateline: " << warning << '\n';
    }
    if (failed > told_layers)
        errors << "dateline: and " << failed - told_layers
               << " more layers that could not be read (dateline check tells all)\n";
}

void refuse_missing_layers(const geo::World& world, const Options& options) {
    for (const geo::MapLayer& layer : world.layers) {
        const bool named = std::ranges::find(options.view.layers, layer.source) != options.view.layers.end();
        if (named && !layer.error.empty()) throw geo::DataError(layer.error);
    }
}

}  // namespace app
