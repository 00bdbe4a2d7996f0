#include "app/map/scene_labels.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "geo/earth/clip.hpp"
#include "geo/earth/geodesy.hpp"
#include "geo/text/normalize.hpp"

namespace app {
namespace {

/// How far out a place of the story still has its symbol, by its rank (1: named by the article).
double visible_to(const geo::Place& place, bool named) {
    if (place.rank <= 1) return 1e9;
    const bool known_afar =
        named || place.kind == geo::PlaceKind::city || place.kind == geo::PlaceKind::capital;
    if (place.rank == 2) return known_afar ? 1'600 : 750;
    if (named) return 1'200;
    if (place.rank == 3) return 420;
    if (place.rank == 4) return 230;
    return 120;
}

/// An organization whose seat is not known stands nowhere.
bool has_no_position(const geo::Place& place) {
    return place.kind == geo::PlaceKind::organization && place.at == geo::LngLat{};
}

/// Candidates too: a correction puts them on the map without a new scene.
std::uint32_t place_count(const geo::World& world) {
    return static_cast<std::uint32_t>(world.places.size() + world.other_candidates.size());
}

/// By PlaceId: whether a text names it.
std::vector<bool> named_places(const geo::World& world) {
    std::vector<bool> named(place_count(world));
    const auto add = [&named](const std::vector<geo::Passage>& passages) {
        for (const geo::Passage& passage : passages)
            for (const geo::Mention& mention : passage.mentions)
                if (mention.place) named[mention.place->index] = true;
    };
    add(world.passages);
    if (world.beside) add(world.beside->passages);
    return named;
}

/// The same for towns of the base map, by their RANK (1: metropolis or capital ... 6: village).
double town_visible_to(double rank) {
    constexpr std::array<double, 7> to{20'000, 20'000, 3'000, 1'500, 700, 260, 110};
    return to[static_cast<std::size_t>(std::clamp(rank, 1.0, 6.0))];
}

LabelClass class_of(const geo::Place& place) {
    switch (place.kind) {
        case geo::PlaceKind::country:
            return LabelClass::country;
        case geo::PlaceKind::governorate:
        case geo::PlaceKind::district:
        case geo::PlaceKind::region:
            return LabelClass::admin1;
        default:
            break;
    }
    if (place.rank <= 1) return LabelClass::story;
    if (place.kind == geo::PlaceKind::capital) return LabelClass::capital;
    if (place.kind == geo::PlaceKind::city) return LabelClass::city;
    return place.rank <= 3 ? LabelClass::town : LabelClass::village;
}

std::string_view name_column(geo::Language language) {
    switch (language) {
        case geo::Language::fr:
            return "NAME_FR";
        case geo::Language::en:
        case geo::Language::es:
            return "NAME_EN";
        case geo::Language::tr:
            return "NAME_TR";
        case geo::Language::ar:
            return "NAME_AR";
    }
    return "NAME_EN";
}

std::string name_of_feature(const geo::Layer& layer, std::size_t feature, geo::Language language) {
    std::string name = layer.text(feature, name_column(language));
    return name.empty() ? layer.text(feature, "NAME_EN") : name;
}

double number_or(const geo::Layer& layer, std::size_t feature, std::string_view column, double otherwise) {
    const double number = layer.number(feature, column);
    return std::isfinite(number) ? number : otherwise;
}

/// The centroid of a feature's largest ring, with that ring's area in square degrees at the equator's scale.
struct Center {
    geo::LngLat at;
    double area = 0;
};
Center center_of(const geo::Layer& layer, std::size_t feature) {
    Center best;
    for (auto part = layer.feature_begin[feature]; part < layer.feature_begin[feature + 1]; ++part) {
        const auto ring = layer.part(part);
        double twice_area = 0, x = 0, y = 0;
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const geo::LngLat a = ring[i], b = ring[(i + 1) % ring.size()];
            const double cross = a.lng * b.lat - b.lng * a.lat;
            twice_area += cross;
            x += (a.lng + b.lng) * cross;
            y += (a.lat + b.lat) * cross;
        }
        if (twice_area == 0) continue;
        const geo::LngLat at{x / (3 * twice_area), y / (3 * twice_area)};
        const double area = std::abs(twice_area) / 2 * std::cos(at.lat * 0.017453292519943295);
        if (area > best.area) best = {at, area};
    }
    return best;
}

class Wishes {
  public:
    Wishes(const geo::World& world, const geo::Projection& projection, const SceneKey& key)
        : world_(world), projection_(projection), key_(key) {
        for (std::uint32_t i = 0; i < place_count(world_); ++i)
            if (!geo::is_area(world_.place({i}).kind)) points_.emplace_back(world_.place({i}).at.lat, i);
        std::ranges::sort(points_);
    }

    void add_places() {
        const std::vector<bool> named = named_places(world_);
        for (std::uint32_t i = 0; i < place_count(world_); ++i) {
            const geo::Place& place = world_.place({i});
            const std::string& name = place.names.in(key_.language);
            if (name.empty() || has_no_position(place)) continue;
            LabelWish wish;
            wish.text = name;
            wish.cls = class_of(place);
            wish.place = geo::PlaceId{i};
            wish.priority = 1000.0F - 100.0F * static_cast<float>(place.rank);
            wish.max_meters_per_px = visible_to(place, named[i]);
            wish.insist = (place.rank <= 2 || named[i]) && !geo::is_area(place.kind);
            // A text names few areas; it may be about nothing else.
            const bool of_bare_text = world_.folder.empty() && place.rank <= 1;
            if (wish.cls == LabelClass::country) {
                for (const std::string& own : place.names.by_language)
                    if (!own.empty()) countries_.try_emplace(own, geo::PlaceId{i});
                wish.min_meters_per_px = 250;
                wish.max_meters_per_px = of_bare_text ? 1e9 : 9'000;
                wish.priority = 940;
            } else if (wish.cls == LabelClass::admin1) {
                // The seat of the same name stands for both when one looks from afar.
                wish.max_meters_per_px = of_bare_text                                ? 1e9
                                         : place.kind == geo::PlaceKind::governorate ? 420
                                                                                     : 160;
                wish.priority = 300;
            }
            if (place.geonames) geonames_.try_emplace(*place.geonames, geo::PlaceId{i});
            add(std::move(wish), place.at);
        }
    }

    void add_towns(const geo::Layer& layer) {
        for (std::size_t f = 0; f < layer.feature_count(); ++f) {
            const double id = layer.number(f, "ID");
            const double rank = number_or(layer, f, "RANK", 5);
            const geo::LngLat at = layer.coordinates[layer.part_begin[layer.feature_begin[f]]];
            LabelWish wish;
            wish.instead_of = place_at(at, id);
            if (!wish.instead_of) wish.instead_of = namesake_nearby(layer, f, at);
            wish.text = name_of_feature(layer, f, key_.language);
            const bool capital = layer.text(f, "CODE") == "PPLC";
            wish.cls = capital     ? LabelClass::capital
                       : rank <= 2 ? LabelClass::city
                       : rank <= 4 ? LabelClass::town
                                   : LabelClass::village;
            const double population = std::max(number_or(layer, f, "POP", 1), 1.0);
            wish.priority = static_cast<float>((capital ? 200 : 100) - 10 * rank + std::log10(population));
            wish.max_meters_per_px = capital ? 12'000 : town_visible_to(rank);
            add(std::move(wish), at);
        }
    }

    /// Countries from every land layer of this band; the largest piece of each gives the point.
    void add_countries(const geo::Layer& layer) {
        struct Country {
            Center center;
            std::string name;
            std::optional<geo::PlaceId> of_story;
        };
        std::map<std::string, Country> best;
        for (std::size_t f = 0; f < layer.feature_count(); ++f) {
            const Center center = center_of(layer, f);
            auto& known = best[layer.text(f, "A3")];
            if (center.area <= known.center.area) continue;
            known = {center, name_of_feature(layer, f, key_.language), {}};
            // The sources do not always agree in English: Turkey, Türkiye.
            for (const char* column : {"NAME_EN", "NAME_FR", "NAME_TR"}) {
                const auto of_story = countries_.find(layer.text(f, column));
                if (of_story != countries_.end()) known.of_story = of_story->second;
            }
        }
        for (const auto& [code, country] : best) {
            const double area = country.center.area;
            if (area < 0.05 || country.name.empty() || !named_countries_.insert(code).second) continue;
            LabelWish wish;
            wish.text = country.name;
            wish.instead_of = country.of_story;
            wish.cls = LabelClass::country;
            wish.priority = 150 + static_cast<float>(std::log10(area) * 20);
            wish.min_meters_per_px = 250;
            // A country's name is shown while the country is some 90 pixels wide.
            wish.max_meters_per_px = std::sqrt(area) * 111'000 / 90;
            add(std::move(wish), country.center.at);
        }
    }

    void add_water(const geo::Layer& layer) {
        for (std::size_t f = 0; f < layer.feature_count(); ++f) {
            std::string name = name_of_feature(layer, f, key_.language);
            const Center center = center_of(layer, f);
            if (name.empty() || center.area <= 0) continue;
            LabelWish wish;
            wish.text = std::move(name);
            wish.cls = LabelClass::water;
            wish.priority = 60;
            wish.max_meters_per_px = std::sqrt(center.area) * 111'000 / 60;
            add(std::move(wish), center.at);
        }
    }

    void add_units(const geo::Layer& layer) {
        for (std::size_t f = 0; f < layer.feature_count(); ++f) {
            std::string name = name_of_feature(layer, f, key_.language);
            const Center center = center_of(layer, f);
            if (name.empty() || center.area <= 0 || units_.contains(layer.text(f, "NAME_EN"))) continue;
            LabelWish wish;
            wish.text = std::move(name);
            wish.cls = LabelClass::admin1;
            wish.priority = 40;
            wish.max_meters_per_px = std::min(700.0, std::sqrt(center.area) * 111'000 / 150);
            add(std::move(wish), center.at);
        }
    }

    void remember_units() {
        for (const geo::Place& place : world_.places) {
            if (place.kind == geo::PlaceKind::governorate) {
                const std::string& name = place.names.exactly(geo::Language::en);
                units_.insert(name);
                if (const auto space = name.find(' '); space != std::string::npos)
                    units_.insert(name.substr(0, space));
            }
        }
    }

    [[nodiscard]] std::vector<LabelWish> take() { return std::move(wishes_); }

  private:
    void add(LabelWish wish, geo::LngLat at) {
        if (!geo::inside(projection_.domain(), at)) return;
        const auto p = projection_.map_from_lnglat(at);
        if (!p) return;
        wish.at = *p;
        wishes_.push_back(std::move(wish));
    }

    /// The first place or candidate around a point that is no area and that `fits`.
    template <typename Fits>
    [[nodiscard]] std::optional<geo::PlaceId> first_around(geo::LngLat at, double deg,
                                                           const Fits& fits) const {
        std::optional<geo::PlaceId> first;
        for (auto p = std::ranges::lower_bound(points_, std::pair(at.lat - deg, std::uint32_t{0}));
             p != points_.end() && p->first < at.lat + deg; ++p) {
            const geo::PlaceId id{p->second};
            const geo::Place& place = world_.place(id);
            if ((!first || id < *first) && std::abs(place.at.lng - at.lng) < deg && fits(place)) first = id;
        }
        return first;
    }

    /// The place of the story or candidate that a town of the base map is.
    [[nodiscard]] std::optional<geo::PlaceId> place_at(geo::LngLat at, double geonames_id) const {
        constexpr double close_deg = 0.05, close_m = 2'000;
        if (geonames_id > 0 && geonames_id < 4e9) {
            const auto same = geonames_.find(static_cast<std::uint32_t>(geonames_id));
            if (same != geonames_.end()) return same->second;
        }
        return first_around(
            at, close_deg, [at](const geo::Place& place) { return geo::distance_m(place.at, at) < close_m; });
    }

    /// A place of a bare text under the same name, by another source a little elsewhere: Sarāqib, Saraqib.
    [[nodiscard]] std::optional<geo::PlaceId> namesake_nearby(const geo::Layer& layer, std::size_t f,
                                                              geo::LngLat at) const {
        constexpr double close_deg = 0.15;
        if (!world_.folder.empty()) return std::nullopt;
        return first_around(at, close_deg, [&](const geo::Place& place) {
            const std::string key = geo::fold_key(layer.text(f, "NAME_EN"));
            return std::ranges::any_of(place.names.by_language, [&](const std::string& name) {
                return !name.empty() && geo::fold_key(name) == key;
            });
        });
    }

    const geo::World& world_;
    const geo::Projection& projection_;
    const SceneKey& key_;
    std::vector<std::pair<double, std::uint32_t>> points_;  // latitude and PlaceId, sorted
    std::vector<LabelWish> wishes_;
    std::unordered_map<std::uint32_t, geo::PlaceId> geonames_;  // looked up only
    std::unordered_map<std::string, geo::PlaceId> countries_;   // looked up only
    std::unordered_set<std::string> units_;                     // looked up only
    std::unordered_set<std::string> named_countries_;           // looked up only
};

}  // namespace

std::vector<LabelWish> label_wishes(const geo::World& world, const geo::Projection& projection,
                                    const SceneKey& key) {
    Wishes wishes(world, projection, key);
    wishes.add_places();
    wishes.remember_units();
    for (const geo::MapLayer& layer : world.layers) {
        const auto* data = std::get_if<std::shared_ptr<const geo::Layer>>(&layer.data);
        if (data == nullptr) continue;
        switch (layer.role) {
            case geo::LayerRole::towns:
                wishes.add_towns(**data);
                break;
            case geo::LayerRole::land:
                wishes.add_countries(**data);
                break;
            case geo::LayerRole::lakes:
                wishes.add_water(**data);
                break;
            case geo::LayerRole::admin1:
                wishes.add_units(**data);
                break;
            default:
                break;
        }
    }
    return wishes.take();
}

std::vector<PlacedPlace> placed_places(const geo::World& world, const geo::Projection& projection) {
    const std::vector<bool> named = named_places(world);
    std::vector<PlacedPlace> placed;
    for (std::uint32_t i = 0; i < place_count(world); ++i) {
        const geo::Place& place = world.place({i});
        if (has_no_position(place)) continue;
        if (!geo::inside(projection.domain(), place.at)) continue;
        if (const auto p = projection.map_from_lnglat(place.at))
            placed.push_back({{i}, *p, visible_to(place, named[i])});
    }
    return placed;
}

}  // namespace app
