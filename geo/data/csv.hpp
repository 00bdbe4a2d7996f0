#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace geo {

/// A table of text with a header row (RFC 4180: quotes, doubled quotes, line breaks within quotes; LF or
/// CRLF).
struct CsvTable {
    struct Row {
        int line = 0;  // where it begins, from 1
        std::vector<std::string> cells;
    };
    std::string file;  // for messages
    std::vector<std::string> header;
    std::vector<Row> rows;  // each as long as the header
    /// "file:line: what" of each row that was left out: of another length than the header, with a misplaced
    /// quote, a NUL or bytes that are not UTF-8. At most 100, then how many more.
    std::vector<std::string> faults;

    [[nodiscard]] std::optional<std::size_t> column(std::string_view name) const;
    /// "file:line: field 'x': what"
    [[nodiscard]] std::string fault(const Row&, std::string_view field, std::string_view what) const;
};

/// Empty lines are skipped; a row that cannot be read costs only itself. Throws DataError "file:line: ...":
/// no header or a malformed one, a column named twice.
[[nodiscard]] CsvTable parse_csv(std::string_view text, std::string file);
/// Throws DataError as parse_csv and read_file do.
[[nodiscard]] CsvTable read_csv(const std::string& path);

/// One cell, quoted where it must be.
[[nodiscard]] std::string csv_cell(std::string_view text);

}  // namespace geo
