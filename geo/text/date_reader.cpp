#include "geo/text/date_reader.hpp"

#include <algorithm>

namespace geo {

std::optional<int> DateReader::day(std::size_t i) const {
    const DateToken& token = at(i);
    if (token.grouped || token.digits == 0 || token.digits > 2 || token.number < 1 || token.number > 31)
        return std::nullopt;
    const bool suffix = token.key.empty() || is(i, "er st nd rd th");
    return suffix ? std::optional(token.number) : std::nullopt;
}

std::optional<int> DateReader::year(std::size_t i) const {
    const DateToken& token = at(i);
    const bool plausible = token.digits == 4 && token.number >= 1000 && token.number < 2200;
    return plausible && !token.grouped && token.key.empty() ? std::optional(token.number) : std::nullopt;
}

std::optional<int> DateReader::count(std::size_t i) const {
    const DateToken& token = at(i);
    if (token.digits == 0) return number_named(token.key, language_);
    const bool plain = token.digits <= 3 && token.key.empty() && !token.grouped;
    return plain ? std::optional(token.number) : std::nullopt;
}

bool DateReader::reads(std::size_t i, std::string_view words) const {
    for (std::size_t begin = 0; begin < words.size(); ++i) {
        const auto end = std::min(words.find(' ', begin), words.size());
        if (key(i) != words.substr(begin, end - begin) || at(i).digits > 0) return false;
        begin = end + 1;
    }
    return true;
}

std::size_t add_match(std::vector<DateMatch>& matches, DateMatch match, std::size_t begin, std::size_t end) {
    match.begin = begin;
    match.end = end;
    matches.push_back(match);
    return end;
}

std::optional<Date> published_of(const DateReader& reader) {
    return reader.anchors().published;
}

std::optional<Date> last_of(const DateReader& reader) {
    return reader.anchors().last ? std::optional(reader.anchors().last->from) : published_of(reader);
}

}  // namespace geo
