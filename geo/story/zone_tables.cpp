#include <fmt/format.h>

#include <algorithm>

#include "geo/story/row_reader.hpp"
#include "geo/story/tables.hpp"

namespace geo {
namespace {

Zone zone_of(RowReader& row) {
    Zone zone;
    zone.id = row.required("id");
    zone.title.by_language = {row.text("title_fr"), row.required("title_en"), "", ""};
    if (row.text("kind") == "beside_front") {
        zone.kind = Zone::Kind::beside_front;
        zone.line_date = row.day("line_date");
        zone.holder = row.holder("holder");
    } else if (row.text("kind") == "along_road") {
        zone.kind = Zone::Kind::along_road;
        zone.road = row.road("road");
        zone.first = row.optional_place_on(zone.road, "first_place");
        zone.last = row.optional_place_on(zone.road, "last_place");
    } else {
        row.fail("kind", fmt::format("expected 'beside_front' or 'along_road', came '{}'", row.text("kind")));
    }
    zone.least_km = row.positive("least_km");
    zone.most_km = row.positive("most_km");
    if (zone.most_km < zone.least_km) row.fail("most_km", "less than least_km");
    zone.when.from = row.period("from").from;
    if (!row.text("to").empty()) zone.when.to = row.day("to");
    if (zone.when.to < zone.when.from) row.fail("to", "before from");
    zone.evidence = row.evidence();
    return zone;
}

}  // namespace

Table<Zone> zones_from(const CsvTable& table, const References& known) {
    std::set<std::string> ids;
    return read_rows<Zone>(
        table, known,
        {"id", "title_en", "title_fr", "kind", "line_date", "holder", "road", "first_place", "last_place",
         "least_km", "most_km", "from", "to", "status", "confidence", "sources", "note"},
        [&ids](RowReader& row) {
            Zone zone = zone_of(row);
            if (!ids.insert(zone.id).second) row.fail("id", "'" + zone.id + "' for the second time");
            return zone;
        });
}

Table<HostCount> host_counts_from(const CsvTable& table, const References& known) {
    auto result = read_rows<HostCount>(
        table, known,
        {"place", "area_en", "area_fr", "date", "date_to", "people", "status", "confidence", "sources",
         "note"},
        [](RowReader& row) {
            HostCount count;
            count.place = row.place("place");
            count.area.by_language = {row.text("area_fr"), row.required("area_en"), "", ""};
            count.when = row.days_between("date", "date_to");
            count.people = row.count("people");
            count.evidence = row.evidence();
            return count;
        });
    std::sort(result.rows.begin(), result.rows.end(), [](const HostCount& a, const HostCount& b) {
        return std::pair(a.place, a.when.from) < std::pair(b.place, b.when.from);
    });
    return result;
}

Table<SentenceNote> notes_from(const CsvTable& table, const References& known, std::string_view article) {
    auto result = read_rows<SentenceNote>(
        table, known, {"quote", "text_en", "text_fr", "status", "confidence", "sources"},
        [article](RowReader& row) {
            SentenceNote note;
            const std::string& quote = row.required("quote");
            const auto at = article.find(quote);
            if (at == std::string_view::npos)
                row.fail("quote", fmt::format("the article has no words '{}'", quote));
            else if (article.find(quote, at + 1) != std::string_view::npos)
                row.fail("quote", fmt::format("the article has the words '{}' more than once", quote));
            else
                note.quote = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + quote.size())};
            note.text.by_language = {row.text("text_fr"), row.required("text_en"), "", ""};
            note.evidence = row.evidence();
            return note;
        });
    std::stable_sort(
        result.rows.begin(), result.rows.end(),
        [](const SentenceNote& a, const SentenceNote& b) { return a.quote.begin < b.quote.begin; });
    return result;
}

}  // namespace geo
