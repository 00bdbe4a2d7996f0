#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include "geo/story/load_world.hpp"

namespace geo {

/// How many articles one map shows at most.
inline constexpr std::size_t most_articles = 2;

/// True if both are one article, whatever is said of it: from one file (as their paths tell; links are not
/// followed), or of the same text.
[[nodiscard]] bool same_article(const ArticleSource&, const ArticleSource&);

/// The articles that are open, in the order of their tabs. Immutable parts; copied freely.
struct ArticleSet {
    std::vector<std::shared_ptr<const World>> alone;  // each one by itself; none: a map without an article
    /// The world of all of them, with each in front in turn; never empty. Places and all else but article and
    /// passages are the same in all.
    std::vector<std::shared_ptr<const World>> in_front;

    /// Of one world, with or without an article.
    [[nodiscard]] static ArticleSet of(std::shared_ptr<const World>);
};

/// Reads the articles, up to most_articles of them, on the map of those that are open; what is open already
/// from the same source is taken over. `how`: assets and reserved ids. Throws DataError where one of them
/// cannot be read.
[[nodiscard]] ArticleSet open_articles(std::span<const ArticleSource>, const ArticleSet& open,
                                       const LoadRequest& how);

/// The same without any open: reads the base map too. `how.story` is not looked at.
[[nodiscard]] ArticleSet open_articles(std::span<const ArticleSource>, const LoadRequest& how);

}  // namespace geo
