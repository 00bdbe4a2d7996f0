#include "geo/data/read_layer.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "geo/data/error.hpp"
#include "geo/data/gdal_session.hpp"
#include "tests/catch.hpp"
#include "tests/paths.hpp"

namespace {

using Catch::Matchers::Contains;
using geo::Layer;

std::string file(const std::string& name) {
    return paths::data_folder() + "/layers/" + name;
}

/// The one line that reading a source fails with.
std::string failure(const std::string& source) {
    try {
        static_cast<void>(geo::read_layer(source));
    } catch (const geo::DataError& error) {
        return error.what();
    }
    return "nothing thrown";
}

/// The files of a layer in a folder of its own, to be spoiled.
class CopiedLayer {
  public:
    explicit CopiedLayer(const std::string& name)
        : stem_(name),
          folder_(std::filesystem::temp_directory_path() / ("dateline-layer-" + std::to_string(::getpid()))) {
        std::filesystem::create_directories(folder_);
        for (const char* part : {"shp", "dbf", "shx", "prj", "cpg"})
            std::filesystem::copy_file(paths::data_folder() + "/layers/" + name + "." + part, file(part));
    }
    ~CopiedLayer() { std::filesystem::remove_all(folder_); }
    CopiedLayer(const CopiedLayer&) = delete;
    CopiedLayer& operator=(const CopiedLayer&) = delete;

    [[nodiscard]] std::string folder() const { return folder_.string(); }
    [[nodiscard]] std::string file(const std::string& part) const {
        return (folder_ / (stem_ + "." + part)).string();
    }

  private:
    std::string stem_;
    std::filesystem::path folder_;
};

}  // namespace

TEST_CASE("a polygon with a hole keeps both rings, without their repeated last point") {
    const Layer layer = geo::read_layer(file("square.shp"));
    CHECK(layer.kind == Layer::Kind::polygon);
    REQUIRE(layer.feature_count() == 1);
    REQUIRE(layer.part_count() == 2);
    CHECK(layer.part(0).size() == 4);
    CHECK(layer.part(1).size() == 4);
    CHECK(layer.warnings.empty());
}

TEST_CASE("points come with their attributes, null numbers as NaN") {
    const Layer layer = geo::read_layer(file("points.shp"));
    CHECK(layer.kind == Layer::Kind::point);
    REQUIRE(layer.feature_count() == 3);
    CHECK(layer.part(0)[0] == geo::LngLat{36.63, 35.93});
    CHECK(layer.text(2, "NAME") == "c");
    CHECK(layer.number(2, "RANK") == 2);
    CHECK(std::isnan(layer.number(1, "RANK")));
    CHECK(layer.text(1, "RANK").empty());
    CHECK(layer.text(0, "NO_SUCH_COLUMN").empty());
    CHECK(std::isnan(layer.number(0, "NAME")));
}

TEST_CASE("a projected layer becomes WGS 84") {
    // EPSG:32637 has its false easting of 500,000 m on the meridian of 39 degrees; the latitude is
    // gdaltransform's.
    const Layer layer = geo::read_layer(file("utm37.shp"));
    CHECK_THAT(layer.coordinates[0].lng, Catch::Matchers::WithinAbs(39.0, 1e-9));
    CHECK_THAT(layer.coordinates[0].lat, Catch::Matchers::WithinAbs(36.1447181, 1e-7));
}

TEST_CASE("a layer without a CRS is taken as WGS 84 with a warning when its numbers can be degrees") {
    const Layer layer = geo::read_layer(file("no_crs.shp"));
    CHECK(layer.feature_count() == 3);
    REQUIRE(layer.warnings.size() == 1);
    CHECK_THAT(layer.warnings[0], Contains("no_crs.shp: no CRS"));
    CHECK_THAT(failure(file("no_crs_meters.shp")), Contains("no CRS, and coordinates that are not degrees"));
}

TEST_CASE("text in another encoding becomes UTF-8") {
    CHECK(geo::read_layer(file("latin1.shp")).text(0, "NAME") == "Lattaquié");
}

TEST_CASE("bytes that are no UTF-8 are replaced with a warning") {
    const Layer layer = geo::read_layer(file("bad_text.shp"));
    CHECK(layer.text(0, "NAME") == "Idl\uFFFDb");
    CHECK(layer.warnings.size() == 1);
}

TEST_CASE("features that cannot be used are left out and told") {
    const auto name = GENERATE(as<std::string>{}, "empty_geometry.shp", "nan_coordinate.shp");
    CAPTURE(name);
    const Layer layer = geo::read_layer(file(name));
    REQUIRE(layer.feature_count() == 2);
    CHECK(layer.text(1, "NAME") == "c");
    REQUIRE(layer.warnings.size() == 1);
    CHECK_THAT(layer.warnings[0], Contains("1 feature left out") && Contains("first: feature 1"));
}

TEST_CASE("a layer of mixed kinds keeps that of its first feature and says what it leaves out") {
    const Layer mixed = geo::read_layer(file("mixed.json"));
    CHECK(mixed.kind == Layer::Kind::line);
    CHECK(mixed.feature_count() == 1);
    CHECK(mixed.text(0, "day") == "2020-02-11");
    CHECK(mixed.warnings.size() == 1);
    const Layer collection = geo::read_layer(file("collection.json"));
    CHECK(collection.part_count() == 1);
    CHECK(collection.warnings.size() == 1);
}

TEST_CASE("what cannot be read is told in one line that names file and cause once") {
    struct Case {
        const char *source, *cause;
    };
    const auto c =
        GENERATE(Case{"missing_shp.shp", "No such file"}, Case{"truncated.shp", "no usable feature"},
                 Case{"points.txt", "not recognized"}, Case{"out_of_range.json", "outside ±180°"},
                 Case{"missing_shp.dbf", "no layer with geometry"});
    const std::string what = failure(file(c.source));
    CAPTURE(what);
    CHECK_THAT(what, Contains(c.cause));
    CHECK(what.find('\n') == std::string::npos);
    CHECK(what.find(file(c.source)) == 0);
    CHECK(what.rfind(file(c.source)) == 0);
}

TEST_CASE("a file that names an address asks nothing of the net") {
    // Were it asked, the refusal would come from the kernel: nothing listens on port 9.
    const Layer layer = geo::read_layer(file("crs_link.json"));
    CHECK(layer.feature_count() == 1);
    REQUIRE_FALSE(layer.warnings.empty());
    CHECK_THAT(layer.warnings.front(), Contains("http://127.0.0.1:9/crs is not asked"));
    CHECK_THAT(failure(file("remote.vrt")), Contains("remote.vrt: "));
    CHECK(geo::is_remote("https://example.org/a.json"));
    CHECK(geo::is_remote("/vsicurl/https://example.org/a.shp"));
    CHECK(geo::is_remote("PG:dbname=places"));
    CHECK_FALSE(geo::is_remote("/vsizip/a.zip"));
    CHECK_FALSE(geo::is_remote("a/b:c.json"));
}

TEST_CASE("a pipe is refused, not waited for") {
    CHECK(failure(std::string("/dev/zero")) == "/dev/zero: not a file");
}

TEST_CASE("a pipe among the files of a shapefile is refused, not waited for") {
    const CopiedLayer square("square");
    const auto* part = GENERATE("dbf", "prj", "cpg", "shx", "qpj", "sbn", "shp.aux.xml", "SHP.OVR");
    CAPTURE(part);
    std::filesystem::remove(square.file(part));
    REQUIRE(::mkfifo(square.file(part).c_str(), 0600) == 0);
    CHECK(failure(square.file("shp")) == square.file(part) + ": not a file");
    CHECK(failure(square.folder()) == square.file(part) + ": not a file");
}

TEST_CASE("a shapefile without its table, or in an unknown encoding, is told in a line") {
    const CopiedLayer points("points");
    std::ofstream(points.file("cpg")) << "KLINGON-8";
    CHECK(geo::read_layer(points.file("shp")).warnings ==
          std::vector<std::string>{points.file("shp") +
                                   ": its .cpg names an unknown encoding 'KLINGON-8': texts taken as UTF-8"});
    std::filesystem::remove(points.file("dbf"));
    CHECK(geo::read_layer(points.file("shp")).warnings ==
          std::vector<std::string>{points.file("shp") +
                                   ": no .dbf beside it: names and all other attributes are missing"});
}

TEST_CASE("a layer is found by name in a source of several") {
    CHECK(geo::read_layer(file("") + ":square").part_count() == 2);
    CHECK_THROWS_WITH(geo::read_layer(file("square.shp") + ":circle"), Contains("no layer named 'circle'"));
}
