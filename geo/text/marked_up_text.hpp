#pragma once

#include <string>

namespace geo {

/// What a page or a Markdown file holds besides its marks.
struct MarkedUpText {
    std::string text;       // UTF-8: paragraphs and headings, a blank line between them
    std::string title;      // "" where it has none, likewise below
    std::string published;  // as written: "2020-02-11T09:30:00+01:00"
    std::string language;   // BCP 47, as written
};

}  // namespace geo
