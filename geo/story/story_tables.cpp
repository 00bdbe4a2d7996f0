#include "geo/story/story_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "geo/data/error.hpp"
#include "geo/story/tables.hpp"

namespace geo {
namespace {

namespace fs = std::filesystem;

class TablesReader {
  public:
    TablesReader(const Manifest& manifest, std::string folder)
        : manifest_(manifest), folder_(std::move(folder)) {
        for (std::size_t i = 0; i < manifest.holders.size(); ++i)
            known_.holders.emplace(manifest.holders[i].id, static_cast<std::uint32_t>(i));
    }

    std::vector<Source> sources() {
        auto sources = read<Source>("sources", [](const CsvTable& table) { return sources_from(table); });
        for (const Source& source : sources) known_.sources.insert(source.key);
        known_.sources_missing = sources.empty() && !manifest_.table("sources").empty();
        return sources;
    }

    std::vector<Place> places() {
        auto places =
            read<Place>("places", [this](const CsvTable& table) { return places_from(table, known_); });
        known_.places_missing = places.empty() && !manifest_.table("places").empty();
        for (std::size_t i = 0; i < places.size(); ++i)
            known_.places.emplace(places[i].id, PlaceId{static_cast<std::uint32_t>(i)});
        return places;
    }

    std::vector<Road> roads() {
        auto roads = read<Road>("roads", [this](const CsvTable& table) { return roads_from(table, known_); });
        known_.roads_missing = roads.empty() && !manifest_.table("roads").empty();
        for (const Road& road : roads)
            for (const Road::Waypoint& waypoint : road.waypoints) {
                auto& places = known_.roads[road.name];
                if (waypoint.place) places.insert(*waypoint.place);
            }
        return roads;
    }

    template <typename T>
    std::vector<T> rows(const char* name, Table<T> (*from)(const CsvTable&, const References&)) {
        return read<T>(name, [this, from](const CsvTable& table) { return from(table, known_); });
    }

    std::vector<SentenceNote> notes(std::string_view article) {
        return read<SentenceNote>(
            "notes", [this, article](const CsvTable& table) { return notes_from(table, known_, article); });
    }

    [[nodiscard]] std::vector<std::string> problems() && { return std::move(problems_); }

  private:
    template <typename T, typename From>
    std::vector<T> read(const char* name, From from) {
        const std::string file = manifest_.table(name);
        if (file.empty()) return {};
        std::string path;
        try {
            path = path_inside(folder_, file);
        } catch (const DataError& error) {
            problems_.push_back(fmt::format("{}: {}: {}", manifest_.file, name, error.what()));
            return {};
        }
        try {
            auto table = from(read_csv(path));
            problems_.insert(problems_.end(), table.faults.begin(), table.faults.end());
            return std::move(table.rows);
        } catch (const DataError& error) {
            problems_.emplace_back(error.what());
            return {};
        }
    }

    const Manifest& manifest_;
    std::string folder_;
    References known_;
    std::vector<std::string> problems_;
};

}  // namespace

std::vector<std::string> read_tables(const Manifest& manifest, const std::string& folder, World& world) {
    TablesReader reader(manifest, folder);
    world.holders = manifest.holders;
    world.sources = reader.sources();
    world.places = reader.places();
    world.control = reader.rows("control", control_from);
    world.flows = reader.rows("flows", flows_from);
    world.series = reader.rows("series", series_from);
    world.events = reader.rows("events", events_from);
    world.posts = reader.rows("posts", posts_from);
    world.roads = reader.roads();
    world.district_counts = reader.rows("subdistricts", district_counts_from);
    world.hosted = reader.rows("hosted", host_counts_from);
    world.zones = reader.rows("zones", zones_from);
    if (!world.article.text.empty()) world.notes = reader.notes(world.article.text);
    return std::move(reader).problems();
}

}  // namespace geo
