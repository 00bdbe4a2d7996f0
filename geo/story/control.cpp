#include "geo/story/control.hpp"

#include <algorithm>

namespace geo {

const ControlReport* report_at(std::span<const ControlReport> reports, PlaceId place, Date day) {
    const auto after = std::upper_bound(reports.begin(), reports.end(), std::pair(place, day),
                                        [](const auto& asked, const ControlReport& report) {
                                            return asked < std::pair(report.place, report.date);
                                        });
    if (after == reports.begin() || std::prev(after)->place != place) return nullptr;
    return &*std::prev(after);
}

}  // namespace geo
