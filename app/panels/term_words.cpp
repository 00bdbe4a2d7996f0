#include "app/panels/term_words.hpp"

#include <array>

#include "geo/text/link_weights.hpp"

namespace app::panels {
namespace {

/// The words of the table of weights, here so that they are translated.
[[maybe_unused]] constexpr std::array words_of_terms{to_say("place of the story"),
                                                     to_say("population"),
                                                     to_say("a country"),
                                                     to_say("a continent, sea or region"),
                                                     to_say("a landform or water"),
                                                     to_say("how widely known"),
                                                     to_say("a first-level unit"),
                                                     to_say("a second-level unit"),
                                                     to_say("a capital"),
                                                     to_say("a lesser-known name"),
                                                     to_say("a name without its marks"),
                                                     to_say("a name in another language"),
                                                     to_say("a former name"),
                                                     to_say("preposition"),
                                                     to_say("type noun"),
                                                     to_say("direction"),
                                                     to_say("followed by its region"),
                                                     to_say("followed by a parenthesis"),
                                                     to_say("in a list of places"),
                                                     to_say("a common word"),
                                                     to_say("a common word, seen in lower case"),
                                                     to_say("a common word at the beginning"),
                                                     to_say("only at the beginning of a sentence"),
                                                     to_say("a word that is rarely a place"),
                                                     to_say("title before it"),
                                                     to_say("first name before it"),
                                                     to_say("initial before it"),
                                                     to_say("a first name with a surname behind it"),
                                                     to_say("a first name with a name behind it"),
                                                     to_say("capitalized word behind it"),
                                                     to_say("capitalized word before it"),
                                                     to_say("a first name"),
                                                     to_say("a surname"),
                                                     to_say("says something"),
                                                     to_say("a person elsewhere in the text"),
                                                     to_say("word of an organization behind it"),
                                                     to_say("word of an organization before it"),
                                                     to_say("word of a club before it"),
                                                     to_say("capitalized word and 'of' before it"),
                                                     to_say("alone within quotation marks"),
                                                     to_say("a thing of that name"),
                                                     to_say("joined with another word"),
                                                     to_say("in capitals only"),
                                                     to_say("a short name"),
                                                     to_say("surely a place elsewhere in the text"),
                                                     to_say("country of the text"),
                                                     to_say("region of the text"),
                                                     to_say("its region is named"),
                                                     to_say("the country that follows"),
                                                     to_say("the region that follows"),
                                                     to_say("the same name elsewhere in the text"),
                                                     to_say("near another place of the text"),
                                                     to_say("near two other places of the text"),
                                                     to_say("the town rather than its unit"),
                                                     to_say("named like its country"),
                                                     to_say("a state of a federation"),
                                                     to_say("spelled exactly like it"),
                                                     to_say("adjective of its country before it")};

}  // namespace

std::string term_text(const Wording& wording, const geo::Term& term, std::string_view article) {
    std::string text(wording.say(geo::LinkWeights::row(term.reason).words));
    if (term.word.begin < term.word.end && term.word.end <= article.size())
        text +=
            " " + wording.formats().quoted(article.substr(term.word.begin, term.word.end - term.word.begin));
    return text;
}

}  // namespace app::panels
