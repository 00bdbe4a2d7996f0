#include "geo/story/tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "geo/story/row_reader.hpp"

namespace geo {
namespace {

PeopleRange people_range(RowReader& row) {
    const PeopleRange people{row.count("people_low"), row.count("people_high")};
    if (people.high < people.low) row.fail("people_high", "less than people_low");
    return people;
}

/// "" where left out.
bool one_of(RowReader& row, std::string_view field, std::string_view yes, std::string_view no) {
    const std::string& cell = row.text(field);
    if (cell != yes && cell != no)
        row.fail(field, fmt::format("expected '{}' or '{}', came '{}'", yes, no, cell));
    return cell == yes;
}

}  // namespace

Table<Source> sources_from(const CsvTable& table) {
    std::set<std::string> keys;
    return read_rows<Source>(table, {}, {"key", "title", "url", "date", "kind"}, [&keys](RowReader& row) {
        if (!keys.insert(row.required("key")).second)
            row.fail("key", "'" + row.text("key") + "' for the second time");
        return Source{row.text("key"), row.required("title"), row.text("url"), row.text("date"),
                      row.text("kind")};
    });
}

Table<ControlReport> control_from(const CsvTable& table, const References& known) {
    std::set<std::pair<PlaceId, Date>> seen;
    const auto read = [&seen](RowReader& row) {
        ControlReport report;
        report.place = row.place("place");
        report.date = row.day("date");
        report.holder = row.holder("holder");
        report.evidence = row.evidence();
        if (!row.text("disputed_from").empty())
            report.disputed = row.days_between("disputed_from", "disputed_to");
        else if (!row.text("disputed_to").empty())
            row.fail("disputed_to", "no disputed_from");
        if (row.sound() && !seen.insert({report.place, report.date}).second)
            row.fail("date", "a second report of this place on this day");
        return report;
    };
    auto result = read_rows<ControlReport>(
        table, known, {"place", "date", "holder", "status", "confidence", "sources", "note"}, read);
    std::sort(result.rows.begin(), result.rows.end(), [](const ControlReport& a, const ControlReport& b) {
        return std::pair(a.place, a.date) < std::pair(b.place, b.date);
    });
    return result;
}

Table<Flow> flows_from(const CsvTable& table, const References& known) {
    std::set<std::string> ids;
    const auto read = [&ids](RowReader& row) {
        Flow flow;
        flow.id = row.required("id");
        if (!ids.insert(flow.id).second) row.fail("id", "'" + flow.id + "' for the second time");
        flow.from = row.place("from");
        flow.to = row.place("to");
        flow.draw_from = row.optional_place("draw_from").value_or(flow.from);
        flow.draw_to = row.optional_place("draw_to").value_or(flow.to);
        flow.period = row.days_between("period_from", "period_to");
        flow.people = people_range(row);
        flow.qualifier = row.text("qualifier");
        flow.movements = row.text("kind") == "movements";
        flow.schematic_arrow = row.text("geometry") == "schematic";
        flow.evidence = row.evidence();
        return flow;
    };
    return read_rows<Flow>(
        table, known,
        {"id", "from", "to", "draw_from", "draw_to", "period_from", "period_to", "people_low", "people_high",
         "qualifier", "kind", "status", "geometry", "confidence", "sources", "note"},
        read);
}

Table<SeriesPoint> series_from(const CsvTable& table, const References& known) {
    auto result = read_rows<SeriesPoint>(
        table, known, {"date", "people", "qualifier", "status", "confidence", "sources", "note"},
        [](RowReader& row) {
            return SeriesPoint{row.day("date"), row.count("people"), row.text("qualifier"), row.evidence()};
        });
    std::stable_sort(result.rows.begin(), result.rows.end(),
                     [](const SeriesPoint& a, const SeriesPoint& b) { return a.date < b.date; });
    return result;
}

Table<Event> events_from(const CsvTable& table, const References& known) {
    auto result = read_rows<Event>(
        table, known,
        {"date", "date_to", "place", "title_en", "title_fr", "status", "confidence", "sources", "note"},
        [](RowReader& row) {
            Event event;
            event.when = row.days_between("date", "date_to");
            event.place = row.optional_place("place");
            event.title.by_language = {row.text("title_fr"), row.required("title_en"), "", ""};
            event.evidence = row.evidence();
            return event;
        });
    std::stable_sort(result.rows.begin(), result.rows.end(),
                     [](const Event& a, const Event& b) { return a.when.from < b.when.from; });
    return result;
}

Table<Post> posts_from(const CsvTable& table, const References& known) {
    std::set<std::string> ids;
    const auto read = [&ids](RowReader& row) {
        Post post;
        post.id = row.required("id");
        if (!ids.insert(post.id).second) row.fail("id", "'" + post.id + "' for the second time");
        post.name = row.required("name");
        post.number = row.text("number");
        post.established = row.text("established");
        if (!post.established.empty()) post.since = row.period("established").from;
        post.at = row.optional_position();
        static_cast<void>(row.optional_place("nearest"));
        post.position_note = row.text("position_status");
        if (!row.text("encircled_date").empty()) post.encircled = row.day("encircled_date");
        post.evidence = row.evidence();
        return post;
    };
    return read_rows<Post>(table, known,
                           {"id", "name", "number", "established", "lng", "lat", "nearest", "encircled",
                            "encircled_date", "position_status", "status", "confidence", "sources", "note"},
                           read);
}

Table<Road> roads_from(const CsvTable& table, const References& known) {
    struct Stop {
        std::string road;
        std::int64_t order = 0;
        Road::Waypoint waypoint;
    };
    auto stops = read_rows<Stop>(
        table, known,
        {"road", "seq", "place", "name", "lng", "lat", "status", "confidence", "source", "note"},
        [](RowReader& row) {
            return Stop{row.required("road"), row.count("seq"),
                        Road::Waypoint{row.optional_place("place"), row.text("name"), row.position(),
                                       row.evidence("source")}};
        });
    std::stable_sort(stops.rows.begin(), stops.rows.end(),
                     [](const Stop& a, const Stop& b) { return a.order < b.order; });
    Table<Road> result{{}, std::move(stops.faults)};
    std::map<std::string, Road> by_name;
    for (auto& stop : stops.rows) {
        by_name[stop.road].name = stop.road;
        by_name[stop.road].waypoints.push_back(std::move(stop.waypoint));
    }
    for (auto& [name, road] : by_name) {
        if (road.waypoints.size() >= 2)
            result.rows.push_back(std::move(road));
        else
            result.faults.push_back(
                fmt::format("{}: road '{}' has fewer than two waypoints", table.file, name));
    }
    return result;
}

Table<DistrictCount> district_counts_from(const CsvTable& table, const References& known) {
    return read_rows<DistrictCount>(
        table, known, {"role", "place", "period", "people", "status", "confidence", "sources", "note"},
        [](RowReader& row) {
            return DistrictCount{one_of(row, "role", "destination", "origin"), row.place("place"),
                                 row.period("period"), row.count("people"), row.evidence()};
        });
}

}  // namespace geo
