#include "geo/story/place_roles.hpp"

#include <algorithm>

namespace geo {
namespace {

PlaceRole role_of(Sense sense) {
    switch (sense) {
        case Sense::literal:
            return PlaceRole::event;
        case Sense::metonym:
            return PlaceRole::government;
        case Sense::demonym:
            return PlaceRole::relation;
        case Sense::organization:
            return PlaceRole::organization;
    }
    return PlaceRole::absent;
}

/// The roles that sentences give.
std::vector<PlaceRole> named_roles(const World& world, const ShownSenses& shown) {
    std::vector<PlaceRole> roles(world.places.size() + world.other_candidates.size(), PlaceRole::absent);
    const auto give = [&roles](PlaceId place, PlaceRole role) {
        roles[place.index] = std::max(roles[place.index], role);
    };
    const auto give_all = [&](const std::vector<Passage>& passages) {
        for (const Passage& passage : passages) {
            for (const Mention& mention : passage.mentions) {
                if (!mention.place || !shows(shown, mention.sense)) continue;
                give(*mention.place, role_of(mention.sense));
                if (mention.sense != Sense::metonym) continue;
                if (const auto capital = world.place(*mention.place).capital)
                    give(*capital, PlaceRole::government);
            }
        }
    };
    give_all(world.passages);
    if (world.beside) give_all(world.beside->passages);
    return roles;
}

}  // namespace

std::vector<PlaceRole> place_roles(const World& as_linked, const World& corrected, const ShownSenses& shown) {
    std::vector<PlaceRole> roles = named_roles(corrected, shown);
    const std::vector<PlaceRole> at_first = named_roles(as_linked, all_senses);
    for (std::uint32_t i = 0; i < as_linked.places.size(); ++i) {
        if (roles[i] != PlaceRole::absent) continue;
        // The story tells of it by itself, or it was there for its name's sake only.
        const bool by_itself = as_linked.places[i].rank > 1 ||
                               std::ranges::find(as_linked.control, PlaceId{i}, &ControlReport::place) !=
                                   as_linked.control.end();
        if (at_first[i] == PlaceRole::absent || by_itself) roles[i] = PlaceRole::told;
    }
    return roles;
}

bool is_on_map(PlaceRole role, PlaceKind kind) {
    return role == PlaceRole::relation ? is_area(kind) : role != PlaceRole::absent;
}

}  // namespace geo
