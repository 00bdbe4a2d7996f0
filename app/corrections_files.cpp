#include "app/corrections_files.hpp"

#include <algorithm>
#include <filesystem>

#include "app/output_file.hpp"
#include "geo/story/correction_file.hpp"

namespace app {

std::string CorrectionsFiles::update(const State& state, const geo::World& world) {
    std::string fault = update(world.corrections_file, world.article.text, world.corrections,
                               state.corrections[world.tab].done);
    if (!world.beside) return fault;
    const geo::ArticleBeside& other = *world.beside;
    std::string other_fault = update(other.corrections_file, other.article.text, other.corrections,
                                     state.corrections[1 - world.tab].done);
    return fault.empty() ? other_fault : fault;
}

std::string CorrectionsFiles::finish(const State& state, const geo::World& world) {
    for (Saved& saved : saved_) saved.refused.reset();
    return update(state, world);
}

std::string CorrectionsFiles::update(const std::string& path, std::string_view article,
                                     const std::vector<geo::Correction>& loaded,
                                     const std::vector<geo::Correction>& now) {
    if (path.empty()) return {};
    auto saved = std::ranges::find(saved_, path, &Saved::path);
    if (saved == saved_.end()) saved = saved_.insert(saved_.end(), Saved{path, loaded, {}});
    if (saved->corrections == now || saved->refused == now) return {};
    try {
        std::error_code told_by_the_write;
        std::filesystem::create_directories(std::filesystem::path(path).parent_path(), told_by_the_write);
        write_file(path, geo::corrections_json(now, article));
        saved->corrections = now;
        saved->refused.reset();
    } catch (const OutputError& error) {
        saved->refused = now;
        return error.what();
    }
    return {};
}

}  // namespace app
