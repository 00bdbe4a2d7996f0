#include "geo/text/actors.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace geo {
namespace {

constexpr std::size_t most_names = 4;

/// Between the parts of a name: "Ursula von der Leyen".
bool is_particle(std::string_view key) {
    constexpr std::array<std::string_view, 16> known{"de", "du",  "la",  "von", "van", "der", "den", "al",
                                                     "el", "ben", "bin", "abu", "ibn", "da",  "di",  "dos"};
    return std::find(known.begin(), known.end(), key) != known.end();
}

class ActorFinder {
  public:
    ActorFinder(const ReadText& text, std::span<const Mention> mentions) : text_(text), mentions_(mentions) {}

    std::vector<Actor> find() {
        for (std::size_t at = 0; at < text_.size();) {
            skip_mentions(at);
            const std::size_t end = std::max({person_at(at), group_at(at), at + 1});
            at = end;
        }
        for (const Mention& m : mentions_)
            if (m.sense == Sense::organization && !m.embedded)
                found_.push_back({m.text, m.sentence, Actor::Kind::organization, {}});
        std::ranges::sort(found_, {}, [](const Actor& a) { return a.text.begin; });
        const auto overlap = [](const Actor& a, const Actor& b) { return b.text.begin < a.text.end; };
        found_.erase(std::unique(found_.begin(), found_.end(), overlap), found_.end());
        return std::move(found_);
    }

  private:
    /// Lets `next_` be the first mention that ends behind word `at`.
    void skip_mentions(std::size_t at) {
        while (next_ < mentions_.size() && mentions_[next_].text.end <= text_[at].text.begin) ++next_;
    }

    [[nodiscard]] bool is_place(std::size_t i) const {
        for (std::size_t m = next_; m < mentions_.size() && mentions_[m].text.begin <= text_[i].text.begin;
             ++m)
            if (text_[i].text.begin < mentions_[m].text.end && !mentions_[m].embedded) return true;
        return false;
    }

    [[nodiscard]] bool names_somebody(std::size_t i) const {
        return i < text_.size() && text_[i].capital && !text_[i].number && !is_place(i) &&
               !text_.is(i, Role::organization_tail) && !text_.is(i, Role::never_place);
    }

    /// The end of a run of names and particles from `at` on.
    [[nodiscard]] std::size_t end_of_names(std::size_t at) const {
        std::size_t end = at;
        for (std::size_t i = at, names = 0; names < most_names; ++i) {
            const bool initial = i > at && text_[i - 1].initial && text_[i].gap == Gap::stop;
            if (i > at && !text_.joined(i) && !initial) break;
            if (names_somebody(i) && text_[i].gap != Gap::apostrophe) {
                end = i + 1;
                ++names;
            } else if (i == at || !is_particle(text_[i].key)) {
                break;
            }
        }
        return end;
    }

    std::size_t person_at(std::size_t at) {
        const Token& word = text_[at];
        if (text_.is(at, Role::title)) {
            const bool abbreviated = text_[at + 1].gap == Gap::stop && text_.same_sentence(at, at + 1);
            if ((text_.joined(at + 1) || abbreviated) && names_somebody(at + 1))
                return add_person(at + 1, end_of_names(at + 1));
        }
        if (!names_somebody(at)) return at;
        const std::size_t end = end_of_names(at);
        if (word.initial && text_[at + 1].gap == Gap::stop && end > at + 1) return add_person(at, end);
        if (end > at + 1 && text_.classes(at).first_name()) return add_person(at, end);
        if (surnames_.contains(word.key)) return add_person(at, at + 1);
        return at;
    }

    std::size_t add_person(std::size_t begin, std::size_t end) {
        surnames_.insert(text_[end - 1].key);
        found_.push_back({{text_[begin].text.begin, text_[end - 1].text.end},
                          text_[begin].sentence,
                          Actor::Kind::person,
                          {}});
        return end;
    }

    std::size_t group_at(std::size_t at) {
        if (!text_.is(at, Role::group_noun) || !text_[at].lower) return at;
        Actor actor{text_[at].text, text_[at].sentence, Actor::Kind::group, {}};
        std::size_t end = at + 1;
        for (std::size_t m = next_; m < mentions_.size(); ++m) {
            const Mention& mention = mentions_[m];
            if (mention.text.begin < actor.text.begin) {
                const bool adjacent = mention.sense == Sense::demonym && at > 0 &&
                                      mention.text.end == text_[at - 1].text.end && text_.joined(at);
                if (!adjacent) continue;
                actor.text.begin = mention.text.begin;
                actor.country = mention.place;
                break;
            }
            const auto between = words_between(at, mention.text.begin);
            if (!between || mention.sense == Sense::organization) break;
            const bool belongs =
                mention.sense == Sense::demonym ? *between <= 1 : *between >= 1 && is_of(at + 1);
            if (!belongs) break;
            actor.text.end = mention.text.end;
            actor.country = mention.place;
            while (text_[end].text.begin < mention.text.end && end < text_.size()) ++end;
            break;
        }
        found_.push_back(actor);
        return end;
    }

    [[nodiscard]] bool is_of(std::size_t i) const { return text_.is(i, Role::of); }

    /// How many words lie between word i and a byte behind it; nullopt for more than two, or across a gap.
    [[nodiscard]] std::optional<std::size_t> words_between(std::size_t i, std::uint32_t byte) const {
        for (std::size_t n = 0; n <= 2; ++n) {
            const std::size_t next = i + 1 + n;
            if (!text_.joined(next)) return std::nullopt;
            if (text_[next].text.begin >= byte) return n;
        }
        return std::nullopt;
    }

    const ReadText& text_;
    std::span<const Mention> mentions_;
    std::size_t next_ = 0;
    std::unordered_set<std::string_view> surnames_;
    std::vector<Actor> found_;
};

}  // namespace

std::string_view name_of(Actor::Kind kind) {
    switch (kind) {
        case Actor::Kind::person:
            return "person";
        case Actor::Kind::group:
            return "group";
        case Actor::Kind::organization:
            return "organization";
    }
    return "person";
}

std::vector<Actor> find_actors(const ReadText& text, std::span<const Mention> mentions) {
    return ActorFinder(text, mentions).find();
}

}  // namespace geo
