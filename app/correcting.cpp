#include "app/correcting.hpp"

#include <algorithm>
#include <utility>

#include "app/command.hpp"
#include "geo/story/article_set.hpp"
#include "geo/story/corrected_links.hpp"

namespace app {
namespace {

void ask(State& state, const geo::Mention& mention) {
    state.asked = mention.text;
    state.for_all_of_name = false;
    state.tab = Tab::details;
    state.map_in_front = false;
    state.panels = true;
}

void move_last(std::vector<geo::Correction>& from, std::vector<geo::Correction>& to) {
    if (from.empty()) return;
    to.push_back(std::move(from.back()));
    from.pop_back();
}

}  // namespace

void correct(State& state, const AskWhy& c, const Surroundings& around) {
    if (const geo::Mention* mention = geo::mention_at(around.world, c.byte)) ask(state, *mention);
}

void correct(State& state, const ToggleWhy&, const Surroundings& around) {
    if (state.asked) return state.asked.reset();
    if (const geo::Mention* mention = mention_at_hand(state, around.world)) ask(state, *mention);
}

void correct(State& state, const CloseWhy&, const Surroundings&) {
    state.asked.reset();
}

void correct(State& state, const StepWhy& c, const Surroundings& around) {
    const geo::Mention* now = asked_mention(state, around.world);
    if (now == nullptr) return;
    const auto all = geo::mentions_named_like(around.world, *now);
    const auto count = std::ssize(all);
    const auto at = std::ranges::find(all, now) - all.begin();
    const geo::Mention& next = *all[static_cast<std::size_t>(((at + c.by) % count + count) % count)];
    const bool for_all = state.for_all_of_name;  // it is the same name
    ask(state, next);
    state.for_all_of_name = for_all;
    state = apply(std::move(state), SelectPassage{{next.sentence}}, around);
}

void correct(State& state, const CorrectAllOfName& c, const Surroundings&) {
    state.for_all_of_name = c.on;
}

void correct(State& state, const Correct& c, const Surroundings& around) {
    const geo::Mention* mention = asked_mention(state, around.world);
    if (mention == nullptr) return;
    const auto* means = std::get_if<geo::Correction::Means>(&c.change);
    const auto place = means ? geo::place_of_id(around.world, means->place) : std::nullopt;
    if (means != nullptr && !place) return;
    using Scope = geo::Correction::Scope;
    Corrections& corrections = state.corrections[around.world.tab];
    corrections.done.push_back({geo::quote_of(around.world.article.text, mention->text),
                                state.for_all_of_name ? Scope::name : Scope::mention, c.change});
    corrections.undone.clear();
    if (place) state.selected = *place;  // the map shows where it is now
}

void correct(State& state, const PickCandidate& c, const Surroundings& around) {
    const geo::Mention* mention = asked_mention(state, around.world);
    if (mention == nullptr || c.number >= mention->candidates.size()) return;
    const geo::PlaceId place = mention->candidates[c.number].place;
    if (place == mention->place) return;
    correct(state, Correct{geo::Correction::Means{around.world.place(place).public_id()}}, around);
}

void correct(State& state, const UndoCorrection&, const Surroundings& around) {
    Corrections& corrections = state.corrections[around.world.tab];
    if (state.asked && !corrections.done.empty()) state.selected = std::monostate{};  // what was picked there
    move_last(corrections.done, corrections.undone);
}

void correct(State& state, const RedoCorrection&, const Surroundings& around) {
    Corrections& corrections = state.corrections[around.world.tab];
    if (state.asked && !corrections.undone.empty()) state.selected = std::monostate{};
    move_last(corrections.undone, corrections.done);
}

const geo::Mention* asked_mention(const State& state, const geo::World& world) {
    return state.asked ? geo::mention_at(world, state.asked->begin) : nullptr;
}

const geo::Mention* mention_at_hand(const State& state, const geo::World& world) {
    const auto* selected = std::get_if<geo::PlaceId>(&state.selected);
    const auto first_in = [&](geo::PassageId id, bool of_selected) -> const geo::Mention* {
        const auto& mentions = world.passages[id.index].mentions;
        const auto found = std::ranges::find_if(mentions, [&](const geo::Mention& m) {
            return !of_selected || (m.place && world.is_about(*m.place, *selected));
        });
        return found == mentions.end() ? nullptr : &*found;
    };
    const bool reading = state.passage && state.passage->index < world.passages.size();
    if (selected != nullptr) {
        if (const auto* mention = reading ? first_in(*state.passage, true) : nullptr) return mention;
        for (const geo::PassageId id : world.passages_about(*selected))
            if (const auto* mention = first_in(id, true)) return mention;
    }
    return reading ? first_in(*state.passage, false) : nullptr;
}

void take_corrections(State& state, const geo::World& world) {
    const auto before = std::exchange(state.corrections, {});
    const auto take = [&](std::size_t tab, const geo::ArticleSource& of,
                          const std::vector<geo::Correction>& saved) {
        const auto kept =
            std::ranges::find_if(before, [&of](const Corrections& c) { return geo::same_article(c.of, of); });
        Corrections& now = state.corrections[tab];
        if (kept != before.end())
            now = *kept;
        else
            now.done = saved;
        now.of = of;
    };
    take(world.tab, world.opened_from, world.corrections);
    if (world.beside) take(1 - world.tab, world.beside->opened_from, world.beside->corrections);
}

}  // namespace app
