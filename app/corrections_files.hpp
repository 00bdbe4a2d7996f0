#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/state.hpp"

namespace app {

/// Keeps a reader's corrections with their articles: in World::corrections_file of each that is open, written
/// whole or not at all each time they have changed.
class CorrectionsFiles {
  public:
    /// Nothing is written of an article until its corrections change. Why they could not be saved, told once;
    /// "" all is well. The world: of the articles that the state is of.
    [[nodiscard]] std::string update(const State&, const geo::World&);
    /// The same at the end: what could not be saved is tried, and told, once more.
    [[nodiscard]] std::string finish(const State&, const geo::World&);

  private:
    struct Saved {
        std::string path;
        std::vector<geo::Correction> corrections;
        std::optional<std::vector<geo::Correction>> refused;  // what could not be written
    };
    [[nodiscard]] std::string update(const std::string& path, std::string_view article,
                                     const std::vector<geo::Correction>& loaded,
                                     const std::vector<geo::Correction>& now);
    std::vector<Saved> saved_;  // of all that were open
};

}  // namespace app
