#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "geo/story/world.hpp"

namespace geo {

/// Words whose beginnings tell what a sentence is about.
struct Topic {
    std::string name;
    std::array<std::vector<std::string>, language_count> stems;  // by Language
};

/// One layer as base.json or story.json names it.
struct LayerEntry {
    std::string id;
    Names title;
    std::string source;  // relative to the file that names it
    LayerRole role = LayerRole::lines;
    Extent clip{-180, -90, 180, 90};
    double min_meters_per_px = 0, max_meters_per_px = 1e9;
    std::string attribution;
};

/// A hand correction of the automatic links: these code points of the article mean this place and no other;
/// no place where `place` is "".
struct LinkCorrection {
    std::uint32_t begin = 0, end = 0;
    std::string place;
    std::optional<Sense> sense;
};

/// story.json as it stands; files are relative to its folder, "" where left out.
struct Manifest {
    std::string file;  // its own path
    std::string id;
    Names title;
    std::string article_file;
    Language language = Language::fr;
    Date published;
    std::string article_source, article_licence;
    Extent look{-180, -90, 180, 90}, focus{-180, -90, 180, 90};
    std::optional<Extent> study_area;
    std::optional<DateRange> told;
    std::string clip_country;
    double control_reach_km = 20;               // from a dated town: beyond, nobody knows who holds the land
    std::map<std::string, std::string> tables;  // "places" -> "places.csv"
    std::vector<Holder> holders;
    std::vector<Topic> topics;
    std::vector<LayerEntry> layers;
    std::vector<LinkCorrection> corrections;
    std::vector<std::string> problems;  // what is wrong and can be passed over: "file:line: ..."

    [[nodiscard]] std::string table(const std::string& name) const;
};

/// The names of the tables, those that others refer to first.
inline constexpr std::array table_names{"sources", "places", "control",      "flows",  "series", "events",
                                        "posts",   "roads",  "subdistricts", "hosted", "zones",  "notes"};

/// Throws DataError "file:line: ...": not JSON, of another format, a member of a wrong type, an id that is
/// none or a text of more than 4096 bytes.
[[nodiscard]] Manifest read_manifest(const std::string& path);

struct BaseManifest {
    std::vector<LayerEntry> layers;
    std::vector<std::string> problems;  // "file:line: ..." of each entry that was left out
};
/// Throws DataError: not a JSON list.
[[nodiscard]] BaseManifest read_base_manifest(const std::string& path);

/// Small letters, digits, - and _, beginning with a letter or a digit: such an id names files and layers.
[[nodiscard]] bool is_id(std::string_view);

/// Where a file that a story names lies. Throws DataError: an absolute path, one with "..", or a link that
/// leads out of the folder or nowhere. The file need not exist.
[[nodiscard]] std::string path_inside(const std::string& folder, const std::string& relative);

}  // namespace geo
