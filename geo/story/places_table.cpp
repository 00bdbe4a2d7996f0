#include <fmt/format.h>

#include <charconv>

#include "geo/story/row_reader.hpp"
#include "geo/story/tables.hpp"

namespace geo {
namespace {

/// A row with the name of the unit that it is the seat of, which may come later in the file.
struct PlaceRow {
    Place place;
    std::string seat_of;
};

std::string field_in(std::string_view stem, Language language) {
    return fmt::format("{}_{}", stem, code_of(language));
}

std::optional<std::uint32_t> geonames_id(RowReader& row) {
    if (row.text("geonames").empty()) return std::nullopt;
    const std::int64_t id = row.count("geonames");
    if (id > std::numeric_limits<std::uint32_t>::max()) row.fail("geonames", "too large");
    return static_cast<std::uint32_t>(id);
}

int rank_of(RowReader& row) {
    const std::int64_t rank = row.count("rank");
    if (rank < 1 || rank > 5) row.fail("rank", fmt::format("expected 1 to 5, came {}", rank));
    return static_cast<int>(rank);
}

void read_names(RowReader& row, Place& place) {
    for (const Language language : all_languages) {
        const auto i = static_cast<std::size_t>(language);
        place.names.by_language[i] = row.text(field_in("name", language));
        place.aliases[i] = row.list(field_in("aliases", language), '|');
        place.adjectives[i] = row.list(field_in("adjectives", language), '|');
    }
    if (place.names.in(Language::en).empty()) row.fail("name_en", "no name in any language");
}

PlaceRow read_place(RowReader& row) {
    PlaceRow read;
    Place& place = read.place;
    place.id = row.required("id");
    place.geonames = geonames_id(row);
    const auto kind = place_kind_from_name(row.text("kind"));
    if (!kind) row.fail("kind", fmt::format("unknown kind '{}'", row.text("kind")));
    place.kind = kind.value_or(PlaceKind::town);
    place.at = row.position();
    place.country = row.text("country");
    place.rank = rank_of(row);
    read_names(row, place);
    place.evidence = row.evidence("source");
    read.seat_of = row.text("seat_of");
    return read;
}

}  // namespace

Table<Place> places_from(const CsvTable& table, const References& known) {
    std::set<std::string> in_table;
    if (const auto column = table.column("id"))
        for (const auto& row : table.rows) in_table.insert(row.cells[*column]);
    std::map<std::string, PlaceId> ids;
    std::map<std::pair<double, double>, std::string> towns_at;
    const auto read = [&](RowReader& row) {
        PlaceRow place = read_place(row);
        if (ids.contains(place.place.id)) row.fail("id", "'" + place.place.id + "' for the second time");
        if (!place.seat_of.empty() && !in_table.contains(place.seat_of))
            row.warn("seat_of", fmt::format("no place '{}'", place.seat_of));
        if (!place.seat_of.empty() && place.seat_of == place.place.id) {
            row.warn("seat_of", fmt::format("'{}' cannot be its own seat", place.seat_of));
            place.seat_of.clear();
        }
        const bool town = !is_area(place.place.kind) && place.place.kind != PlaceKind::organization;
        if (town && row.sound()) {
            const auto [twin, first] =
                towns_at.emplace(std::pair(place.place.at.lng, place.place.at.lat), place.place.id);
            if (!first)
                row.warn("lng",
                         fmt::format("'{}' lies in the same point as '{}'", place.place.id, twin->second));
        }
        const PlaceId next{static_cast<std::uint32_t>(ids.size())};
        if (row.sound()) ids.emplace(place.place.id, next);
        return place;
    };
    auto rows =
        read_rows<PlaceRow>(table, known,
                            {"id", "geonames", "kind", "lng", "lat", "country", "seat_of", "rank", "name_fr",
                             "name_en", "name_tr", "name_ar", "source", "status", "confidence", "note"},
                            read);
    Table<Place> result{{}, std::move(rows.faults)};
    for (auto& [place, seat_of] : rows.rows) {
        if (const auto unit = ids.find(seat_of); unit != ids.end()) place.seat_of = unit->second;
        result.rows.push_back(std::move(place));
    }
    return result;
}

}  // namespace geo
