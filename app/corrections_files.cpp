#include "app/corrections_files.hpp"

#include <algorithm>
#include <filesystem>

#include "app/output_file.hpp"
#include "geo/story/article_set.hpp"
#include "geo/story/correction_file.hpp"

namespace app {

template <typename Article>
std::string CorrectionsFiles::save(const Article& article, const std::vector<geo::Correction>& now) {
    const std::string& path = article.corrections_file;
    if (path.empty()) return {};
    auto saved = std::ranges::find_if(saved_, [&article](const Saved& s) {
        return s.path == article.corrections_file && geo::same_article(s.of, article.opened_from);
    });
    if (saved == saved_.end())
        saved = saved_.insert(saved_.end(), Saved{path, article.opened_from, article.corrections, {}});
    if (saved->corrections == now || saved->refused == now) return {};
    try {
        std::error_code told_by_the_write;
        std::filesystem::create_directories(std::filesystem::path(path).parent_path(), told_by_the_write);
        write_file(path, geo::corrections_json(now, article.article.text));
        saved->corrections = now;
        saved->refused.reset();
    } catch (const OutputError& error) {
        saved->refused = now;
        return error.what();
    }
    return {};
}

std::string CorrectionsFiles::update(const State& state, const geo::World& world) {
    std::string fault = save(world, state.corrections[world.tab].done);
    // A file that both have, by a link, is that of the article that is read: they would overwrite each other.
    if (!world.beside || world.beside->corrections_file == world.corrections_file) return fault;
    const std::string other_fault = save(*world.beside, state.corrections[1 - world.tab].done);
    if (!fault.empty() && !other_fault.empty()) fault += "; ";
    return fault + other_fault;
}

std::string CorrectionsFiles::finish(const State& state, const geo::World& world) {
    for (Saved& saved : saved_) saved.refused.reset();
    return update(state, world);
}

}  // namespace app
