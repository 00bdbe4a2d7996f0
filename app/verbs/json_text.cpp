#include "app/verbs/json_text.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace app {
namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";

/// What stands for a byte of text that JSON does not allow as it is; "" where it does.
std::string_view short_escape(char c) {
    switch (c) {
        case '"':
            return "\\\"";
        case '\\':
            return "\\\\";
        case '\n':
            return "\\n";
        case '\r':
            return "\\r";
        case '\t':
            return "\\t";
        default:
            return {};
    }
}

}  // namespace

void JsonText::key(std::string_view name) {
    separate();
    text_ += '"';
    text_ += name;
    text_ += '"';
    text_ += layout_ == Layout::line ? std::string_view(":") : std::string_view(": ");
    after_key_ = true;
}

void JsonText::string(std::string_view utf8) {
    begin_string(utf8);
    end_string();
}

void JsonText::begin_string(std::string_view utf8) {
    separate();
    text_ += '"';
    go_on(utf8);
}

void JsonText::go_on(std::string_view utf8) {
    std::size_t plain = 0;  // where the text begins that is not yet written
    for (std::size_t at = 0; at < utf8.size(); ++at) {
        const char c = utf8[at];
        const bool control = static_cast<unsigned char>(c) < 0x20;
        if (!control && c != '"' && c != '\\') continue;
        text_ += utf8.substr(plain, at - plain);
        plain = at + 1;
        if (const auto escape = short_escape(c); !escape.empty()) {
            text_ += escape;
        } else {
            text_ += "\\u00";
            text_ += hex_digits[static_cast<unsigned char>(c) >> 4];
            text_ += hex_digits[static_cast<unsigned char>(c) & 0xF];
        }
    }
    text_ += utf8.substr(plain);
}

void JsonText::integer(std::int64_t value) {
    separate();
    std::array<char, 24> digits;
    text_.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr);
}

void JsonText::number(double value) {
    if (!std::isfinite(value)) return null();
    separate();
    std::array<char, 32> digits;
    text_.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr);
}

void JsonText::verbatim(std::string_view json) {
    separate();
    text_ += json;
}

void JsonText::open(char bracket) {
    separate();
    text_ += bracket;
    ++depth_;
    first_ = true;
}

void JsonText::close(char bracket) {
    --depth_;
    if (!first_) new_line();
    text_ += bracket;
    first_ = false;
}

void JsonText::separate() {
    if (after_key_) {
        after_key_ = false;
        return;
    }
    if (!first_) text_ += ',';
    if (depth_ > 0) new_line();
    first_ = false;
}

void JsonText::new_line() {
    if (layout_ == Layout::line) return;
    text_ += '\n';
    text_.append(static_cast<std::size_t>(2 * depth_), ' ');
}

}  // namespace app
