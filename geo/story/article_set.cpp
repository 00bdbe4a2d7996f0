#include "geo/story/article_set.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "geo/story/joined_articles.hpp"

namespace geo {
namespace {

namespace fs = std::filesystem;
using WorldPtr = std::shared_ptr<const World>;

/// The same for all ways to write it: "a.txt", "./a.txt"; of a story its folder.
fs::path whole_path(const std::string& path) {
    std::error_code none;
    fs::path whole = fs::absolute(path, none).lexically_normal();
    if (whole.filename().empty() || whole.filename() == "story.json") whole = whole.parent_path();
    return whole.filename().empty() ? whole.parent_path() : whole;
}

WorldPtr read_one(const ArticleSource& source, const WorldPtr& map, LoadRequest how) {
    how.story = source.path;
    how.text = source.text;
    how.hints = source.hints;
    how.map_of = map;
    if (map != nullptr) how.extra_layers.clear();  // the map has them
    return load_world(how);
}

ArticleSet set_of(std::vector<WorldPtr> alone) {
    ArticleSet set{std::move(alone), {}};
    if (set.alone.size() == 1) set.in_front = set.alone;
    if (set.alone.size() != 2) return set;
    auto first = std::make_shared<const World>(joined(*set.alone[0], *set.alone[1]));
    auto second = std::make_shared<const World>(with_other_in_front(*first));
    set.in_front = {std::move(first), std::move(second)};
    return set;
}

}  // namespace

bool same_article(const ArticleSource& a, const ArticleSource& b) {
    if (a.text == nullptr || b.text == nullptr)
        return a.text == b.text && (a.path == b.path || whole_path(a.path) == whole_path(b.path));
    return a.path == b.path && (a.text == b.text || *a.text == *b.text);
}

ArticleSet ArticleSet::of(std::shared_ptr<const World> world) {
    ArticleSet set;
    if (!world->article.text.empty()) set.alone.push_back(world);
    set.in_front.push_back(std::move(world));
    return set;
}

ArticleSet open_articles(std::span<const ArticleSource> sources, const ArticleSet& open,
                         const LoadRequest& how) {
    const WorldPtr& map = open.in_front.front();
    std::vector<WorldPtr> alone;
    for (const ArticleSource& source : sources.first(std::min(sources.size(), most_articles))) {
        const auto known =
            std::ranges::find(open.alone, source, [](const auto& world) { return world->opened_from; });
        alone.push_back(known != open.alone.end() ? *known : read_one(source, map, how));
    }
    if (alone.empty()) return ArticleSet::of(read_one({}, map, how));
    return set_of(std::move(alone));
}

ArticleSet open_articles(std::span<const ArticleSource> sources, const LoadRequest& how) {
    if (sources.empty()) return ArticleSet::of(read_one({}, nullptr, how));
    const auto first = ArticleSet::of(read_one(sources.front(), nullptr, how));
    return sources.size() == 1 ? first : open_articles(sources, first, how);
}

}  // namespace geo
