#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/screen.hpp"
#include "geo/story/article_source.hpp"
#include "geo/story/date.hpp"
#include "geo/text/text_language.hpp"

namespace geo {
struct World;
}  // namespace geo

namespace app {

struct State;
struct Surroundings;

/// How an article that is opened joins those that are open.
enum class Placement : std::uint8_t { in_place, beside };

/// Articles that are being read, off the frame's thread.
struct Opening {
    std::uint32_t number = 0;                  // tells one wish from the next
    std::vector<geo::ArticleSource> articles;  // all that will be open then, in the order of the tabs
    std::size_t front = 0;                     // which of them is read then
    bool keeps_view = false;                   // the same article, read otherwise
    std::string name;                          // of what is read, for people
    friend bool operator==(const Opening&, const Opening&) = default;
};

/// A file or folder that a path which is being typed may go on with.
struct PathOffer {
    std::string path;
    bool folder = false;
    friend bool operator==(const PathOffer&, const PathOffer&) = default;
};

/// What is typed in the dialog "Open an article".
struct OpenDialog {
    std::string path, text;
    std::string offers_for;  // the path that the offers belong to
    std::vector<PathOffer> offers;
    friend bool operator==(const OpenDialog&, const OpenDialog&) = default;
};

/// All of the state that has to do with which articles are open.
struct ArticlesState {
    std::size_t front = 0;  // the one that is read, by tab
    std::optional<Opening> opening;
    std::uint32_t openings = 0;  // how many there have been
    std::string error;           // why the last could not be opened; "" none
    std::optional<OpenDialog> dialog;
    std::uint32_t pastes_asked = 0;  // the clipboard is wanted when this grows
    Placement paste_placement = Placement::in_place;
    std::optional<std::string> published_typed;  // the publication date while it is corrected
    std::vector<geo::ArticleSource> recent;      // opened in this session, the last first
    bool drop_hovers = false;                    // something is dragged over the window
    friend bool operator==(const ArticlesState&, const ArticlesState&) = default;
};

// The commands.

struct OpenArticle {
    geo::ArticleSource source;
    Placement placement = Placement::in_place;
};
/// The clipboard's text, or a text that was dropped: an article, a file's address; an address of the net is
/// refused.
struct OpenText {
    std::string text;
    Placement placement = Placement::in_place;
};
/// The desktop's clipboard is wanted; its text comes back as OpenText.
struct AskForClipboard {
    Placement placement = Placement::in_place;
};
struct ReadArticle {
    std::size_t tab = 0;
};
struct StepArticle {};  // to the other one
struct CloseArticle {
    std::size_t tab = 0;
};
/// Of the article that is read: it is linked anew.
struct SetArticleLanguage {
    geo::TextLanguage language = geo::TextLanguage::unknown;
};
/// Of the article that is read: its dates are counted anew.
struct SetPublished {
    geo::Date day;
};
struct EditPublished {
    std::optional<std::string> typed;  // nullopt: no more
};
struct ShowOpenDialog {
    bool on = true;
};
struct TypeInOpenDialog {
    std::string path, text;
};
struct OfferPaths {
    std::string for_path;
    std::vector<PathOffer> offers;
};
struct HoverDrop {
    bool on = true;
};
/// The articles of State's opening are there: the surroundings hold their world.
struct ArticlesOpened {};
struct OpeningFailed {
    std::string reason;
};
struct ForgetOpenError {};

// What they do to a state: see apply().
void open(State&, const OpenArticle&, const Surroundings&);
void open(State&, const OpenText&, const Surroundings&);
void open(State&, const AskForClipboard&, const Surroundings&);
void open(State&, const ReadArticle&, const Surroundings&);
void open(State&, const StepArticle&, const Surroundings&);
void open(State&, const CloseArticle&, const Surroundings&);
void open(State&, const SetArticleLanguage&, const Surroundings&);
void open(State&, const SetPublished&, const Surroundings&);
void open(State&, const EditPublished&, const Surroundings&);
void open(State&, const ShowOpenDialog&, const Surroundings&);
void open(State&, const TypeInOpenDialog&, const Surroundings&);
void open(State&, const OfferPaths&, const Surroundings&);
void open(State&, const HoverDrop&, const Surroundings&);
void open(State&, const ArticlesOpened&, const Surroundings&);
void open(State&, const OpeningFailed&, const Surroundings&);
void open(State&, const ForgetOpenError&, const Surroundings&);

/// Of the articles of a world, in the order of their tabs.
[[nodiscard]] std::vector<geo::ArticleSource> open_sources(const geo::World&);

/// Layers, days and timeline of a state, as a world asks for them; what the user chose of layers is kept.
void take_over(State&, const geo::World&);

/// Looks at a world's opening extent in the projection that suits it.
void frame_world(State&, const geo::World&, PixelSize map);

}  // namespace app
