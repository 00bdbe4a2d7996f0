#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/catch.hpp"
#include "tests/paths.hpp"

// Who may include what, itself or by way of our own headers. The rules are data; the test reads the sources.

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
    {".*", {"^X11/"}, "^app/window/x11(_transfers)?\\.cpp$"},
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
    {".*",
     {"^unicode/"},
     "^(geo/text/(characters|decode_text|gazetteer_key|guess_language|normalize|pattern|tokens)|"
     "app/language/formats)\\.cpp$"},
    {".*", {"^boost/"}, "^app/language/catalog\\.cpp$"},
    {".*",
     {"^nlohmann/json\\.hpp"},
     "^(geo/story/(correction_file|manifest|schema|schema_words)|app/session|"
     "app/verbs/(article_record|describe_json|render))\\.cpp$"},
    {".*", {"^png\\.h"}, "^app/output_file\\.cpp$"},
    // The pure half of app: all of it but the shell, which has threads, panels or GL.
    {"^app/[a-z_]+\\.|^app/map/",
     {"^app/(gl|panels|window|verbs)/", "^SFML/", "^imgui", "^epoxy/", "^thread$"},
     "^app/((app|article_loader|options|run)\\.|map/"
     "(inset_view|layer_buffers|map_painter|overlay_painter|renderer|scene_builder)\\.)"},
    {"^app/panels/", {"^app/(gl|window|verbs)/", "^fstream$", "^thread$", "^SFML/", "^epoxy/"}, ""},
    {"^app/(gl/|map/(renderer|map_painter|overlay_painter|layer_buffers)\\.)",
     {"^imgui", "^SFML/", "^app/panels/", "^app/command"},
     ""},
};

using Sources = std::map<std::string, std::vector<std::string>>;

std::vector<std::string> includes_of(const fs::path& file) {
    std::ifstream in(file);
    std::vector<std::string> found;
    for (std::string line; std::getline(in, line);) {
        if (!line.starts_with("#include")) continue;
        const auto opened = line.find_first_of("<\""), closed = line.find_last_of(">\"");
        if (opened < closed) found.push_back(line.substr(opened + 1, closed - opened - 1));
    }
    return found;
}

/// What each of our files includes, by its path from the root.
Sources sources_of(const fs::path& root) {
    Sources sources;
    for (const char* folder : {"geo", "app"}) {
        if (!fs::exists(root / folder)) continue;
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            const std::string ending = entry.path().extension().string();
            if (ending == ".cpp" || ending == ".hpp")
                sources[fs::relative(entry.path(), root).string()] = includes_of(entry.path());
        }
    }
    return sources;
}

/// "a.cpp includes b.hpp includes thread", the shortest way to it.
std::optional<std::string> fault_of(const Rule& rule, const std::string& file, const Sources& sources) {
    std::vector<std::regex> forbidden;
    for (const std::string& f : rule.forbidden) forbidden.emplace_back(f);
    std::vector<std::pair<std::string, std::string>> open{{file, file}};  // and how it is reached
    std::set<std::string> seen{file};
    for (std::size_t i = 0; i < open.size(); ++i) {
        const auto [path, way] = open[i];
        for (const std::string& included : sources.at(path)) {
            if (std::ranges::any_of(forbidden,
                                    [&](const std::regex& f) { return std::regex_search(included, f); }))
                return way + " includes " + included;
            if (sources.contains(included) && seen.insert(included).second)
                open.emplace_back(included, way + " includes " + included);
        }
    }
    return std::nullopt;
}

std::vector<std::string> faults_of(const Rule& rule, const Sources& sources) {
    const std::regex files(rule.files), except(rule.except.empty() ? "^$" : rule.except);
    std::vector<std::string> faults;
    bool any_exception = rule.except.empty();
    for (const auto& [path, includes] : sources) {
        if (!std::regex_search(path, files)) continue;
        if (std::regex_search(path, except))
            any_exception = true;
        else if (auto fault = fault_of(rule, path, sources))
            faults.push_back(std::move(*fault));
    }
    if (!any_exception) faults.push_back("no file is called " + rule.except);
    return faults;
}

}  // namespace

TEST_CASE("arrows point one way and heavy libraries stay behind their files") {
    const Sources sources = sources_of(paths::source_root());
    CHECK(sources.at("app/main.cpp").size() > 3);
    for (const Rule& rule : rules) {
        for (const std::string& fault : faults_of(rule, sources)) FAIL_CHECK(fault);
    }
}

TEST_CASE("the layering test sees an include that breaks a rule, by way of other headers too") {
    const fs::path root = fs::temp_directory_path() / ("dateline-layering-" + std::to_string(::getpid()));
    fs::create_directories(root / "geo/earth");
    fs::create_directories(root / "app");
    std::ofstream(root / "geo/earth/bad.cpp") << "#include \"app/state.hpp\"\n";
    CHECK(faults_of(rules.front(), sources_of(root)) ==
          std::vector<std::string>{"geo/earth/bad.cpp includes app/state.hpp"});
    std::ofstream(root / "geo/earth/bad.cpp") << "#include \"geo/earth/a.hpp\"\n";
    std::ofstream(root / "geo/earth/a.hpp") << "#include \"geo/earth/b.hpp\"\n";
    std::ofstream(root / "geo/earth/b.hpp") << "#include <thread>\n";
    const Rule no_threads{"\\.cpp$", {"^thread$"}, ""};
    CHECK(faults_of(no_threads, sources_of(root)) ==
          std::vector<std::string>{
              "geo/earth/bad.cpp includes geo/earth/a.hpp includes geo/earth/b.hpp includes thread"});
    const Rule outdated{".*", {"^mutex$"}, "^geo/earth/gone\\.cpp$"};
    CHECK(faults_of(outdated, sources_of(root)) ==
          std::vector<std::string>{"no file is called ^geo/earth/gone\\.cpp$"});
    fs::remove_all(root);
}

TEST_CASE("each test can be run alone by its name") {
    // These are signs of Catch's command line and of CMake's lists.
    constexpr std::string_view opening = "TEST_CASE(\"";
    for (const auto& file : fs::recursive_directory_iterator(fs::path(paths::source_root()) / "tests")) {
        if (file.path().extension() != ".cpp") continue;
        std::ifstream in(file.path());
        for (std::string line; std::getline(in, line);) {
            if (!line.starts_with(opening)) continue;
            const std::string name =
                line.substr(opening.size(), line.find('"', opening.size()) - opening.size());
            INFO(file.path() << ": " << name);
            CHECK(name.find_first_of(";[]\\") == std::string::npos);
        }
    }
}
