#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/screen.hpp"
#include "app/state.hpp"
#include "geo/earth/coordinates.hpp"
#include "geo/story/date.hpp"
#include "geo/text/text_language.hpp"

namespace app {

/// How to look at a story: VIEW of the command line. Unset parts are the story's own.
struct ViewOptions {
    PixelSize size{1280, 800};
    std::optional<float> scale;
    std::optional<geo::LngLat> look;
    std::optional<geo::Extent> extent;
    std::optional<double> meters_per_px;
    std::string crs;
    std::optional<geo::DateRange> time;
    std::string place;
    std::optional<geo::Language> language;
    std::vector<std::string> layers;  // any GDAL source
    std::vector<std::string> show, hide;
    std::optional<Theme> theme;
    bool bare = false, no_panels = false, no_furniture = false;
};

/// A box as the user types it: west may be more than east, over the antimeridian, whose east is then given
/// beyond 180. nullopt where it is none.
[[nodiscard]] std::optional<geo::Extent> extent_from_sides(std::span<const double, 4>);

struct Options {
    enum class Verb { window, render, links, describe, check };
    Verb verb = Verb::window;
    std::string story;         // "" : the story that ships with the program
    std::string second_story;  // window and render: an article on the same map; "" none
    ViewOptions view;
    std::string output, report, views;                          // render
    std::string format;                                         // describe, links
    std::vector<std::string> files;                             // links
    geo::TextLanguage written_in = geo::TextLanguage::unknown;  // links: articles that do not say it
    std::optional<geo::Date> published;
    bool json_lines = false;
    std::optional<unsigned> jobs;           // links: threads
    std::string script, shots, state_file;  // window and render: a driver's script, the folder for its
                                            // pictures, where to write the state
    bool full_screen = false;
};

/// What the command line says. `exit_status` is set when there is nothing more to do: 0 after --help or
/// --version (`text` goes to standard output), 2 for a wrong line (`text`, one line, to standard error).
struct ParsedOptions {
    Options options;
    std::optional<int> exit_status;
    std::string text;
};
[[nodiscard]] ParsedOptions parse_options(const std::vector<std::string>& arguments);

}  // namespace app
