#include "app/verbs/article_record.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "geo/text/utf8.hpp"

namespace app {
namespace {

/// Takes the members that are of interest from the events of the parser; keeps no tree.
class RecordReader : public nlohmann::json_sax<nlohmann::json> {
  public:
    explicit RecordReader(ArticleRecord& record) : record_(record) {}

    bool null() override { return scalar("null", ""); }
    bool boolean(bool) override { return scalar("true or false", ""); }
    bool number_integer(number_integer_t value) override { return scalar("a number", std::to_string(value)); }
    bool number_unsigned(number_unsigned_t value) override {
        return scalar("a number", std::to_string(value));
    }
    bool number_float(number_float_t, const string_t& digits) override { return scalar("a number", digits); }
    bool string(string_t& value) override {
        if (depth_ != 1) return scalar("text", value);
        if (key_ == "id") {
            record_.id = {ArticleId::Kind::text, std::move(value)};
        } else if (key_ == "text") {
            record_.text = std::move(value);
            has_text = true;
        } else if (key_ == "published") {
            published = std::move(value);
        } else if (key_ == "lang") {
            record_.language = std::move(value);
        }
        return true;
    }
    bool binary(binary_t&) override { return true; }
    bool start_object(std::size_t) override { return open("an object"); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open("a list"); }
    bool end_array() override { return close(); }
    bool key(string_t& name) override {
        if (depth_ == 1) key_ = std::move(name);
        return true;
    }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
        fault = fmt::format("not JSON, at byte {}", position);
        return false;
    }

    bool has_text = false;
    std::string published;
    std::string fault;  // the first thing that is wrong

  private:
    bool scalar(std::string_view what, const std::string& digits) {
        if (depth_ == 0) {
            fault = fmt::format("{}, not a JSON object", what);
            return false;
        }
        if (depth_ > 1) return true;
        if (key_ == "id" && !digits.empty()) record_.id = {ArticleId::Kind::number, digits};
        const bool empty = what == "null";
        if (!empty && (key_ == "text" || key_ == "published" || key_ == "lang")) wrong(what);
        if (!empty && key_ == "id" && digits.empty()) wrong(what);
        return true;
    }
    bool open(std::string_view what) {
        if (depth_ == 0 && what != "an object") {
            fault = fmt::format("{}, not a JSON object", what);
            return false;
        }
        if (depth_ == 1 && (key_ == "text" || key_ == "published" || key_ == "lang" || key_ == "id"))
            wrong(what);
        ++depth_;
        return true;
    }
    bool close() {
        --depth_;
        return true;
    }
    /// The rest is read all the same: the id may come later.
    void wrong(std::string_view what) {
        if (fault.empty())
            fault = fmt::format("'{}' is {}, not text{}", key_, what, key_ == "id" ? " or a number" : "");
    }

    ArticleRecord& record_;
    int depth_ = 0;
    std::string key_;
};

}  // namespace

std::optional<std::string> mend_text(std::string& text) {
    const auto is_text = [](const geo::CodePoint& c) {
        return c.value != geo::CodePoint::not_utf8 && c.value != 0;
    };
    std::size_t at = geo::end_of_ascii(text, 0);
    while (at < text.size()) {
        const auto c = geo::code_point_at(text, at);
        if (!is_text(c)) break;
        at = geo::end_of_ascii(text, at + c.bytes);
    }
    if (at == text.size()) return std::nullopt;
    const std::size_t first = at;
    std::size_t count = 0;
    std::string mended = text.substr(0, at);
    while (at < text.size()) {
        const auto c = geo::code_point_at(text, at);
        if (!is_text(c)) {
            ++count;
            mended += "\xEF\xBF\xBD";
        } else {
            mended.append(text, at, c.bytes);
        }
        at += c.bytes;
    }
    text = std::move(mended);
    return fmt::format("no UTF-8 text at byte {}: {} replaced by U+FFFD", first,
                       count == 1 ? "1 byte" : std::to_string(count) + " bytes");
}

ArticleRecord read_record(std::string line) {
    ArticleRecord record;
    if (auto warning = mend_text(line)) record.warnings.push_back(std::move(*warning));
    RecordReader reader(record);
    const bool read = nlohmann::json::sax_parse(line, &reader);
    if (!reader.fault.empty()) throw RecordError(record.id, reader.fault);
    if (!read) throw RecordError(record.id, "not JSON");
    if (!reader.has_text) throw RecordError(record.id, "no 'text'");
    if (auto warning = mend_text(record.text))
        record.warnings.push_back(std::move(*warning));  // an escaped NUL
    if (!reader.published.empty()) {
        record.published = geo::parse_date(std::string_view(reader.published).substr(0, 10));
        if (!record.published) throw RecordError(record.id, "'published' is not a day: " + reader.published);
    }
    return record;
}

}  // namespace app
