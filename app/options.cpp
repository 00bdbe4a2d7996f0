#include "app/options.hpp"

#include <CLI/CLI.hpp>
#include <array>
#include <charconv>
#include <cmath>
#include <filesystem>

#include "app/picture_limits.hpp"
#include "app/verbs/links_formats.hpp"

namespace app {
namespace {

/// "a,b,c" -> numbers; false unless there are exactly `count` finite ones.
bool parse_numbers(const std::string& text, std::size_t count, std::vector<double>& numbers) {
    numbers.clear();
    const char* at = text.data();
    const char* end = at + text.size();
    while (true) {
        double value = 0;
        const auto [next, error] = std::from_chars(at, end, value);
        if (error != std::errc{} || !std::isfinite(value)) return false;
        numbers.push_back(value);
        if (next == end) break;
        if (*next != ',') return false;
        at = next + 1;
    }
    return numbers.size() == count;
}

/// A number as "--scale" takes it: the point is the decimal sign whatever the locale.
std::optional<double> parse_number(const std::string& text) {
    std::vector<double> numbers;
    return parse_numbers(text, 1, numbers) ? std::optional(numbers[0]) : std::nullopt;
}

std::string sides() {
    return std::to_string(least_side_px) + " to " + std::to_string(most_side_px);
}

void add_size(CLI::App& cli, ViewOptions& view) {
    cli.add_option_function<std::string>(
           "--size",
           [&view](const std::string& text) {
               int width = 0, height = 0;
               const char* end = text.data() + text.size();
               const auto [x, error_w] = std::from_chars(text.data(), end, width);
               const bool good = error_w == std::errc{} && x != end && *x == 'x' &&
                                 std::from_chars(x + 1, end, height).ptr == end;
               if (!good || !can_be_drawn({width, height})) {
                   throw CLI::ValidationError(
                       "--size", "expected WIDTHxHEIGHT, " + sides() + " each, not '" + text + "'");
               }
               view.size = {width, height};
           })
        ->type_name("WxH")
        ->description("size in device pixels, " + sides() + " each (1280x800)");
}

void add_place_options(CLI::App& cli, ViewOptions& view) {
    cli.add_option_function<std::string>(
           "--look",
           [&view](const std::string& text) {
               std::vector<double> n;
               if (!parse_numbers(text, 2, n) || std::abs(n[0]) > 180 || std::abs(n[1]) > 90) {
                   throw CLI::ValidationError("--look",
                                              "expected LONGITUDE,LATITUDE in degrees, not '" + text + "'");
               }
               view.look = geo::LngLat{n[0], n[1]};
           })
        ->type_name("LNG,LAT")
        ->description("center of the map");
    cli.add_option_function<std::string>(
           "--extent",
           [&view](const std::string& text) {
               std::vector<double> n;
               if (parse_numbers(text, 4, n))
                   view.extent = extent_from_sides(std::span<const double, 4>(n.data(), 4));
               if (!view.extent)
                   throw CLI::ValidationError(
                       "--extent", "expected WEST,SOUTH,EAST,NORTH in degrees, not '" + text + "'");
           })
        ->type_name("W,S,E,N")
        ->description("what to fit into the map; west of more than east: over the antimeridian");
    cli.add_option_function<std::string>(
           "--meters-per-px",
           [&view](const std::string& text) {
               const auto value = parse_number(text);
               if (!value || *value < closest_meters_per_px || *value > farthest_meters_per_px)
                   throw CLI::ValidationError("--meters-per-px",
                                              "expected 0.5 to 200000, not '" + text + "'");
               view.meters_per_px = *value;
           })
        ->type_name("M")
        ->description("scale on the projection's plane");
    cli.add_option("--crs", view.crs, "projection: a name of the list, EPSG:CODE or a PROJ string")
        ->type_name("CRS");
    cli.add_option("--place", view.place, "select a place and fly to it")->type_name("NAME");
}

void add_view(CLI::App& cli, ViewOptions& view) {
    add_size(cli, view);
    cli.add_option_function<std::string>("--scale",
                                         [&view](const std::string& text) {
                                             const auto value = parse_number(text);
                                             if (!value || *value < 0.5 || *value > 8)
                                                 throw CLI::ValidationError(
                                                     "--scale", "expected 0.5 to 8, not '" + text + "'");
                                             view.scale = static_cast<float>(*value);
                                         })
        ->type_name("N")
        ->description("device pixels a point (1, or what the desktop says)");
    add_place_options(cli, view);
    cli.add_option_function<std::string>(
           "--time",
           [&view](const std::string& text) {
               view.time = geo::parse_date_range(text);
               if (!view.time)
                   throw CLI::ValidationError("--time", "expected YYYY-MM-DD or FROM/TO, not '" + text + "'");
           })
        ->type_name("DATE[/DATE]")
        ->description("the day of the map (the article's publication date)");
    cli.add_option_function<std::string>(
           "--lang",
           [&view](const std::string& text) {
               view.language = geo::language_from_code(text);
               if (!view.language || *view.language == geo::Language::es)
                   throw CLI::ValidationError("--lang", "expected fr, en, tr or ar, not '" + text + "'");
           })
        ->type_name("fr|en|tr|ar")
        ->description("language of names and interface");
    cli.add_option("--layer", view.layers, "add a layer: any source that GDAL opens (repeat)")
        ->type_name("SOURCE")
        ->allow_extra_args(false);
    cli.add_option("--show", view.show,
                   "show a layer, e.g. posts, or a piece of furniture, e.g. legend (repeat)")
        ->type_name("NAME")
        ->allow_extra_args(false);
    cli.add_option("--hide", view.hide, "hide a layer, e.g. relief, or a piece of furniture (repeat)")
        ->type_name("NAME")
        ->allow_extra_args(false);
    cli.add_option_function<std::string>("--theme",
                                         [&view](const std::string& text) {
                                             view.theme = theme_from_name(text);
                                             if (!view.theme)
                                                 throw CLI::ValidationError(
                                                     "--theme",
                                                     "expected light, dark or contrast, not '" + text + "'");
                                         })
        ->type_name("light|dark|contrast");
    cli.add_flag("--bare", view.bare, "only what --layer names: no story, no base map");
    cli.add_flag("--no-panels", view.no_panels, "the map alone");
    cli.add_flag("--no-furniture", view.no_furniture, "no title, legend, scale bar, sources");
}

void add_published(CLI::App& cli, Options& o, const std::string& description) {
    cli.add_option_function<std::string>(
           "--published",
           [&o](const std::string& text) {
               o.published = geo::parse_date(text);
               if (!o.published)
                   throw CLI::ValidationError("--published", "expected YYYY-MM-DD, not '" + text + "'");
           })
        ->type_name("DATE")
        ->description(description);
}

void add_stories(CLI::App& cli, Options& o) {
    cli.add_option("STORY", o.story, "a story folder, or a text, Markdown or HTML file");
    cli.add_option("SECOND", o.second_story, "another one, on the same map");
    add_published(cli, o, "the article's day of publication (what its text or file says)");
}

void add_script(CLI::App& cli, Options& o) {
    cli.add_option("--script", o.script, "drive the program by a script, then quit (see README)")
        ->type_name("FILE");
    cli.add_option("--shots", o.shots, "where the script's pictures go (.)")->type_name("FOLDER");
}

void add_links(CLI::App& cli, Options& o) {
    cli.add_option("FILE", o.files, "articles; - or none: standard input");
    add_published(cli, o, "day of publication, of articles that do not say it");
    cli.add_option_function<std::string>("--lang",
                                         [&o](const std::string& text) {
                                             o.written_in = geo::text_language_from_code(text);
                                             if (o.written_in == geo::TextLanguage::unknown)
                                                 throw CLI::ValidationError(
                                                     "--lang",
                                                     "expected fr, en, es, tr, ar or de, not '" + text + "'");
                                         })
        ->type_name("fr|en|es|tr|ar|de")
        ->description("language, of articles that do not say it (detected)");
    cli.add_option("--format", o.format, "what is written (json)")
        ->type_name("json|jsonl|csv|geojson|webannotation|tei|linkedplaces")
        ->check(CLI::IsMember(links_format_names()).description(""));
    cli.add_flag(
        "--jsonl", o.json_lines,
        "read JSON Lines: {\"id\", \"text\", \"published\", \"lang\"}; write a line for each, in order");
    cli.add_option("--jobs", o.jobs, "threads (one a core)")
        ->type_name("N")
        ->check(CLI::Range(1, 1024).description(""));
    cli.footer(
        "Offsets count Unicode code points from 0, half open. A line that is no article becomes {\"id\", "
        "\"error\"};\n"
        "the rest goes on. Exit status: 0 done; 1 a file could not be read; 2 the command line is wrong.");
}

/// An empty value would count as not given, and what was asked for be left out in silence.
void refuse_empty_values(const CLI::App& cli) {
    for (const CLI::Option* option : cli.get_options())
        for (const std::string& value : option->results())
            if (value.empty()) throw CLI::ValidationError(option->get_name(), "expected a value, not ''");
}

/// Links and other spellings of a name lead to the same file. What is not a regular file, such as
/// /dev/stdout, takes several.
bool is_same_file(const std::string& a, const std::string& b) {
    namespace fs = std::filesystem;
    std::error_code error;
    if (fs::exists(a, error) && !fs::is_regular_file(a, error)) return false;
    // A link whose target is still to be written does not count as there.
    const auto target = [&error](const fs::path& path) {
        const fs::path link =
            fs::is_symlink(path, error) ? path.parent_path() / fs::read_symlink(path, error) : path;
        return fs::weakly_canonical(fs::absolute(link, error), error);
    };
    return fs::equivalent(a, b, error) || target(a) == target(b);
}

void refuse_outputs_in_one_file(const Options& o) {
    const std::array<std::pair<const char*, const std::string*>, 3> outputs{
        {{"-o", &o.output}, {"--report", &o.report}, {"--state", &o.state_file}}};
    for (std::size_t i = 0; i < outputs.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (!outputs[i].second->empty() && !outputs[j].second->empty() &&
                is_same_file(*outputs[i].second, *outputs[j].second))
                throw CLI::ValidationError(
                    outputs[i].first,
                    "the same file as " + std::string(outputs[j].first) + ": '" + *outputs[i].second + "'");
}

/// By its name: the picture has no other format yet.
void refuse_other_formats(const std::string& picture) {
    std::string ending = std::filesystem::path(picture).extension().string();
    for (char& c : ending)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (!picture.empty() && ending != ".png" && !picture.starts_with("/dev/"))
        throw CLI::ValidationError("-o", "this version draws .png only, not '" + picture + "'");
}

std::string one_line(std::string text) {
    for (char& c : text) {
        if (c == '\n') c = ' ';
    }
    while (!text.empty() && text.back() == ' ') text.pop_back();
    return text;
}

}  // namespace

std::optional<geo::Extent> extent_from_sides(std::span<const double, 4> sides) {
    geo::Extent box{sides[0], sides[1], sides[2], sides[3]};
    if (box.west > box.east && box.west <= 180 && box.east >= -180) box.east += 360;
    const bool good = box.west < box.east && box.south < box.north && box.west >= -180 && box.east <= 540 &&
                      box.south >= -90 && box.north <= 90;
    return good ? std::optional(box) : std::nullopt;
}

ParsedOptions parse_options(const std::vector<std::string>& arguments) {
    ParsedOptions parsed;
    Options& o = parsed.options;
    CLI::App cli(
        "Puts a news story on its map.\n\nWithout a verb: opens the window on STORY, a story folder or a "
        "text file; "
        "left out: the Idlib story that ships with the program.",
        "dateline");
    cli.footer(
        "Exit status: 0 done; 1 it could not be done; 2 the command line is wrong.\n"
        "Press ? in the window for the keys. VERB --help tells more of a verb.");
    cli.set_version_flag("--version", std::string("dateline ") + DATELINE_VERSION);
    add_stories(cli, o);
    add_view(cli, o.view);
    cli.add_flag("--full-screen", o.full_screen, "start in full screen");
    add_script(cli, o);
    cli.add_option("--state", o.state_file, "write the state as JSON after each change")->type_name("FILE");

    CLI::App* render = cli.add_subcommand("render", "draw the same picture to a PNG file; needs no display");
    add_stories(*render, o);
    CLI::Option* output =
        render->add_option("-o,--output", o.output, "the picture (.png)")->type_name("FILE");
    add_view(*render, o.view);
    render->add_option("--report", o.report, "write timings, counts and labels as JSON")->type_name("FILE");
    render->add_option("--views", o.views, "draw each view of a JSON list; -o gets the last")
        ->type_name("FILE");
    add_script(*render, o);
    render->add_option("--state", o.state_file, "write the final state as JSON")->type_name("FILE");

    CLI::App* links = cli.add_subcommand(
        "links", "articles -> places, passages and dates, as JSON and other formats; needs no display");
    add_links(*links, o);

    CLI::App* describe = cli.add_subcommand(
        "describe", "the map in words: places, sentences, flows, distances; needs no display");
    describe->add_option("STORY", o.story, "a story folder, or a text file");
    add_view(*describe, o.view);
    describe->add_option("--format", o.format, "text or json")->check(CLI::IsMember({"text", "json"}));

    CLI::App* check = cli.add_subcommand("check", "is this story folder sound? every fault, one a line");
    check->add_option("STORY", o.story, "a story folder")->required();

    cli.require_subcommand(0, 1);
    // A word that is no verb may be STORY: verbs are looked for first.
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    try {
        cli.parse(reversed);
        if (render->parsed() && output->count() == 0 && o.report.empty() && o.script.empty()) {
            throw CLI::RequiredError("-o FILE");
        }
        for (const CLI::App* given :
             {static_cast<const CLI::App*>(&cli), static_cast<const CLI::App*>(render),
              static_cast<const CLI::App*>(links), static_cast<const CLI::App*>(describe),
              static_cast<const CLI::App*>(check)})
            refuse_empty_values(*given);
        refuse_other_formats(o.output);
        refuse_outputs_in_one_file(o);
    } catch (const CLI::CallForVersion& call) {
        parsed.exit_status = 0;
        parsed.text = std::string(call.what()) + "\n";
        return parsed;
    } catch (const CLI::CallForHelp&) {
        const CLI::App* asked = &cli;
        for (const CLI::App* verb : {render, links, describe, check}) {
            if (verb->parsed()) asked = verb;
        }
        parsed.exit_status = 0;
        parsed.text = asked->help(asked == &cli ? "" : "dateline");
        return parsed;
    } catch (const CLI::ParseError& error) {
        parsed.exit_status = 2;
        parsed.text = one_line(error.what()) + " (see dateline --help)\n";
        return parsed;
    }
    if (render->parsed()) o.verb = Options::Verb::render;
    if (links->parsed()) o.verb = Options::Verb::links;
    if (describe->parsed()) o.verb = Options::Verb::describe;
    if (check->parsed()) o.verb = Options::Verb::check;
    return parsed;
}

}  // namespace app
