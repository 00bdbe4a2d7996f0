#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>

#include "geo/data/read_file.hpp"

/// A sound story of three towns in a folder of its own, which goes away with it. Tests spoil one thing in it.
class SmallStory {
  public:
    SmallStory();
    ~SmallStory();
    SmallStory(const SmallStory&) = delete;
    SmallStory& operator=(const SmallStory&) = delete;

    [[nodiscard]] std::string folder() const { return folder_.string(); }
    [[nodiscard]] std::string path(const std::string& name) const { return (folder_ / name).string(); }
    void write(const std::string& name, std::string_view text) const;
    void remove(const std::string& name) const;
    /// Replaces the first `old_text` in a file; the file must have it.
    void replace(const std::string& name, std::string_view old_text, std::string_view new_text) const;

  private:
    std::filesystem::path folder_;
};

inline constexpr std::string_view small_story_json = R"({
  "format": 1,
  "id": "small",
  "title": {"fr": "Petite histoire", "en": "Small story"},
  "article": {
    "file": "article.txt",
    "language": "fr",
    "published": "2020-02-11"
  },
  "look": {"extent": [35, 34, 38, 37]},
  "study_area": [35.6, 34.95, 37.6, 36.9],
  "places": "places.csv",
  "control": "control.csv",
  "holders": [
    {"id": "government", "name": {"en": "Government"}, "side": "government"},
    {"id": "opposition", "name": {"en": "Opposition"}, "side": "opposition"},
    {"id": "uncertain", "name": {"en": "Uncertain"}, "side": null}
  ],
  "flows": "flows.csv",
  "series": "series.csv",
  "events": "events.csv",
  "posts": "posts.csv",
  "roads": "roads.csv",
  "sources": "sources.csv",
  "subdistricts": "subdistricts.csv",
  "topics": {"displacement": {"fr": ["fui", "déplac"]}},
  "layers": [],
  "corrections": []
}
)";

inline constexpr std::string_view small_places_csv =
    "id,geonames,kind,lng,lat,country,seat_of,rank,name_fr,name_en,name_tr,name_ar,aliases_fr,aliases_en,"
    "aliases_tr,"
    "adjectives_fr,adjectives_en,source,status,confidence,note\n"
    "idlib,169389,city,36.63393,35.93062,SY,idlib_governorate,1,Idlib,Idlib,İdlib,إدلب,Idleb,,,,,G1,reported,"
    "high,\n"
    "idlib_governorate,169387,governorate,36.6829,35.8528,SY,,1,Gouvernorat d'Idlib,Idlib "
    "Governorate,,,,,,,,G1,"
    "reported,high,\n"
    "saraqib,,town,36.80591,35.86447,SY,,2,Saraqeb,Saraqib,,,,,,,,G1;C13,reported,high,\n"
    "aleppo,170063,city,37.16117,36.20124,SY,,2,Alep,Aleppo,,,,,,,,G1,reported,high,\n"
    "syria,163843,country,38.27,35,SY,,1,Syrie,Syria,,,,,,syrien|syriens,Syrian,G1,reported,high,\n";

inline SmallStory::SmallStory() {
    static int count = 0;
    folder_ = std::filesystem::temp_directory_path() /
              ("dateline-story-" + std::to_string(getpid()) + "-" + std::to_string(++count));
    std::filesystem::create_directories(folder_);
    write("story.json", small_story_json);
    write("article.txt", "Idlib est bombardée. Les Syriens fuient.\nDans la province d'Idlib, on attend.\n");
    write("places.csv", small_places_csv);
    write("control.csv",
          "place,date,holder,status,confidence,sources,note\n"
          "idlib,2018-09-17,opposition,reported,high,C13,\n"
          "aleppo,2018-09-17,government,reported,high,C13,\n"
          "saraqib,2020-02-06,government,reported,high,C13,\n"
          "saraqib,2018-09-17,opposition,reported,high,C13,\n");
    write("flows.csv",
          "id,from,to,draw_from,draw_to,period_from,period_to,people_low,people_high,qualifier,kind,status,"
          "geometry,"
          "confidence,sources,note\n"
          "f1,idlib_governorate,aleppo,saraqib,,2020-01,2020-02-11,100,200,about,movements,reported,"
          "schematic,high,C13,"
          "\n");
    write("series.csv",
          "date,people,qualifier,status,confidence,sources,note\n"
          "2020-02-10,700000,nearly,reported,high,C13,\n2020-01-08,312000,,reported,high,C13,\n");
    write("events.csv",
          "date,date_to,place,title_en,title_fr,status,confidence,sources,note\n"
          "2020-02-06,,saraqib,Saraqib falls,Saraqeb tombe,reported,high,C13,\n"
          "2018-09-17,,,Memorandum,Mémorandum,reported,high,C13,\n");
    write("posts.csv",
          "id,name,number,established,lng,lat,nearest,encircled,encircled_date,position_status,status,"
          "confidence,"
          "sources,note\n"
          "p1,Saraqib,,2020-01-30,36.8,35.86,saraqib,true,2020-02-06,nearest village,schematic,low,C13,\n"
          "p2,Sheir Maghar,10,2018-05,,,,,,unknown,reported,low,C13,\n");
    write("roads.csv",
          "road,seq,place,name,lng,lat,status,confidence,source,note\n"
          "M5,2,aleppo,Aleppo,37.16117,36.20124,schematic,high,G1,\nM5,1,saraqib,Saraqib,36.80591,35.86447,"
          "schematic,"
          "high,G1,\n");
    write("sources.csv",
          "key,title,url,date,kind\nG1,GeoNames,,2020,data\nC13,TASS,https://tass.com,2020-02-05,web page\n");
    write("subdistricts.csv",
          "role,place,period,people,status,confidence,sources,note\n"
          "origin,saraqib,2020-02,185364,reconstructed,medium,C13,\n");
}

inline SmallStory::~SmallStory() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

inline void SmallStory::write(const std::string& name, std::string_view text) const {
    std::ofstream(path(name), std::ios::binary) << text;
}

inline void SmallStory::remove(const std::string& name) const {
    std::filesystem::remove(path(name));
}

inline void SmallStory::replace(const std::string& name, std::string_view old_text,
                                std::string_view new_text) const {
    std::string text = geo::read_file(path(name));
    const auto at = text.find(old_text);
    if (at == std::string::npos) throw std::logic_error(name + " has no " + std::string(old_text));
    write(name, text.replace(at, old_text.size(), new_text));
}
