#include "geo/text/normalize.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>
#include <optional>

#include "geo/text/utf8.hpp"

namespace geo {
namespace {

constexpr bool is_hyphen(UChar32 c) {
    return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

/// Full stops, and the letters and quotes that stand for ayn and hamza.
constexpr bool is_dropped(UChar32 c) {
    return c == '.' || c == 0x02BB || c == 0x02BC || c == 0x02BE || c == 0x02BF || c == 0x2018 || c == 0x0640;
}

bool is_mark(UChar32 c) {
    return (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
}

/// Collects folded code points with the byte each came from.
class Folder {
  public:
    explicit Folder(std::size_t size) {
        folded_.text.reserve(size);
        folded_.origin.reserve(size + 1);
    }

    void add(UChar32 c, std::uint32_t origin) {
        if (is_mark(c) || is_dropped(c)) return;
        if (is_hyphen(c) || u_isUWhiteSpace(c)) {
            if (folded_.text.empty() || folded_.text.back() != ' ') put(' ', origin);
            return;
        }
        switch (c = u_foldCase(c, U_FOLD_CASE_DEFAULT); c) {
            case 0x0131:
                return put('i', origin);  // dotless i
            case 0x00DF:
                put('s', origin);
                return put('s', origin);  // sharp s
            case 0x0153:
                put('o', origin);
                return put('e', origin);  // oe
            case 0x00E6:
                put('a', origin);
                return put('e', origin);  // ae
            case 0x2019:
                return put('\'', origin);
            default:
                put(c, origin);
        }
    }

    Folded finish(std::uint32_t source_size) {
        folded_.origin.push_back(source_size);
        return std::move(folded_);
    }

  private:
    void put(UChar32 c, std::uint32_t origin) {
        append_utf8(folded_.text, static_cast<char32_t>(c));
        folded_.origin.resize(folded_.text.size(), origin);
    }

    Folded folded_;
};

void fold_into(std::string_view utf8, Folder& folder) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* nfkd = icu::Normalizer2::getNFKDInstance(error);
    if (U_FAILURE(error)) return;
    icu::UnicodeString parts;
    for (std::size_t at = 0; at < utf8.size();) {
        const auto origin = static_cast<std::uint32_t>(at);
        const CodePoint point = code_point_at(utf8, at);
        at += point.bytes;
        const auto c = static_cast<UChar32>(point.value);
        if (c < 0x80 || !nfkd->getDecomposition(c, parts)) {
            folder.add(c, origin);
            continue;
        }
        for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1))
            folder.add(parts.char32At(i), origin);
    }
}

/// The key of what is ASCII letters, digits, full stops and apostrophes; false where there is anything else.
bool fold_ascii(std::string_view text, std::string& key) {
    key.reserve(text.size());
    for (const char c : text) {
        if (c == '.') continue;
        const bool upper = c >= 'A' && c <= 'Z';
        if (!upper && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '\'') return false;
        key += upper ? static_cast<char>(c + ('a' - 'A')) : c;
    }
    return true;
}

/// What each code point of two bytes in UTF-8 folds to within a word: most of the letters with marks, Greek,
/// Cyrillic, Arabic.
class FoldedLetters {
  public:
    FoldedLetters() {
        for (char32_t c = first; c < end; ++c) {
            std::string letter;
            append_utf8(letter, c);
            const std::string folded = fold(letter).text;
            if (folded.size() > longest || folded.find(' ') != std::string::npos) continue;
            Entry& entry = entries_[c - first];
            entry.size = static_cast<std::uint8_t>(folded.size());
            folded.copy(entry.bytes.data(), longest);
        }
    }

    /// nullopt: not one of them, or one that is no part of a word.
    [[nodiscard]] std::optional<std::string_view> of(CodePoint c) const {
        if (c.bytes != 2) return std::nullopt;
        const Entry& entry = entries_[c.value - first];
        if (entry.size > longest) return std::nullopt;
        return std::string_view(entry.bytes.data(), entry.size);
    }

  private:
    static constexpr char32_t first = 0x80, end = 0x800;
    static constexpr std::size_t longest = 7;
    struct Entry {
        std::uint8_t size = longest + 1;  // none
        std::array<char, longest> bytes{};
    };
    std::array<Entry, end - first> entries_;
};

}  // namespace

Folded fold(std::string_view utf8) {
    Folder folder(utf8.size());
    if (valid_utf8(utf8)) fold_into(utf8, folder);
    return folder.finish(static_cast<std::uint32_t>(utf8.size()));
}

std::string fold_key(std::string_view utf8) {
    std::string key;
    if (fold_ascii(utf8, key)) return key;
    key = fold(utf8).text;
    while (key.ends_with(' ')) key.pop_back();
    while (key.starts_with(' ')) key.erase(0, 1);
    return key;
}

void append_folded_word(std::string& to, std::string_view utf8) {
    static const FoldedLetters letters;
    const std::size_t before = to.size();
    for (std::size_t at = 0; at < utf8.size();) {
        const char c = utf8[at];
        if (static_cast<unsigned char>(c) < 0x80) {
            if (c != '.') to += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
            ++at;
            continue;
        }
        const CodePoint point = code_point_at(utf8, at);
        const auto folded = letters.of(point);
        if (!folded) {
            to.resize(before);
            to += fold_key(utf8);
            return;
        }
        to += *folded;
        at += point.bytes;
    }
}

bool valid_utf8(std::string_view utf8) {
    for (std::size_t at = end_of_ascii(utf8, 0); at < utf8.size(); at = end_of_ascii(utf8, at)) {
        const CodePoint point = code_point_at(utf8, at);
        if (point.value == CodePoint::not_utf8 || point.value == 0) return false;
        at += point.bytes;
    }
    return true;
}

}  // namespace geo
