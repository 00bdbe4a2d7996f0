#include "geo/story/correction_file.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "geo/data/error.hpp"
#include "geo/data/read_file.hpp"
#include "geo/story/json_document.hpp"
#include "geo/story/json_lines.hpp"
#include "geo/text/code_points.hpp"
#include "geo/text/gazetteer_format.hpp"

namespace geo {
namespace {

namespace fs = std::filesystem;
using OrderedJson = nlohmann::ordered_json;

OrderedJson json_of(const Correction& correction, std::string_view article) {
    const TextQuote& quote = correction.mention;
    OrderedJson json{{"exact", quote.exact},
                     {"prefix", quote.prefix},
                     {"suffix", quote.suffix},
                     {"begin", code_points_before(article, quote.at.begin)},
                     {"end", code_points_before(article, quote.at.end)}};
    if (correction.scope == Correction::Scope::name) json["all"] = true;
    if (const auto* means = std::get_if<Correction::Means>(&correction.change)) json["place"] = means->place;
    if (std::holds_alternative<Correction::NoPlace>(correction.change)) json["place"] = nullptr;
    if (const auto* stands = std::get_if<Correction::Stands>(&correction.change))
        json["sense"] = name_of(stands->sense);
    return json;
}

/// Reads one entry of the file; what is wrong in it is told with its line.
class Entry {
  public:
    Entry(const nlohmann::json& json, std::string pointer, const std::string& path, std::string_view text)
        : json_(json), pointer_(std::move(pointer)), path_(path), text_(text) {
        if (!json.is_object()) fail("expected an object");
    }

    [[nodiscard]] Correction correction(std::string_view article) const {
        Correction correction;
        correction.mention = {text("exact"),
                              text("prefix"),
                              text("suffix"),
                              {byte_at("begin", article), byte_at("end", article)}};
        if (correction.mention.exact.empty()) fail("no 'exact' words");
        if (const auto all = json_.find("all"); all != json_.end() && *all == true)
            correction.scope = Correction::Scope::name;
        if (json_.contains("sense")) {
            const auto sense = sense_from_name(text("sense"));
            if (!sense) fail("expected literal, metonym, demonym or organization");
            correction.change = Correction::Stands{*sense};
        } else if (!json_.contains("place")) {
            fail("neither 'place' nor 'sense'");
        } else if (json_["place"].is_null()) {
            correction.change = Correction::NoPlace{};
        } else {
            correction.change = Correction::Means{text("place")};
        }
        return correction;
    }

  private:
    [[nodiscard]] std::string text(const char* name) const {
        const auto found = json_.find(name);
        if (found == json_.end()) return {};
        if (!found->is_string()) fail(fmt::format("'{}' is no text", name));
        return found->get<std::string>();
    }

    /// The byte of a code point of the article; its end for those behind it.
    [[nodiscard]] std::uint32_t byte_at(const char* name, std::string_view article) const {
        const auto found = json_.find(name);
        if (found == json_.end() || !found->is_number_unsigned()) fail(fmt::format("'{}' is no count", name));
        return byte_of_code_point(article, found->get<std::uint64_t>());
    }

    [[noreturn]] void fail(const std::string& what) const {
        throw DataError(fmt::format("{}:{}: {}: {}", path_, line_of(lines_of_json(text_), pointer_),
                                    pointer_.substr(1), what));
    }

    const nlohmann::json& json_;
    std::string pointer_;
    const std::string& path_;
    std::string_view text_;
};

bool is_within(const fs::path& folder, const fs::path& other) {
    std::error_code none;
    const fs::path inner = fs::weakly_canonical(folder, none), outer = fs::weakly_canonical(other, none);
    return std::ranges::mismatch(outer, inner).in1 == outer.end();
}

/// The same in each session.
std::uint64_t hash_of(std::string_view bytes) {
    return gazetteer_format::hash_mixed(gazetteer_format::hash_with(gazetteer_format::hash_begin, bytes));
}

}  // namespace

std::string corrections_json(std::span<const Correction> corrections, std::string_view article) {
    OrderedJson list = OrderedJson::array();
    for (const Correction& correction : corrections) list.push_back(json_of(correction, article));
    const OrderedJson file{{"format", 1}, {"corrections", list}};
    return file.dump(2, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

std::vector<Correction> read_corrections(const std::string& path, std::string_view article) {
    std::error_code none;
    if (path.empty() || !fs::exists(path, none)) return {};
    const std::string text = read_text(path);
    const nlohmann::json file = parse_json(text, path);
    const auto list = file.is_object() ? file.find("corrections") : file.end();
    const bool known = file.is_object() && list != file.end() && list->is_array() &&
                       file.contains("format") && file["format"] == 1;
    if (!known) throw DataError(path + ":1: expected corrections of format 1");
    std::vector<Correction> corrections;
    for (std::size_t i = 0; i < list->size(); ++i)
        corrections.push_back(
            Entry((*list)[i], fmt::format("/corrections/{}", i), path, text).correction(article));
    return corrections;
}

CorrectionPaths correction_paths(const ArticleSource& article, const std::string& folder,
                                 const std::string& of_reader, const std::string& assets) {
    if (article.text != nullptr) {
        if (of_reader.empty()) return {};
        const std::string kept =
            (fs::path(of_reader) / fmt::format("text-{:016x}.json", hash_of(*article.text))).string();
        return {kept, kept};
    }
    const std::string own = folder.empty() ? "" : (fs::path(folder) / corrections_file_name).string();
    std::error_code error;
    const bool may_write = !folder.empty() && !is_within(folder, assets) && access(folder.c_str(), W_OK) == 0;
    if (may_write || of_reader.empty()) return {own, may_write ? own : ""};
    const fs::path real = fs::weakly_canonical(folder.empty() ? article.path : folder, error);
    const std::string kept =
        (fs::path(of_reader) / fmt::format("{:016x}.json", hash_of(real.string()))).string();
    return {fs::exists(kept, error) || own.empty() ? kept : own, kept};
}

}  // namespace geo
