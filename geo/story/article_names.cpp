#include "geo/story/article_names.hpp"

#include <unordered_map>
#include <unordered_set>

#include "geo/text/normalize.hpp"

namespace geo {
namespace {

class NamesFolded {
  public:
    explicit NamesFolded(const World& world) : world_(world) {}
    void add(TextRange range, std::uint32_t sentence, std::optional<Actor::Kind> actor) {
        std::string name = world_.article.text.substr(range.begin, range.end - range.begin);
        const auto [found, added] = index_.emplace(fold_key(name), names_.size());
        if (added) names_.push_back({std::move(name), range, {}, actor});
        auto& sentences = names_[found->second].sentences;
        if (sentences.empty() || sentences.back() != sentence) sentences.push_back(sentence);
    }
    [[nodiscard]] std::vector<ListedName> take() { return std::move(names_); }

  private:
    const World& world_;
    std::unordered_map<std::string, std::size_t> index_;  // looked up only
    std::vector<ListedName> names_;
};

std::unordered_map<std::uint32_t, Namesake> namesakes_in(const World& world) {
    std::unordered_map<std::string, std::vector<std::uint32_t>> by_name;
    for (const Passage& passage : world.passages) {
        for (const Mention& mention : passage.mentions) {
            const TextRange at = mention.text;
            by_name[fold_key(world.article.text.substr(at.begin, at.end - at.begin))].push_back(at.begin);
        }
    }
    std::unordered_map<std::uint32_t, Namesake> namesakes;
    for (const auto& [name, begins] : by_name) {
        const auto of = static_cast<std::uint32_t>(begins.size());
        for (std::uint32_t i = 0; i < of; ++i) namesakes[begins[i]] = {i + 1, of};
    }
    return namesakes;
}

}  // namespace

ArticleNames article_names(const World& world) {
    ArticleNames names;
    NamesFolded unresolved(world), actors(world);
    std::unordered_set<std::uint32_t> places;  // by index
    for (const Passage& passage : world.passages) {
        for (const Mention& mention : passage.mentions) {
            if (is_unresolved(mention)) unresolved.add(mention.text, mention.sentence, std::nullopt);
            if (!mention.place) continue;
            ++names.mentions[static_cast<std::size_t>(mention.sense)];
            places.insert(mention.place->index);
        }
    }
    for (const Actor& actor : world.actors) actors.add(actor.text, actor.sentence, actor.kind);
    names.unresolved = unresolved.take();
    names.actors = actors.take();
    names.places = places.size();
    names.namesakes = namesakes_in(world);
    return names;
}

Namesake namesake_of(const ArticleNames& names, const Mention& mention) {
    const auto found = names.namesakes.find(mention.text.begin);
    return found == names.namesakes.end() ? Namesake{} : found->second;
}

}  // namespace geo
