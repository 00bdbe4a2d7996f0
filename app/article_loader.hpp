#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include "app/opening.hpp"
#include "geo/story/article_set.hpp"

namespace app {

/// Reads and links articles, and lists folders, on one background thread, so that a frame never waits for
/// them. The newest wish wins. All members are for the caller's thread and never block, except the
/// destructor, which waits for what is under way, and wait().
class ArticleLoader {
  public:
    /// `corrections_folder`: see geo::LoadRequest. `when_done` is called on the loader's thread after each
    /// piece of work: to wake a sleeping window.
    ArticleLoader(std::string assets, std::string corrections_folder, std::function<void()> when_done);
    ~ArticleLoader();
    ArticleLoader(const ArticleLoader&) = delete;
    ArticleLoader& operator=(const ArticleLoader&) = delete;

    struct Loaded {
        std::uint32_t number = 0;  // of the Opening
        geo::ArticleSet set;
        std::string error;  // one line, why there is no set; "" if there is one
    };
    /// Reads what is to be open, on the map of what is.
    void want(const Opening&, geo::ArticleSet open);
    /// What the newest wish gave, once.
    [[nodiscard]] std::optional<Loaded> take();

    /// Lists what a path that is being typed may go on with: see paths_beginning.
    void want_paths(std::string typed);
    [[nodiscard]] std::optional<OfferPaths> take_paths();

    /// Destroys something on the loader's thread: what must wait for threads of its own.
    void destroy(std::shared_ptr<const void>);
    /// Blocks until nothing is wished for.
    void wait();

  private:
    void run(std::stop_token);
    [[nodiscard]] bool pending() const;  // mutex_ held

    geo::LoadRequest how_;
    std::function<void()> when_done_;
    std::mutex mutex_;
    std::condition_variable_any changed_;
    struct Wish {
        Opening opening;
        geo::ArticleSet open;
    };
    std::optional<Wish> wish_;  // guarded by mutex_, like all below
    std::optional<std::string> typed_;
    std::vector<std::shared_ptr<const void>> rubbish_;
    std::optional<Loaded> loaded_;
    std::optional<OfferPaths> paths_;
    bool working_ = false;
    std::jthread thread_;  // the last: it must end before the rest goes
};

/// Folders, and files that could be articles, whose path begins with what was typed ("~" is the home folder):
/// folders first, then by name, at most `limit`. Hidden ones only where the name begins with a full stop.
[[nodiscard]] std::vector<PathOffer> paths_beginning(const std::string& typed, std::size_t limit = 8);

}  // namespace app
