#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "geo/story/article_source.hpp"
#include "geo/text/correction.hpp"

namespace geo {

/// In a story folder.
inline constexpr const char* corrections_file_name = "corrections.json";

/// Corrections as they are kept with a story, readable and diffable: JSON, each with its quote, what stands
/// around that, and its position in code points of the article.
[[nodiscard]] std::string corrections_json(std::span<const Correction>, std::string_view article);

/// Reads them back; none where there is no file. Positions hold for the article that they were taken from.
/// Throws DataError "file:line: what is wrong".
[[nodiscard]] std::vector<Correction> read_corrections(const std::string& path, std::string_view article);

/// Where a reader's corrections of a story are read from and written to; "" nowhere.
struct CorrectionPaths {
    std::string read, write;
};
/// "corrections.json" in a story folder that may be written to and does not ship with the program (in
/// `assets`); for all else a file in `of_reader` named for the story's path, and to begin with the folder's
/// own; for a text that is no file named for the text itself. `folder`: of the story, "" for a bare text.
/// `of_reader`: "" for nowhere.
[[nodiscard]] CorrectionPaths correction_paths(const ArticleSource&, const std::string& folder,
                                               const std::string& of_reader, const std::string& assets);

}  // namespace geo
