#include "app/article_loader.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <new>
#include <utility>

#include "app/layer_id.hpp"
#include "app/map/map_layers.hpp"

namespace app {
namespace {

namespace fs = std::filesystem;

ArticleLoader::Loaded load(const Opening& opening, const geo::ArticleSet& open, const geo::LoadRequest& how) {
    ArticleLoader::Loaded loaded;
    loaded.number = opening.number;
    try {
        loaded.set = geo::open_articles(opening.articles, open, how);
    } catch (const std::bad_alloc&) {
        loaded.error = "not enough memory";
    } catch (const std::exception& error) {
        loaded.error = error.what();
    }
    return loaded;
}

bool could_be_article(const fs::path& file) {
    constexpr std::array<std::string_view, 8> endings{".txt",  ".text", ".md",    ".markdown",
                                                      ".html", ".htm",  ".xhtml", ""};
    std::string ending = file.extension().string();
    std::ranges::transform(ending, ending.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
    return std::ranges::find(endings, ending) != endings.end() || file.filename() == "story.json";
}

}  // namespace

std::vector<PathOffer> paths_beginning(const std::string& typed, std::size_t limit) {
    std::string path = typed;
    const char* home = std::getenv("HOME");
    if (home != nullptr && (path == "~" || path.starts_with("~/"))) path = home + path.substr(1);
    const auto slash = path.rfind('/');
    const std::string folder = slash == std::string::npos ? "" : path.substr(0, slash + 1);
    const std::string start = path.substr(folder.size());
    std::vector<PathOffer> offers;
    std::error_code error;
    fs::directory_iterator entries(folder.empty() ? fs::path(".") : fs::path(folder), error);
    constexpr int most_entries = 20'000;  // a folder of millions is not read to its end
    for (int seen = 0; !error && entries != fs::directory_iterator() && seen < most_entries;
         entries.increment(error), ++seen) {
        const std::string name = entries->path().filename().string();
        if (!name.starts_with(start) || (name.starts_with('.') && !start.starts_with('.'))) continue;
        std::error_code unreadable;
        const bool is_folder = entries->is_directory(unreadable);
        const bool is_file = entries->is_regular_file(unreadable);
        if (!is_folder && !(is_file && could_be_article(entries->path()))) continue;
        offers.push_back({folder + name + (is_folder ? "/" : ""), is_folder});
    }
    std::ranges::sort(offers, [](const PathOffer& a, const PathOffer& b) {
        return std::pair(!a.folder, a.path) < std::pair(!b.folder, b.path);
    });
    if (offers.size() > limit) offers.resize(limit);
    return offers;
}

ArticleLoader::ArticleLoader(std::string assets, std::string corrections_folder,
                             std::function<void()> when_done)
    : when_done_(std::move(when_done)) {
    how_.assets = std::move(assets);
    how_.corrections_folder = std::move(corrections_folder);
    how_.reserved_ids.emplace_back(layer_id::land);
    for (const LayerInfo& layer : map_layers()) how_.reserved_ids.emplace_back(layer.id);
    thread_ = std::jthread([this](std::stop_token stop) { run(std::move(stop)); });
}

ArticleLoader::~ArticleLoader() = default;

bool ArticleLoader::pending() const {
    return wish_ || typed_ || !rubbish_.empty();
}

void ArticleLoader::run(std::stop_token stop) {
    std::unique_lock lock(mutex_);
    while (changed_.wait(lock, stop, [this] { return pending(); })) {
        if (stop.stop_requested()) return;
        working_ = true;
        auto rubbish = std::exchange(rubbish_, {});
        const auto typed = std::exchange(typed_, std::nullopt);
        auto wish = std::exchange(wish_, std::nullopt);
        lock.unlock();
        rubbish.clear();
        std::optional<OfferPaths> paths;
        if (typed) paths = OfferPaths{*typed, paths_beginning(*typed)};
        std::optional<Loaded> loaded;
        if (wish) loaded = load(wish->opening, wish->open, how_);
        wish.reset();
        lock.lock();
        working_ = false;
        const bool tell = paths || loaded;
        if (paths) paths_ = std::move(paths);
        if (loaded) loaded_ = std::move(loaded);
        changed_.notify_all();
        lock.unlock();
        if (tell && when_done_) when_done_();
        lock.lock();
    }
}

void ArticleLoader::want(const Opening& opening, geo::ArticleSet open) {
    const std::lock_guard lock(mutex_);
    wish_ = Wish{opening, std::move(open)};
    changed_.notify_all();
}

std::optional<ArticleLoader::Loaded> ArticleLoader::take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(loaded_, std::nullopt);
}

void ArticleLoader::want_paths(std::string typed) {
    const std::lock_guard lock(mutex_);
    typed_ = std::move(typed);
    changed_.notify_all();
}

std::optional<OfferPaths> ArticleLoader::take_paths() {
    const std::lock_guard lock(mutex_);
    return std::exchange(paths_, std::nullopt);
}

void ArticleLoader::destroy(std::shared_ptr<const void> thing) {
    const std::lock_guard lock(mutex_);
    rubbish_.push_back(std::move(thing));
    changed_.notify_all();
}

void ArticleLoader::wait() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return !pending() && !working_; });
}

}  // namespace app
