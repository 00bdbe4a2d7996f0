#include "geo/text/text_quote.hpp"

#include <algorithm>

#include "geo/text/utf8.hpp"

namespace geo {
namespace {

/// Bytes of what stood around that are enough to know the place again.
constexpr std::size_t enough_bytes = 8;

std::string_view text_before(std::string_view text, std::size_t end) {
    std::size_t begin = end;
    for (int i = 0; i < quote_context_points && begin > 0; ++i) begin -= code_point_before(text, begin).bytes;
    return text.substr(begin, end - begin);
}

std::string_view text_behind(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    for (int i = 0; i < quote_context_points && end < text.size(); ++i) end += code_point_at(text, end).bytes;
    return text.substr(begin, end - begin);
}

std::size_t common_end(std::string_view a, std::string_view b) {
    const auto [in_a, in_b] = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend());
    return static_cast<std::size_t>(in_a - a.rbegin());
}

std::size_t common_beginning(std::string_view a, std::string_view b) {
    const auto [in_a, in_b] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    return static_cast<std::size_t>(in_a - a.begin());
}

/// Whether what stands on one side of a place is known again. Nothing is, only where the text ends there too.
bool is_known(std::size_t alike, std::string_view of_quote, std::string_view of_text) {
    return of_quote.empty() ? of_text.empty() : alike >= std::min(enough_bytes, of_quote.size());
}

/// How many bytes around a place stand as they stood around the quote; nullopt where too few on either side.
std::optional<std::size_t> likeness(std::string_view text, const TextQuote& quote, std::size_t at) {
    const std::string_view in_front = text.substr(0, at), rest = text.substr(at + quote.exact.size());
    const std::size_t before = common_end(in_front, quote.prefix);
    const std::size_t behind = common_beginning(rest, quote.suffix);
    const bool known = is_known(before, quote.prefix, in_front) || is_known(behind, quote.suffix, rest);
    return known ? std::optional(before + behind) : std::nullopt;
}

}  // namespace

TextQuote quote_of(std::string_view utf8, TextRange range) {
    return {std::string(utf8.substr(range.begin, range.end - range.begin)),
            std::string(text_before(utf8, range.begin)), std::string(text_behind(utf8, range.end)), range};
}

std::optional<TextRange> find_quote(std::string_view utf8, const TextQuote& quote) {
    if (quote.exact.empty()) return std::nullopt;
    const auto away = [&quote](std::size_t at) {
        const std::size_t old = quote.at.begin;
        return at > old ? at - old : old - at;
    };
    std::optional<std::size_t> best;
    std::size_t most = 0;
    for (auto at = utf8.find(quote.exact); at != std::string_view::npos;
         at = utf8.find(quote.exact, at + 1)) {
        const auto alike = likeness(utf8, quote, at);
        if (!alike || (best && (*alike < most || (*alike == most && away(at) >= away(*best))))) continue;
        best = at;
        most = *alike;
    }
    if (!best) return std::nullopt;
    return TextRange{static_cast<std::uint32_t>(*best),
                     static_cast<std::uint32_t>(*best + quote.exact.size())};
}

}  // namespace geo
