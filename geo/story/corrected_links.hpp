#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "geo/story/world.hpp"

namespace geo {

struct CorrectedLinks {
    std::vector<Passage> passages;
    std::vector<Correction> unfit;  // that fit nothing in this article: listed, not dropped
};
/// Every link of the article in front as the corrections have it, each in its turn: a later one wins over an
/// earlier one, all of them over the automatic link. Pure. A name that was not found and is given a place
/// becomes a mention. What means a place that the world does not know fits nothing.
[[nodiscard]] CorrectedLinks corrected_links(const World&, std::span<const Correction>);

/// The world with the links of its articles corrected; the same one where there is nothing to correct.
[[nodiscard]] std::shared_ptr<const World> corrected_world(std::shared_ptr<const World>,
                                                           std::span<const Correction> of_front,
                                                           std::span<const Correction> of_beside = {});

/// The mention that a byte of the article lies in; nullptr where there is none.
[[nodiscard]] const Mention* mention_at(const World&, std::uint32_t byte);
/// All mentions of the name, folded, that a mention goes by, itself among them, in order.
[[nodiscard]] std::vector<const Mention*> mentions_named_like(const World&, const Mention&);
/// Those that no place is known for, in order.
[[nodiscard]] std::vector<const Mention*> unresolved_mentions(const World&);
/// By its public id, a candidate too.
[[nodiscard]] std::optional<PlaceId> place_of_id(const World&, std::string_view public_id);

}  // namespace geo
