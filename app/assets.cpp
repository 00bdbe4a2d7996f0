#include "app/assets.hpp"

#include <array>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>

namespace app {

std::string find_assets() {
    namespace fs = std::filesystem;
    const auto is_assets = [](const fs::path& folder) {
        std::error_code ignored;
        return fs::is_directory(folder / "fonts", ignored) && fs::is_directory(folder / "shaders", ignored);
    };
    if (const char* named = std::getenv("DATELINE_ASSETS"); named != nullptr && *named != '\0') {
        if (is_assets(named)) return named;
        throw std::runtime_error(std::string("DATELINE_ASSETS=") + named + ": holds no fonts and shaders");
    }
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    const fs::path above = program.parent_path().parent_path();
    // The build's, those of an installation wherever it was moved to, the source's, the installation's as
    // configured.
    const std::array<fs::path, 4> places{above / "assets", above / "share" / "dateline",
                                         DATELINE_SOURCE_ASSETS, DATELINE_INSTALLED_ASSETS};
    std::string looked_in;
    for (const fs::path& place : places) {
        if (is_assets(place)) return place.lexically_normal().string();
        looked_in += (looked_in.empty() ? "" : ", ") + place.string();
    }
    throw std::runtime_error("the program's assets are missing: looked in " + looked_in);
}

std::string find_locale(const std::string& assets) {
    namespace fs = std::filesystem;
    std::error_code ignored;
    const fs::path built = fs::read_symlink("/proc/self/exe", ignored).parent_path() / "locale";
    return fs::is_directory(built, ignored) ? built.string() : assets + "/locale";
}

}  // namespace app
