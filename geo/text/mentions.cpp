#include "geo/text/mentions.hpp"

#include <algorithm>
#include <tuple>

#include "geo/text/actors.hpp"
#include "geo/text/place_forms.hpp"
#include "geo/text/type_nouns.hpp"

namespace geo {
namespace {

bool is_unit(PlaceKind kind) {
    return is_area(kind) && kind != PlaceKind::country;
}

/// Finds the mentions of one sentence.
class SentenceReader {
  public:
    SentenceReader(std::span<const Word> words, std::uint32_t sentence, std::span<const Place> places,
                   const PlaceForms& forms)
        : words_(words), sentence_(sentence), places_(places), forms_(forms) {}

    std::vector<Mention> read() {
        for (std::size_t at = 0; at < words_.size();) {
            const auto match = forms_.longest_at(words_, at);
            if (match.words > 0) add(match, at);
            at += std::max<std::size_t>(match.words, 1);
        }
        return std::move(mentions_);
    }

  private:
    void add(const PlaceForms::Match& match, std::size_t begin) {
        const std::size_t end = begin + match.words;
        if (match.adjective && is_language_name(begin, end)) return;
        const auto wanted = match.adjective ? std::nullopt : wanted_class(begin, end);
        Mention mention{{words_[begin].text.begin, words_[end - 1].text.end},
                        sentence_,
                        choose(match.places, wanted),
                        {}};
        mention.sense = match.adjective ? Sense::demonym : sense_of(mention.place, begin, end);
        mentions_.push_back(mention);
        last_end_ = end;
        last_class_ = wanted;
    }

    /// "en turc": the language.
    [[nodiscard]] bool is_language_name(std::size_t begin, std::size_t end) const {
        if (begin == 0 || words_[begin].joint != ' ') return false;
        const bool goes_on = end < words_.size() && words_[end].joint != 0 && words_[end].joint != ',';
        return words_[begin - 1].key == "en" || (words_[begin - 1].key == "in" && !goes_on);
    }

    /// By the type noun beside the name; "et d'Alep" takes that of the name before.
    [[nodiscard]] std::optional<PlaceClass> wanted_class(std::size_t begin, std::size_t end) const {
        if (const auto own = class_in_context(words_, begin, end)) return own;
        std::size_t at = begin;
        while (at > 0 && is_linker(words_[at - 1].key)) --at;
        const bool linked = at < begin;
        const bool listed = at > 0 && (words_[at - 1].key == "et" || words_[at - 1].key == "ou");
        if (linked && !mentions_.empty() && (at == last_end_ || (listed && at - 1 == last_end_)))
            return last_class_;
        return std::nullopt;
    }

    [[nodiscard]] PlaceId choose(std::span<const PlaceId> candidates,
                                 std::optional<PlaceClass> wanted) const {
        const auto misfit = [this, wanted](PlaceId id) {
            const Place& place = places_[id.index];
            const bool fits = wanted ? is_of_class(place.kind, *wanted) : !is_unit(place.kind);
            const bool near_fit = wanted && *wanted != PlaceClass::town && is_unit(place.kind);
            return std::tuple(fits ? 0 : near_fit ? 1 : 2, place.rank, id);
        };
        return *std::min_element(candidates.begin(), candidates.end(),
                                 [&misfit](PlaceId a, PlaceId b) { return misfit(a) < misfit(b); });
    }

    [[nodiscard]] Sense sense_of(PlaceId id, std::size_t begin, std::size_t end) const {
        const PlaceKind kind = places_[id.index].kind;
        if (kind == PlaceKind::organization) return Sense::organization;
        if (names_agreement(words_, begin)) return Sense::metonym;
        const bool may_act = kind == PlaceKind::country || kind == PlaceKind::capital;
        return may_act && is_actor(words_, begin, end) ? Sense::metonym : Sense::literal;
    }

    std::span<const Word> words_;
    std::uint32_t sentence_;
    std::span<const Place> places_;
    const PlaceForms& forms_;
    std::vector<Mention> mentions_;
    std::size_t last_end_ = 0;
    std::optional<PlaceClass> last_class_;
};

}  // namespace

std::string_view name_of(Sense sense) {
    switch (sense) {
        case Sense::literal:
            return "literal";
        case Sense::metonym:
            return "metonym";
        case Sense::demonym:
            return "demonym";
        case Sense::organization:
            return "organization";
    }
    return "literal";
}

std::vector<Mention> find_mentions(std::string_view utf8, std::span<const TextRange> sentences,
                                   std::span<const Place> places, Language language) {
    const PlaceForms forms(places, language);
    const auto words = words_of(utf8);
    std::vector<Mention> mentions;
    auto begin = words.begin();
    for (std::uint32_t i = 0; i < sentences.size(); ++i) {
        while (begin != words.end() && begin->text.begin < sentences[i].begin) ++begin;
        auto end = begin;
        while (end != words.end() && end->text.begin < sentences[i].end) ++end;
        auto found = SentenceReader({begin, end}, i, places, forms).read();
        mentions.insert(mentions.end(), found.begin(), found.end());
        begin = end;
    }
    return mentions;
}

}  // namespace geo
