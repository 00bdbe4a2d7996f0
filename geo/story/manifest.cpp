#include "geo/story/manifest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>

#include "geo/data/error.hpp"
#include "geo/data/read_file.hpp"
#include "geo/story/json_document.hpp"
#include "geo/story/json_lines.hpp"

namespace geo {
namespace {

using Json = nlohmann::json;

// As the check of the schema has it.
constexpr std::size_t longest_text = 4096;

/// A JSON file and how to name a place in it.
class Document {
  public:
    explicit Document(const std::string& path)
        : path_(path), text_(read_text(path)), root_(parse_json(text_, path)) {}
    [[nodiscard]] const Json& root() const { return root_; }
    [[nodiscard]] const std::string& path() const { return path_; }

    [[nodiscard]] std::string fault(const std::string& pointer, const std::string& what) const {
        const auto name = pointer.empty() ? std::string("the file") : pointer.substr(1);
        return fmt::format("{}:{}: {}: {}", path_, line_of(lines_of_json(text_), pointer), name, what);
    }
    [[noreturn]] void fail(const std::string& pointer, const std::string& what) const {
        throw DataError(fault(pointer, what));
    }

  private:
    std::string path_, text_;
    Json root_;
};

/// One value of a document with its pointer; asking for another type than it has is a DataError.
class Value {
  public:
    explicit Value(const Document& document) : Value(document, &document.root(), "") {}

    /// Also where it is null: a member without a value counts as left out.
    [[nodiscard]] bool missing() const { return !json_ || json_->is_null(); }

    [[nodiscard]] Value member(const std::string& name) const {
        const std::string pointer = pointer_ + '/' + name;
        if (missing()) return {*document_, nullptr, pointer};
        if (!json_->is_object()) wrong("an object");
        const auto found = json_->find(name);
        return {*document_, found == json_->end() ? nullptr : &*found, pointer};
    }

    template <typename Visit>
    void for_each_member(Visit visit) const {
        if (missing()) return;
        if (!json_->is_object()) wrong("an object");
        for (const auto& [name, value] : json_->items())
            visit(name, Value(*document_, &value, pointer_ + '/' + name));
    }

    [[nodiscard]] std::vector<Value> elements() const {
        std::vector<Value> values;
        if (missing()) return values;
        if (!json_->is_array()) wrong("a list");
        for (std::size_t i = 0; i < json_->size(); ++i)
            values.push_back({*document_, &(*json_)[i], pointer_ + '/' + std::to_string(i)});
        return values;
    }

    [[nodiscard]] std::string text(const std::string& otherwise = "") const {
        if (missing()) return otherwise;
        if (!json_->is_string()) wrong("text");
        const auto& value = json_->get_ref<const std::string&>();
        if (value.size() > longest_text)
            fail(fmt::format("a text of {} bytes; at most {} are read", value.size(), longest_text));
        return value;
    }

    [[nodiscard]] double number(double otherwise) const {
        if (missing()) return otherwise;
        if (!json_->is_number()) wrong("a number");
        return json_->get<double>();
    }

    [[nodiscard]] std::string required_text() const {
        const std::string value = text();
        if (value.empty()) document_->fail(pointer_, "missing");
        return value;
    }

    [[nodiscard]] std::string required_id() const {
        std::string id = required_text();
        if (!is_id(id)) fail(fmt::format("expected small letters, digits, - and _, came '{}'", id));
        return id;
    }

    [[nodiscard]] std::vector<std::string> texts() const {
        std::vector<std::string> values;
        for (const Value& element : elements()) values.push_back(element.text());
        return values;
    }

    /// By language, or one text that is taken as English.
    [[nodiscard]] Names names() const {
        Names names;
        if (!missing() && json_->is_string()) {
            names.by_language[static_cast<std::size_t>(Language::en)] = text();
            return names;
        }
        for_each_member([&names](const std::string& code, const Value& value) {
            const std::string name = value.text();
            if (const auto language = language_from_code(code))
                names.by_language[static_cast<std::size_t>(*language)] = name;
        });
        return names;
    }

    [[nodiscard]] std::optional<Extent> extent() const {
        if (missing()) return std::nullopt;
        const auto sides = elements();
        if (sides.size() != 4) wrong("[west, south, east, north]");
        const Extent box{sides[0].number(0), sides[1].number(0), sides[2].number(0), sides[3].number(0)};
        if (box.west >= box.east || box.south >= box.north)
            fail("west must be less than east, south than north");
        if (box.west < -180 || box.east > 540 || box.south < -90 || box.north > 90)
            fail(
                "expected west and east within -180 to 540 (beyond 180: over the antimeridian), south and "
                "north within -90 to 90");
        return box;
    }

    [[noreturn]] void fail(const std::string& what) const { document_->fail(pointer_, what); }
    [[nodiscard]] std::string fault(const std::string& what) const {
        return document_->fault(pointer_, what);
    }

  private:
    Value(const Document& document, const Json* json, std::string pointer)
        : document_(&document), json_(json), pointer_(std::move(pointer)) {}

    [[noreturn]] void wrong(const char* expected) const {
        fail(fmt::format("expected {}, came {}", expected, json_->type_name()));
    }

    const Document* document_;
    const Json* json_;
    std::string pointer_;
};

LayerEntry layer_entry(const Value& value) {
    constexpr Extent world{-180, -90, 180, 90};
    LayerEntry entry;
    entry.id = value.member("id").required_id();
    entry.title = value.member("title").names();
    entry.source = value.member("source").required_text();
    const auto role = layer_role_from_name(value.member("role").required_text());
    if (!role) value.member("role").fail("unknown role '" + value.member("role").text() + "'");
    entry.role = *role;
    entry.clip = value.member("clip").extent().value_or(world);
    entry.min_meters_per_px = value.member("min_meters_per_px").number(0);
    entry.max_meters_per_px = value.member("max_meters_per_px").number(1e9);
    entry.attribution = value.member("attribution").text();
    return entry;
}

std::vector<Topic> topics_of(const Value& value) {
    std::vector<Topic> topics;
    value.for_each_member([&topics](const std::string& name, const Value& by_language) {
        Topic topic{name, {}};
        by_language.for_each_member([&topic](const std::string& code, const Value& stems) {
            auto words = stems.texts();
            if (const auto language = language_from_code(code))
                topic.stems[static_cast<std::size_t>(*language)] = std::move(words);
        });
        topics.push_back(std::move(topic));
    });
    return topics;
}

std::optional<Sense> sense_of(const Value& value) {
    if (value.missing()) return std::nullopt;
    for (const Sense sense : {Sense::literal, Sense::metonym, Sense::demonym, Sense::organization})
        if (value.text() == name_of(sense)) return sense;
    value.fail("expected literal, metonym, demonym or organization");
}

LinkCorrection correction_of(const Value& value) {
    const auto at = [&value](const char* name) {
        return static_cast<std::uint32_t>(std::clamp(value.member(name).number(-1), 0.0, 1e9));
    };
    const LinkCorrection correction{at("begin"), at("end"), value.member("place").text(),
                                    sense_of(value.member("sense"))};
    if (correction.begin >= correction.end) value.fail("begin must be less than end");
    return correction;
}

std::optional<DateRange> days_of(const Value& value) {
    if (value.missing()) return std::nullopt;
    const auto days = parse_date_range(value.text());
    if (!days) value.fail("expected FROM/TO, days or months, not '" + value.text() + "'");
    return days;
}

void read_article(const Value& value, Manifest& manifest) {
    manifest.article_file = value.member("file").required_text();
    const auto language = language_from_code(value.member("language").text("fr"));
    if (!language) value.member("language").fail("expected fr, en, tr or ar");
    manifest.language = *language;
    const auto published = parse_date(value.member("published").required_text());
    if (!published) value.member("published").fail("expected a day such as 2020-02-11");
    manifest.published = *published;
    manifest.article_source = value.member("source").text();
    manifest.article_licence = value.member("licence").text();
}

}  // namespace

std::string Manifest::table(const std::string& name) const {
    const auto found = tables.find(name);
    return found == tables.end() ? std::string() : found->second;
}

Json parse_json(std::string_view text, const std::string& file) {
    try {
        return Json::parse(text);
    } catch (const Json::parse_error& error) {
        const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(error.byte, text.size()));
        const std::string what = error.what();
        const auto cause = what.find("column ");
        const auto begin = cause == std::string::npos ? 0 : cause;
        throw DataError(fmt::format("{}:{}: not JSON: {}", file, 1 + std::count(text.begin(), end, '\n'),
                                    what.substr(begin)));
    } catch (const Json::out_of_range&) {  // the only number that does not fit a double is an infinite one
        const JsonPlace at = first_overflow(text).value_or(JsonPlace{});
        throw DataError(fmt::format("{}:{}: {}: a number that is too large", file, at.line,
                                    at.pointer.empty() ? "the file" : at.pointer.substr(1)));
    }
}

Manifest read_manifest(const std::string& path) {
    const Document document(path);
    const Value root(document);
    if (root.member("format").number(0) != 1)
        root.member("format").fail("expected 1: a story of this version");
    Manifest manifest;
    manifest.file = path;
    manifest.id = root.member("id").required_id();
    manifest.title = root.member("title").names();
    if (manifest.title.in(Language::en).empty())
        manifest.problems.push_back(root.member("title").fault("no title in fr, en, tr, ar or es"));
    read_article(root.member("article"), manifest);
    manifest.look = root.member("look").member("extent").extent().value_or(manifest.look);
    manifest.focus = root.member("focus").member("extent").extent().value_or(manifest.look);
    manifest.study_area = root.member("study_area").extent();
    manifest.told = days_of(root.member("time"));
    manifest.control_reach_km = root.member("control_reach_km").number(manifest.control_reach_km);
    if (!(manifest.control_reach_km > 0)) root.member("control_reach_km").fail("expected more than 0");
    manifest.clip_country = root.member("clip_country").text();
    for (const char* name : table_names) manifest.tables[name] = root.member(name).text();
    std::set<std::string> holders;
    for (const Value& holder : root.member("holders").elements()) {
        manifest.holders.push_back({holder.member("id").required_text(), holder.member("name").names(),
                                    holder.member("side").text()});
        const std::string& id = manifest.holders.back().id;
        if (!holders.insert(id).second)
            manifest.problems.push_back(holder.member("id").fault("'" + id + "' for the second time"));
    }
    manifest.topics = topics_of(root.member("topics"));
    for (const Value& layer : root.member("layers").elements()) manifest.layers.push_back(layer_entry(layer));
    for (const Value& correction : root.member("corrections").elements())
        manifest.corrections.push_back(correction_of(correction));
    return manifest;
}

BaseManifest read_base_manifest(const std::string& path) {
    const Document document(path);
    BaseManifest base;
    for (const Value& layer : Value(document).elements()) {
        try {
            base.layers.push_back(layer_entry(layer));
        } catch (const DataError& error) {
            base.problems.emplace_back(error.what());
        }
    }
    return base;
}

bool is_id(std::string_view text) {
    const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    return !text.empty() && plain(text.front()) &&
           std::ranges::all_of(text, [&plain](char c) { return plain(c) || c == '-' || c == '_'; });
}

std::string path_inside(const std::string& folder, const std::string& relative) {
    namespace fs = std::filesystem;
    const fs::path asked(relative);
    const bool climbs = std::find(asked.begin(), asked.end(), fs::path("..")) != asked.end();
    if (asked.empty() || asked.is_absolute() || climbs)
        throw DataError(fmt::format("'{}' is not a path within the story's folder", relative));
    std::error_code error;
    const fs::path root = fs::canonical(folder, error);
    const fs::path real = fs::weakly_canonical(root / asked, error);
    if (error) throw DataError(fmt::format("{}: {}", (fs::path(folder) / asked).string(), error.message()));
    const auto [end_of_root, ignored] = std::mismatch(root.begin(), root.end(), real.begin(), real.end());
    if (end_of_root != root.end())
        throw DataError(fmt::format("'{}' leads out of the story's folder", relative));
    return (fs::path(folder) / asked).string();
}

}  // namespace geo
