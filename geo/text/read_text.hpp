#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "geo/story/names.hpp"
#include "geo/text/context_words.hpp"
#include "geo/text/tokens.hpp"
#include "geo/text/word_lists.hpp"

namespace geo {

/// A text as the rules read it: its words with what each means. Positions beyond the text are words without
/// letters and without meaning.
class ReadText {
  public:
    ReadText(const Tokens&, const ContextWords&, const WordLists&, Language);

    [[nodiscard]] std::size_t size() const { return tokens_.size(); }
    [[nodiscard]] Language language() const { return language_; }
    [[nodiscard]] std::string_view utf8() const { return utf8_; }
    [[nodiscard]] const Token& operator[](std::size_t i) const { return i < size() ? tokens_[i] : nothing_; }
    [[nodiscard]] WordMeaning meaning(std::size_t i) const {
        return i < size() ? meanings_[i] : WordMeaning{};
    }
    [[nodiscard]] bool is(std::size_t i, Role role) const {
        return i < size() && meanings_[i].roles.has(role);
    }
    [[nodiscard]] WordClasses classes(std::size_t i) const { return lists_.classes_of((*this)[i].hash); }
    [[nodiscard]] WordClasses classes_of(std::string_view folded) const { return lists_.classes_of(folded); }

    /// Whether word i follows the one before it with nothing but a blank, a hyphen or an apostrophe between.
    [[nodiscard]] bool joined(std::size_t i) const {
        const Gap gap = (*this)[i].gap;
        return i > 0 && i < size() && (gap == Gap::space || gap == Gap::hyphen || gap == Gap::apostrophe);
    }
    /// The position of the word before i that is no article, if all are joined to i; size() if there is none.
    [[nodiscard]] std::size_t before(std::size_t i) const;
    [[nodiscard]] bool same_sentence(std::size_t a, std::size_t b) const {
        return a < size() && b < size() && tokens_[a].sentence == tokens_[b].sentence;
    }

  private:
    std::string_view utf8_;
    std::span<const Token> tokens_;
    std::vector<WordMeaning> meanings_;
    const WordLists& lists_;
    Language language_;
    Token nothing_;
};

}  // namespace geo
