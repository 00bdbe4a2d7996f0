#include "geo/story/schema.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

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
#include "geo/story/schema_words.hpp"

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

/// The beginning of a value as it stands in the file.
std::string shown(const Json& value) {
    constexpr std::size_t longest = 40;
    if (value.is_structured() && !value.empty()) return value.is_array() ? "a list" : "an object";
    std::string text = value.dump(-1, ' ', true);
    if (text.size() > longest) text = text.substr(0, longest) + "...";
    return text;
}

/// What stands between the first quote and the last.
std::string quoted_in(const std::string& text) {
    const auto first = text.find('\''), last = text.rfind('\'');
    // "... using 'properties' or 'additionalProperties' constraints: 'x'."
    const auto from = text.find(": '");
    const auto begin = from == std::string::npos ? first + 1 : from + 3;
    return first == std::string::npos || begin > last ? "" : text.substr(begin, last - begin);
}

/// Errors that only say that a value within has errors, which are told for themselves.
bool is_echo(const std::string& description) {
    return description.starts_with("Failed to validate against schema associated with property") ||
           description.starts_with("Failed to validate item #") ||
           description.starts_with("Failed to validate against child schema");
}

// The library matches patterns with std::regex, which needs stack for every character.
constexpr std::size_t longest_text = 4096;

/// The pointer of the first text, or of what has the first name of a member, that is longer.
std::optional<std::string> endless_text(const Json& root) {
    std::vector<std::pair<const Json*, std::string>> open{{&root, ""}};
    while (!open.empty()) {
        const auto [value, pointer] = std::move(open.back());
        open.pop_back();
        if (value->is_string() && value->get_ref<const std::string&>().size() > longest_text) return pointer;
        if (!value->is_structured()) continue;
        for (const auto& [name, member] : value->items()) {
            if (name.size() > longest_text) return pointer;
            open.emplace_back(&member, pointer_of({fmt::format("[{}]", name)}).insert(0, pointer));
        }
    }
    return std::nullopt;
}

struct Fault {
    int line = 0;
    std::string text;
    friend auto operator<=>(const Fault&, const Fault&) = default;
};

/// One of the library's errors in our words.
Fault fault_of(const std::string& pointer, const std::string& description, const Json& json,
               const SchemaWords& schema, const std::map<std::string, int, std::less<>>& lines) {
    const auto told = [&](const std::string& where, const std::string& what) {
        const std::string name = where.empty() ? "the file" : where.substr(1);
        return Fault{line_of(lines, where), fmt::format("{}: {}", name, what)};
    };
    const auto beneath = [&] { return pointer + pointer_of({"[" + quoted_in(description) + "]"}); };
    if (description.starts_with("Missing required property")) return told(beneath(), "missing");
    if (description.starts_with("Object contains a property"))
        return told(beneath(), "there is no such member");
    const std::string expected = schema.expected_at(pointer);
    if (expected.empty()) return told(pointer, description);
    return told(pointer,
                fmt::format("expected {}, came {}", expected, shown(json.at(Json::json_pointer(pointer)))));
}

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
    const auto lines = lines_of_json(text);
    if (const auto where = endless_text(json))
        return {fmt::format("{}:{}: {}: a text or a name of more than {} bytes", json_file,
                            line_of(lines, *where), where->empty() ? "the file" : where->substr(1),
                            longest_text)};
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

    const SchemaWords words(schema_json);
    std::vector<Fault> faults, echoes;
    for (const auto& error : results) {
        auto& to = is_echo(error.description) ? echoes : faults;
        to.push_back(fault_of(pointer_of(error.context), error.description, json, words, lines));
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
