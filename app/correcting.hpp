#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "geo/story/article_source.hpp"
#include "geo/text/correction.hpp"

namespace geo {
struct World;
}

namespace app {

struct State;
struct Surroundings;

/// What a reader corrected of the links of one article, in order, and what was taken back, the last one last.
struct Corrections {
    geo::ArticleSource of;
    std::vector<geo::Correction> done, undone;
    friend bool operator==(const Corrections&, const Corrections&) = default;
};

// The commands. All are about the article in front.

/// Opens "Why this place?" on the name at a byte of the article; nothing happens where there is none.
struct AskWhy {
    std::uint32_t byte = 0;
};
/// On the name that is nearest at hand: of the selected place in the sentence being read, else of it
/// anywhere, else the sentence's first. Closes it where it is open.
struct ToggleWhy {};
struct CloseWhy {};
/// Through the mentions of the same name.
struct StepWhy {
    int by = 1;
};
struct CorrectAllOfName {
    bool on = true;
};
/// The name that is asked about, or all of its name: see State::for_all_of_name.
struct Correct {
    geo::Correction::Change change;
};
/// Of the name that is asked about: the candidate of that number, from 0; nothing happens where there is
/// none.
struct PickCandidate {
    std::size_t number = 0;
};
struct UndoCorrection {};
struct RedoCorrection {};

// What they do to a state: see apply().
void correct(State&, const AskWhy&, const Surroundings&);
void correct(State&, const ToggleWhy&, const Surroundings&);
void correct(State&, const CloseWhy&, const Surroundings&);
void correct(State&, const StepWhy&, const Surroundings&);
void correct(State&, const CorrectAllOfName&, const Surroundings&);
void correct(State&, const Correct&, const Surroundings&);
void correct(State&, const PickCandidate&, const Surroundings&);
void correct(State&, const UndoCorrection&, const Surroundings&);
void correct(State&, const RedoCorrection&, const Surroundings&);

/// The mention that is asked about; nullptr where nothing is, or where it is no name any more.
[[nodiscard]] const geo::Mention* asked_mention(const State&, const geo::World&);
/// The one that ToggleWhy opens on; nullptr where there is none.
[[nodiscard]] const geo::Mention* mention_at_hand(const State&, const geo::World&);

/// Makes the corrections of a state those of the articles of a world: as they were, with what can be undone,
/// of an article that was open already, as they were saved of others.
void take_corrections(State&, const geo::World&);

}  // namespace app
