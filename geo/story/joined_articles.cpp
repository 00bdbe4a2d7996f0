#include "geo/story/joined_articles.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "geo/earth/extent.hpp"
#include "geo/story/passages.hpp"

namespace geo {
namespace {

/// The places of two worlds as one list: those of the one keep their ids, those of the other that it lacks
/// follow.
class JoinedPlaces {
  public:
    explicit JoinedPlaces(World& into) : into_(into), places_before_(into.places.size()) {
        for (std::uint32_t i = 0; i < into.places.size(); ++i) known_.emplace(into.places[i].public_id(), i);
    }

    void add(const World& other) {
        std::vector<std::uint32_t> added;
        for (std::uint32_t i = 0; i < other.places.size(); ++i) {
            const auto [found, is_new] =
                known_.emplace(other.places[i].public_id(), static_cast<std::uint32_t>(into_.places.size()));
            new_ids_.push_back({found->second});
            if (!is_new) continue;
            into_.places.push_back(other.places[i]);
            added.push_back(found->second);
        }
        for (const std::uint32_t i : added)
            if (auto& unit = into_.places[i].seat_of) unit = new_ids_[unit->index];
        const auto shift = static_cast<std::uint32_t>(into_.places.size() - places_before_);
        renumber(into_.passages,
                 [&](PlaceId id) { return id.index < places_before_ ? id : PlaceId{id.index + shift}; });
        const auto first = static_cast<std::uint32_t>(into_.places.size() + into_.other_candidates.size());
        for (std::uint32_t i = 0; i < other.other_candidates.size(); ++i) new_ids_.push_back({first + i});
        into_.other_candidates.insert(into_.other_candidates.end(), other.other_candidates.begin(),
                                      other.other_candidates.end());
    }

    /// Of a place or candidate of the other world.
    [[nodiscard]] PlaceId operator()(PlaceId of_other) const { return new_ids_[of_other.index]; }

  private:
    World& into_;
    std::size_t places_before_;
    std::unordered_map<std::string, std::uint32_t> known_;  // looked up only
    std::vector<PlaceId> new_ids_;
};

void mark_named(const std::vector<Passage>& passages, NamedIn by, std::vector<NamedIn>& named) {
    for (const Passage& passage : passages)
        for (const Mention& mention : passage.mentions) {
            if (!mention.place || mention.embedded) continue;
            NamedIn& mark = named[mention.place->index];
            mark = mark == NamedIn::neither || mark == by ? by : NamedIn::both;
        }
}

void swap_articles(World& world, ArticleBeside& other) {
    std::swap(world.id, other.id);
    std::swap(world.opened_from, other.opened_from);
    std::swap(world.title, other.title);
    std::swap(world.article, other.article);
    std::swap(world.passages, other.passages);
    std::swap(world.notes, other.notes);
}

}  // namespace

World joined(const World& first, const World& second) {
    const bool second_tells = first.folder.empty() && !second.folder.empty();
    World world = second_tells ? second : first;
    const World& other = second_tells ? first : second;
    JoinedPlaces places(world);
    places.add(other);
    ArticleBeside beside{other.id,      other.opened_from, other.title,
                         other.article, other.passages,    other.notes};
    renumber(beside.passages, [&places](PlaceId id) { return places(id); });
    world.opening = united(first.opening, second.opening);
    if (world.folder.empty()) world.focus = world.opening;
    for (const std::string& problem : other.problems)
        if (std::ranges::find(world.problems, problem) == world.problems.end())
            world.problems.push_back(problem);
    world.named_in.assign(world.places.size(), NamedIn::neither);
    mark_named(second_tells ? beside.passages : world.passages, NamedIn::first, world.named_in);
    mark_named(second_tells ? world.passages : beside.passages, NamedIn::second, world.named_in);
    if (second_tells) swap_articles(world, beside);
    world.beside = std::move(beside);
    return world;
}

World with_other_in_front(const World& world) {
    World other = world;
    swap_articles(other, *other.beside);
    other.tab = 1 - other.tab;
    return other;
}

}  // namespace geo
