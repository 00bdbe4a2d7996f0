#include "app/verbs/check.hpp"

#include <ostream>

#include "geo/story/load_world.hpp"

namespace app {

int check(const std::string& folder, const std::string& assets, std::ostream& out) {
    const auto faults = geo::check_story(folder, assets);
    for (const auto& fault : faults) out << fault << '\n';
    return faults.empty() ? 0 : 1;
}

}  // namespace app
