#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "geo/data/csv.hpp"
#include "geo/story/tables.hpp"

namespace geo {

/// One row of a table, cell by cell. A cell that is not what was asked for is a fault and spoils the row; the
/// value returned for it is a harmless one.
class RowReader {
  public:
    RowReader(const CsvTable&, const CsvTable::Row&, const References&);

    [[nodiscard]] const std::string& text(std::string_view field) const;  // "" where the column is missing
    [[nodiscard]] std::string required(std::string_view field);
    [[nodiscard]] std::vector<std::string> list(std::string_view field, char separator) const;
    /// A count of people or an order: digits only.
    [[nodiscard]] std::int64_t count(std::string_view field);
    [[nodiscard]] LngLat position();  // of "lng" and "lat"
    [[nodiscard]] std::optional<LngLat> optional_position();
    [[nodiscard]] DateRange period(std::string_view field);
    /// From the first day of one field to the last of another; the first alone where the other is empty.
    [[nodiscard]] DateRange days_between(std::string_view first, std::string_view last);
    [[nodiscard]] Date day(std::string_view field);              // a month or a year: its last day
    [[nodiscard]] double positive(std::string_view field);       // a number above 0
    [[nodiscard]] std::uint32_t holder(std::string_view field);  // index into World::holders
    [[nodiscard]] PlaceId place(std::string_view field);
    [[nodiscard]] std::optional<PlaceId> optional_place(std::string_view field);
    /// The name of a road.
    [[nodiscard]] std::string road(std::string_view field);
    /// A place that lies on this road.
    [[nodiscard]] std::optional<PlaceId> optional_place_on(const std::string& road, std::string_view field);
    /// Of status, confidence, sources and note, which is in English; "note_fr" and the like translate it.
    [[nodiscard]] Evidence evidence(std::string_view sources_field = "sources");

    void fail(std::string_view field, std::string_view what);
    void warn(std::string_view field, std::string_view what);
    [[nodiscard]] bool sound() const { return sound_; }
    [[nodiscard]] const std::vector<std::string>& faults() const { return faults_; }
    [[nodiscard]] const References& known() const { return known_; }

  private:
    [[nodiscard]] double number(std::string_view field, double least, double most);

    const CsvTable& table_;
    const CsvTable::Row& row_;
    const References& known_;
    std::vector<std::string> faults_;
    bool sound_ = true;
};

/// Calls `read(RowReader&)` for every row and keeps what comes of the sound ones. Nothing is read where one
/// of `columns` is missing.
template <typename T, typename Read>
[[nodiscard]] Table<T> read_rows(const CsvTable& table, const References& known,
                                 std::initializer_list<std::string_view> columns, Read read) {
    Table<T> result;
    for (const auto name : columns)
        if (!table.column(name))
            result.faults.push_back(table.file + ":1: no column '" + std::string(name) + "'");
    if (!result.faults.empty()) return result;
    result.faults = table.faults;
    for (const auto& row : table.rows) {
        RowReader reader(table, row, known);
        T value = read(reader);
        if (reader.sound()) result.rows.push_back(std::move(value));
        result.faults.insert(result.faults.end(), reader.faults().begin(), reader.faults().end());
    }
    return result;
}

}  // namespace geo
