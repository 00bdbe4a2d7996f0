#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "geo/text/mention.hpp"

namespace geo {

/// A row of the table of weights.
struct WeightRow {
    Reason reason;
    std::string_view name;   // "population", as a tuning run names it
    std::string_view words;  // what a reader is told
    float value;
};

/// How much each reason counts, in powers of ten of population: what stands for it is that a place of a
/// hundred thousand inhabitants starts with 5. By Reason.
class LinkWeights {
  public:
    LinkWeights();
    [[nodiscard]] float operator[](Reason reason) const { return values_[static_cast<std::size_t>(reason)]; }
    /// False: there is no row of that name.
    bool set(std::string_view name, float value);

    [[nodiscard]] static const WeightRow& row(Reason);

  private:
    std::array<float, reason_count> values_;
};

/// How much a sighting must reach to be a place.
struct Thresholds {
    float keep = 3.8F;
    float sure = 1.0F;   // above `keep`: enough to lift weaker ones of the same name
    float lift = 1.5F;   // how far below `keep` a lifted one may be
    float embed = 1.0F;  // how many times more an organization counts for a place within its name
    // What a place brings by itself at most: else no word beside it could make a country's name that of a
    // company. Not in English, where the state's own departments bear it ("the U.S. Army").
    float most_of_itself = 6.5F;
    float evidence_of_text = 0.25F;  // how much of what the rest of the text says counts here
};

/// What a linker is tuned by.
struct LinkTuning {
    LinkWeights weights;
    Thresholds thresholds;
};

}  // namespace geo
