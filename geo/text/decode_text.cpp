#include "geo/text/decode_text.hpp"

#include <fmt/format.h>
#include <unicode/ucnv.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "geo/text/normalize.hpp"
#include "geo/text/utf8.hpp"

namespace geo {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

/// nullopt where ICU knows no such encoding. What the encoding does not hold becomes U+FFFD.
std::optional<std::string> converted(std::string_view bytes, const std::string& encoding) {
    UErrorCode status = U_ZERO_ERROR;
    const Converter from(ucnv_open(encoding.c_str(), &status));
    if (U_FAILURE(status)) return std::nullopt;
    const Converter to(ucnv_open("UTF-8", &status));
    if (U_FAILURE(status)) return std::nullopt;
    std::string utf8;
    std::vector<char> out(1 << 16);
    std::vector<UChar> pivot(1 << 14);
    UChar *pivot_source = pivot.data(), *pivot_target = pivot.data();
    const char *source = bytes.data(), *const source_end = source + bytes.size();
    for (bool first = true;; first = false) {
        char* target = out.data();
        status = U_ZERO_ERROR;
        ucnv_convertEx(to.get(), from.get(), &target, out.data() + out.size(), &source, source_end,
                       pivot.data(), &pivot_source, &pivot_target, pivot.data() + pivot.size(), first, true,
                       &status);
        utf8.append(out.data(), target);
        if (status == U_BUFFER_OVERFLOW_ERROR) continue;
        if (U_FAILURE(status)) return std::nullopt;
        return utf8;
    }
}

/// How the bytes that are not ASCII speak for UTF-8 that was damaged or for a legacy encoding.
struct ByteEvidence {
    std::size_t sequences = 0;  // valid ones of several bytes
    std::size_t invalid = 0;
    std::size_t letters =
        0;  // invalid bytes that are letters of Windows-1252 next to a letter, or its quotes
    std::size_t turkish = 0;  // of these, letters that French, English and Spanish do not have
    std::size_t even_nuls = 0, odd_nuls = 0;
};

bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

ByteEvidence evidence_of(std::string_view bytes) {
    ByteEvidence found;
    const std::size_t sample = std::min<std::size_t>(bytes.size(), 1'000'000);
    for (std::size_t at = 0; at < sample;) {
        if (bytes[at] == '\0') (at % 2 == 0 ? found.even_nuls : found.odd_nuls) += 1;
        const CodePoint c = code_point_at(bytes, at);
        if (c.value == CodePoint::not_utf8) {
            ++found.invalid;
            const auto byte = static_cast<unsigned char>(bytes[at]);
            const bool near_letter = (at > 0 && is_ascii_letter(bytes[at - 1])) ||
                                     (at + 1 < bytes.size() && is_ascii_letter(bytes[at + 1]));
            const bool quote = byte == 0x91 || byte == 0x92 || byte == 0x93 || byte == 0x94 || byte == 0x96 ||
                               byte == 0x97 || byte == 0x85 || byte == 0xAB || byte == 0xBB || byte == 0xA0;
            found.letters +=
                (byte >= 0xC0 && byte < 0xFF && byte != 0xD7 && byte != 0xF7 && near_letter) || quote;
            found.turkish +=
                byte == 0xF0 || byte == 0xFD || byte == 0xFE || byte == 0xDD || byte == 0xDE || byte == 0xD0;
        } else if (c.bytes > 1) {
            ++found.sequences;
        }
        at += c.bytes;
    }
    return found;
}

DecodedText replaced(std::string_view bytes) {
    DecodedText result;
    result.utf8 = replace_invalid(bytes, result.damage);
    return result;
}

DecodedText decoded(std::string_view bytes, const std::string& encoding, bool guessed) {
    auto utf8 = converted(bytes, encoding);
    if (!utf8) return replaced(bytes);
    DecodedText result = replaced(*utf8);  // NUL
    result.encoding = encoding;
    result.guessed = guessed;
    return result;
}

bool is_utf8_name(std::string_view name) {
    return name.size() >= 4 && (name[0] | 0x20) == 'u' && (name[1] | 0x20) == 't' &&
           (name[2] | 0x20) == 'f' && name.ends_with('8');
}

}  // namespace

DecodedText decode_text(std::string bytes, std::string_view declared) {
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.erase(0, 3);
    else if (bytes.starts_with("\xFF\xFE"))
        return decoded(std::string_view(bytes).substr(2), "UTF-16LE", false);
    else if (bytes.starts_with("\xFE\xFF"))
        return decoded(std::string_view(bytes).substr(2), "UTF-16BE", false);
    if (valid_utf8(bytes)) {
        DecodedText result;
        result.utf8 = std::move(bytes);
        return result;
    }
    const ByteEvidence evidence = evidence_of(bytes);
    const std::size_t half = std::min<std::size_t>(bytes.size(), 1'000'000) / 2;
    if (evidence.odd_nuls > half / 2 && evidence.even_nuls <= half / 20)
        return decoded(bytes, "UTF-16LE", true);
    if (evidence.even_nuls > half / 2 && evidence.odd_nuls <= half / 20)
        return decoded(bytes, "UTF-16BE", true);
    if (evidence.invalid == 0) return replaced(bytes);
    if (!declared.empty() && !is_utf8_name(declared) && evidence.sequences <= evidence.invalid)
        return decoded(bytes, std::string(declared), false);
    const bool legacy = evidence.sequences < evidence.invalid && 5 * evidence.letters >= 4 * evidence.invalid;
    if (!legacy) return replaced(bytes);
    DecodedText result = decoded(bytes, evidence.turkish > 0 ? "windows-1254" : "windows-1252", true);
    replace_invalid(bytes, result.foreign);
    return result;
}

std::string replace_invalid(std::string_view bytes, std::optional<TextDamage>& damage) {
    std::string utf8;
    utf8.reserve(bytes.size());
    std::size_t line = 1, kept = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const CodePoint c = code_point_at(bytes, at);
        line += c.value == '\n';
        if (c.value != 0 && c.value != CodePoint::not_utf8) {
            at += c.bytes;
            continue;
        }
        if (!damage) damage = TextDamage{line, at, 0};
        ++damage->count;
        utf8.append(bytes.substr(kept, at - kept)).append(replacement);
        kept = ++at;
    }
    utf8.append(bytes.substr(kept));
    return utf8;
}

std::string describe(const TextDamage& damage) {
    return fmt::format("line {}, byte {}: not valid UTF-8 text; {} byte{} replaced", damage.line, damage.byte,
                       damage.count, damage.count == 1 ? "" : "s");
}

}  // namespace geo
