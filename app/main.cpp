#include <malloc.h>

#include <clocale>
#include <cstdio>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "app/assets.hpp"
#include "app/options.hpp"
#include "app/run.hpp"

namespace {

/// One heap that gives back what it does not need: the loader's threads would keep some 30 MB for themselves.
void use_memory_sparingly() {
    mallopt(M_ARENA_MAX, 1);
    mallopt(M_MMAP_THRESHOLD, 256 * 1024);
    mallopt(M_TRIM_THRESHOLD, 1024 * 1024);
}

}  // namespace

int main(int argc, char** argv) {
    use_memory_sparingly();
    std::setlocale(LC_ALL, "");
    std::setlocale(LC_NUMERIC, "C");  // a decimal comma belongs to people, not to files
    const app::ParsedOptions parsed = app::parse_options(std::vector<std::string>(argv + 1, argv + argc));
    if (parsed.exit_status) {
        std::fputs(parsed.text.c_str(), *parsed.exit_status == 0 ? stdout : stderr);
        return *parsed.exit_status;
    }
    try {
        return app::run(parsed.options, app::find_assets());
    } catch (const std::exception& error) {
        std::cerr << "dateline: " << error.what() << '\n';
        return 1;
    }
}
