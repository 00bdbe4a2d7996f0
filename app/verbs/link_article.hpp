#pragma once

#include "app/verbs/article_record.hpp"
#include "app/verbs/linked_article.hpp"
#include "geo/text/linker.hpp"

namespace app {

/// Finds the places and dates of an article. Many threads may do so at once.
[[nodiscard]] LinkedArticle link_article(ArticleRecord, const geo::Linker&);

}  // namespace app
