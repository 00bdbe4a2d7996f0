#include "app/run.hpp"

#include <algorithm>
#include <iostream>
#include <thread>

#include "app/first_state.hpp"
#include "app/verbs/check.hpp"
#include "app/verbs/describe.hpp"
#include "app/verbs/link_article.hpp"
#include "app/verbs/links.hpp"
#include "app/verbs/open_window.hpp"
#include "app/verbs/render.hpp"
#include "app/verbs/story_source.hpp"
#include "geo/story/corrected_links.hpp"
#include "geo/text/link_data.hpp"
#include "geo/text/linker.hpp"

namespace app {
namespace {

void run_describe(const Options& options, const std::string& assets) {
    const auto loaded = geo::load_world(load_request(options, assets));
    report_problems(*loaded, std::cerr);
    const State state = first_state(*loaded, options.view, options.view.size, 1);
    const auto world = geo::corrected_world(loaded, state.corrections.front().done);
    DescribeOptions describe_options;
    describe_options.format =
        options.format == "json" ? DescribeOptions::Format::json : DescribeOptions::Format::text;
    describe_options.time = state.time;
    describe_options.language = state.language;
    describe_options.crs = state.projection;
    describe_options.layers = state.layers;
    describe(*world, describe_options, std::cout);
}

int run_links(const Options& options, const std::string& assets) {
    LinksOptions links_options;
    links_options.format = links_format_from_name(options.format);
    links_options.files = options.files;
    links_options.published = options.published;
    if (options.written_in != geo::TextLanguage::unknown)
        links_options.language = geo::code_of(options.written_in);
    links_options.json_lines = options.json_lines;
    links_options.jobs = options.jobs.value_or(std::max(1u, std::thread::hardware_concurrency()));
    const geo::LinkData data = geo::LinkData::open(assets);
    const geo::Linker linker(data.gazetteer, data.words);
    const auto link = [&linker](ArticleRecord record) { return link_article(std::move(record), linker); };
    return links(links_options, link, open_bytes("-"), std::cout, std::cerr);
}

}  // namespace

int run(const Options& options, const std::string& assets) {
    switch (options.verb) {
        case Options::Verb::window:
            return run_window(options, assets, std::cerr);
        case Options::Verb::render:
            return run_render(options, assets, std::cerr);
        case Options::Verb::describe:
            run_describe(options, assets);
            return 0;
        case Options::Verb::check:
            return check(options.story, assets, std::cout);
        case Options::Verb::links:
            return run_links(options, assets);
    }
    return 1;
}

}  // namespace app
