#include <filesystem>

#include "geo/story/json_lines.hpp"
#include "geo/story/load_world.hpp"
#include "geo/story/manifest.hpp"
#include "tests/catch.hpp"
#include "tests/geo/story/small_story.hpp"
#include "tests/paths.hpp"

namespace {

using Catch::Matchers::Contains;

std::vector<std::string> faults(const SmallStory& story) {
    return geo::check_story(story.folder(), paths::source_root() + "/assets");
}

}  // namespace

TEST_CASE("the stories that ship with the program are sound") {
    CHECK(geo::check_story(paths::source_root() + "/assets/stories/idlib-2020",
                           paths::source_root() + "/assets") == std::vector<std::string>{});
    CHECK(faults(SmallStory()) == std::vector<std::string>{});
}

TEST_CASE("one fault in a story gives one line with file, line and cause") {
    struct Case {
        const char *file, *old_text, *new_text, *fault;
    };
    const auto c = GENERATE(
        Case{"story.json", "\"format\": 1,", "\"format\": 1", "story.json:3: not JSON"},
        Case{"story.json", "\"format\": 1", "\"format\": 2", "story.json:2: format: "},
        Case{"story.json", "\"id\": \"small\"", "\"id\": 5", "story.json:3: id: "},
        Case{"story.json", "\"file\": \"article.txt\"", "\"file\": \"../article.txt\"",
             "story.json:6: article/file"},
        Case{"story.json", "\"file\": \"article.txt\"", "\"file\": \"/etc/passwd\"",
             "story.json:6: article/file"},
        Case{"story.json", "\"file\": \"article.txt\"", "\"file\": \"none.txt\"", "none.txt: no such file"},
        Case{"story.json", "\"published\": \"2020-02-11\"", "\"published\": \"yesterday\"",
             "story.json:8: article/published"},
        Case{"story.json", "\"published\": \"2020-02-11\"", "\"published\": \"2020-02-31\"",
             "story.json:8: article/published"},
        Case{"story.json", "[35, 34, 38, 37]", "[35, 34, 38]", "story.json:10: look/extent"},
        Case{"story.json", "[35, 34, 38, 37]", "[35, 34, 1e999, 37]",
             "story.json:10: look/extent/2: a number that is too large"},
        Case{"story.json", "[35, 34, 38, 37]", "[35, 34, 99999999999999999999999, 37]",
             "story.json:10: look/extent"},
        Case{"story.json", "[35, 34, 38, 37]", "[38, 34, 35, 37]",
             "story.json:10: look/extent: west must be"},
        Case{"story.json", "\"places\": \"places.csv\"", "\"places\": [\"places.csv\"]",
             "story.json:12: places: "},
        Case{"story.json", "\"side\": null", "\"side\": 3", "story.json:17: holders/2"},
        Case{"story.json", "\"layers\"", "\"wings\"", "story.json:"},
        Case{"places.csv", "geonames,kind", "geonames,sort", "places.csv:1: no column 'kind'"},
        Case{"places.csv", "36.63393,", "east,", "places.csv:2: field 'lng': expected a number, came 'east'"},
        Case{"places.csv", "36.63393,", "nan,", "places.csv:2: field 'lng'"},
        Case{"places.csv", "36.63393,", "190,", "places.csv:2: field 'lng': expected -180 to 180, came 190"},
        Case{"places.csv", ",36.80591,35.86447", ",35.86447,-136.80591",
             "places.csv:4: field 'lat': expected -90 to 90"},
        Case{"places.csv", "idlib_governorate,1,", "nowhere,1,",
             "places.csv:2: field 'seat_of': no place 'nowhere'"},
        Case{"places.csv", "G1;C13", "G1;X9", "places.csv:4: field 'source': no source 'X9'"},
        Case{"places.csv", ",town,", ",hamlet,", "places.csv:4: field 'kind': unknown kind 'hamlet'"},
        Case{"places.csv", "SY,,2,Alep", "SY,,9,Alep", "places.csv:5: field 'rank': expected 1 to 5, came 9"},
        Case{"places.csv", "syria,163843", "idlib,163843",
             "places.csv:6: field 'id': 'idlib' for the second time"},
        Case{"control.csv", "2020-02-06", "06/02/2020", "control.csv:4: field 'date': expected a day"},
        Case{"control.csv", "saraqib,2020-02-06", "sarakib,2020-02-06",
             "control.csv:4: field 'place': no place 'sarakib'"},
        Case{"control.csv", "saraqib,2020-02-06", "saraqib,2018-09-17",
             "control.csv:5: field 'date': a second report"},
        Case{"control.csv", "high", "certain", "control.csv:2: field 'confidence'"},
        Case{"control.csv", "reported", "rumored", "control.csv:2: field 'status': unknown status 'rumored'"},
        Case{"flows.csv", ",100,200", ",200,100", "flows.csv:2: field 'people_high': less than people_low"},
        Case{"flows.csv", ",100,200", ",-100,200",
             "flows.csv:2: field 'people_low': expected a whole number"},
        Case{"flows.csv", "2020-01,2020-02-11", "2020-03,2020-02-11",
             "flows.csv:2: field 'period_to': before period_from"},
        Case{"series.csv", "700000", "700 000", "series.csv:2: field 'people': expected a whole number"},
        Case{"places.csv", "37.16117,36.20124", "36.80591,35.86447",
             "places.csv:5: field 'lng': 'aleppo' lies in the same point as 'saraqib'"},
        Case{"control.csv", "2020-02-06", "2020-02-30", "control.csv:4: field 'date': expected a day"},
        Case{"events.csv", "2020-02-06,,saraqib", "2020-02-06,2020-02-01,saraqib",
             "events.csv:2: field 'date_to': before date"},
        Case{"events.csv", "2020-02-06,,saraqib", "2020-02-06,,nowhere",
             "events.csv:2: field 'place': no place 'nowhere'"},
        Case{"subdistricts.csv", "185364", "-1",
             "subdistricts.csv:2: field 'people': expected a whole number"},
        Case{"posts.csv", "2020-01-30", "soon", "posts.csv:2: field 'established': expected a day"},
        Case{"story.json",
             "\"places\": ", "\"time\": \"2020-03/2020-02\", \"places\": ", "story.json:12: time: "},
        Case{"events.csv", "Saraqib falls", "", "events.csv:2: field 'title_en': empty"},
        Case{"posts.csv", "36.8,35.86", "36.8,", "posts.csv:2: field 'lat'"},
        Case{"roads.csv", "\nM5,2,", "\nM4,2,", "roads.csv: road 'M4' has fewer than two waypoints"},
        Case{"sources.csv", "\nC13,", "\nG1,", "sources.csv:3: field 'key': 'G1' for the second time"},
        Case{"subdistricts.csv", "origin", "source", "subdistricts.csv:2: field 'role'"},
        Case{"subdistricts.csv", "origin,", "origin,\"", "subdistricts.csv:2: a quote is never closed"},
        Case{"story.json", "\"published\": \"2020-02-11\"", "\"published\": 5",
             "story.json:8: article/published: expected a day such as 2020-02-11, came 5"},
        Case{"story.json", "\"file\": \"article.txt\"", "\"file\": \"../a\"",
             "story.json:6: article/file: expected a path within the story's folder, came \"../a\""},
        Case{"story.json", "\"id\": \"small\"", "\"id\": \"../../evil\"",
             "story.json:3: id: expected small letters, digits, - and _, came \"../../evil\""},
        Case{"story.json",
             "\"look\":", "\"lock\": 1, \"look\":", "story.json:10: lock: there is no such member"},
        Case{"story.json", "\"language\": \"fr\",", "", "story.json:5: article/language: missing"},
        Case{"story.json", "[35, 34, 38, 37]", "[-200, 34, 38, 37]",
             "story.json:10: look/extent/0: expected a number from -180 to 540, came -200"},
        Case{"story.json", "\"id\": \"uncertain\"", "\"id\": \"government\"",
             "story.json:17: holders/2/id: 'government' for the second time"},
        Case{"story.json", "\"study_area\"", "\"clip_country\": \"XXX\", \"study_area\"",
             "story.json: clip_country: the base map has no country 'XXX'"},
        Case{"places.csv", "idlib_governorate,1,", "idlib,1,",
             "places.csv:2: field 'seat_of': 'idlib' cannot be its own seat"},
        Case{"story.json", "\"layers\": []",
             "\"layers\": [{\"id\": \"x\", \"source\": \"no.shp\", \"role\": \"lines\"}]", "layer 'x': "});
    CAPTURE(c.file, c.old_text, c.new_text);
    const SmallStory story;
    story.replace(c.file, c.old_text, c.new_text);
    const auto found = faults(story);
    CAPTURE(found);
    REQUIRE_FALSE(found.empty());
    CHECK_THAT(found[0], Contains(c.fault));
    for (const auto& line : found) {
        CHECK(line.find('\n') == std::string::npos);
        CHECK_THAT(line, Catch::Matchers::StartsWith(story.folder()));
    }
}

TEST_CASE("zones, notes and counts of hosts are checked as the other tables are") {
    const SmallStory story;
    story.replace(
        "story.json", "\"topics\"",
        "\"zones\": \"zones.csv\", \"notes\": \"notes.csv\", \"hosted\": \"hosted.csv\", \"topics\"");
    const std::string zones =
        "id,title_en,title_fr,kind,line_date,holder,road,first_place,last_place,least_km,most_km,from,to,"
        "status,"
        "confidence,sources,note\n";
    const std::string notes = "quote,text_en,text_fr,status,confidence,sources\n";
    const std::string hosted = "place,area_en,area_fr,date,date_to,people,status,confidence,sources,note\n";
    story.write("zones.csv", zones + "z,Zone,,along_road,,,M5,,,6,6,2020-03-06,,reconstructed,medium,C13,\n");
    story.write("notes.csv", notes + "bombardée,Shelled,,reported,high,C13\n");
    story.write("hosted.csv", hosted + "aleppo,Aleppo,,2020-01-01,,5,reported,high,C13,\n");
    CHECK(faults(story).empty());
    const std::string on_a_road = ",6,6,2020-03-06,,reconstructed,medium,C13,\n";
    story.write("zones.csv", zones + "z,Zone,,along_road,,,M7,," + on_a_road +
                                 "y,Zone,,along_road,,,M5,idlib,aleppo" + on_a_road +
                                 "x,Zone,,along_road,,,M5,saraqib,aleppo" + on_a_road);
    CHECK(faults(story) ==
          std::vector<std::string>{
              story.path("zones.csv") + ":2: field 'road': no road 'M7'",
              story.path("zones.csv") + ":3: field 'first_place': 'idlib' is not on the road 'M5'",
          });
    story.write("zones.csv", zones +
                                 "z,Zone,,beside_front,2018-09-17,nobody,,,,20,15,2020-03-06,2020-01-01,"
                                 "reconstructed,medium,C13,\n");
    story.write("notes.csv",
                notes + "a b c,No such words,,reported,high,C13\nIdlib,Twice,,reported,high,C13\n");
    story.write("hosted.csv", hosted + "aleppo,Aleppo,,2020-02-01,2020-01-01,5,reported,high,C13,\n");
    const auto found = faults(story);
    REQUIRE(found.size() == 6);
    CHECK_THAT(found[0], Contains("hosted.csv:2: field 'date_to': before date"));
    CHECK_THAT(found[1], Contains("zones.csv:2: field 'holder': no holder 'nobody'"));
    CHECK_THAT(found[2], Contains("zones.csv:2: field 'most_km': less than least_km"));
    CHECK_THAT(found[3], Contains("zones.csv:2: field 'to': before from"));
    CHECK_THAT(found[4], Contains("notes.csv:2: field 'quote': the article has no words 'a b c'"));
    CHECK_THAT(found[5],
               Contains("notes.csv:3: field 'quote': the article has the words 'Idlib' more than once"));
}

TEST_CASE("every fault is told, not only the first") {
    const SmallStory story;
    story.replace("control.csv", "idlib,2018-09-17,opposition", "idlib,someday,martians");
    story.replace("series.csv", "700000", "many");
    story.remove("posts.csv");
    CHECK(faults(story).size() == 4);
}

TEST_CASE("corrections that cannot be read are one fault among the others") {
    const SmallStory story;
    story.write("corrections.json", "{\n  \"format\": 7\n}\n");
    story.replace("series.csv", "700000", "many");
    story.replace("story.json", R"("corrections": [])",
                  R"("corrections": [{"begin": 900, "end": 905, "place": "idlib"}])");
    const auto found = faults(story);
    REQUIRE(found.size() == 3);
    CHECK_THAT(found[0], Contains("series.csv:2: "));
    CHECK_THAT(found[1], Contains("correction of 900-905"));
    CHECK_THAT(found[2], Contains("corrections.json:1: expected corrections of format 1"));
}

TEST_CASE("a story names its files by paths that stay within its folder, even on their way") {
    const SmallStory story;
    CHECK(geo::path_inside(story.folder(), "article.txt") == story.path("article.txt"));
    CHECK(geo::path_inside(story.folder(), "maps/none.shp") == story.path("maps/none.shp"));
    for (const char* path : {"", "..", "../x", "maps/../article.txt", "/etc/passwd"}) {
        CAPTURE(path);
        CHECK_THROWS_AS(geo::path_inside(story.folder(), path), geo::DataError);
    }
}

TEST_CASE("a link out of the folder is refused") {
    const SmallStory story;
    story.remove("article.txt");
    std::filesystem::create_symlink("/etc/hostname", story.path("article.txt"));
    const auto found = faults(story);
    REQUIRE(found.size() == 1);
    CHECK_THAT(found[0], Contains("leads out of the story's folder"));
}

TEST_CASE("files that are no text, not there or folders are told") {
    const SmallStory story;
    story.write("article.txt", "Idlib.\nCaf\xE9\n");
    CHECK(faults(story) == std::vector<std::string>{story.path("article.txt") + ":2: not valid UTF-8 text"});
    story.write("article.txt", "");
    CHECK(faults(story) == std::vector<std::string>{story.path("article.txt") + ": no sentence in it"});
    CHECK_THAT(geo::check_story("/nowhere", paths::source_root() + "/assets").at(0),
               Contains("no such file"));
}

TEST_CASE("hostile JSON does not bring the check down") {
    const SmallStory story;
    story.write("story.json", std::string(200'000, '['));
    CHECK(faults(story).size() == 1);
    story.write("story.json", "{\"format\": 1, \"id\": \"" + std::string(1'000'000, 'a') + "\"}");
    CHECK_FALSE(faults(story).empty());
    story.write("story.json", "{\"" + std::string(1'000'000, 'x') + "\": 1}");
    CHECK_FALSE(faults(story).empty());
    story.write("story.json", std::string(100'000, '[') + std::string(100'000, ']'));
    CHECK_FALSE(faults(story).empty());
    for (const char* json : {"", "null", "[]", "7", "{}", "\"x\"", "{\"format\": null}"}) {
        CAPTURE(json);
        story.write("story.json", json);
        CHECK_FALSE(faults(story).empty());
    }
}

TEST_CASE("the line of every value of a JSON text is known by its pointer") {
    const auto lines =
        geo::lines_of_json("{\n \"a\": [1,\n  {\"b/c\": \"x,]}\\\"\"},\n  null],\n \"d\":\n 2}");
    CHECK(geo::line_of(lines, "") == 1);
    CHECK(geo::line_of(lines, "/a") == 2);
    CHECK(geo::line_of(lines, "/a/0") == 2);
    CHECK(geo::line_of(lines, "/a/1/b~1c") == 3);
    CHECK(geo::line_of(lines, "/a/2") == 4);
    CHECK(geo::line_of(lines, "/d") == 6);
    CHECK(geo::line_of(lines, "/a/1/none/at/all") == 3);
    CHECK(geo::line_of(lines, "/none") == 1);
}

TEST_CASE("one fault of story.json is one line") {
    const SmallStory story;
    for (const auto& [old_text, new_text] :
         {std::pair(R"("title": {"fr": "Petite histoire", "en": "Small story"})", R"("title": {})"),
          std::pair(R"("file": "article.txt")", R"("file": "/../..")"),
          std::pair(R"("side": null)", R"("side": 3)"),
          std::pair(R"("id": "small")", R"("id": "Small Story")")}) {
        CAPTURE(old_text);
        story.write("story.json", small_story_json);
        story.replace("story.json", old_text, new_text);
        const auto found = faults(story);
        CAPTURE(found);
        CHECK(found.size() == 1);
    }
}

TEST_CASE("a text without end is told with its line, in story.json and in a table") {
    const SmallStory story;
    const std::string endless(100'000, 'x');
    story.replace("story.json", "Small story", endless);
    CHECK(faults(story).at(0) ==
          story.path("story.json") + ":4: title/en: a text or a name of more than 4096 bytes");
    story.write("story.json", small_story_json);
    story.replace("places.csv", "Saraqib", endless);
    CHECK(faults(story).at(0) ==
          story.path("places.csv") + ":4: field 'name_en': 100000 bytes; at most 20000 are read");
}

TEST_CASE("each row that cannot be read is told, and the others are kept") {
    const SmallStory story;
    story.replace("series.csv", "2020-01-08,312000,,",
                  "2020-01-08,caf\xE9,,\n2020-01-07,1\n2020-01-06,300000,,");
    CHECK(faults(story) ==
          std::vector<std::string>{story.path("series.csv") + ":3: not valid UTF-8 text",
                                   story.path("series.csv") + ":4: 2 cells; the header has 7"});
}

TEST_CASE("links in a circle are told as such") {
    const SmallStory story;
    story.remove("article.txt");
    std::filesystem::create_symlink("article.txt", story.path("article.txt"));
    CHECK_THAT(faults(story).at(0), Contains("article.txt: Too many levels of symbolic links"));
}
