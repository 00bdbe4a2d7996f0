#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/verbs/describe.hpp"
#include "geo/story/counts.hpp"

namespace app {

/// What a map of a time shows, before it is put into words: gathered once for both forms of the description.
struct MapFacts {
    struct Sentence {
        std::vector<geo::PlaceId> places;  // mentioned, in order, each once; then the inherited one
        bool inherited = false;
    };
    struct RoadFacts {
        const geo::Road* road = nullptr;
        std::map<std::uint32_t, double> km_by_holder;
    };
    struct LayerFacts {
        std::string name;
        bool visible = true;
        std::size_t features = 0;
        std::string error;
    };
    std::vector<Sentence> sentences;
    geo::ControlMap control;
    std::vector<RoadFacts> roads;
    std::vector<geo::ControlChange> changes;  // from the first to the last day, where they differ
    struct ZoneFacts {
        const geo::Zone* zone = nullptr;
        double km2 = 0;
    };
    std::vector<ZoneFacts> zones;  // in force on the last day
    std::vector<geo::PlaceCount> counts, hosted;
    std::vector<geo::FlowId> flows;
    const geo::SeriesPoint* displaced = nullptr;
    std::vector<const geo::Event*> events;  // up to the last day
    std::vector<LayerFacts> layers;
    std::optional<geo::PlaceId> center;  // the town that the article names most; distances are told from it
};

[[nodiscard]] MapFacts facts_of(const geo::World&, const DescribeOptions&);

/// The holder of a place on a day; nullptr where nobody knows.
[[nodiscard]] const geo::Holder* holder_of(const geo::World&, geo::PlaceId, geo::Date);

/// The story's places, and those that only a correction has made one.
[[nodiscard]] std::vector<geo::PlaceId> listed_places(const geo::World&);

/// The two forms.
[[nodiscard]] std::string json_of(const geo::World&, const DescribeOptions&, const MapFacts&);
[[nodiscard]] std::string text_of(const geo::World&, const DescribeOptions&, const MapFacts&);

}  // namespace app
