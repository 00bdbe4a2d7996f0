#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "geo/story/world.hpp"

namespace geo {

/// Something of a story that has a date: what a timeline shows as a tick.
struct TimeMark {
    enum class Kind : std::uint8_t { event, figure, sentence };
    DateRange when;
    Kind kind = Kind::event;
    std::uint32_t index = 0;  // of World::events, World::series, World::passages
    friend bool operator==(const TimeMark&, const TimeMark&) = default;
};

/// All of them, by first day; of one day events first, then figures, then sentences, in their tables' order.
[[nodiscard]] std::vector<TimeMark> time_marks(const World&);

/// The days that a sentence names, in its order.
[[nodiscard]] std::vector<DateRange> dates_of(const Passage&);

/// True for a sentence that names days but none of a range's. For a single day: days after it alone; on the
/// day of publication, when nothing was chosen yet, none is outside.
[[nodiscard]] bool is_outside(const Passage&, DateRange time, Date published);

/// The days that a story is told for: as story.json says, else from the first to the last day of its reports
/// on control, figures, flows and its publication; nullopt where nothing has a date.
[[nodiscard]] std::optional<DateRange> told_days(const World&);

/// The first day of the nearest event after (`by` > 0) or before a day, within told_days(); nullopt where
/// there is none.
[[nodiscard]] std::optional<Date> event_day_beside(const World&, Date, int by);

/// The event that a step leads to: the next (`by` > 0) or previous one in the table's order after `from`, an
/// event on the day; without one, the nearest after or before the day. Within told_days(); nullopt where
/// there is none. Index into World::events.
[[nodiscard]] std::optional<std::uint32_t> event_beside(const World&, Date, std::optional<std::uint32_t> from,
                                                        int by);

/// The range whose last day is moved to `head`. A single day moves whole; a range keeps its first day, unless
/// the head goes before it.
[[nodiscard]] DateRange with_head(DateRange, Date head);

/// The first day of the month that a day lies in, and of the month after it.
[[nodiscard]] Date month_start(Date);
[[nodiscard]] Date next_month(Date);

}  // namespace geo
