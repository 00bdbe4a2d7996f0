#include "geo/story/corrected_links.hpp"

#include <algorithm>

#include "geo/story/joined_articles.hpp"
#include "geo/text/normalize.hpp"

namespace geo {
namespace {

std::string_view part_of(std::string_view text, TextRange range) {
    return text.substr(range.begin, range.end - range.begin);
}

bool overlap(TextRange a, TextRange b) {
    return a.begin < b.end && b.begin < a.end;
}

/// Puts corrections one after the other into a copy of an article's passages.
class Correcting {
  public:
    Correcting(const World& world, std::string_view text, const std::vector<Passage>& passages)
        : world_(world), text_(text), links_{passages, {}} {}

    void put(const Correction& correction) {
        if (!fits(correction)) links_.unfit.push_back(correction);
    }
    CorrectedLinks take() { return std::move(links_); }

  private:
    bool fits(const Correction& correction) {
        std::optional<PlaceId> place;
        if (const auto* means = std::get_if<Correction::Means>(&correction.change)) {
            place = place_of_id(world_, means->place);
            if (!place) return false;
        }
        if (correction.scope == Correction::Scope::name) return change_all(correction, place);
        const auto at = find_quote(text_, correction.mention);
        return at && change_one(correction, *at, place);
    }

    bool change_all(const Correction& correction, std::optional<PlaceId> place) {
        const std::string name = fold_key(correction.mention.exact);
        bool any = false;
        for (Passage& passage : links_.passages) {
            for (Mention& mention : passage.mentions) {
                if (fold_key(part_of(text_, mention.text)) != name) continue;
                change(mention, correction.change, place);
                any = true;
            }
        }
        return any;
    }

    bool change_one(const Correction& correction, TextRange at, std::optional<PlaceId> place) {
        const auto passage = std::ranges::find_if(links_.passages, [at](const Passage& p) {
            return p.text.begin <= at.begin && at.end <= p.text.end;
        });
        if (passage == links_.passages.end()) return false;
        auto mention =
            std::ranges::find_if(passage->mentions, [at](const Mention& m) { return overlap(m.text, at); });
        if (mention == passage->mentions.end()) {
            // Nothing was found here: what is said to be no place is none.
            if (!place) return std::holds_alternative<Correction::NoPlace>(correction.change);
            const auto index = static_cast<std::uint32_t>(passage - links_.passages.begin());
            const auto behind = std::ranges::find_if(
                passage->mentions, [at](const Mention& m) { return m.text.begin > at.begin; });
            mention = passage->mentions.insert(behind, Mention{at, index, std::nullopt});
        }
        change(*mention, correction.change, place);
        return true;
    }

    static void change(Mention& mention, const Correction::Change& change, std::optional<PlaceId> place) {
        mention.by_hand = true;
        if (const auto* stands = std::get_if<Correction::Stands>(&change)) {
            mention.sense = stands->sense;
            mention.embedded = false;
            if (mention.sense != Sense::metonym) mention.country.reset();
            return;
        }
        mention.no_place = !place;
        if (mention.place != place) mention.country.reset();
        mention.place = place;
        if (place &&
            std::ranges::find(mention.candidates, *place, &Candidate::place) == mention.candidates.end())
            mention.candidates.push_back({*place});
    }

    const World& world_;  // whose places they mean
    std::string_view text_;
    CorrectedLinks links_;
};

CorrectedLinks put(std::span<const Correction> corrections, Correcting correcting) {
    for (const Correction& correction : corrections) correcting.put(correction);
    return correcting.take();
}

}  // namespace

CorrectedLinks corrected_links(const World& world, std::span<const Correction> corrections) {
    return put(corrections, {world, world.article.text, world.passages});
}

std::shared_ptr<const World> corrected_world(std::shared_ptr<const World> world,
                                             std::span<const Correction> of_front,
                                             std::span<const Correction> of_beside) {
    if (!world->beside) of_beside = {};
    if (of_front.empty() && of_beside.empty()) return world;
    auto corrected = std::make_shared<World>(*world);
    CorrectedLinks links = corrected_links(*world, of_front);
    corrected->passages = std::move(links.passages);
    corrected->unfit = std::move(links.unfit);
    if (auto& beside = corrected->beside) {
        links = put(of_beside, {*world, world->beside->article.text, world->beside->passages});
        beside->passages = std::move(links.passages);
        beside->unfit = std::move(links.unfit);
        find_who_names(*corrected);
    }
    return corrected;
}

const Mention* mention_at(const World& world, std::uint32_t byte) {
    for (const Passage& passage : world.passages) {
        if (!passage.text.contains(byte)) continue;
        const auto found = std::ranges::find_if(passage.mentions,
                                                [byte](const Mention& m) { return m.text.contains(byte); });
        if (found != passage.mentions.end()) return &*found;
    }
    return nullptr;
}

std::vector<const Mention*> mentions_named_like(const World& world, const Mention& like) {
    const std::string name = fold_key(part_of(world.article.text, like.text));
    std::vector<const Mention*> found;
    for (const Passage& passage : world.passages)
        for (const Mention& mention : passage.mentions)
            if (fold_key(part_of(world.article.text, mention.text)) == name) found.push_back(&mention);
    return found;
}

std::vector<const Mention*> unresolved_mentions(const World& world) {
    std::vector<const Mention*> found;
    for (const Passage& passage : world.passages)
        for (const Mention& mention : passage.mentions)
            if (is_unresolved(mention)) found.push_back(&mention);
    return found;
}

std::optional<PlaceId> place_of_id(const World& world, std::string_view public_id) {
    const auto count = static_cast<std::uint32_t>(world.places.size() + world.other_candidates.size());
    for (std::uint32_t i = 0; i < count; ++i)
        if (world.place({i}).public_id() == public_id) return PlaceId{i};
    return std::nullopt;
}

}  // namespace geo
