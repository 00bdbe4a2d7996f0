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

/// Names that a noun behind them, or a capitalized one before, makes a place's: "Kansas River", "Lake Tahoe",
/// "Porsuk Çayı'nda".
class NamesWithNouns {
  public:
    NamesWithNouns(const ReadText& text, const std::vector<Mention>& mentions)
        : text_(text), mentions_(mentions) {}

    std::vector<Mention> find() {
        for (std::size_t at = 0; at < text_.size(); ++at) {
            if (is_tail(at)) read_before(at);
            if (is_head(at)) read_behind(at);
        }
        return std::move(found_);
    }

  private:
    static constexpr std::size_t most_words = 3;

    [[nodiscard]] bool is_tail(std::size_t i) const {
        if (!text_.joined(i) || text_[i].gap == Gap::apostrophe) return false;
        if (text_.language() == Language::en) return text_[i].capital && text_.is(i, Role::name_tail);
        const PlaceClass c = text_.meaning(i).place_class;
        return text_.is(i, Role::type_noun) && c != PlaceClass::region && c != PlaceClass::country &&
               c != PlaceClass::capital && c != PlaceClass::site;
    }
    [[nodiscard]] bool is_head(std::size_t i) const {
        return text_.language() == Language::en && text_[i].capital && !text_[i].all_capitals &&
               text_.is(i, Role::within_name);
    }

    [[nodiscard]] bool is_name(std::size_t i) const {
        const Token& word = text_[i];
        if (i >= text_.size() || !word.capital || word.number || word.all_capitals || word.key.size() < 3)
            return false;
        if (text_.is(i, Role::title) || text_.is(i, Role::never_place) || text_.is(i, Role::article) ||
            text_.is(i, Role::organization_tail))
            return false;
        return !word.begins || !text_.classes(i).common_in(text_.language());
    }

    void read_before(std::size_t noun) {
        std::size_t begin = noun;
        while (noun - begin < most_words && text_.joined(begin) && text_[begin].gap != Gap::apostrophe &&
               is_name(begin - 1))
            --begin;
        if (begin == noun || (noun - begin == 1 && text_.classes(begin).first_name())) return;
        const bool of_unit = text_.meaning(noun).place_class == PlaceClass::town ||
                             text_.meaning(noun).place_class == PlaceClass::first_level ||
                             text_.meaning(noun).place_class == PlaceClass::second_level;
        std::size_t end = text_[noun].lower && of_unit ? noun : noun + 1;
        if (text_.language() == Language::tr && text_[end].gap == Gap::apostrophe && text_[end].lower) ++end;
        add(begin, end);
    }

    void read_behind(std::size_t noun) {
        std::size_t end = noun + 1;
        while (end - noun <= 2 && text_.joined(end) && text_[end].gap != Gap::apostrophe && is_name(end))
            ++end;
        if (end > noun + 1) add(noun, end);
    }

    /// Unless it is found, or goes on to an organization's name: "Rock River Bank".
    void add(std::size_t begin, std::size_t end) {
        const bool organization =
            text_.joined(end) && text_[end].capital && text_.is(end, Role::organization_tail);
        if (organization || is_found(begin, end)) return;
        Mention mention;
        mention.text = {text_[begin].text.begin, text_[end - 1].text.end};
        mention.sentence = text_[begin].sentence;
        if (found_.empty() || found_.back().text.end <= mention.text.begin)
            found_.push_back(std::move(mention));
    }

    [[nodiscard]] bool is_found(std::size_t begin, std::size_t end) const {
        const auto first = std::ranges::partition_point(
            mentions_, [&](const Mention& m) { return m.text.end <= text_[begin].text.begin; });
        return first != mentions_.end() && first->text.begin < text_[end - 1].text.end;
    }

    const ReadText& text_;
    const std::vector<Mention>& mentions_;
    std::vector<Mention> found_;
};

/// Puts names among the mentions, by position; where two overlap the first stays.
void merge(std::vector<Mention> found, std::vector<Mention>& mentions) {
    const auto known = static_cast<std::ptrdiff_t>(mentions.size());
    std::ranges::move(found, std::back_inserter(mentions));
    std::inplace_merge(mentions.begin(), mentions.begin() + known, mentions.end(),
                       [](const Mention& a, const Mention& b) { return a.text.begin < b.text.begin; });
    const auto overlap = [](const Mention& a, const Mention& b) { return b.text.begin < a.text.end; };
    mentions.erase(std::unique(mentions.begin(), mentions.end(), overlap), mentions.end());
}

}  // namespace

void add_unresolved_names(const ReadText& text, std::vector<Mention>& mentions) {
    merge(UnknownNames(text, mentions).find(), mentions);
    if (text.language() == Language::en || text.language() == Language::tr)
        merge(NamesWithNouns(text, mentions).find(), mentions);
}

}  // namespace geo
