#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

namespace geo {

/// What a JSON schema (draft 7) says of a value, in words: its description, else its kind. Only what
/// story.schema.json uses of the language is known: $ref within the file, properties, patternProperties,
/// additionalProperties, items, anyOf.
class SchemaWords {
  public:
    /// The schema must outlive this.
    explicit SchemaWords(const nlohmann::json& schema) : root_(schema) {}

    /// Of the value at a JSON pointer: "a day such as 2020-02-11"; "" where the schema knows no such member.
    [[nodiscard]] std::string expected_at(std::string_view pointer) const;

  private:
    using Json = nlohmann::json;
    [[nodiscard]] const Json& resolved(const Json& node) const;
    [[nodiscard]] const Json* member_of(const Json& node, const std::string& name) const;
    [[nodiscard]] std::string words_of(const Json& node) const;

    const Json& root_;
};

}  // namespace geo
