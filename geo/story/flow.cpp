#include "geo/story/flow.hpp"

#include <algorithm>

namespace geo {
namespace {

std::vector<FlowId> overlapping(std::span<const Flow> flows, DateRange when) {
    std::vector<FlowId> chosen;
    for (std::uint32_t i = 0; i < flows.size(); ++i)
        if (flows[i].period.overlaps(when)) chosen.push_back({i});
    return chosen;
}

PeopleRange sum(PeopleRange a, PeopleRange b) {
    return {a.low + b.low, a.high + b.high};
}

}  // namespace

std::vector<FlowId> flows_at(std::span<const Flow> flows, DateRange when) {
    auto chosen = overlapping(flows, when);
    if (!chosen.empty()) return chosen;
    const Flow* latest = nullptr;
    for (const Flow& flow : flows)
        if (flow.period.to < when.from && (!latest || flow.period.to > latest->period.to)) latest = &flow;
    return latest ? overlapping(flows, {latest->period.to, latest->period.to}) : chosen;
}

FlowSums sums_at(std::span<const Flow> flows, std::span<const FlowId> chosen, PlaceId place) {
    FlowSums sums;
    for (const FlowId id : chosen) {
        const Flow& flow = flows[id.index];
        if (flow.to == place || flow.draw_to == place) sums.in = sum(sums.in, flow.people);
        if (flow.from == place || flow.draw_from == place) sums.out = sum(sums.out, flow.people);
    }
    return sums;
}

}  // namespace geo
