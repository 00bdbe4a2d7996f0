#include "geo/data/csv.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "geo/data/error.hpp"
#include "geo/data/read_file.hpp"
#include "geo/text/normalize.hpp"

namespace geo {
namespace {

class CsvParser {
  public:
    CsvParser(std::string_view text, const std::string& file) : text_(text), file_(file) {}

    [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }

    /// Throws DataError where it is malformed; the next call gives the row after it.
    CsvTable::Row row() {
        const std::size_t began_at = at_;
        CsvTable::Row row{line_, {}};
        try {
            do row.cells.push_back(cell());
            while (take(','));
            take('\r');
            if (!at_end() && !take('\n')) fail(line_, "a quoted cell goes on after its closing quote");
            ++line_;
        } catch (const DataError&) {
            if (at_end()) {  // the quote was never closed: it is taken as one of its first line only
                at_ = began_at;
                line_ = row.line;
            }
            skip_line();
            throw;
        }
        const auto bytes = text_.substr(began_at, at_ - began_at);
        if (bytes.find('\0') != std::string_view::npos) fail(row.line, "a NUL byte");
        if (!valid_utf8(bytes)) fail(row.line, "not valid UTF-8 text");
        return row;
    }

    [[noreturn]] void fail(int line, std::string_view what) const {
        throw DataError(fmt::format("{}:{}: {}", file_, line, what));
    }

  private:
    void skip_line() {
        at_ = std::min(std::min(text_.find('\n', at_), text_.size()) + 1, text_.size());
        ++line_;
    }

    bool take(char c) {
        if (at_end() || text_[at_] != c) return false;
        ++at_;
        return true;
    }

    std::string cell() { return take('"') ? quoted() : bare(); }

    std::string bare() {
        const auto end = std::min(text_.find_first_of(",\n", at_), text_.size());
        std::string value(text_.substr(at_, end - at_));
        if (end < text_.size() && text_[end] == '\n' && value.ends_with('\r')) value.pop_back();
        if (value.find('"') != std::string::npos)
            fail(line_, "a quote within a cell that does not begin with one");
        at_ = end;
        return value;
    }

    std::string quoted() {
        const int opened = line_;
        std::string value;
        while (true) {
            if (at_end()) fail(opened, "a quote is never closed");
            const char c = text_[at_++];
            if (c == '"' && !take('"')) return value;
            if (c == '\n') ++line_;
            value += c;
        }
    }

    std::string_view text_;
    const std::string& file_;
    std::size_t at_ = 0;
    int line_ = 1;
};

// Of a file that is no table each line is a fault.
constexpr std::size_t most_faults = 100;

/// Takes `what` into the table's faults.
void note(CsvTable& table, std::size_t& faults, std::string what) {
    if (++faults <= most_faults) table.faults.push_back(std::move(what));
}

}  // namespace

std::optional<std::size_t> CsvTable::column(std::string_view name) const {
    const auto found = std::find(header.begin(), header.end(), name);
    if (found == header.end()) return std::nullopt;
    return static_cast<std::size_t>(found - header.begin());
}

std::string CsvTable::fault(const Row& row, std::string_view field, std::string_view what) const {
    return fmt::format("{}:{}: field '{}': {}", file, row.line, field, what);
}

CsvTable parse_csv(std::string_view text, std::string file) {
    CsvTable table;
    table.file = std::move(file);
    CsvParser parser(text, table.file);
    std::size_t faults = 0;
    while (!parser.at_end()) {
        CsvTable::Row row;
        try {
            row = parser.row();
        } catch (const DataError& error) {
            if (table.header.empty()) throw;
            note(table, faults, error.what());
            continue;
        }
        if (row.cells.size() == 1 && row.cells[0].empty()) continue;
        if (table.header.empty()) {
            table.header = row.cells;
            std::sort(row.cells.begin(), row.cells.end());
            const auto twice = std::adjacent_find(row.cells.begin(), row.cells.end());
            if (twice != row.cells.end())
                parser.fail(row.line, fmt::format("two columns named '{}'", *twice));
            continue;
        }
        if (row.cells.size() == table.header.size())
            table.rows.push_back(std::move(row));
        else
            note(table, faults,
                 fmt::format("{}:{}: {} cells; the header has {}", table.file, row.line, row.cells.size(),
                             table.header.size()));
    }
    if (table.header.empty()) parser.fail(1, "no header row");
    if (faults > most_faults)
        table.faults.push_back(
            fmt::format("{}: and {} more rows that cannot be read", table.file, faults - most_faults));
    return table;
}

CsvTable read_csv(const std::string& path) {
    std::string bytes = read_file(path);
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
    return parse_csv(bytes, path);
}

std::string csv_cell(std::string_view text) {
    if (text.find_first_of("\",\r\n") == std::string_view::npos) return std::string(text);
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

}  // namespace geo
