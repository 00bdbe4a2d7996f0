#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <string>
#include <vector>

#include "tests/catch.hpp"
#include "tests/paths.hpp"

// Who may include what. The rules are data; the test reads the sources.

namespace {

namespace fs = std::filesystem;

struct Rule {
    std::string files;                   // regular expression over paths from the root
    std::vector<std::string> forbidden;  // regular expressions over what is included
    std::string except;                  // files that may, "" none
};

const std::vector<Rule> rules{
    {"^geo/.*", {"^app/", "^SFML/", "^imgui", "^epoxy/", "^EGL/"}, ""},
    // geo is handed no thread and keeps none; reading a story's layers side by side is the one exception.
    {"^geo/.*", {"^thread$", "^mutex$", "^future$", "^atomic$"}, "^geo/story/load_world\\.cpp$"},
    // Heavy libraries live behind one small set of files each.
    {".*", {"^proj\\.h"}, "^geo/earth/(projection|projection_domain|proj_step)\\.(cpp|hpp)$"},
    {".*", {"^geodesic\\.h"}, "^geo/earth/geodesy\\.cpp$"},
    {".*", {"^(gdal|ogr|cpl).*\\.h"}, "^geo/data/(read_layer|raster|gdal_session)\\.(cpp|hpp)$"},
    {".*", {"^geos_c\\.h"}, "^geo/earth/polygon_ops.*\\.cpp$"},
    {".*", {"^GL/glu\\.h"}, "^geo/earth/triangulate\\.cpp$"},
    {".*", {"^SFML/"}, "^app/window/(window|sfml_keys)\\.(cpp|hpp)$"},
    {".*", {"^X11/"}, "^app/window/x11\\.cpp$"},
    {".*",
     {"^epoxy/"},
     "^app/(gl/|map/(renderer|map_painter|overlay_painter|layer_buffers)\\.|window/"
     "imgui_bridge\\.cpp)"},
    {".*", {"^(raqm|hb|ft2build|fribidi)"}, "^app/text/"},
    {".*", {"^imgui"}, "^app/(panels/|window/(imgui_bridge|draw_lists|ui_fonts))"},
    {".*", {"^CLI/"}, "^app/options\\.cpp$"},
    {".*", {"^valijson/"}, "^geo/story/schema\\.cpp$"},
    {".*", {"^libxml/"}, "^geo/text/html_text\\.cpp$"},
    {".*", {"^md4c"}, "^geo/text/markdown_text\\.cpp$"},
    {".*", {"^png\\.h"}, "^app/output_file\\.cpp$"},
    // The pure half of app.
    {"^app/(state|command|session|keys|layout)\\.|^app/map/"
     "(camera|flight|scene|scene_geometry|scene_labels|scene_layers|"
     "labels|style|pick|flow_layout)\\.",
     {"^app/(gl|panels|window|verbs)/", "^SFML/", "^imgui", "^epoxy/", "^thread$"},
     ""},
    {"^app/panels/", {"^app/(gl|window|verbs)/", "^fstream$", "^thread$", "^SFML/", "^epoxy/"}, ""},
    {"^app/(gl/|map/(renderer|map_painter|overlay_painter|layer_buffers)\\.)",
     {"^imgui", "^SFML/", "^app/panels/", "^app/command"},
     ""},
};

std::vector<std::string> includes_of(const fs::path& file) {
    std::ifstream in(file);
    std::vector<std::string> found;
    const std::regex directive(R"re(^\s*#include\s+[<"]([^>"]+)[>"].*)re");
    std::smatch match;
    for (std::string line; std::getline(in, line);) {
        if (std::regex_match(line, match, directive)) found.push_back(match[1]);
    }
    return found;
}

std::vector<std::string> faults_of(const Rule& rule, const fs::path& root) {
    std::vector<std::string> faults;
    for (const char* folder : {"geo", "app"}) {
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            const std::string path = fs::relative(entry.path(), root).string();
            const std::string ending = entry.path().extension().string();
            if (ending != ".cpp" && ending != ".hpp") continue;
            if (!std::regex_search(path, std::regex(rule.files))) continue;
            if (!rule.except.empty() && std::regex_search(path, std::regex(rule.except))) continue;
            for (const std::string& included : includes_of(entry.path())) {
                const bool bad = std::ranges::any_of(rule.forbidden, [&](const std::string& f) {
                    return std::regex_search(included, std::regex(f));
                });
                if (bad) faults.push_back(path + " includes " + included);
            }
        }
    }
    return faults;
}

}  // namespace

TEST_CASE("arrows point one way and heavy libraries stay behind their files") {
    for (const Rule& rule : rules) {
        for (const std::string& fault : faults_of(rule, paths::source_root())) FAIL_CHECK(fault);
    }
}

TEST_CASE("the layering test sees an include that breaks a rule") {
    const fs::path root = fs::temp_directory_path() / "dateline-layering-test";
    fs::create_directories(root / "geo/earth");
    fs::create_directories(root / "app");
    std::ofstream(root / "geo/earth/bad.cpp") << "#include \"app/state.hpp\"\n";
    CHECK(faults_of(rules.front(), root).size() == 1);
    fs::remove_all(root);
}

TEST_CASE("each test can be run alone by its name") {
    // These are signs of Catch's command line and of CMake's lists.
    const std::regex name(R"re(TEST_CASE\("([^"]*)")re");
    for (const auto& file : fs::recursive_directory_iterator(fs::path(paths::source_root()) / "tests")) {
        if (file.path().extension() != ".cpp") continue;
        std::ifstream in(file.path());
        const std::string text{std::istreambuf_iterator<char>(in), {}};
        for (auto m = std::sregex_iterator(text.begin(), text.end(), name); m != std::sregex_iterator();
             ++m) {
            INFO(file.path() << ": " << (*m)[1]);
            CHECK((*m)[1].str().find_first_of(";[]\\") == std::string::npos);
        }
    }
}
