#include "geo/story/row_reader.hpp"

#include <fmt/format.h>

#include <charconv>

namespace geo {

RowReader::RowReader(const CsvTable& table, const CsvTable::Row& row, const References& known)
    : table_(table), row_(row), known_(known) {
    constexpr std::size_t longest_cell = 20'000;
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        if (row.cells[i].size() > longest_cell)
            fail(table.header[i],
                 fmt::format("{} bytes; at most {} are read", row.cells[i].size(), longest_cell));
}

const std::string& RowReader::text(std::string_view field) const {
    static const std::string none;
    const auto column = table_.column(field);
    return column ? row_.cells[*column] : none;
}

std::string RowReader::required(std::string_view field) {
    if (text(field).empty()) fail(field, "empty");
    return text(field);
}

std::vector<std::string> RowReader::list(std::string_view field, char separator) const {
    std::vector<std::string> parts;
    const std::string_view all = text(field);
    for (std::size_t begin = 0; begin <= all.size();) {
        const auto end = std::min(all.find(separator, begin), all.size());
        auto part = all.substr(begin, end - begin);
        while (part.starts_with(' ')) part.remove_prefix(1);
        while (part.ends_with(' ')) part.remove_suffix(1);
        if (!part.empty()) parts.emplace_back(part);
        begin = end + 1;
    }
    return parts;
}

std::int64_t RowReader::count(std::string_view field) {
    const std::string& cell = text(field);
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (error == std::errc() && end == cell.data() + cell.size() && value >= 0) return value;
    fail(field, fmt::format("expected a whole number, came '{}'", cell));
    return 0;
}

double RowReader::number(std::string_view field, double least, double most) {
    const std::string& cell = text(field);
    double value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (error != std::errc() || end != cell.data() + cell.size()) {
        fail(field, fmt::format("expected a number, came '{}'", cell));
        return 0;
    }
    if (value >= least && value <= most) return value;
    fail(field, fmt::format("expected {} to {}, came {}", least, most, cell));
    return 0;
}

LngLat RowReader::position() {
    const double lng = number("lng", -180, 180);
    return {lng, number("lat", -90, 90)};
}

std::optional<LngLat> RowReader::optional_position() {
    if (text("lng").empty() && text("lat").empty()) return std::nullopt;
    return position();
}

DateRange RowReader::period(std::string_view field) {
    const auto period = parse_date_range(text(field));
    if (!period)
        fail(field, fmt::format("expected a day (2020-02-11) or a month (2020-02), came '{}'", text(field)));
    return period.value_or(DateRange{});
}

DateRange RowReader::days_between(std::string_view first, std::string_view last) {
    const DateRange from = period(first);
    if (text(last).empty()) return from;
    const DateRange to = period(last);
    if (to.to < from.from) fail(last, fmt::format("before {}", first));
    return {from.from, to.to};
}

Date RowReader::day(std::string_view field) {
    return period(field).to;
}

double RowReader::positive(std::string_view field) {
    const double value = number(field, 0, 1e9);
    if (sound_ && !(value > 0)) fail(field, fmt::format("expected more than 0, came {}", text(field)));
    return value;
}

std::uint32_t RowReader::holder(std::string_view field) {
    const auto found = known_.holders.find(text(field));
    if (found != known_.holders.end()) return found->second;
    fail(field, fmt::format("no holder '{}'", text(field)));
    return 0;
}

PlaceId RowReader::place(std::string_view field) {
    const auto found = known_.places.find(text(field));
    if (found != known_.places.end()) return found->second;
    if (known_.places_missing)
        sound_ = false;
    else
        fail(field, text(field).empty() ? "empty" : fmt::format("no place '{}'", text(field)));
    return {};
}

std::optional<PlaceId> RowReader::optional_place(std::string_view field) {
    return text(field).empty() ? std::nullopt : std::optional<PlaceId>(place(field));
}

std::string RowReader::road(std::string_view field) {
    const std::string name = required(field);
    if (known_.roads_missing)
        sound_ = false;
    else if (!name.empty() && !known_.roads.contains(name))
        fail(field, fmt::format("no road '{}'", name));
    return name;
}

std::optional<PlaceId> RowReader::optional_place_on(const std::string& road, std::string_view field) {
    const auto found = optional_place(field);
    const auto places = known_.roads.find(road);
    if (found && sound_ && places != known_.roads.end() && !places->second.contains(*found))
        fail(field, fmt::format("'{}' is not on the road '{}'", text(field), road));
    return found;
}

Evidence RowReader::evidence(std::string_view sources_field) {
    Evidence evidence;
    for (auto& key : list(sources_field, ';')) {
        if (known_.sources.contains(key))
            evidence.sources.push_back(std::move(key));
        else if (!known_.sources_missing)
            warn(sources_field, fmt::format("no source '{}'", key));
    }
    const auto status = status_from_name(text("status"));
    if (!status) fail("status", fmt::format("unknown status '{}'", text("status")));
    evidence.status = status.value_or(Status::unsourced);
    const auto confidence = confidence_from_name(text("confidence"));
    if (!confidence)
        fail("confidence", fmt::format("expected high, medium or low, came '{}'", text("confidence")));
    evidence.confidence = confidence.value_or(Confidence::low);
    evidence.note.by_language = {text("note_fr"), text("note"), text("note_tr"), text("note_ar")};
    return evidence;
}

void RowReader::fail(std::string_view field, std::string_view what) {
    sound_ = false;
    warn(field, what);
}

void RowReader::warn(std::string_view field, std::string_view what) {
    faults_.push_back(table_.fault(row_, field, what));
}

}  // namespace geo
