#include <fmt/format.h>

#include <array>
#include <iterator>

#include "app/verbs/links_formats.hpp"

namespace app {
namespace {

/// A field of RFC 4180: in quotes where it holds a comma, a quote or a line break; quotes doubled.
std::string csv_field(std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

}  // namespace

std::string links_as_csv(const LinkedArticle& article) {
    std::string rows;
    const auto out = std::back_inserter(rows);
    const std::string id = csv_field(article.id.text);
    const auto where = [&](std::string_view what, const Span& span, std::uint32_t sentence) {
        fmt::format_to(out, "{},{},{},{},{},{}", id, what, span.points.begin, span.points.end,
                       csv_field(article.text_of(span)), sentence);
    };
    for (const auto& mention : article.mentions) {
        where("place", mention.span, mention.sentence);
        fmt::format_to(out, ",{}", mention.sense);
        if (const auto* place = article.place_of(mention))
            fmt::format_to(out, ",{},{},{:.6f},{:.6f},{},{},{:.4f},,\r\n", csv_field(place->id),
                           csv_field(place->name), place->at.lng, place->at.lat, csv_field(place->country),
                           csv_field(place->kind), mention.score);
        else
            fmt::format_to(out, ",,,,,,,,,\r\n");
    }
    for (const auto& date : article.dates) {
        where("date", date.span, date.sentence);
        fmt::format_to(out, ",,,,,,,{},,{},{}\r\n", date.kind,
                       date.range ? geo::to_iso(date.range->from) : "",
                       date.range ? geo::to_iso(date.range->to) : "");
    }
    return rows;
}

}  // namespace app
