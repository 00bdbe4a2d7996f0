#include "geo/text/gazetteer.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "geo/text/gazetteer_tables.hpp"

namespace geo {

namespace format = gazetteer_format;

namespace {

LngLat point_of(const format::Place& p) {
    return {p.lng_e7 / 1e7, p.lat_e7 / 1e7};
}

std::string_view iso_of(const format::Country& c) {
    return {c.iso2.data(), 2};
}

}  // namespace

Gazetteer::Gazetteer(MappedFile file, std::unique_ptr<const GazetteerTables> tables)
    : file_(std::move(file)), tables_(std::move(tables)) {}
Gazetteer::Gazetteer(Gazetteer&&) noexcept = default;
Gazetteer& Gazetteer::operator=(Gazetteer&&) noexcept = default;
Gazetteer::~Gazetteer() = default;

Gazetteer Gazetteer::open(const std::string& path) {
    MappedFile file(path);
    auto tables = std::make_unique<const GazetteerTables>(gazetteer_tables(file.bytes(), path));
    return {std::move(file), std::move(tables)};
}

std::uint32_t Gazetteer::place_count() const {
    return static_cast<std::uint32_t>(tables_->places.size());
}

std::uint32_t Gazetteer::key_count() const {
    return static_cast<std::uint32_t>(tables_->keys.size());
}

GazetteerPlace Gazetteer::place(GazetteerId id) const {
    const GazetteerTables& t = *tables_;
    const format::Place& p = t.places[id.index];
    GazetteerPlace place;
    place.feature = static_cast<Feature>(p.feature);
    place.capital = (p.flags & format::capital) != 0;
    place.seat = (p.flags & format::seat) != 0;
    place.historical = (p.flags & format::historical) != 0;
    place.placed = (p.flags & format::unplaced) == 0;
    place.rank = p.rank;
    place.at = point_of(p);
    if (p.bounds != format::none16) {
        const format::Bounds& b = t.bounds[p.bounds];
        place.bounds = Extent{b.west, b.south, b.east, b.north};
    }
    place.population = p.population;
    place.name = t.string(p.name);
    if (p.country != format::none16) place.country = iso_of(t.countries[p.country]);
    if (p.admin1 != format::none16) place.admin1 = t.string(t.admin1[p.admin1].code).substr(3);
    if (p.admin2 != format::none32) place.admin2 = t.string(p.admin2);
    if ((p.flags & format::named_id) == 0) place.geonames = p.id;
    return place;
}

Feature Gazetteer::feature(GazetteerId id) const {
    return static_cast<Feature>(tables_->places[id.index].feature);
}

std::uint8_t Gazetteer::rank(GazetteerId id) const {
    return tables_->places[id.index].rank;
}

std::string Gazetteer::public_id(GazetteerId id) const {
    const format::Place& p = tables_->places[id.index];
    if ((p.flags & format::named_id) != 0) return std::string(tables_->string(p.id));
    return "geonames:" + std::to_string(p.id);
}

std::optional<GazetteerId> Gazetteer::find(std::string_view public_id) const {
    constexpr std::string_view geonames = "geonames:";
    std::optional<std::uint32_t> number;
    if (public_id.starts_with(geonames)) {
        std::uint32_t value = 0;
        const char* const end = public_id.data() + public_id.size();
        if (const auto read = std::from_chars(public_id.data() + geonames.size(), end, value);
            read.ec != std::errc() || read.ptr != end)
            return std::nullopt;
        number = value;
    }
    const auto is_it = [&](const format::Place& p) {
        if ((p.flags & format::named_id) != 0) return !number && tables_->string(p.id) == public_id;
        return p.id == number;
    };
    const auto found = std::ranges::find_if(tables_->places, is_it);
    if (found == tables_->places.end()) return std::nullopt;
    return GazetteerId{static_cast<std::uint32_t>(found - tables_->places.begin())};
}

std::string_view Gazetteer::name_in(GazetteerId id, NameLanguage language) const {
    const GazetteerTables& t = *tables_;
    const format::Place& p = t.places[id.index];
    std::string_view name = t.string(p.name);
    if (p.display == format::none32) return name;
    for (std::uint32_t i = p.display;; ++i) {
        const std::uint32_t entry = t.display[i];
        const auto found = static_cast<NameLanguage>(entry >> 29);
        if (found == language) return t.string(entry & format::display_string);
        if (found == NameLanguage::en) name = t.string(entry & format::display_string);
        if ((entry & format::display_end) != 0) return name;
    }
}

std::optional<GazetteerId> Gazetteer::country(std::string_view iso2) const {
    const auto found = std::ranges::lower_bound(tables_->countries, iso2, {}, iso_of);
    if (found == tables_->countries.end() || iso_of(*found) != iso2 || found->place == format::none32)
        return std::nullopt;
    return GazetteerId{found->place};
}

std::optional<GazetteerId> Gazetteer::admin1(std::string_view iso2, std::string_view code) const {
    const auto key = [this](const format::Admin1& a) {
        const std::string_view whole = tables_->string(a.code);
        return std::pair{whole.substr(0, 2), whole.substr(3)};
    };
    const std::pair wanted{iso2, code};
    const auto found = std::ranges::lower_bound(tables_->admin1, wanted, {}, key);
    if (found == tables_->admin1.end() || key(*found) != wanted || found->place == format::none32)
        return std::nullopt;
    return GazetteerId{found->place};
}

std::vector<GazetteerId> Gazetteer::capitals() const {
    std::vector<GazetteerId> found;
    for (std::uint32_t i = 0; i < tables_->places.size(); ++i)
        if ((tables_->places[i].flags & format::capital) != 0) found.push_back({i});
    return found;
}

bool Gazetteer::within(GazetteerId inner, GazetteerId outer) const {
    const format::Place& in = tables_->places[inner.index];
    const format::Place& out = tables_->places[outer.index];
    if (inner == outer || in.country == format::none16 || in.country != out.country) return false;
    switch (static_cast<Feature>(out.feature)) {
        case Feature::country:
            return true;
        case Feature::admin1:
            return in.admin1 != format::none16 && in.admin1 == out.admin1;
        case Feature::admin2:
            return in.admin1 == out.admin1 && in.admin2 != format::none32 && out.admin2 != format::none32 &&
                   tables_->string(in.admin2) == tables_->string(out.admin2);
        default:
            return false;
    }
}

NameList Gazetteer::named(std::string_view key) const {
    Walk at = walk();
    for (std::size_t begin = 0; begin <= key.size();) {
        const std::size_t end = std::min(key.find(' ', begin), key.size());
        if (!at.step(key.substr(begin, end - begin))) return {};
        begin = end + 1;
    }
    return at.names();
}

bool Gazetteer::Walk::step_with(std::string_view word, std::uint64_t hash_of_word) {
    const bool saint = word == "saint", sainte = word == "sainte";
    if (saint) word = "st";
    if (sainte) word = "ste";
    const GazetteerTables& t = *tables_;
    const std::uint64_t hash = size_ != 0        ? format::hash_with(format::hash_with(hash_, " "), word)
                               : saint || sainte ? word_hash(word)
                                                 : hash_of_word;
    const std::uint64_t mixed = format::hash_mixed(hash);
    const std::size_t mask = t.slots.size() - 1;
    const std::uint32_t before = size_ == 0 ? 0 : size_ + 1;
    if (word.empty() || (size_ != 0 && names_end_)) return false;
    for (std::size_t at = mixed & mask; t.slots[at] != format::none32; at = (at + 1) & mask) {
        const std::uint32_t found = t.slots[at] & ((1U << format::slot_key_bits) - 1);
        if (format::slot_of(mixed, found) != t.slots[at]) continue;
        const std::string_view key = t.key(found);
        // The words before are compared too: only then is it the same beginning for sure.
        if (key.size() < before + word.size() || key.substr(before, word.size()) != word) continue;
        if (key.size() > before + word.size() && key[before + word.size()] != ' ') continue;
        if (before != 0 && key.substr(0, size_) != t.key(key_).substr(0, size_)) continue;
        hash_ = hash;
        key_ = found;
        size_ = before + static_cast<std::uint32_t>(word.size());
        return true;
    }
    names_end_ = true;
    return false;
}

NameList Gazetteer::Walk::names() const {
    if (size_ == 0 || names_end_ || tables_->key(key_).size() != size_) return {};
    return tables_->names_of(key_);
}

Gazetteer::Match Gazetteer::longest_at(std::span<const std::string_view> words) const {
    Match match;
    Walk at = walk();
    for (std::size_t i = 0; i < words.size() && at.step(words[i]); ++i) {
        if (const NameList names = at.names(); !names.empty()) match = {i + 1, names};
    }
    return match;
}

}  // namespace geo
