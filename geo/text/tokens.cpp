#include "geo/text/tokens.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "geo/text/normalize.hpp"
#include "geo/text/utf8.hpp"

namespace geo {
namespace {

constexpr bool is_ascii_letter(char32_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool belongs_to_word(char32_t c) {
    if (c < 0x80) return is_ascii_letter(c) || (c >= '0' && c <= '9');
    if (c == CodePoint::not_utf8) return false;
    const auto point = static_cast<UChar32>(c);
    return u_isalnum(point) || (U_GET_GC_MASK(point) & U_GC_M_MASK) != 0 || c == 0x02BC || c == 0x02BF;
}

bool is_lower(char32_t c) {
    return c < 0x80 ? (c >= 'a' && c <= 'z') : static_cast<bool>(u_islower(static_cast<UChar32>(c)));
}

bool is_upper(char32_t c) {
    return c < 0x80 ? (c >= 'A' && c <= 'Z') : static_cast<bool>(u_isupper(static_cast<UChar32>(c)));
}

bool is_letter(char32_t c) {
    return c < 0x80 ? is_ascii_letter(c) : static_cast<bool>(u_isalpha(static_cast<UChar32>(c)));
}

constexpr bool is_hyphen(char32_t c) {
    return c == '-' || c == 0x2010 || c == 0x2011;
}

/// What one sign between words makes of the gap.
Gap gap_of(char32_t c) {
    switch (c) {
        case '\n':
        case '\r':
            return Gap::line;
        case '\'':
        case U'’':
        case U'ʼ':
        case U'‘':
        case U'ʿ':
            return Gap::apostrophe;
        case '.':
        case '!':
        case '?':
        case U'…':
            return Gap::stop;
        case ',':
        case U'،':
            return Gap::comma;
        case '(':
        case '[':
            return Gap::open;
        case ')':
        case ']':
            return Gap::close;
        case '"':
        case U'«':
        case U'»':
        case U'“':
        case U'”':
        case U'„':
            return Gap::quote;
        case U'–':
        case U'—':
            return Gap::dash;
        default:
            break;
    }
    if (is_hyphen(c)) return Gap::hyphen;
    return c <= 0x10FFFF && u_isUWhiteSpace(static_cast<UChar32>(c)) ? Gap::space : Gap::other;
}

/// The gap, sign by sign, and whether a capital behind it says nothing.
struct Between {
    Gap gap = Gap::space;
    bool blanks = false;  // any
    bool opens = false;   // ends with what opens a speech, or a colon

    void add(char32_t c) {
        const Gap sign = gap_of(c);
        if (sign == Gap::space) {
            blanks = true;
            return;
        }
        if (c != '\n' && c != '\r') opens = sign == Gap::quote || c == ':' || c == U'•' || c == '*';
        if (gap == Gap::line) return;
        if (sign == Gap::line || gap == Gap::space)
            gap = sign;
        else if (gap == Gap::stop || sign == Gap::stop)
            gap = Gap::stop;
        else if (gap != Gap::comma && gap != Gap::open)
            gap = sign;
    }
    [[nodiscard]] Gap result(bool first) const {
        if (first) return Gap::begin;
        if (!blanks) return gap;
        if (gap == Gap::hyphen) return Gap::dash;
        return gap == Gap::apostrophe ? Gap::quote : gap;
    }
};

/// Reads the words one by one.
class Reader {
  public:
    Reader(std::string_view utf8, std::size_t begin) : utf8_(utf8), at_(begin) {}

    /// The next word, without key and sentence; false at the end.
    bool next(Token& token) {
        Between between;
        CodePoint c;
        for (;; at_ += c.bytes) {
            if (at_ >= utf8_.size()) return false;
            c = code_point_at(utf8_, at_);
            if (belongs_to_word(c.value)) break;
            between.add(c.value);
        }
        token = {};
        token.gap = between.result(first_);
        token.begins = first_ || token.gap == Gap::line || between.opens;
        first_ = false;
        read_word(token, c);
        return true;
    }

  private:
    void read_word(Token& token, CodePoint c) {
        const std::size_t begin = at_;
        token.lower = is_lower(c.value);
        token.capital = !token.lower && is_letter(c.value);
        token.number = c.value < 0x80 ? c.value >= '0' && c.value <= '9' : !is_letter(c.value);
        int letters = 0, lowers = 0;
        while (belongs_to_word(c.value)) {
            letters += is_letter(c.value);
            lowers += is_lower(c.value);
            at_ += c.bytes;
            if (at_ >= utf8_.size()) break;
            c = code_point_at(utf8_, at_);
        }
        token.all_capitals = token.capital && letters > 1 && lowers == 0;
        token.initial = token.capital && letters == 1;
        if (letters == 1 && !token.number) read_dotted(token);
        token.text = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
    }

    /// "U.S." from behind its first letter.
    void read_dotted(Token& token) {
        std::size_t end = at_;
        int letters = 1;
        while (end + 1 < utf8_.size() && utf8_[end] == '.') {
            const CodePoint letter = code_point_at(utf8_, end + 1);
            const std::size_t behind = end + 1 + letter.bytes;
            if (!is_letter(letter.value) || is_upper(letter.value) != token.capital) break;
            if (behind < utf8_.size() && belongs_to_word(code_point_at(utf8_, behind).value)) break;
            end = behind;
            ++letters;
        }
        if (letters < 2) return;
        if (end < utf8_.size() && utf8_[end] == '.') ++end;
        at_ = end;
        token.dotted = true;
        token.initial = false;
        token.all_capitals = token.capital;
    }

    std::string_view utf8_;
    std::size_t at_;
    bool first_ = true;
};

std::uint32_t first_sentence(std::span<const TextRange> sentences, std::uint32_t at) {
    const auto behind = std::ranges::upper_bound(sentences, at, {}, &TextRange::end);
    return static_cast<std::uint32_t>(behind - sentences.begin());
}

}  // namespace

Tokens::Tokens(std::string_view utf8, TextRange part, std::span<const TextRange> sentences) : utf8_(utf8) {
    const std::size_t size = part.end - part.begin;
    tokens_.reserve(size / 5);
    std::string keys;
    keys.reserve(size + size / 8);
    std::vector<std::uint32_t> ends;
    ends.reserve(size / 5);
    Reader reader(utf8.substr(0, part.end), part.begin);
    auto sentence = first_sentence(sentences, part.begin);
    std::uint32_t last = 0xFFFFFFFF;
    for (Token token; reader.next(token);) {
        while (sentence + 1 < sentences.size() && sentences[sentence].end <= token.text.begin) ++sentence;
        token.sentence = sentence;
        token.begins = token.begins || sentence != last;
        last = sentence;
        append_folded_word(keys, utf8.substr(token.text.begin, token.text.end - token.text.begin));
        tokens_.push_back(token);
        ends.push_back(static_cast<std::uint32_t>(keys.size()));
    }
    keys_ = std::make_unique<char[]>(keys.size() + 1);
    keys.copy(keys_.get(), keys.size());
    std::uint32_t begin = 0;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        tokens_[i].key = std::string_view(keys_.get() + begin, ends[i] - begin);
        tokens_[i].hash = word_hash(tokens_[i].key);
        begin = ends[i];
    }
}

}  // namespace geo
