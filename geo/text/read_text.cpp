#include "geo/text/read_text.hpp"

namespace geo {

ReadText::ReadText(const Tokens& tokens, const ContextWords& words, const WordLists& lists, Language language)
    : utf8_(tokens.utf8()), tokens_(tokens.all()), lists_(lists), language_(language) {
    meanings_.reserve(tokens_.size());
    for (const Token& token : tokens_) {
        const bool accent = token.text.end - token.text.begin > token.key.size();
        meanings_.push_back(ContextWords::by_accent(words.of(token.key, token.hash), accent));
    }
}

std::size_t ReadText::before(std::size_t i) const {
    while (joined(i)) {
        --i;
        if (!is(i, Role::article)) return i;
    }
    return size();
}

}  // namespace geo
