#include "geo/text/publication_date.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "geo/text/calendar.hpp"
#include "geo/text/dates.hpp"
#include "geo/text/utf8.hpp"

namespace geo {
namespace {

constexpr std::size_t first_lines = 6, longest_place_bytes = 80;

bool is_file_digit(char c) {
    return c >= '0' && c <= '9';
}

/// The digits before a separator or within a run of eight: year, month, day.
std::optional<Date> date_at(std::string_view name, std::size_t at) {
    const bool run =
        std::all_of(name.begin() + static_cast<std::ptrdiff_t>(at),
                    name.begin() + static_cast<std::ptrdiff_t>(std::min(at + 8, name.size())), is_file_digit);
    const std::size_t length = run ? 8 : 10;
    if (at + length > name.size()) return std::nullopt;
    if (at > 0 && is_file_digit(name[at - 1])) return std::nullopt;
    if (at + length < name.size() && is_file_digit(name[at + length])) return std::nullopt;
    std::string iso(name.substr(at, length));
    if (run) {
        iso.insert(6, "-").insert(4, "-");
    } else {
        if (iso[4] != iso[7] || std::string_view("-_/.").find(iso[4]) == std::string_view::npos)
            return std::nullopt;
        iso[4] = iso[7] = '-';
    }
    const auto date = parse_date(iso);
    const bool plausible = date && calendar_day(*date).year >= 1600 && calendar_day(*date).year < 2200;
    return plausible ? date : std::nullopt;
}

/// The beginnings of the first lines that hold something, each cut to what a dateline may take.
std::vector<TextRange> openings_of(std::string_view text) {
    std::vector<TextRange> openings;
    for (std::size_t begin = 0; begin < text.size() && openings.size() < first_lines;) {
        const auto line_end = std::min(text.find('\n', begin), text.size());
        const auto first = std::min(text.find_first_not_of(" \t\r", begin), text.size());
        if (first < line_end) {
            std::size_t end = std::min(line_end, first + 2 * longest_place_bytes);
            while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
            openings.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(end)});
        }
        begin = line_end + 1;
    }
    return openings;
}

/// The text of a date ends with its year.
bool says_year(std::string_view words) {
    return words.size() >= 4 && std::all_of(words.end() - 4, words.end(), is_file_digit);
}

/// "Niamey, le 2 avril 2021. Trente puits ...", "12 February 2020. Soldiers ...": nothing but a place stands
/// before the day, and a full stop behind it.
bool is_place_and_day(std::string_view text, const DateExpression& date, TextRange opening) {
    const auto words = text.substr(date.text.begin, date.text.end - date.text.begin);
    if (!text.substr(date.text.end).starts_with(". ") || !says_year(words)) return false;
    const auto before = text.substr(opening.begin, date.text.begin - opening.begin);
    if (before.empty()) return true;
    const auto comma = before.find(',');
    if (comma == std::string_view::npos || comma == 0) return false;
    const auto place = before.substr(0, comma);
    const bool capital = (place[0] >= 'A' && place[0] <= 'Z') || static_cast<unsigned char>(place[0]) >= 0xC3;
    const bool few_words = std::count(place.begin(), place.end(), ' ') <= 3;
    const auto article = before.substr(comma + 1);
    return capital && few_words &&
           (article == " " || article == " le " || article == " el " || article.empty());
}

/// What follows the day of a dateline: a dash, the agency in brackets, or, where it says the year and little
/// stands before it, the end of a short line.
bool ends_dateline(std::string_view text, const DateExpression& date, TextRange opening) {
    auto rest = text.substr(date.text.end, opening.end - date.text.end);
    while (!rest.empty() &&
           (rest[0] == ' ' || rest[0] == ',' || rest[0] == '.' || rest.starts_with("\xC2\xA0")))
        rest.remove_prefix(rest[0] == '\xC2' ? 2 : 1);
    const bool dash = rest.starts_with("-") || rest.starts_with("–") || rest.starts_with("—");
    if (dash || rest.starts_with("(")) return true;
    const auto before = text.substr(opening.begin, date.text.begin - opening.begin);
    const auto words = text.substr(date.text.begin, date.text.end - date.text.begin);
    constexpr std::ptrdiff_t most_words_before = 4;
    if (!says_year(words) || std::count(before.begin(), before.end(), ' ') > most_words_before) return false;
    const bool sentence_follows = rest.size() > 1 && text.substr(date.text.end).starts_with(".");
    const bool line_ends = rest.size() <= 40 && text.substr(opening.end).find_first_not_of(" \r") ==
                                                    text.substr(opening.end).find('\n');
    return (rest.empty() || line_ends) && !sentence_follows;
}

}  // namespace

std::string_view name_of(DateSource source) {
    static constexpr std::array<std::string_view, 6> names{
        "given", "the metadata", "the text's dateline", "the file's name", "the file's date", "not known"};
    return names[static_cast<std::size_t>(source)];
}

std::optional<Date> date_in_dateline(std::string_view text, TextLanguage language,
                                     std::optional<Date> around) {
    for (const TextRange opening : openings_of(text)) {
        const auto dates = find_dates(text, std::span(&opening, 1), language, around);
        for (const DateExpression& date : dates) {
            const auto words = text.substr(date.text.begin, date.text.end - date.text.begin);
            const bool numbered = std::any_of(words.begin(), words.end(), is_file_digit);
            if (date.kind != DateExpression::Kind::day || !date.when || !numbered) continue;
            if (date.text.begin - opening.begin > longest_place_bytes) continue;
            if (!ends_dateline(text, date, opening) && !is_place_and_day(text, date, opening)) continue;
            return date.when->from;
        }
    }
    return std::nullopt;
}

std::optional<Date> date_in_file_name(std::string_view path) {
    for (std::size_t at = path.size(); at-- > 0;)
        if (is_file_digit(path[at]))
            if (const auto date = date_at(path, at)) return date;
    return std::nullopt;
}

PublicationDate publication_date(const PublicationHints& hints, std::string_view utf8,
                                 TextLanguage language) {
    if (hints.given) return {hints.given, DateSource::given};
    if (const auto date = parse_date(std::string_view(hints.metadata).substr(0, 10)))
        return {date, DateSource::metadata};
    const auto by_name = date_in_file_name(hints.file_name);
    const auto around = by_name ? by_name : hints.file_date;
    if (const auto date = date_in_dateline(utf8, language, around)) return {date, DateSource::dateline};
    if (by_name) return {by_name, DateSource::file_name};
    if (hints.file_date) return {hints.file_date, DateSource::file_date};
    return {};
}

}  // namespace geo
