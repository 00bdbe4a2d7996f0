#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "geo/data/mapped_file.hpp"
#include "geo/earth/coordinates.hpp"
#include "geo/text/gazetteer_types.hpp"
#include "geo/text/word_hash.hpp"

namespace geo {

struct GazetteerTables;

/// The places of the world and their names, in a file that is mapped, not parsed (assets/build.sh makes it).
/// Immutable: any number of threads may read one gazetteer. Views and spans are good as long as it lives.
/// Nothing allocates but what returns a string or a vector.
///
/// A name's *key* is what gazetteer_key() gives: words of folded letters and digits, one space between them.
class Gazetteer {
  public:
    /// Maps the file and checks it whole (checksum). Throws DataError: missing, unreadable, not a gazetteer,
    /// of another version, cut short, damaged.
    [[nodiscard]] static Gazetteer open(const std::string& path);
    Gazetteer(Gazetteer&&) noexcept;
    Gazetteer& operator=(Gazetteer&&) noexcept;
    ~Gazetteer();

    [[nodiscard]] std::uint32_t place_count() const;
    [[nodiscard]] std::uint32_t key_count() const;
    /// Precondition: id.index < place_count().
    [[nodiscard]] GazetteerPlace place(GazetteerId id) const;
    /// Parts of it, without the rest.
    [[nodiscard]] Feature feature(GazetteerId id) const;
    [[nodiscard]] std::uint8_t rank(GazetteerId id) const;
    /// "geonames:169389", "ne:...", "org:nato", "region:sahel".
    [[nodiscard]] std::string public_id(GazetteerId id) const;
    /// The place of a public id; linear in the places, some milliseconds.
    [[nodiscard]] std::optional<GazetteerId> find(std::string_view public_id) const;
    /// The name to show in a language ("fr"), else in English, else the place's main name. Never empty.
    [[nodiscard]] std::string_view name_in(GazetteerId id, NameLanguage) const;

    /// The country of an ISO 3166-1 alpha-2 code ("SY"), and the first-level unit of a GeoNames code ("12").
    [[nodiscard]] std::optional<GazetteerId> country(std::string_view iso2) const;
    [[nodiscard]] std::optional<GazetteerId> admin1(std::string_view iso2, std::string_view code) const;
    /// The capitals of countries; linear in the places, less than a millisecond.
    [[nodiscard]] std::vector<GazetteerId> capitals() const;
    /// True if `inner` lies in `outer` by its codes (country, first- and second-level unit).
    [[nodiscard]] bool within(GazetteerId inner, GazetteerId outer) const;

    /// All names of one key, the most prominent place first; empty if there is none.
    [[nodiscard]] NameList named(std::string_view key) const;

    /// Follows names word by word. A copy is a bookmark.
    class Walk {
      public:
        /// Goes on with one folded word (letters and digits; "saint" is taken for "st"). False, and the walk
        /// is at its end: no name goes on like this.
        [[nodiscard]] bool step(std::string_view folded_word) {
            return step_with(folded_word, word_hash(folded_word));
        }
        /// The same with the word's hash (geo/text/word_hash.hpp), where it is known.
        [[nodiscard]] bool step_with(std::string_view folded_word, std::uint64_t hash_of_word);
        /// The names that end with the last word; empty where there is none, or at the beginning.
        [[nodiscard]] NameList names() const;

      private:
        friend class Gazetteer;
        explicit Walk(const GazetteerTables& tables) : tables_(&tables) {}
        const GazetteerTables* tables_;
        std::uint64_t hash_ = 0;
        std::uint32_t key_ = 0;   // the first key that begins with the words so far
        std::uint32_t size_ = 0;  // bytes of the words so far
        bool names_end_ = false;  // a step failed
    };
    [[nodiscard]] Walk walk() const { return Walk(*tables_); }

    /// The longest name that begins with words[0].
    struct Match {
        std::size_t words = 0;  // 0: no match
        NameList names;
    };
    [[nodiscard]] Match longest_at(std::span<const std::string_view> folded_words) const;

    /// Places one of whose names begins with the key, each once, the most prominent first.
    [[nodiscard]] std::vector<GazetteerId> starting_with(std::string_view key, std::size_t limit) const;

    struct Near {
        GazetteerId place;
        double distance_m = 0;
    };
    /// The nearest places of the features asked for within a distance, nearest first.
    [[nodiscard]] std::vector<Near> nearest(LngLat at, double within_m, std::size_t limit,
                                            FeatureSet features = FeatureSet::of(Feature::town)) const;

  private:
    Gazetteer(MappedFile, std::unique_ptr<const GazetteerTables>);

    MappedFile file_;
    std::unique_ptr<const GazetteerTables> tables_;  // where the file's parts begin; stays put when moved
};

/// The key of a name: folded (geo/text/normalize.hpp), whatever is neither letter nor digit as one space,
/// "saint" as "st", "sainte" as "ste". Full stops are dropped before: "U.S." is one word, "us".
[[nodiscard]] std::string gazetteer_key(std::string_view name);

}  // namespace geo
