#include "geo/story/joined_articles.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "geo/earth/extent.hpp"
#include "geo/story/passages.hpp"

namespace geo {
namespace {

/// Joins places and candidates of one world to those of another, none twice: places keep their ids, those
/// that it lacks follow; what is a place of the one is no candidate of the other.
class JoinedPlaces {
  public:
    JoinedPlaces(World& into, const World& other) : into_(into) {
        std::vector<PlaceId> of_own;
        for (const Place& place : into.places) {
            of_own.push_back({static_cast<std::uint32_t>(of_own.size())});
            known_.emplace(place.public_id(), of_own.back());
        }
        for (const Place& place : other.places) add_of_other(place, into.places, 0);
        const std::size_t first = into.places.size();
        for (const Place& place : std::exchange(into.other_candidates, {}))
            of_own.push_back(add(place, into.other_candidates, first).first);
        renumber(into, [&of_own](PlaceId id) { return of_own[id.index]; });
        for (const Place& place : other.other_candidates) add_of_other(place, into.other_candidates, first);
        for (const auto& [id, place] : added_) {
            Place& copy = id.index < first ? into.places[id.index] : into.other_candidates[id.index - first];
            if (place->seat_of) copy.seat_of = (*this)(*place->seat_of);
            if (place->capital) copy.capital = (*this)(*place->capital);
        }
    }

    /// Of a place or candidate of the other world.
    [[nodiscard]] PlaceId operator()(PlaceId of_other) const { return of_other_[of_other.index]; }

  private:
    /// Its id, and whether it is new.
    std::pair<PlaceId, bool> add(const Place& place, std::vector<Place>& to, std::size_t first) {
        const PlaceId next{static_cast<std::uint32_t>(first + to.size())};
        const auto [found, is_new] = known_.emplace(place.public_id(), next);
        if (is_new) to.push_back(place);
        return {found->second, is_new};
    }
    void add_of_other(const Place& place, std::vector<Place>& to, std::size_t first) {
        const auto [id, is_new] = add(place, to, first);
        of_other_.push_back(id);
        if (!is_new) return;
        added_.emplace_back(id, &place);
        to.back().seat_of = to.back().capital = std::nullopt;  // until all have their ids
    }

    World& into_;
    std::unordered_map<std::string, PlaceId> known_;  // looked up only
    std::vector<PlaceId> of_other_;
    std::vector<std::pair<PlaceId, const Place*>> added_;
};

void mark_named(const World& world, const std::vector<Passage>& passages, NamedIn by,
                std::vector<NamedIn>& named) {
    const auto mark = [&named, by](PlaceId place) {
        NamedIn& now = named[place.index];
        now = now == NamedIn::neither || now == by ? by : NamedIn::both;
    };
    for (const Passage& passage : passages)
        for (const Mention& mention : passage.mentions) {
            if (!mention.place || mention.embedded) continue;
            mark(*mention.place);
            const auto capital = world.place(*mention.place).capital;
            if (capital && mention.sense == Sense::metonym) mark(*capital);  // its sign stands there
        }
}

void swap_articles(World& world, ArticleBeside& other) {
    std::swap(world.id, other.id);
    std::swap(world.opened_from, other.opened_from);
    std::swap(world.title, other.title);
    std::swap(world.article, other.article);
    std::swap(world.passages, other.passages);
    std::swap(world.actors, other.actors);
    std::swap(world.corrections, other.corrections);
    std::swap(world.unfit, other.unfit);
    std::swap(world.corrections_file, other.corrections_file);
    std::swap(world.notes, other.notes);
}

}  // namespace

World joined(const World& first, const World& second) {
    const bool second_tells = first.folder.empty() && !second.folder.empty();
    World world = second_tells ? second : first;
    const World& other = second_tells ? first : second;
    const JoinedPlaces places(world, other);
    ArticleBeside beside{other.id,     other.opened_from, other.title, other.article,          other.passages,
                         other.actors, other.corrections, other.unfit, other.corrections_file, other.notes};
    const auto new_id = [&places](PlaceId id) { return places(id); };
    renumber(beside.passages, new_id);
    renumber(beside.actors, new_id);
    world.opening = united(first.opening, second.opening);
    if (world.folder.empty()) world.focus = world.opening;
    for (const std::string& problem : other.problems)
        if (std::ranges::find(world.problems, problem) == world.problems.end())
            world.problems.push_back(problem);
    if (second_tells) swap_articles(world, beside);
    world.beside = std::move(beside);
    find_who_names(world);
    return world;
}

void find_who_names(World& world) {
    if (!world.beside) return;
    world.named_in.assign(world.places.size() + world.other_candidates.size(), NamedIn::neither);
    const bool first_in_front = world.tab == 0;
    mark_named(world, world.passages, first_in_front ? NamedIn::first : NamedIn::second, world.named_in);
    mark_named(world, world.beside->passages, first_in_front ? NamedIn::second : NamedIn::first,
               world.named_in);
}

World with_other_in_front(const World& world) {
    World other = world;
    swap_articles(other, *other.beside);
    other.tab = 1 - other.tab;
    return other;
}

}  // namespace geo
