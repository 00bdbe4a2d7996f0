#include "geo/story/schema_words.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "geo/text/pattern.hpp"

namespace geo {
namespace {

using Json = nlohmann::json;

/// A JSON pointer's members.
std::vector<std::string> members_of(std::string_view pointer) {
    std::vector<std::string> members;
    for (const char c : pointer) {
        if (c == '/')
            members.emplace_back();
        else
            members.back() += c;
    }
    for (std::string& step : members)
        for (const auto& [from, to] : {std::pair("~1", "/"), std::pair("~0", "~")})
            for (auto at = step.find(from); at != std::string::npos; at = step.find(from, at + 1))
                step.replace(at, 2, to);
    return members;
}

std::string words_of_type(const Json& node) {
    const std::string type = node["type"].get<std::string>();
    if (type == "string") return node.contains("minLength") ? "some text" : "text";
    if (type == "number" && node.contains("minimum"))
        return fmt::format("a number from {} to {}", node["minimum"].dump(), node["maximum"].dump());
    if (type == "integer") return "a whole number from " + node.value("minimum", Json(0)).dump() + " on";
    if (type == "array") return "a list";
    if (type == "null") return "null";
    return (type == "object" ? "an " : "a ") + type;
}

}  // namespace

std::string SchemaWords::expected_at(std::string_view pointer) const {
    const Json* node = &root_;
    for (const std::string& step : members_of(pointer)) {
        node = node ? member_of(*node, step) : nullptr;
    }
    return node ? words_of(*node) : "";
}

const Json& SchemaWords::resolved(const Json& node) const {
    const auto reference = node.find("$ref");
    return reference == node.end() ? node
                                   : root_.at(Json::json_pointer(reference->get<std::string>().substr(1)));
}

const Json* SchemaWords::member_of(const Json& reference, const std::string& name) const {
    const Json& node = resolved(reference);
    if (const auto found = node.find("properties"); found != node.end() && found->contains(name))
        return &(*found)[name];
    if (const auto found = node.find("patternProperties"); found != node.end())
        for (const auto& [pattern, schema] : found->items())
            if (has_match(name, pattern)) return &schema;
    if (const auto found = node.find("additionalProperties"); found != node.end() && found->is_object())
        return &*found;
    if (const auto found = node.find("items"); found != node.end()) {
        if (!found->is_array()) return &*found;
        const auto i = std::strtoul(name.c_str(), nullptr, 10);
        return i < found->size() ? &(*found)[i] : nullptr;
    }
    if (const auto choices = node.find("anyOf"); choices != node.end())
        for (const Json& choice : *choices)
            if (const Json* found = member_of(choice, name)) return found;
    return nullptr;
}

std::string SchemaWords::words_of(const Json& reference) const {
    const Json& node = resolved(reference);
    if (const auto found = node.find("description"); found != node.end()) return found->get<std::string>();
    std::string words;
    const auto add = [&words](const std::string& word) { words += (words.empty() ? "" : " or ") + word; };
    if (const auto found = node.find("enum"); found != node.end())
        for (const Json& value : *found) add(value.is_string() ? value.get<std::string>() : value.dump());
    else if (const auto choices = node.find("anyOf"); choices != node.end())
        for (const Json& choice : *choices) add(words_of(choice));
    else if (node.contains("type"))
        add(words_of_type(node));
    return words;
}

}  // namespace geo
