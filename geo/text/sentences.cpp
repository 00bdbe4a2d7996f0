#include "geo/text/sentences.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <string>

#include "geo/text/normalize.hpp"
#include "geo/text/utf8.hpp"

namespace geo {
namespace {

// Abbreviations as folded words without their last full stop; French, English, Turkish.
// Titles and the like: a name follows, never a new sentence.
constexpr auto titles = std::to_array<std::string_view>(
    {"ave", "av",  "bd",   "blvd", "boul", "capt", "cf",  "col",    "dept", "doc",  "dr",
     "drs", "env", "gen",  "gov",  "hon",  "lt",   "maj", "messrs", "mgr",  "mlle", "mlles",
     "mm",  "mme", "mmes", "mr",   "mrs",  "ms",   "mt",  "orn",    "pr",   "prof", "rep",
     "rev", "sen", "sgt",  "sr",   "st",   "ste",  "tel", "vs",     "yrd"});

// A number follows, else it is a word or the end of a sentence ("dans la mer.", "à l'art.").
constexpr auto before_number = std::to_array<std::string_view>(
    {"apr",  "art", "avr",  "ch",  "chap", "dec", "dim", "feb",  "fevr", "fig", "jan",
     "janv", "jeu", "juil", "jun", "lun",  "mar", "mer", "n",    "no",   "nos", "nov",
     "oct",  "p",   "pp",   "ref", "sam",  "sec", "sep", "sept", "t",    "ven", "vol"});

// A sentence may end with them: a clear starter decides.
constexpr auto may_end = std::to_array<std::string_view>({"etc", "inc", "co", "corp", "ltd", "jr", "al"});

constexpr auto starters = std::to_array<std::string_view>(
    {"le", "la",    "les",  "l",  "un", "une",  "il",  "elle", "ils",  "elles",
     "ce", "cette", "ces",  "on", "en", "mais", "the", "a",    "an",   "it",
     "he", "she",   "they", "we", "in", "on",   "at",  "i",    "this", "but"});

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_terminal(char32_t c) {
    return c == '.' || c == '!' || c == '?' || c == U'…' || c == U'؟' || c == U'。';
}

bool is_closing(char32_t c) {
    return c == '"' || c == ')' || c == ']' || c == U'»' || c == U'”' || c == U'’' || c == U'\'';
}

bool is_opening(char32_t c) {
    return c == '"' || c == '(' || c == '[' || c == U'«' || c == U'“' || c == U'‘' || c == '\'';
}

bool is_space(char32_t c) {
    return c != '\n' && c <= 0x10FFFF && u_isUWhiteSpace(static_cast<UChar32>(c));
}

bool is_lower(char32_t c) {
    return u_islower(static_cast<UChar32>(c));
}

bool is_upper(char32_t c) {
    return u_isupper(static_cast<UChar32>(c));
}

bool is_digit(char32_t c) {
    return u_isdigit(static_cast<UChar32>(c));
}

/// Letters and what abbreviations have between them.
bool is_word(char32_t c) {
    return u_isalnum(static_cast<UChar32>(c)) || c == '.' || c == '-' || c == U'°';
}

class Splitter {
  public:
    explicit Splitter(std::string_view text) : text_(text) {}

    std::vector<TextRange> split() {
        while (at_ < text_.size()) {
            const char32_t c = code_point_at(text_, at_).value;
            if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029)
                end_sentence(at_);
            else if (is_terminal(c) && end_after_marks())
                continue;
            at_ += code_point_at(text_, at_).bytes;
        }
        end_sentence(text_.size());
        return std::move(sentences_);
    }

  private:
    /// At a mark: moves behind the run of marks and closing quotes, and ends the sentence there if it ends.
    bool end_after_marks() {
        const std::size_t mark = at_;
        std::size_t after = skip(mark, is_terminal);
        const bool one_stop = text_[mark] == '.' && after == mark + 1;
        after = skip_closing(after);
        if (after < text_.size() && !breaks_between(mark, after, one_stop)) {
            at_ = after;
            return true;
        }
        end_sentence(after);
        at_ = after;
        return true;
    }

    template <typename Is>
    [[nodiscard]] std::size_t skip(std::size_t at, Is is) const {
        while (at < text_.size() && is(code_point_at(text_, at).value)) at += code_point_at(text_, at).bytes;
        return at;
    }

    /// Closing quotes, also « like these » with a space before.
    [[nodiscard]] std::size_t skip_closing(std::size_t at) const {
        at = skip(at, is_closing);
        const std::size_t quote = skip(at, is_space);
        if (quote < text_.size() && code_point_at(text_, quote).value == U'»') return skip(quote, is_closing);
        return at;
    }

    [[nodiscard]] bool breaks_between(std::size_t mark, std::size_t after, bool one_stop) const {
        const std::size_t next = skip(after, is_space);
        if (next >= text_.size() || text_[next] == '\n') return true;
        if (next == after) return false;  // within a number, an address, an abbreviation
        const std::size_t word = skip(next, is_opening);
        const char32_t c = word < text_.size() ? code_point_at(text_, skip(word, is_space)).value : U' ';
        if (is_lower(c) || c == ',' || c == ';' || c == ':' || c == ')') return false;
        return !one_stop || !is_abbreviation(word_before(mark), word_at(word));
    }

    /// Whether the full stop after `before` belongs to it rather than ends a sentence; `next` is the word to
    /// come.
    [[nodiscard]] bool is_abbreviation(std::string_view before, std::string_view next) const {
        if (before.empty() || next.empty()) return false;
        const std::string key = fold_key(before);
        const char32_t first = code_point_at(before, 0).value, next_first = code_point_at(next, 0).value;
        const bool starts = is_one_of(starters, fold_key(next));
        if (before == "M" || is_one_of(titles, key)) return true;
        if (is_one_of(before_number, key)) return is_digit(next_first);
        const bool dotted = before.find('.') != std::string_view::npos && !is_digit(first) && key.size() <= 4;
        const bool initial =
            code_point_at(before, 0).bytes == before.size() && is_upper(first) && is_upper(next_first);
        return (dotted || initial || is_one_of(may_end, key)) && !starts;
    }

    [[nodiscard]] std::string_view word_before(std::size_t end) const {
        std::size_t begin = end;
        while (begin > 0) {
            const CodePoint c = code_point_before(text_, begin);
            if (!is_word(c.value)) break;
            begin -= c.bytes;
        }
        return text_.substr(begin, end - begin);
    }

    [[nodiscard]] std::string_view word_at(std::size_t begin) const {
        const std::size_t end = skip(begin, [](char32_t c) { return u_isalnum(static_cast<UChar32>(c)); });
        return text_.substr(begin, end - begin);
    }

    void end_sentence(std::size_t end) {
        std::size_t begin = begin_;
        begin_ = end;
        const auto blank = [](char32_t c) { return c == '\n' || is_space(c); };
        while (begin < end && blank(code_point_at(text_, begin).value))
            begin += code_point_at(text_, begin).bytes;
        while (end > begin && blank(code_point_before(text_, end).value))
            end -= code_point_before(text_, end).bytes;
        if (begin < end)
            sentences_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t begin_ = 0;
    std::vector<TextRange> sentences_;
};

}  // namespace

std::vector<TextRange> split_sentences(std::string_view utf8) {
    if (!valid_utf8(utf8)) return {};
    return Splitter(utf8).split();
}

}  // namespace geo
