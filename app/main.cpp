#include <clocale>
#include <cstdio>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "app/assets.hpp"
#include "app/options.hpp"
#include "app/run.hpp"

int main(int argc, char** argv) {
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
