#include "geo/story/schema.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

// The library's own code does not hold to the conversion warnings of ours.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wnon-virtual-dtor"
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>
#pragma GCC diagnostic pop

#include "geo/data/error.hpp"
#include "geo/data/read_file.hpp"
#include "geo/story/json_document.hpp"
#include "geo/story/json_lines.hpp"

namespace geo {
namespace {

using Json = nlohmann::json;

/// "<root>", "[article]", "[0]" as a JSON pointer.
std::string pointer_of(const std::vector<std::string>& context) {
    std::string pointer;
    for (const std::string& step : context) {
        if (!step.starts_with('[') || !step.ends_with(']')) continue;
        pointer += '/';
        for (const char c : step.substr(1, step.size() - 2)) {
            if (c == '~')
                pointer += "~0";
            else if (c == '/')
                pointer += "~1";
            else
                pointer += c;
        }
    }
    return pointer;
}

/// Errors that only say that a value within has errors, which are told for themselves.
bool is_echo(const std::string& description) {
    return description.starts_with("Failed to validate against schema associated with property") ||
           description.starts_with("Failed to validate item #") ||
           description.starts_with("Failed to validate against child schema");
}

// The library matches patterns with std::regex, which needs stack for every character.
constexpr std::size_t longest_text = 4096;

/// Among the texts and the names of members.
bool has_endless_text(const Json& root) {
    std::vector<const Json*> open{&root};
    while (!open.empty()) {
        const Json& value = *open.back();
        open.pop_back();
        if (value.is_string() && value.get_ref<const std::string&>().size() > longest_text) return true;
        if (!value.is_structured()) continue;
        for (const auto& [name, member] : value.items()) {
            if (name.size() > longest_text) return true;
            open.push_back(&member);
        }
    }
    return false;
}

struct Fault {
    int line = 0;
    std::string text;
    friend auto operator<=>(const Fault&, const Fault&) = default;
};

}  // namespace

std::vector<std::string> schema_faults(const std::string& json_file, const std::string& schema_file) {
    std::string text;
    Json json, schema_json;
    try {
        text = read_text(json_file);
        json = parse_json(text, json_file);
    } catch (const DataError& error) {
        return {error.what()};
    }
    if (has_endless_text(json))
        return {fmt::format("{}: a text of more than {} bytes", json_file, longest_text)};
    schema_json = parse_json(read_text(schema_file), schema_file);
    valijson::Schema schema;
    try {
        const valijson::adapters::NlohmannJsonAdapter adapter(schema_json);
        valijson::SchemaParser().populateSchema(adapter, schema);
    } catch (const std::exception& error) {
        throw DataError(fmt::format("{}: not a usable schema: {}", schema_file, error.what()));
    }
    valijson::ValidationResults results;
    const valijson::adapters::NlohmannJsonAdapter target(json);
    if (valijson::Validator().validate(schema, target, &results)) return {};

    const auto lines = lines_of_json(text);
    std::vector<Fault> faults, echoes;
    for (const auto& error : results) {
        const std::string pointer = pointer_of(error.context);
        const std::string name = pointer.empty() ? "the file" : pointer.substr(1);
        auto& to = is_echo(error.description) ? echoes : faults;
        to.push_back({line_of(lines, pointer), fmt::format("{}: {}", name, error.description)});
    }
    if (faults.empty()) faults = std::move(echoes);
    std::sort(faults.begin(), faults.end());
    faults.erase(std::unique(faults.begin(), faults.end()), faults.end());
    std::vector<std::string> told;
    for (const Fault& fault : faults)
        told.push_back(fmt::format("{}:{}: {}", json_file, fault.line, fault.text));
    return told;
}

}  // namespace geo
