#include "geo/text/resolve.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "geo/text/text_region.hpp"
#include "geo/text/type_phrases.hpp"

namespace geo {
namespace {

constexpr double earth_radius_km = 6371;
// Far enough to see what a passage is about, near enough to take time in proportion to the text.
constexpr std::size_t neighbors_each_way = 24;

bool is_settled_by_country(const Option& o) {
    return o.country != 0 && o.feature != Feature::country;
}

/// States of federations are as well known as their towns: of one name the state is meant.
bool is_unit_of_federation(std::uint32_t country) {
    constexpr std::string_view codes[]{"US", "CA", "AU", "DE", "IT", "ES", "CH", "FR", "IN", "BR", "MX"};
    return std::ranges::any_of(codes, [country](std::string_view code) {
        return static_cast<std::uint32_t>(code[0]) << 8 == (country & 0xFF00U) &&
               static_cast<std::uint32_t>(code[1]) == (country & 0xFFU);
    });
}

float squared_chord(UnitVector a, UnitVector b) {
    const float x = a.x - b.x, y = a.y - b.y, z = a.z - b.z;
    return x * x + y * y + z * z;
}

class Resolver {
  public:
    Resolver(const ReadText& text, const LinkWeights& weights, Sightings& sightings)
        : text_(text), weights_(weights), sightings_(sightings) {}

    void resolve() {
        for (std::size_t i = 0; i < all().size(); ++i) constrain(i);
        for (std::size_t i = 1; i < all().size(); ++i)
            if (all()[i].is_container) constrain_container(all()[i], all()[i - 1]);
        for (Sighting& s : all()) {
            prefer_countries(s);
            prefer_seats(s);
        }
        const TextRegion region(sightings_);
        for (std::size_t i = 0; i < all().size(); ++i) weigh_region(i, region);
        choose_all();
        weigh_same_names();
        choose_all();
        weigh_nearness();
        choose_all();
    }

  private:
    std::vector<Sighting>& all() { return sightings_.all; }

    void keep_only(Sighting& s, auto fits) {
        auto options = sightings_.options_of(s);
        if (std::ranges::none_of(options, fits)) return;
        const auto rest = std::stable_partition(options.begin(), options.end(), fits);
        s.option_count = static_cast<std::uint32_t>(rest - options.begin());
    }

    /// "province d'Idlib" is the province; "la province syrienne d'Idlib" is in Syria.
    void constrain(std::size_t i) {
        Sighting& s = all()[i];
        if (s.demonym || s.option_count == 0) return;
        if (names_what_holds_it(s)) {
            keep_only(s, [](const Option& o) { return o.feature == Feature::country && o.in_language; });
            return;
        }
        if (s.wanted == PlaceClass::none) {
            take_class_of_list(i);
            if (s.wanted == PlaceClass::none) {
                prefer_towns_of_story(s);
                return;
            }
        }
        const FeatureSet wanted = features_of(s.wanted), near = near_features_of(s.wanted);
        const bool capital = s.wanted == PlaceClass::capital;
        const auto fits = [&](const Option& o) {
            return wanted.has(o.feature) && (!capital || o.capital || o.seat);
        };
        if (std::ranges::any_of(sightings_.options_of(s), fits))
            keep_only(s, fits);
        else
            keep_only(s, [&](const Option& o) { return near.has(o.feature); });
        if (const Sighting* demonym = demonym_within(i)) {
            const std::uint32_t country = sightings_.options_of(*demonym)[0].country;
            keep_only(s, [country](const Option& o) { return o.country == country; });
        }
    }

    /// "capital of Mexico", "la segunda ciudad de México", "une ville du Luxembourg": the noun is not that of
    /// the name, but of a town within the country.
    [[nodiscard]] bool names_what_holds_it(const Sighting& s) const {
        const bool town = s.wanted == PlaceClass::town || s.wanted == PlaceClass::capital;
        if (!town || s.class_word + 1 >= s.begin || !text_.is(s.class_word + 1, Role::of)) return false;
        const auto options = sightings_.options_of(s);
        const bool is_country = std::ranges::any_of(
            options, [](const Option& o) { return o.feature == Feature::country && o.in_language; });
        if (!is_country) return false;
        return s.wanted == PlaceClass::capital || text_.is(s.begin - 1, Role::contracted_article) ||
               (text_.joined(s.class_word) && text_.is(s.class_word - 1, Role::ranking));
    }

    /// "Buffalo, New York": the state, for it holds the town.
    void constrain_container(Sighting& s, const Sighting& inner) {
        keep_only(s, [&inner](const Option& o) {
            return inner.container_admin1 != 0
                       ? o.feature == Feature::admin1 && o.admin1 == inner.container_admin1
                       : o.feature == Feature::country && o.country == inner.container_country;
        });
    }

    /// "les provinces d'Idlib et d'Alep": the second takes the class of the first.
    void take_class_of_list(std::size_t i) {
        if (i == 0) return;
        Sighting& s = all()[i];
        const Sighting& before = all()[i - 1];
        if (before.wanted == PlaceClass::none || before.class_word >= before.begin) return;
        std::size_t at = s.begin;
        while (at > before.end && (text_.is(at - 1, Role::of) || text_.is(at - 1, Role::article))) --at;
        const bool linked = at < s.begin || text_.language() == Language::en;
        const bool listed = at > 0 && text_.is(at - 1, Role::conjunction);
        if (linked && listed && at - 1 == before.end) {
            s.wanted = before.wanted;
            s.class_word = before.class_word;
        }
    }

    /// A story's units bear the names of their towns: without a type noun the town is meant.
    void prefer_towns_of_story(Sighting& s) {
        keep_only(s, [](const Option& o) {
            return !o.of_story || (o.feature != Feature::admin1 && o.feature != Feature::admin2 &&
                                   o.feature != Feature::region);
        });
    }

    /// The demonym between a type noun and the name.
    [[nodiscard]] const Sighting* demonym_within(std::size_t i) {
        const Sighting& s = all()[i];
        for (std::size_t j = i; j-- > 0 && all()[j].begin + 4 >= s.begin;)
            if (all()[j].demonym && all()[j].option_count > 0 &&
                (all()[j].begin == s.class_word + 1 || all()[j].end == s.class_word))
                return &all()[j];
        return nullptr;
    }

    /// "Mexico", "Luxembourg": without a type noun the country is meant.
    void prefer_countries(Sighting& s) {
        if (s.demonym || s.wanted != PlaceClass::none) return;
        const auto options = sightings_.options_of(s);
        const auto country = std::ranges::find(options, Feature::country, &Option::feature);
        if (country == options.end() || !country->in_language) return;
        for (Option& o : options)
            if (o.feature != Feature::country && o.country == country->country && !o.of_story)
                sightings_.add(o, Reason::named_like_its_country, weights_[Reason::named_like_its_country]);
    }

    /// A unit and its seat of one name.
    void prefer_seats(Sighting& s) {
        if (s.demonym || s.wanted != PlaceClass::none) return;
        for (Option& unit : sightings_.options_of(s)) {
            const bool first_level = unit.feature == Feature::admin1;
            if ((!first_level && unit.feature != Feature::admin2) || unit.of_story) continue;
            bool has_seat = false;
            for (Option& town : sightings_.options_of(s)) {
                if (town.feature != Feature::town || town.of_story) continue;
                // A state far from the capital of its country may bear that one's name: Washington.
                const bool of_country = first_level && town.capital && town.country == unit.country;
                if (town.admin1 != unit.admin1 && !of_country) continue;
                // "Hatay" is a name of the province; that its seat is called so too is by the way.
                if (!of_country &&
                    (town.kind == NameKind::alternate || (unit.in_language && !town.in_language)))
                    continue;
                if (!(first_level && (town.seat || town.capital)) && !stands_for(town, unit)) continue;
                has_seat = true;
                const float ahead = unit.score - town.score + weights_[Reason::seat_of_unit];
                if (ahead > 0) sightings_.add(town, Reason::seat_of_unit, ahead);
            }
            if (first_level && !has_seat && is_unit_of_federation(unit.country))
                sightings_.add(unit, Reason::unit_of_federation, weights_[Reason::unit_of_federation]);
        }
    }

    /// A town that is more of its unit than a village of the same name: New York, Seville, Turin.
    [[nodiscard]] static bool stands_for(const Option& town, const Option& unit) {
        const std::uint32_t part = unit.feature == Feature::admin1 ? 4 : 10;
        return town.population >= unit.population / part && town.population > 0;
    }

    void weigh_region(std::size_t i, const TextRegion& region) {
        Sighting& s = all()[i];
        if (s.demonym) return;
        for (Option& o : sightings_.options_of(s)) {
            const auto add = [&](Reason reason, float times) {
                if (times > 0.01F) sightings_.add(o, reason, weights_[reason] * times);
            };
            add(Reason::country_of_text, region.country(o.country, i));
            if (o.feature != Feature::country && o.feature != Feature::admin1) {
                add(Reason::region_of_text, region.unit(o.admin1, i));
                add(Reason::region_named, std::min(2.0F, region.names_in_unit(o.admin1, i)));
            }
            if (s.container_country != 0 && is_settled_by_country(o) && o.country == s.container_country) {
                add(Reason::container_country, 1);
                if (s.container_admin1 != 0 && o.admin1 == s.container_admin1)
                    add(Reason::container_region, 1);
            }
        }
    }

    void choose_all() {
        for (Sighting& s : all()) {
            const auto options = sightings_.options_of(s);
            const auto best = std::ranges::max_element(options, {}, &Option::score);
            s.chosen = static_cast<std::uint32_t>(best - options.begin());
        }
    }

    /// One sense per discourse: what a region fixed once holds for the name.
    void weigh_same_names() {
        std::unordered_map<std::uint64_t, const Option*> fixed;
        for (const Sighting& s : all())
            if (s.container_country != 0 && s.option_count > 0)
                fixed.emplace(s.name, &sightings_.options_of(s)[s.chosen]);
        if (fixed.empty()) return;
        for (Sighting& s : all()) {
            const auto found = fixed.find(s.name);
            if (found == fixed.end() || s.container_country != 0 || s.wanted != PlaceClass::none) continue;
            for (Option& o : sightings_.options_of(s))
                if (o.same_place(*found->second))
                    sightings_.add(o, Reason::same_name, weights_[Reason::same_name]);
        }
    }

    void weigh_nearness() {
        std::vector<UnitVector> at(all().size());
        std::vector<bool> counts(all().size());
        for (std::size_t i = 0; i < all().size(); ++i) {
            const Sighting& s = all()[i];
            if (s.demonym || s.option_count == 0 || s.person_name) continue;
            const Option& o = sightings_.options_of(s)[s.chosen];
            at[i] = o.at;
            counts[i] =
                o.feature == Feature::town || o.feature == Feature::admin1 || o.feature == Feature::admin2;
        }
        for (std::size_t i = 0; i < all().size(); ++i) {
            Sighting& s = all()[i];
            if (s.demonym) continue;
            const std::size_t from = i < neighbors_each_way ? 0 : i - neighbors_each_way;
            const std::size_t to = std::min(all().size(), i + neighbors_each_way + 1);
            for (Option& o : sightings_.options_of(s)) {
                if (o.feature == Feature::country || o.feature == Feature::continent) continue;
                weigh_nearness(o, i, from, to, at, counts);
            }
        }
    }

    void weigh_nearness(Option& o, std::size_t self, std::size_t from, std::size_t to,
                        const std::vector<UnitVector>& at, const std::vector<bool>& counts) {
        float nearest = 5, second = 5;
        for (std::size_t j = from; j < to; ++j) {
            if (!counts[j] || j == self || all()[j].name == all()[self].name) continue;
            const float d = squared_chord(o.at, at[j]);
            if (d < nearest) {
                if (nearest - d > 1e-9F) second = nearest;
                nearest = d;
            } else if (d > nearest + 1e-9F) {
                second = std::min(second, d);
            }
        }
        const auto add = [&](Reason reason, float squared, double range_km) {
            const double km = earth_radius_km * std::sqrt(static_cast<double>(squared));
            const auto value = static_cast<float>(weights_[reason] * std::exp(-km / range_km));
            if (value > 0.01F) sightings_.add(o, reason, value);
        };
        if (nearest < 5) add(Reason::near_place, nearest, 150);
        if (second < 5) add(Reason::near_two_places, second, 200);
    }

    const ReadText& text_;
    const LinkWeights& weights_;
    Sightings& sightings_;
};

}  // namespace

void resolve(const ReadText& text, const LinkWeights& weights, Sightings& sightings) {
    Resolver(text, weights, sightings).resolve();
}

}  // namespace geo
