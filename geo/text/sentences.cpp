#include "geo/text/sentences.hpp"

#include <algorithm>
#include <string>

#include "geo/text/abbreviations.hpp"
#include "geo/text/characters.hpp"
#include "geo/text/full_stop.hpp"
#include "geo/text/line_wrap.hpp"
#include "geo/text/normalize.hpp"
#include "geo/text/utf8.hpp"

namespace geo {
namespace {

/// Longer is no dateline.
constexpr std::size_t longest_dateline_bytes = 48;

class Splitter {
  public:
    Splitter(std::string_view text, TextLanguage language) : text_(text), language_(language) {}

    std::vector<TextRange> split() {
        while (at_ < text_.size()) {
            if (skip_ascii_word()) continue;
            const CodePoint c = code_point_at(text_, at_);
            note_start(c.value);
            if (is_line_end(c.value)) {
                end_paragraph();
            } else if ((c.value == '.' || c.value == ')') && is_next_list_number()) {
                // the number began a sentence
            } else if (is_terminal(c.value)) {
                end_after_marks();
                continue;
            } else if (is_bullet(c.value)) {
                begin_sentence(at_);
            } else if (c.value == '"') {
                in_straight_quotes_ = !in_straight_quotes_;
            }
            at_ += c.bytes;
        }
        end_sentence(text_.size());
        return std::move(sentences_);
    }

  private:
    [[nodiscard]] char32_t code_at(std::size_t at) const {
        return at < text_.size() ? code_point_at(text_, at).value : U'\n';
    }

    /// Most of any text: letters and single blanks decide nothing.
    bool skip_ascii_word() {
        const auto is_plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
        if (!is_plain(text_[at_])) return false;
        note_start(U'a');
        while (at_ < text_.size() && (is_plain(text_[at_]) || text_[at_] == ' ')) ++at_;
        return true;
    }

    /// Where sentence and paragraph begin behind their white space, and whether they have a word yet.
    void note_start(char32_t c) {
        if (is_space(c) || is_line_end(c)) return;
        start_ = std::min(start_, at_);
        paragraph_ = std::min(paragraph_, at_);
        has_words_ = has_words_ || is_letter(c) || is_digit(c);
    }

    void end_paragraph() {
        end_sentence(at_);
        paragraph_ = nowhere;
        in_straight_quotes_ = false;
        next_item_ = 0;
    }

    /// At the mark behind a number or letter: whether that is the next item of a list that the paragraph
    /// began with ("1. Le cessez-le-feu 2. Le retrait", "a) ... b) ..."). Ends the sentence before it.
    bool is_next_list_number() {
        const auto word = word_before(text_, at_);
        const std::size_t begin = at_ - word.size();
        const bool starts_paragraph = begin == paragraph_;
        if (word.empty() || word.size() > 2) return false;
        if (!starts_paragraph && !is_space(code_point_before(text_, begin).value)) return false;
        const bool letter = word.size() == 1 && word[0] >= 'a' && word[0] <= 'z';
        if (!letter && !is_number(word)) return false;
        const int item = letter ? word[0] - 'a' + 1 + letters : std::stoi(std::string(word));
        const std::size_t after = text_[at_] == '.' && code_at(at_ + 1) == ')' ? at_ + 2 : at_ + 1;
        if (!is_space(code_at(after))) return false;
        if (!starts_paragraph && (item != next_item_ || text_[at_] != item_mark_)) return false;
        if (!starts_paragraph) begin_sentence(begin);
        next_item_ = item + 1;
        item_mark_ = text_[at_];
        return true;
    }

    /// At a mark: moves behind the run of marks and closing quotes, and ends the sentence there if it ends.
    void end_after_marks() {
        const std::size_t mark = at_;
        std::size_t after = skip(mark, is_terminal);
        const std::size_t spaced = skip_spaced_dots(after);
        const bool spaced_ellipsis = spaced != after;
        const bool one_stop = text_[mark] == '.' && after == mark + 1 && !spaced_ellipsis;
        after = spaced;
        const bool elided =
            mark > 0 && is_opening(code_point_before(text_, mark).value) && text_[mark - 1] != '"';
        const std::size_t unquoted = after;
        after = skip_closing(after);
        at_ = after;
        if (after >= text_.size() || is_line_end(code_at(skip(after, is_space))))
            return;  // the line's end ends it
        if (elided || !has_words_) return;
        if (spaced_ellipsis && std::count(text_.begin() + static_cast<std::ptrdiff_t>(mark),
                                          text_.begin() + static_cast<std::ptrdiff_t>(unquoted), '.') < 4)
            return;
        if (breaks(mark, unquoted, after, one_stop)) end_sentence(after);
    }

    /// ". . ." behind a first mark.
    [[nodiscard]] std::size_t skip_spaced_dots(std::size_t at) const {
        while (at + 1 < text_.size() && text_[at] == ' ' && text_[at + 1] == '.')
            at = skip(at + 1, is_terminal);
        return at;
    }

    template <typename Is>
    [[nodiscard]] std::size_t skip(std::size_t at, Is is) const {
        while (at < text_.size() && is(code_point_at(text_, at).value)) at += code_point_at(text_, at).bytes;
        return at;
    }

    /// Behind closing quotes and brackets, also « like these » with a space before, and footnote marks.
    [[nodiscard]] std::size_t skip_closing(std::size_t at) {
        for (;;) {
            const char32_t c = code_at(at);
            if (c == '"' && (in_straight_quotes_ || !begins_word(at + 1))) {
                in_straight_quotes_ = false;
                ++at;
            } else if (is_closing(c)) {
                at += code_point_at(text_, at).bytes;
            } else if (c == '[' && is_digit(code_at(at + 1))) {
                const std::size_t close = skip(at + 1, is_digit);
                if (code_at(close) != ']') return at;
                at = close + 1;
            } else if (is_space(c)) {
                const std::size_t quote = skip(at, is_space);
                const char32_t q = code_at(quote);
                const bool straight = q == '"' && in_straight_quotes_ && !is_letter(code_at(quote + 1));
                if (q != U'»' && !straight) return at;
                at = quote;
            } else {
                return at;
            }
        }
    }

    [[nodiscard]] bool begins_word(std::size_t at) const {
        const char32_t c = code_at(at);
        return is_letter(c) || is_digit(c) || is_opening(c);
    }

    /// Whether the sentence ends behind its marks [mark, unquoted) and closing quotes [unquoted, after).
    [[nodiscard]] bool breaks(std::size_t mark, std::size_t unquoted, std::size_t after,
                              bool one_stop) const {
        const std::size_t next = skip(after, is_space);
        if (text_[mark] == '\xE3') return true;  // the ideographic full stop has no space behind it
        if (next == after) return breaks_without_space(mark, unquoted, after);
        const char32_t c = code_at(next);
        if (c == ',' || c == ';' || c == ':' || c == ')' || c == ']' || c == '/' || c == U'»') return false;
        if (is_dash(c)) return breaks_before_dash(mark, next, one_stop);
        const std::size_t word = skip(skip(next, is_opening), is_space);
        const char32_t first = code_at(word);
        if (is_lower(first) && !is_upper(code_at(word + code_point_at(text_, word).bytes))) {
            return one_stop && after == unquoted && breaks_before_lower(mark, next, word);
        }
        if (one_stop && after == unquoted)
            return !is_abbreviation({text_, mark, next, word, start_, language_});
        if (text_[mark] == '!' && is_brand(word_before(text_, mark)))
            return starts_sentence(word_key_at(text_, word), language_);
        return true;
    }

    /// "fini.Le", "» Le" without its space: a word in lower case, a capital, and no address around them.
    [[nodiscard]] bool breaks_without_space(std::size_t mark, std::size_t unquoted, std::size_t after) const {
        const char32_t c = code_at(after);
        if (!is_upper(c) && !is_opening(c)) return false;
        if (after > unquoted) return is_upper(c) && code_point_before(text_, after).value != ')';
        if (is_opening(c))
            return c != '(' && c != '\'' && c != U'‘' && c != '[' && all_lower(word_before(text_, mark));
        const auto word = word_before(text_, mark);
        if (!all_lower(word) || word.size() < 3 ||
            !is_lower(code_at(after + code_point_at(text_, after).bytes)))
            return false;
        const std::size_t limit = std::min(text_.size(), after + sentence_reach_bytes);
        for (std::size_t at = after; at < limit && !is_space(code_at(at)) && !is_line_end(code_at(at));
             at += code_point_at(text_, at).bytes)
            if (const char d = text_[at];
                d == '@' || d == '/' || d == '_' || (d == '.' && is_letter(code_at(at + 1))))
                return false;
        const std::size_t begin = mark - word.size();
        return begin == 0 || std::string_view("/@_:=").find(text_[begin - 1]) == std::string_view::npos;
    }

    /// A dash behind the mark opens a new speech, except behind a dateline ("BESANÇON. - Le", "3 juil. —
    /// M.").
    [[nodiscard]] bool breaks_before_dash(std::size_t mark, std::size_t dash, bool one_stop) const {
        const std::size_t word = skip(skip(skip(dash, is_dash), is_space), is_opening);
        if (is_lower(code_at(word))) return false;
        if (one_stop && abbreviation_of(fold_key(word_before(text_, mark)), language_) != Abbreviation::none)
            return false;
        return !(one_stop && start_ == paragraph_ && mark - start_ <= longest_dateline_bytes &&
                 is_upper(code_at(start_)));
    }

    /// News that lost its capital accent ("à peu près") or quotes half a sentence begins in lower case; so
    /// does what follows an abbreviation that no table holds.
    [[nodiscard]] bool breaks_before_lower(std::size_t mark, std::size_t next, std::size_t word) const {
        const auto before = word_before(text_, mark);
        if (!all_lower(before) || language_ == TextLanguage::de || language_ == TextLanguage::tr)
            return false;
        if (abbreviation_of(fold_key(before), language_) != Abbreviation::none) return false;
        const bool accented = code_at(word) >= 0x80, quoted = next != word;
        return before.size() >= (accented || quoted ? 3u : 5u);
    }

    [[nodiscard]] static bool is_brand(std::string_view word) {
        return word == "Yahoo" || word == "Jeopardy" || word == "Wham";
    }

    void end_sentence(std::size_t end) {
        const std::size_t begin = start_;
        start_ = nowhere;
        has_words_ = false;
        if (begin >= end) return;
        while (is_space(code_point_before(text_, end).value)) end -= code_point_before(text_, end).bytes;
        sentences_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    }

    /// Ends the sentence before the first byte of the next.
    void begin_sentence(std::size_t begin) {
        if (start_ >= begin) return;
        end_sentence(begin);
        start_ = begin;
    }

    static constexpr int letters = 1000;  // added to the number of an item that is a letter
    static constexpr std::size_t nowhere = std::string_view::npos;

    std::string_view text_;
    TextLanguage language_;
    std::size_t at_ = 0;
    std::size_t start_ = nowhere;      // of the sentence, its first byte that is no white space
    std::size_t paragraph_ = nowhere;  // likewise
    bool has_words_ = false;           // the sentence has a letter or digit so far
    bool in_straight_quotes_ = false;
    int next_item_ = 0;
    char item_mark_ = 0;
    std::vector<TextRange> sentences_;
};

}  // namespace

std::vector<TextRange> split_sentences(std::string_view utf8, TextLanguage language) {
    if (!valid_utf8(utf8)) return {};
    std::string unwrapped(utf8);
    for (const auto feed : wrapping_line_feeds(utf8)) {
        unwrapped[feed] = ' ';
        if (feed > 0 && unwrapped[feed - 1] == '\r') unwrapped[feed - 1] = ' ';
    }
    return Splitter(unwrapped, language).split();
}

}  // namespace geo
