#include "app/panels/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace app::panels {
namespace {

bool is_continuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

std::uint32_t next_code_point(std::string_view text, std::uint32_t at) {
    ++at;
    while (at < text.size() && is_continuation(text[at])) ++at;
    return at;
}

bool is_letter_byte(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/// End of the piece from `at` that may not be broken, with the white space after it.
std::uint32_t end_of_piece(std::string_view text, std::uint32_t at, std::uint32_t end) {
    while (at < end && text[at] != ' ' && text[at] != '\n') {
        ++at;
        const bool after_hyphen = text[at - 1] == '-' && at < end && is_letter_byte(text[at]);
        if (after_hyphen) return at;
    }
    while (at < end && text[at] == ' ') ++at;
    if (at < end && text[at] == '\n') ++at;
    return at;
}

bool ends_line(std::string_view text, geo::TextRange piece) {
    return piece.end > piece.begin && text[piece.end - 1] == '\n';
}

/// As many code points as fit, at least one.
std::uint32_t cut_within(std::string_view text, geo::TextRange piece, float width,
                         const std::function<float(geo::TextRange)>& measure) {
    std::uint32_t end = next_code_point(text, piece.begin);
    while (end < piece.end) {
        const std::uint32_t next = next_code_point(text, end);
        if (measure({piece.begin, next}) > width) break;
        end = next;
    }
    return std::min(end, piece.end);
}

Color without_color(Color c) {
    return {c.r, c.g, c.b, 0};
}

}  // namespace

bool needs_shaping(std::string_view utf8) {
    return std::ranges::any_of(utf8, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte >= 0xD6 && byte <= 0xDF) || byte == 0xE0 ||
               byte == 0xEF;  // Hebrew ... Arabic, Indic, forms
    });
}

float width_of(const Ui& ui, const Look& look, std::string_view text) {
    if (text.empty()) return 0;
    if (needs_shaping(text)) {
        // The shaper tells the width as it draws; nothing is seen of this.
        return ui.ctx.draw_shaped ? ui.ctx.draw_shaped(text, 0, 0, look.em_px, without_color(look.color)) : 0;
    }
    return look.font->CalcTextSizeA(look.font->FontSize, FLT_MAX, 0, text.data(), text.data() + text.size())
        .x;
}

float draw_text(const Ui& ui, const Look& look, float x, float baseline, std::string_view text) {
    if (text.empty()) return 0;
    if (needs_shaping(text))
        return ui.ctx.draw_shaped ? ui.ctx.draw_shaped(text, x, baseline, look.em_px, look.color) : 0;
    ImGui::GetWindowDrawList()->AddText(look.font, look.font->FontSize,
                                        {std::floor(x), std::floor(baseline - look.font->Ascent + 0.5F)},
                                        rgba(look.color), text.data(), text.data() + text.size());
    return width_of(ui, look, text);
}

float draw_in_row(const Ui& ui, const Look& look, float x, float top, float height, std::string_view text) {
    // Capitals are 0.72 em tall in these faces: their middle is the row's.
    return draw_text(ui, look, x, std::round(top + height / 2 + look.em_px * 0.36F), text);
}

std::string shortened(const Ui& ui, const Look& look, std::string_view text, float width) {
    if (width_of(ui, look, text) <= width) return std::string(text);
    constexpr std::string_view ellipsis = "…";
    const float room = width - width_of(ui, look, ellipsis);
    std::uint32_t end = 0;
    while (end < text.size()) {
        const std::uint32_t next = next_code_point(text, end);
        if (width_of(ui, look, text.substr(0, next)) > room) break;
        end = next;
    }
    while (end > 0 && text[end - 1] == ' ') --end;
    return std::string(text.substr(0, end)) + std::string(ellipsis);
}

std::vector<geo::TextRange> wrap_lines(std::string_view utf8, geo::TextRange range, float width,
                                       const std::function<float(geo::TextRange)>& measure) {
    std::vector<geo::TextRange> lines;
    geo::TextRange line{range.begin, range.begin};
    float used = 0;
    const auto close = [&] {
        lines.push_back(line);
        line = {line.end, line.end};
        used = 0;
    };
    while (line.end < range.end) {
        geo::TextRange piece{line.end, end_of_piece(utf8, line.end, range.end)};
        const float visible = measure(without_trailing_space(utf8, piece));
        if (used + visible > width && line.end > line.begin) {
            close();
            continue;
        }
        if (visible > width) {
            line.end = cut_within(utf8, piece, width, measure);
            close();
            continue;
        }
        used += measure(piece);
        line.end = piece.end;
        if (ends_line(utf8, piece)) close();
    }
    if (line.end > line.begin) close();
    return lines;
}

geo::TextRange without_trailing_space(std::string_view utf8, geo::TextRange r) {
    while (r.end > r.begin && (utf8[r.end - 1] == ' ' || utf8[r.end - 1] == '\n' || utf8[r.end - 1] == '\r'))
        --r.end;
    return r;
}

std::vector<std::string> wrapped(const Ui& ui, const Look& look, std::string_view text, float width) {
    const auto measure = [&](geo::TextRange r) {
        return width_of(ui, look, text.substr(r.begin, r.end - r.begin));
    };
    std::vector<std::string> lines;
    for (const geo::TextRange line :
         wrap_lines(text, {0, static_cast<std::uint32_t>(text.size())}, width, measure)) {
        const geo::TextRange seen = without_trailing_space(text, line);
        lines.emplace_back(text.substr(seen.begin, seen.end - seen.begin));
    }
    return lines;
}

float draw_lines(const Ui& ui, const Look& look, float x, float top, std::span<const std::string> lines) {
    float y = top;
    for (const std::string& line : lines) {
        draw_in_row(ui, look, x, y, look.line_px(), line);
        y += look.line_px();
    }
    return y - top;
}

float draw_paragraph(const Ui& ui, const Look& look, float x, float top, float width, std::string_view text) {
    return draw_lines(ui, look, x, top, wrapped(ui, look, text, width));
}

std::string degrees_text(geo::LngLat p) {
    return fmt::format("{:.4f}° {}, {:.4f}° {}", std::abs(p.lat), p.lat < 0 ? 'S' : 'N', std::abs(p.lng),
                       p.lng < 0 ? 'W' : 'E');
}

std::string dms_text(geo::LngLat p) {
    const auto angle = [](double degrees, char positive, char negative) {
        const auto seconds = static_cast<long>(std::lround(std::abs(degrees) * 3600));
        return fmt::format("{}°{:02}′{:02}″ {}", seconds / 3600, seconds / 60 % 60, seconds % 60,
                           degrees < 0 ? negative : positive);
    };
    return angle(p.lat, 'N', 'S') + ", " + angle(p.lng, 'E', 'W');
}

}  // namespace app::panels
