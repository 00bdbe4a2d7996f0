#include "geo/text/full_stop.hpp"

#include "geo/text/abbreviations.hpp"
#include "geo/text/characters.hpp"
#include "geo/text/normalize.hpp"
#include "geo/text/utf8.hpp"

namespace geo {
namespace {

/// Longer is no "At 5 a.m." before its sentence.
constexpr std::size_t longest_opening_bytes = 24;

/// Letters, digits and what abbreviations have between them.
bool is_abbreviation_letter(char32_t c) {
    return is_letter(c) || is_digit(c) || c == '.' || c == '-' || c == U'°';
}

char32_t code_or_line_end(std::string_view text, std::size_t at) {
    return at < text.size() ? code_point_at(text, at).value : U'\n';
}

/// The word before the blank before a word.
std::string_view word_before_blank(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    while (end > 0 && begin - end < sentence_reach_bytes && is_space(code_point_before(text, end).value))
        end -= code_point_before(text, end).bytes;
    return end == begin ? std::string_view{} : word_before(text, end);
}

std::string_view plain_word_at(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    while (end < text.size() && end - begin < sentence_reach_bytes &&
           (is_letter(code_or_line_end(text, end)) || is_digit(code_or_line_end(text, end))))
        end += code_point_at(text, end).bytes;
    return text.substr(begin, end - begin);
}

/// The words around a full stop, and what they are when folded.
class FullStopJudge {
  public:
    explicit FullStopJudge(const FullStop& stop)
        : stop_(stop),
          word_(word_before(stop.text, stop.at)),
          begin_(stop.at - word_.size()),
          key_(fold_key(word_)),
          previous_(word_before_blank(stop.text, begin_)),
          next_key_(word_key_at(stop.text, stop.next_word)),
          next_first_(code_or_line_end(stop.text, stop.next_word)),
          starts_(starts_sentence(next_key_, stop.language)) {}

    [[nodiscard]] bool is_abbreviation() const {
        if (word_.empty()) return false;
        if (is_number(word_)) return begins_item() || is_ordinal();
        const bool dotted = word_.find('.') != std::string_view::npos;
        if (dotted && (key_ == "am" || key_ == "pm"))
            return stop_.next != stop_.next_word || goes_on_after_clock();
        if (word_ == "M" && !after_number()) return !next_is_pronoun();
        switch (kind()) {
            case Abbreviation::title:
                return !next_is_pronoun() && (is_letter(next_first_) || is_digit(next_first_));
            case Abbreviation::before_number:
                if (is_digit(next_first_) || is_roman(plain_word_at(stop_.text, stop_.next_word)))
                    return true;
                if (after_number() && !starts_ && stop_.next != stop_.next_word)
                    return true;  // "11 févr. (AFP)"
                break;
            case Abbreviation::may_end:
                if (is_lower(code_or_line_end(stop_.text, begin_)) && !dotted && !often_in_lower_case())
                    break;
                return !starts_;
            case Abbreviation::cut:
                return false;
            case Abbreviation::none:
                break;
        }
        if (dotted) return is_dotted() && !starts_;
        return is_initial();
    }

  private:
    [[nodiscard]] bool next_is_pronoun() const { return is_pronoun(next_key_, stop_.language); }

    [[nodiscard]] bool after_number() const {
        return !previous_.empty() && is_digit(code_point_before(previous_, previous_.size()).value);
    }

    [[nodiscard]] bool often_in_lower_case() const {
        return key_ == "co" || key_ == "al" || key_ == "inc" || key_ == "uu";
    }

    /// By the last part of a compound ("lieutenant-col"). A unit behind its number ("30 m") is a word.
    [[nodiscard]] Abbreviation kind() const {
        if (after_number() && is_unit(key_) && !is_digit(next_first_)) return Abbreviation::none;
        const auto kind = abbreviation_of(key_, stop_.language);
        const auto hyphen = word_.rfind('-');
        if (kind != Abbreviation::none || hyphen == std::string_view::npos || is_dotted()) return kind;
        return abbreviation_of(fold_key(word_.substr(hyphen + 1)), stop_.language);
    }

    /// A single capital: "J. Dupont", "Jonas E. Smith"; but "vitamine C. Le", "you and I. Did".
    [[nodiscard]] bool is_initial() const {
        const CodePoint only = code_point_at(word_, 0);
        if (only.bytes != word_.size() || !is_upper(only.value) || !is_upper(next_first_)) return false;
        if (begin_ > 0 && (stop_.text[begin_ - 1] == '\'' || stop_.text[begin_ - 1] == '/')) return !starts_;
        if (takes_letter(fold_key(previous_))) return false;
        const bool named = !previous_.empty() && is_upper(code_point_at(previous_, 0).value);
        if (starts_ && !named && !previous_.empty() && begin_ != stop_.sentence)
            return is_particle(next_key_);
        return !next_is_pronoun();
    }

    /// "J. de La Tour".
    [[nodiscard]] static bool is_particle(std::string_view key) {
        return key == "le" || key == "la" || key == "de" || key == "du" || key == "des" || key == "d" ||
               key == "l";
    }

    /// A number with which the sentence begins, perhaps behind a bullet: an item's or a heading's.
    [[nodiscard]] bool begins_item() const {
        return stop_.sentence == begin_ ||
               (is_bullet(code_or_line_end(stop_.text, stop_.sentence)) && begin_ - stop_.sentence <= 5);
    }

    /// "3. Februar", "2. Dünya Savaşı".
    [[nodiscard]] bool is_ordinal() const {
        if (word_.size() > 2 || starts_ || !is_letter(next_first_)) return false;
        return stop_.language == TextLanguage::de || stop_.language == TextLanguage::tr;
    }

    /// "9 a.m. Tuesday", "At 5 a.m. Mr. Smith went".
    [[nodiscard]] bool goes_on_after_clock() const {
        if (follows_clock_time(next_key_)) return true;
        return stop_.at - stop_.sentence <= longest_opening_bytes && is_upper(next_first_) && !starts_;
    }

    /// Letters between full stops: "U.S", "J.-C", "S.N.C.F"; not "www.site.fr".
    [[nodiscard]] bool is_dotted() const {
        if (word_.find('.') == std::string_view::npos || key_.size() > 8) return false;
        if (is_digit(code_point_at(word_, 0).value)) return false;
        std::size_t run = 0;
        for (std::size_t at = 0; at < word_.size(); at += code_point_at(word_, at).bytes) {
            run = is_letter(code_point_at(word_, at).value) ? run + 1 : 0;
            if (run > 2) return false;
        }
        return true;
    }

    const FullStop& stop_;
    std::string_view word_;
    std::size_t begin_;
    std::string key_;
    std::string_view previous_;
    std::string next_key_;
    char32_t next_first_;
    bool starts_;
};

}  // namespace

bool is_abbreviation(const FullStop& stop) {
    return FullStopJudge(stop).is_abbreviation();
}

std::string_view word_before(std::string_view text, std::size_t end) {
    std::size_t begin = end;
    while (begin > 0) {
        const CodePoint c = code_point_before(text, begin);
        if (!is_abbreviation_letter(c.value)) break;
        begin -= c.bytes;
        if (end - begin > sentence_reach_bytes) return {};
    }
    while (begin < end && (text[begin] == '-' || text[begin] == '.')) ++begin;
    return text.substr(begin, end - begin);
}

std::string word_key_at(std::string_view text, std::size_t begin) {
    const auto word = plain_word_at(text, begin);
    const char32_t after = code_or_line_end(text, begin + word.size());
    const bool elided = after == '\'' || after == U'’';
    const bool initial = word.size() == 1 && (after == '.' || (!elided && word != "A" && word != "I" &&
                                                               word != "Y" && word != "O" && word != "E"));
    return initial ? std::string() : fold_key(word);
}

}  // namespace geo
