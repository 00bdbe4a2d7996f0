#pragma once

#include <array>
#include <memory>
#include <vector>

#include "app/state.hpp"
#include "geo/story/article_names.hpp"
#include "geo/story/place_roles.hpp"
#include "geo/story/world.hpp"

namespace app {

/// The story as the reader corrected it, and what its places are on the map for: made anew when the world,
/// the state's corrections or the senses that are shown change.
class CorrectedStory {
  public:
    explicit CorrectedStory(std::shared_ptr<const geo::World> as_linked);
    /// Brings it up to a world and a state of it.
    void follow(const std::shared_ptr<const geo::World>& as_linked, const State&);

    [[nodiscard]] const geo::World& world() const { return *corrected_; }
    [[nodiscard]] const std::vector<geo::PlaceRole>& roles() const { return roles_; }  // by PlaceId
    [[nodiscard]] const geo::ArticleNames& names() const { return names_; }  // of the article in front

  private:
    std::shared_ptr<const geo::World> as_linked_, corrected_;
    std::array<std::vector<geo::Correction>, geo::most_articles> corrections_;  // by tab
    geo::ShownSenses senses_ = geo::all_senses;
    std::vector<geo::PlaceRole> roles_;
    geo::ArticleNames names_;
};

}  // namespace app
