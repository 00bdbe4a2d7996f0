#include "geo/story/flow.hpp"

#include <algorithm>
#include <optional>

namespace geo {
namespace {

template <typename Wanted>
std::vector<FlowId> chosen_by(std::span<const Flow> flows, Wanted wanted) {
    std::vector<FlowId> chosen;
    for (std::uint32_t i = 0; i < flows.size(); ++i)
        if (wanted(flows[i])) chosen.push_back({i});
    return chosen;
}

/// The last day of the latest period of a kind that ended by `day`.
std::optional<Date> latest_end(std::span<const Flow> flows, bool movements, Date day) {
    std::optional<Date> latest;
    for (const Flow& flow : flows)
        if (flow.movements == movements && flow.period.to <= day && (!latest || flow.period.to > *latest))
            latest = flow.period.to;
    return latest;
}

PeopleRange sum(PeopleRange a, PeopleRange b) {
    return {a.low + b.low, a.high + b.high};
}

}  // namespace

std::vector<FlowId> flows_at(std::span<const Flow> flows, DateRange when) {
    const auto ends_within = [&](const Flow& flow) {
        return flow.movements && when.contains(flow.period.to);
    };
    const bool movements_end_now = std::ranges::any_of(flows, ends_within);
    const auto last_movements = latest_end(flows, true, when.to);
    const auto last_count = latest_end(flows, false, when.to);
    return chosen_by(flows, [&](const Flow& flow) {
        if (!flow.movements) return last_count == flow.period.to;
        return movements_end_now ? ends_within(flow) : last_movements == flow.period.to;
    });
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
