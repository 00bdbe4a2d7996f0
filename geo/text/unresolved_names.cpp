#include "geo/text/unresolved_names.hpp"

#include <algorithm>
#include <iterator>

namespace geo {
namespace {

constexpr std::size_t longest_unknown_name = 4;

/// Reads the names behind one type noun.
class UnknownNames {
  public:
    UnknownNames(const ReadText& text, const std::vector<Mention>& mentions)
        : text_(text), mentions_(mentions) {}

    std::vector<Mention> find() {
        for (std::size_t at = 0; at < text_.size(); ++at)
            if (text_.is(at, Role::type_noun) && text_[at].lower && names_one_place(at)) read_behind(at);
        return std::move(found_);
    }

  private:
    /// A region or a site has a name of its own too seldom.
    [[nodiscard]] bool names_one_place(std::size_t noun) const {
        const PlaceClass c = text_.meaning(noun).place_class;
        return c != PlaceClass::region && c != PlaceClass::site && c != PlaceClass::country &&
               c != PlaceClass::capital && c != PlaceClass::none;
    }

    void read_behind(std::size_t noun) {
        std::size_t at = noun + 1;
        while (text_.joined(at) && (text_.is(at, Role::of) || text_.is(at, Role::article))) ++at;
        const bool directly = at == noun + 1;
        if (directly && !text_.is(noun, Role::within_name)) return;
        const bool plural = text_[noun].key.ends_with('s');
        while (true) {
            const std::size_t end = end_of_name(at);
            if (end == at) return;
            if (!is_mention(at, end)) add(noun, at, end);
            if (!plural) return;
            at = end;
            if (text_[at].gap == Gap::comma) {
                if (text_.is(at, Role::conjunction)) ++at;
            } else if (text_.joined(at) && text_.is(at, Role::conjunction)) {
                ++at;
            } else {
                return;
            }
            while (text_.joined(at) && text_.is(at, Role::of)) ++at;
        }
    }

    [[nodiscard]] bool is_name(std::size_t i) const {
        return i < text_.size() && text_[i].capital && !text_[i].number && text_[i].key.size() > 2 &&
               !text_.is(i, Role::title) && !text_.is(i, Role::never_place);
    }

    /// "el" of "Nahr el-Kébir": between two words of one name.
    [[nodiscard]] bool is_particle(std::size_t i) const {
        return text_.joined(i) && text_[i].lower && text_[i].key.size() <= 3 &&
               text_[i + 1].gap == Gap::hyphen && is_name(i + 1);
    }

    /// Behind a run of capitalized words; `at` where there is none.
    [[nodiscard]] std::size_t end_of_name(std::size_t at) const {
        std::size_t end = at;
        while (end < at + longest_unknown_name && (end == at || text_.joined(end))) {
            if (is_name(end))
                ++end;
            else if (end > at && is_particle(end))
                end += 2;
            else
                break;
        }
        return end;
    }

    [[nodiscard]] bool is_mention(std::size_t begin, std::size_t end) const {
        const auto first = std::ranges::partition_point(
            mentions_, [&](const Mention& m) { return m.text.end <= text_[begin].text.begin; });
        return first != mentions_.end() && first->text.begin < text_[end - 1].text.end;
    }

    void add(std::size_t noun, std::size_t begin, std::size_t end) {
        const bool with_noun =
            text_.language() != Language::en && text_.is(noun, Role::within_name) && found_alone(noun);
        Mention mention;
        mention.text = {text_[with_noun ? noun : begin].text.begin, text_[end - 1].text.end};
        mention.sentence = text_[begin].sentence;
        if (!found_.empty() && found_.back().text.end > mention.text.begin) return;
        found_.push_back(std::move(mention));
    }

    [[nodiscard]] bool found_alone(std::size_t noun) const {
        return found_.empty() || found_.back().text.end <= text_[noun].text.begin;
    }

    const ReadText& text_;
    const std::vector<Mention>& mentions_;
    std::vector<Mention> found_;
};

}  // namespace

void add_unresolved_names(const ReadText& text, std::vector<Mention>& mentions) {
    auto found = UnknownNames(text, mentions).find();
    const auto known = static_cast<std::ptrdiff_t>(mentions.size());
    std::ranges::move(found, std::back_inserter(mentions));
    std::inplace_merge(mentions.begin(), mentions.begin() + known, mentions.end(),
                       [](const Mention& a, const Mention& b) { return a.text.begin < b.text.begin; });
    const auto overlap = [](const Mention& a, const Mention& b) { return b.text.begin < a.text.end; };
    mentions.erase(std::unique(mentions.begin(), mentions.end(), overlap), mentions.end());
}

}  // namespace geo
