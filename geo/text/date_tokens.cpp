#include "geo/text/date_tokens.hpp"

#include "geo/text/characters.hpp"
#include "geo/text/utf8.hpp"

namespace geo {
namespace {

constexpr std::size_t longest_date_key = 15;  // fits into a string without an allocation

/// A Latin letter without its mark, lower case; 0 for any other.
char plain_letter(char32_t c) {
    if (c < 0x80) return static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
    // Latin-1, by its code points from À on.
    static constexpr char latin1[33] = "aaaaaaaceeeeiiiidnooooo\0ouuuuyts";
    if (c >= 0xC0 && c <= 0xFF) return c == 0xFF ? 'y' : latin1[(c - 0xC0) & 0x1F];
    switch (c) {
        case U'ğ':
        case U'Ğ':
            return 'g';
        case U'ı':
        case U'İ':
            return 'i';
        case U'ş':
        case U'Ş':
            return 's';
        case U'œ':
        case U'Œ':
            return 'o';
        case 0x307:  // the dot that a lower-case İ leaves
            return 0;
        default:
            return '?';
    }
}

bool is_apostrophe(char32_t c) {
    return c == '\'' || c == U'’' || c == U'ʼ';
}

bool is_digit_byte(char c) {
    return c >= '0' && c <= '9';
}

DateToken word_token_at(std::string_view text, std::size_t at, std::size_t end) {
    DateToken token;
    const std::size_t begin = at;
    token.all_capitals = true;
    bool too_long = false;
    char32_t last[3]{};
    for (; at < end;) {
        const CodePoint c = code_point_at(text, at);
        if (!is_letter(c.value) && !is_digit(c.value)) break;
        const char letter = plain_letter(c.value);
        if (letter != 0 && !too_long) token.key += letter;
        too_long = too_long || token.key.size() > longest_date_key;
        const bool lower = c.value < 0x80 ? c.value >= 'a' && c.value <= 'z' : is_lower(c.value);
        token.all_capitals = token.all_capitals && !lower;
        if (at == begin) token.capital = !lower && is_upper(c.value);
        last[0] = last[1];
        last[1] = last[2];
        last[2] = c.value;
        at += c.bytes;
    }
    token.acute_ra = last[0] == U'é' && last[1] == 'r' && last[2] == 'a';
    if (too_long) token.key.clear();
    token.text = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)};
    return token;
}

DateToken number_token_at(std::string_view text, std::size_t at, std::size_t end) {
    std::size_t after = at;
    int number = 0, digits = 0;
    for (; after < end && is_digit_byte(text[after]); ++after)
        if (++digits <= 9) number = number * 10 + (text[after] - '0');
    DateToken token = word_token_at(text, after, end);  // "er", "th", "s"; nothing for most
    token.text.begin = static_cast<std::uint32_t>(at);
    token.number = digits <= 9 ? number : -1;
    token.digits = digits;
    token.capital = token.all_capitals = false;
    return token;
}

DateToken sign_token_at(std::string_view text, std::size_t at) {
    const CodePoint c = code_point_at(text, at);
    DateToken token;
    token.text = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + c.bytes)};
    if (is_apostrophe(c.value))
        token.key = "'";
    else if (c.value == '-' || c.value == 0x2010 || c.value == 0x2011)
        token.key = "-";
    else if (is_dash(c.value))
        token.key = "–";
    else
        token.key = text.substr(at, c.bytes);
    return token;
}

bool is_money_or_share(std::string_view key) {
    return key == "%" || key == "$" || key == "€" || key == "£" || key == "°" || key == "#" || key == "₺" ||
           key == "§";
}

/// Marks numbers that are no parts of dates.
void group_numbers(std::vector<DateToken>& tokens) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].digits == 0) continue;
        if (i > 0 && is_money_or_share(tokens[i - 1].key)) tokens[i].grouped = true;
        if (i + 1 < tokens.size() && is_money_or_share(tokens[i + 1].key)) tokens[i].grouped = true;
        const auto joins = [&](std::size_t a, std::size_t b) {
            tokens[a].grouped = tokens[b].grouped = true;
        };
        if (i + 1 < tokens.size() && tokens[i + 1].digits == 3 && tokens[i + 1].spaced &&
            tokens[i + 1].key.empty() && tokens[i].key.empty() &&
            (tokens[i].digits <= 3 || tokens[i].grouped) && tokens[i].number != 0)
            joins(i, i + 1);
        if (i + 2 < tokens.size() && tokens[i + 2].digits > 0 && !tokens[i + 1].spaced &&
            !tokens[i + 2].spaced && (tokens[i + 1].key == "." || tokens[i + 1].key == ","))
            joins(i, i + 2);
    }
}

}  // namespace

void date_tokens(std::string_view text, TextRange stretch, std::vector<DateToken>& tokens) {
    tokens.clear();
    bool spaced = true;
    for (std::size_t at = stretch.begin; at < stretch.end;) {
        const CodePoint c = code_point_at(text, at);
        if (c.value == ' ' || is_space(c.value) || is_line_end(c.value)) {
            spaced = true;
            at += c.bytes;
            continue;
        }
        DateToken token = is_digit_byte(text[at]) ? number_token_at(text, at, stretch.end)
                          : is_letter(c.value)    ? word_token_at(text, at, stretch.end)
                                                  : sign_token_at(text, at);
        if (token.text.end <= at) token = sign_token_at(text, at);
        token.spaced = spaced;
        spaced = false;
        at = token.text.end;
        tokens.push_back(std::move(token));
    }
    group_numbers(tokens);
}

}  // namespace geo
