#include "geo/text/text_quote.hpp"

#include "tests/catch.hpp"

using namespace geo;

namespace {

TextRange range_of(std::string_view text, std::string_view words, std::size_t from = 0) {
    const auto at = static_cast<std::uint32_t>(text.find(words, from));
    return {at, at + static_cast<std::uint32_t>(words.size())};
}

}  // namespace

TEST_CASE("a quote keeps 32 code points of what stands around it, whole ones") {
    const std::string text = "éàü" + std::string(40, 'a') + "Idlib" + std::string(31, 'b') + "éz";
    const TextQuote quote = quote_of(text, range_of(text, "Idlib"));
    CHECK(quote.exact == "Idlib");
    CHECK(quote.prefix == std::string(32, 'a'));
    CHECK(quote.suffix == std::string(31, 'b') + "é");
    const TextQuote whole = quote_of("Idlib", {0, 5});
    CHECK((whole.prefix.empty() && whole.suffix.empty()));
}

TEST_CASE("a quote is found where it was, though its words stand elsewhere too") {
    const std::string text = "Paris, la nuit. Paris, le jour. Paris, toujours.";
    for (const std::size_t from : {std::size_t{0}, std::size_t{10}, std::size_t{25}}) {
        const TextRange at = range_of(text, "Paris", from);
        CHECK(find_quote(text, quote_of(text, at)) == at);
    }
}

TEST_CASE("a quote moves with its words when the text around them changes") {
    const std::string text = "On se bat à Idlib. Le calme revient à Tripoli, au Liban, depuis mardi.";
    const TextQuote quote = quote_of(text, range_of(text, "Tripoli"));
    const std::string longer =
        "Tripoli est aussi une ville de Libye. Mais le calme revient à Tripoli, au Liban, depuis hier.";
    CHECK(find_quote(longer, quote) == range_of(longer, "Tripoli", 20));
}

TEST_CASE("words that stand in other surroundings are not those that were quoted") {
    const std::string text = "Le calme revient à Tripoli, au Liban, depuis mardi.";
    const TextQuote quote = quote_of(text, range_of(text, "Tripoli"));
    CHECK_FALSE(find_quote("Des combats ont éclaté. Tripoli brûle. Rien d'autre ici.", quote));
    CHECK_FALSE(find_quote("Rien de tel.", quote));
    CHECK_FALSE(find_quote("", quote));
    CHECK_FALSE(find_quote(text, TextQuote{}));
}

TEST_CASE("the first and the last word of a text are known by its edge, and elsewhere by their neighbors") {
    const std::string text = "Tripoli se tait ce soir. Des tirs ont repris près de Homs";
    const TextQuote first = quote_of(text, range_of(text, "Tripoli"));
    const TextQuote last = quote_of(text, range_of(text, "Homs"));
    const std::string other = "Rien de neuf. On se bat à Homs, puis à Tripoli, au Liban.";
    CHECK_FALSE(find_quote(other, first));
    CHECK_FALSE(find_quote(other, last));
    const std::string longer =
        "Mardi. Tripoli se tait encore. Des bruits ont repris près de Homs, disent-ils.";
    CHECK(find_quote(longer, first) == range_of(longer, "Tripoli"));
    CHECK(find_quote(longer, last) == range_of(longer, "Homs"));
    const std::string rewritten = "Tripoli brûle, Tripoli aussi se tait. On a tiré sur Homs et fui Homs";
    CHECK(find_quote(rewritten, first) == range_of(rewritten, "Tripoli"));
    CHECK(find_quote(rewritten, last) == range_of(rewritten, "Homs", rewritten.size() - 4));
}
