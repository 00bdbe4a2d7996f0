#pragma once

#include "app/panels/widgets.hpp"

namespace app::panels {

/// Above an article: title, source, language and day of publication (both to be corrected at a click), and
/// how many places it names.
void draw_article_header(Column&);

/// Over the article, along the upper edge of its room: a tab for each of two articles, what is being read,
/// and why something could not be opened. Gives the height it took; 0 with one article and nothing to tell.
[[nodiscard]] float draw_article_tabs(const Ui&, Box room);

/// What an article is called: its title, else its file, else its first words.
[[nodiscard]] std::string article_title(const geo::Names& title, const geo::Article&,
                                        const geo::ArticleSource&);

}  // namespace app::panels
