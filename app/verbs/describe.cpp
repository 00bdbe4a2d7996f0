#include "app/verbs/describe.hpp"

#include <ostream>

#include "app/verbs/describe_facts.hpp"

namespace app {

void describe(const geo::World& world, const DescribeOptions& options, std::ostream& out) {
    const MapFacts facts = facts_of(world, options);
    const bool json = options.format == DescribeOptions::Format::json;
    out << (json ? json_of(world, options, facts) : text_of(world, options, facts));
}

}  // namespace app
