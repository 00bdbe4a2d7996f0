#include "app/corrected_story.hpp"

#include <utility>

#include "geo/story/corrected_links.hpp"

namespace app {

CorrectedStory::CorrectedStory(std::shared_ptr<const geo::World> as_linked)
    : as_linked_(std::move(as_linked)),
      corrected_(as_linked_),
      roles_(geo::place_roles(*as_linked_, *as_linked_, senses_)),
      names_(geo::article_names(*as_linked_)) {}

void CorrectedStory::follow(const std::shared_ptr<const geo::World>& as_linked, const State& state) {
    bool same_links = as_linked == as_linked_;
    for (std::size_t tab = 0; tab < corrections_.size(); ++tab)
        same_links = same_links && corrections_[tab] == state.corrections[tab].done;
    if (same_links && senses_ == state.senses) return;
    if (!same_links) {
        as_linked_ = as_linked;
        for (std::size_t tab = 0; tab < corrections_.size(); ++tab)
            corrections_[tab] = state.corrections[tab].done;
        corrected_ = geo::corrected_world(as_linked_, corrections_[as_linked_->tab],
                                          corrections_[1 - as_linked_->tab]);
        names_ = geo::article_names(*corrected_);
    }
    senses_ = state.senses;
    roles_ = geo::place_roles(*as_linked_, *corrected_, senses_);
}

}  // namespace app
