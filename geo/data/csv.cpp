#include "geo/data/csv.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "geo/data/error.hpp"
#include "geo/data/read_file.hpp"

namespace geo {
namespace {

class CsvParser {
  public:
    CsvParser(std::string_view text, const std::string& file) : text_(text), file_(file) {}

    [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }

    CsvTable::Row row() {
        CsvTable::Row row{line_, {}};
        do row.cells.push_back(cell());
        while (take(','));
        take('\r');
        if (!at_end() && !take('\n')) fail(line_, "a quoted cell goes on after its closing quote");
        ++line_;
        return row;
    }

    [[noreturn]] void fail(int line, std::string_view what) const {
        throw DataError(fmt::format("{}:{}: {}", file_, line, what));
    }

  private:
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
    while (!parser.at_end()) {
        auto row = parser.row();
        if (row.cells.size() == 1 && row.cells[0].empty()) continue;
        if (table.header.empty()) {
            table.header = row.cells;
            std::sort(row.cells.begin(), row.cells.end());
            const auto twice = std::adjacent_find(row.cells.begin(), row.cells.end());
            if (twice != row.cells.end())
                parser.fail(row.line, fmt::format("two columns named '{}'", *twice));
            continue;
        }
        if (row.cells.size() != table.header.size())
            parser.fail(row.line,
                        fmt::format("{} cells; the header has {}", row.cells.size(), table.header.size()));
        table.rows.push_back(std::move(row));
    }
    if (table.header.empty()) parser.fail(1, "no header row");
    return table;
}

CsvTable read_csv(const std::string& path) {
    return parse_csv(read_text(path), path);
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
