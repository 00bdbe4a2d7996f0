#pragma once

#include <string>
#include <vector>

namespace geo {

/// Where a JSON file breaks a JSON schema (draft 7): a line "file:line: member: cause" for each fault, in
/// the words of the schema's descriptions; not JSON: one line. Throws DataError where the schema itself
/// cannot be used.
[[nodiscard]] std::vector<std::string> schema_faults(const std::string& json_file,
                                                     const std::string& schema_file);

}  // namespace geo
