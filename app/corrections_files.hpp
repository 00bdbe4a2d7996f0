#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/state.hpp"

namespace app {

/// Keeps a reader's corrections with their articles: in World::corrections_file of each that is open, written
/// whole or not at all each time they have changed.
class CorrectionsFiles {
  public:
    /// Nothing is written of an article until its corrections change. Why they could not be saved, told once,
    /// of both joined by "; "; "" all is well. The world: of the articles that the state is of.
    [[nodiscard]] std::string update(const State&, const geo::World&);
    /// The same at the end: what could not be saved is tried, and told, once more.
    [[nodiscard]] std::string finish(const State&, const geo::World&);

  private:
    struct Saved {
        std::string path;
        geo::ArticleSource of;
        std::vector<geo::Correction> corrections;
        std::optional<std::vector<geo::Correction>> refused;  // what could not be written
    };
    /// Of one of the two: geo::World or geo::ArticleBeside.
    template <typename Article>
    [[nodiscard]] std::string save(const Article&, const std::vector<geo::Correction>& now);
    std::vector<Saved> saved_;  // of all that were open
};

}  // namespace app
