// Packs the gazetteer: reads the rows that gazetteer.py writes (its format is described there) and writes the
// file that geo::Gazetteer maps, with the program's own folding of names. The same rows give the same bytes.
//   gazetteer_pack ROWS FILE

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "geo/text/gazetteer.hpp"
#include "geo/text/gazetteer_format.hpp"

namespace {

namespace format = geo::gazetteer_format;
using geo::NameEntry;
using geo::NameKind;

struct Name {
    std::string key;
    NameKind kind;
    std::uint8_t languages;
};

struct Row {
    std::string id, name, country, admin1, admin2;
    std::vector<std::pair<unsigned, std::string>> display;  // by language
    std::vector<Name> names;
    std::vector<double> bounds;
    format::Place place{};
};

[[noreturn]] void fail(std::size_t line, const std::string& cause) {
    throw std::runtime_error(fmt::format("line {}: {}", line, cause));
}

std::vector<std::string> fields_of(const std::string& line) {
    std::vector<std::string> fields;
    for (std::size_t begin = 0; begin <= line.size();) {
        const std::size_t end = std::min(line.find('\t', begin), line.size());
        fields.push_back(line.substr(begin, end - begin));
        begin = end + 1;
    }
    return fields;
}

template <class Enum>
Enum enum_named(const std::string& name, std::size_t count, std::size_t line) {
    for (std::size_t i = 0; i < count; ++i)
        if (geo::name_of(static_cast<Enum>(i)) == name) return static_cast<Enum>(i);
    fail(line, "what is " + name + "?");
}

double number(const std::string& text, std::size_t line) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) fail(line, "not a number: " + text);
    return value;
}

std::uint8_t languages_of(const std::string& codes) {
    std::uint8_t bits = 0;
    for (std::size_t begin = 0; begin < codes.size();) {
        const std::size_t end = std::min(codes.find(' ', begin), codes.size());
        const auto language = geo::name_language(std::string_view(codes).substr(begin, end - begin));
        bits = static_cast<std::uint8_t>(bits | 1U << static_cast<unsigned>(language));
        begin = end + 1;
    }
    constexpr unsigned untagged = 1U << static_cast<unsigned>(geo::NameLanguage::other);
    return bits != 0 ? bits : static_cast<std::uint8_t>(untagged);
}

std::int32_t e7(double degrees) {
    return static_cast<std::int32_t>(std::lround(degrees * 1e7));
}

std::uint8_t flag_of(char letter, std::size_t line) {
    switch (letter) {
        case 'c':
            return format::capital;
        case 's':
            return format::seat;
        case 'h':
            return format::historical;
        case 'n':
            return format::unplaced;
        default:
            fail(line, std::string("what is flag ") + letter + "?");
    }
}

/// P id feature lng lat bounds population country admin1 admin2 flags rank name
Row place_row(const std::vector<std::string>& f, std::size_t line) {
    if (f.size() != 13) fail(line, "a place has 13 fields");
    Row row;
    row.id = f[1];
    row.place.feature = static_cast<std::uint8_t>(enum_named<geo::Feature>(f[2], geo::feature_count, line));
    row.place.lng_e7 = e7(number(f[3], line));
    row.place.lat_e7 = e7(number(f[4], line));
    for (std::size_t begin = 0; begin < f[5].size();) {
        const std::size_t end = std::min(f[5].find(' ', begin), f[5].size());
        row.bounds.push_back(number(f[5].substr(begin, end - begin), line));
        begin = end + 1;
    }
    if (!row.bounds.empty() && row.bounds.size() != 4) fail(line, "bounds are four numbers");
    row.place.population = static_cast<std::uint32_t>(number(f[6], line));
    row.country = f[7];
    row.admin1 = f[8];
    row.admin2 = f[9];
    for (const char flag : f[10])
        row.place.flags = static_cast<std::uint8_t>(row.place.flags | flag_of(flag, line));
    row.place.rank = static_cast<std::uint8_t>(number(f[11], line));
    row.name = f[12];
    return row;
}

/// The entries of one key for one place: of names the first kind, of demonyms each kind, languages united.
void add_name(Row& row, std::string key, NameKind kind, std::uint8_t languages) {
    for (Name& known : row.names) {
        if (known.key != key) continue;
        const bool same = geo::is_demonym(kind) || geo::is_demonym(known.kind) ? known.kind == kind : true;
        if (!same) continue;
        known.kind = std::min(known.kind, kind);
        known.languages = static_cast<std::uint8_t>(known.languages | languages);
        return;
    }
    row.names.push_back({std::move(key), kind, languages});
}

std::vector<Row> read_rows(const std::string& path) {
    std::ifstream in(path);
    if (!in) throw std::runtime_error("cannot be read");
    std::vector<Row> rows;
    std::size_t number_of_line = 0;
    for (std::string line; std::getline(in, line);) {
        ++number_of_line;
        const std::vector<std::string> f = fields_of(line);
        if (f[0] == "P") {
            rows.push_back(place_row(f, number_of_line));
        } else if (rows.empty()) {
            fail(number_of_line, "a name before any place");
        } else if (f[0] == "D" && f.size() == 3) {  // D language name
            rows.back().display.emplace_back(static_cast<unsigned>(geo::name_language(f[1])), f[2]);
        } else if (f[0] == "N" && f.size() == 4) {  // N kind languages name
            std::string key = geo::gazetteer_key(f[3]);
            if (key.empty() || key.size() > 200) continue;
            add_name(rows.back(), std::move(key), enum_named<NameKind>(f[1], 9, number_of_line),
                     languages_of(f[2]));
        } else {
            fail(number_of_line, "unknown row");
        }
    }
    return rows;
}

/// The strings of the file, each once.
class Strings {
  public:
    std::uint32_t add(const std::string& text) {
        if (text.size() > 255) throw std::runtime_error("a string is longer than 255 bytes: " + text);
        const auto [found, is_new] = at_.try_emplace(text, static_cast<std::uint32_t>(bytes_.size()));
        if (is_new) {
            bytes_ += static_cast<char>(text.size());
            bytes_ += text;
        }
        return found->second;
    }
    [[nodiscard]] const std::string& bytes() const { return bytes_; }

  private:
    std::unordered_map<std::string, std::uint32_t> at_;
    std::string bytes_;
};

class Packer {
  public:
    explicit Packer(std::vector<Row> rows) : rows_(std::move(rows)) {}

    void pack() {
        std::ranges::sort(rows_, {}, [](const Row& r) {
            return std::tuple(format::cell_of(r.place.lng_e7, r.place.lat_e7), r.place.lat_e7, r.place.lng_e7,
                              r.id);
        });
        strings_.add("");
        index_codes();
        for (Row& row : rows_) add_place(row);
        add_cells();
        add_keys();
        add_slots();
    }

    void write(const std::string& path) {
        std::string file(sizeof(format::Header), '\0');
        format::Header header{format::magic, format::version, sizeof(format::Header), 0, 0, {}};
        const auto part = [&](format::Part which, const void* data, std::size_t count, std::size_t size) {
            file.resize((file.size() + 7) / 8 * 8);
            header.parts[static_cast<std::size_t>(which)] = {file.size(), count};
            file.append(static_cast<const char*>(data), count * size);
            fmt::print("  {:>10} of {:>2} bytes, {:>5.2f} MB\n", count, size,
                       static_cast<double>(count * size) / 1e6);
        };
        const auto all = [&part](format::Part which, const auto& values) {
            part(which, values.data(), values.size(), sizeof values[0]);
        };
        using format::Part;
        all(Part::places, places_);
        all(Part::cells, cells_);
        all(Part::bounds, bounds_);
        all(Part::display, display_);
        all(Part::countries, countries_);
        all(Part::admin1, admin1_);
        all(Part::keys, keys_);
        all(Part::key_text, key_text_);
        all(Part::key_rank, key_rank_);
        all(Part::names, names_);
        all(Part::slots, slots_);
        all(Part::strings, strings_.bytes());
        header.file_size = file.size();
        std::memcpy(file.data(), &header, sizeof header);
        format::Checksum checksum;
        checksum.add(std::as_bytes(std::span(file)).subspan(offsetof(format::Header, parts)));
        header.checksum = checksum.value();
        std::memcpy(file.data(), &header, sizeof header);
        std::ofstream out(path, std::ios::binary);
        out.write(file.data(), static_cast<std::streamsize>(file.size()));
        out.close();
        if (!out) throw std::runtime_error("cannot be written");
        fmt::print("{}: {} places, {} keys, {} names, {:.2f} MB\n", path, places_.size(), key_rank_.size(),
                   names_.size(), static_cast<double>(file.size()) / 1e6);
    }

  private:
    void index_codes() {
        std::map<std::string, std::uint32_t> countries;
        std::map<std::pair<std::string, std::string>, std::uint32_t> units;
        for (std::uint32_t i = 0; i < rows_.size(); ++i) {
            const Row& row = rows_[i];
            const auto feature = static_cast<geo::Feature>(row.place.feature);
            if (row.country.empty()) continue;
            if (row.country.size() != 2) throw std::runtime_error(row.id + ": country " + row.country);
            auto& country = countries.try_emplace(row.country, format::none32).first->second;
            if (feature == geo::Feature::country && (row.place.flags & format::historical) == 0) country = i;
            if (row.admin1.empty()) continue;
            auto& unit = units.try_emplace({row.country, row.admin1}, format::none32).first->second;
            if (feature == geo::Feature::admin1) unit = i;
        }
        for (const auto& [code, place] : countries) {
            country_of_[code] = static_cast<std::uint16_t>(countries_.size());
            countries_.push_back({{code[0], code[1], '\0', '\0'}, place});
        }
        for (const auto& [code, place] : units) {
            unit_of_[code] = static_cast<std::uint16_t>(admin1_.size());
            admin1_.push_back({strings_.add(code.first + "." + code.second), place});
        }
        if (admin1_.size() >= format::none16) throw std::runtime_error("too many first-level units");
    }

    void add_place(Row& row) {
        format::Place& p = row.place;
        if (row.id.starts_with("geonames:")) {
            p.id = static_cast<std::uint32_t>(std::stoul(row.id.substr(9)));
        } else {
            p.id = strings_.add(row.id);
            p.flags = static_cast<std::uint8_t>(p.flags | format::named_id);
        }
        p.name = strings_.add(row.name);
        p.admin2 = row.admin2.empty() ? format::none32 : strings_.add(row.admin2);
        p.country = row.country.empty() ? format::none16 : country_of_.at(row.country);
        p.admin1 = row.admin1.empty() ? format::none16 : unit_of_.at({row.country, row.admin1});
        p.bounds = format::none16;
        if (!row.bounds.empty()) {
            if (bounds_.size() >= format::none16) throw std::runtime_error("too many bounds");
            p.bounds = static_cast<std::uint16_t>(bounds_.size());
            const auto as_float = [&row](std::size_t i) { return static_cast<float>(row.bounds[i]); };
            bounds_.push_back({as_float(0), as_float(1), as_float(2), as_float(3)});
        }
        p.display = format::none32;
        if (!row.display.empty()) {
            p.display = static_cast<std::uint32_t>(display_.size());
            for (const auto& [language, name] : row.display)
                display_.push_back(language << 29 | strings_.add(name));
            display_.back() |= format::display_end;
        }
        places_.push_back(p);
    }

    void add_cells() {
        cells_.assign(180 * 360 + 1, 0);
        for (const format::Place& p : places_) ++cells_[format::cell_of(p.lng_e7, p.lat_e7) + 1];
        for (std::size_t i = 1; i < cells_.size(); ++i) cells_[i] += cells_[i - 1];
    }

    void add_keys() {
        std::map<std::string, std::vector<NameEntry>> by_key;
        for (std::uint32_t i = 0; i < rows_.size(); ++i)
            for (const Name& name : rows_[i].names)
                by_key[name.key].push_back({{i}, name.kind, geo::LanguageSet(name.languages)});
        for (auto& [key, entries] : by_key) {
            std::ranges::sort(entries, [this](const NameEntry& a, const NameEntry& b) {
                const auto order = [this](const NameEntry& e) {
                    const format::Place& p = places_[e.place.index];
                    return std::tuple(-static_cast<int>(p.rank), ~p.population, e.place.index, e.kind);
                };
                return order(a) < order(b);
            });
            keys_.push_back(
                {static_cast<std::uint32_t>(key_text_.size()), static_cast<std::uint32_t>(names_.size())});
            key_text_ += key;
            key_rank_.push_back(places_[entries.front().place.index].rank);
            for (const NameEntry& e : entries) names_.push_back(geo::NameList::pack(e));
        }
        keys_.push_back(
            {static_cast<std::uint32_t>(key_text_.size()), static_cast<std::uint32_t>(names_.size())});
        if (keys_.size() >= 1U << format::slot_key_bits) throw std::runtime_error("too many names");
        if (places_.size() > 0xFFFFF) throw std::runtime_error("too many places");
    }

    /// One slot for each beginning of keys that ends with a word, once.
    void add_slots() {
        std::vector<std::pair<std::uint64_t, std::uint32_t>> beginnings;
        std::string_view last;
        for (std::uint32_t k = 0; k + 1 < keys_.size(); ++k) {
            const std::string_view key =
                std::string_view(key_text_).substr(keys_[k].text, keys_[k + 1].text - keys_[k].text);
            std::uint64_t hash = format::hash_begin;
            for (std::size_t begin = 0; begin < key.size();) {
                const std::size_t end = std::min(key.find(' ', begin), key.size());
                hash = format::hash_with(
                    hash, key.substr(begin == 0 ? 0 : begin - 1, end - (begin == 0 ? 0 : begin - 1)));
                const bool known = last.size() >= end && last.substr(0, end) == key.substr(0, end) &&
                                   (last.size() == end || last[end] == ' ');
                if (!known) beginnings.emplace_back(format::hash_mixed(hash), k);
                begin = end + 1;
            }
            last = key;
        }
        std::size_t size = 1;
        while (size < beginnings.size() * 5 / 4) size *= 2;
        slots_.assign(size, format::none32);
        for (const auto& [hash, key] : beginnings) {
            std::size_t at = hash & (size - 1);
            while (slots_[at] != format::none32) at = (at + 1) & (size - 1);
            slots_[at] = format::slot_of(hash, key);
        }
        fmt::print("  {} beginnings in {} slots\n", beginnings.size(), size);
    }

    std::vector<Row> rows_;
    Strings strings_;
    std::map<std::string, std::uint16_t> country_of_;
    std::map<std::pair<std::string, std::string>, std::uint16_t> unit_of_;
    std::vector<format::Place> places_;
    std::vector<std::uint32_t> cells_, display_, names_, slots_;
    std::vector<format::Bounds> bounds_;
    std::vector<format::Country> countries_;
    std::vector<format::Admin1> admin1_;
    std::vector<format::Key> keys_;
    std::string key_text_;
    std::vector<std::uint8_t> key_rank_;
};

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        fmt::print(stderr, "gazetteer_pack ROWS FILE\n");
        return 2;
    }
    try {
        Packer packer(read_rows(argv[1]));
        packer.pack();
        packer.write(argv[2]);
    } catch (const std::exception& error) {
        fmt::print(stderr, "gazetteer_pack: {}: {}\n", argv[1], error.what());
        return 1;
    }
    return 0;
}
