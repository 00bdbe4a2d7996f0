#include "geo/story/problems.hpp"

#include <fmt/format.h>

#include <map>

namespace geo {

std::vector<std::string> shortened(const std::vector<std::string>& problems) {
    constexpr std::size_t told_of_each = 3;
    const auto file_of = [](const std::string& problem) { return problem.substr(0, problem.find(':')); };
    std::map<std::string, std::size_t> count, told;
    for (const std::string& problem : problems) ++count[file_of(problem)];
    std::vector<std::string> result;
    for (const std::string& problem : problems) {
        const std::string file = file_of(problem);
        const std::size_t before = told[file]++;
        // One more line is better than a line that says there is one more.
        if (before < told_of_each || count[file] == told_of_each + 1)
            result.push_back(problem);
        else if (before == told_of_each)
            result.push_back(
                fmt::format("{}: and {} more (dateline check tells all)", file, count[file] - told_of_each));
    }
    return result;
}

}  // namespace geo
