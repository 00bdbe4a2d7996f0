#include "app/run.hpp"

#include <iostream>

#include "app/verbs/open_window.hpp"
#include "app/verbs/render.hpp"

namespace app {

int run(const Options& options, const std::string& assets) {
    switch (options.verb) {
        case Options::Verb::window:
            return run_window(options, assets, std::cerr);
        case Options::Verb::render:
            return run_render(options, assets, std::cerr);
        case Options::Verb::links:
        case Options::Verb::describe:
        case Options::Verb::check:
            break;
    }
    return 1;
}

}  // namespace app
