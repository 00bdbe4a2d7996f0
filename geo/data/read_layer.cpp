#include "geo/data/read_layer.hpp"

#include <cpl_conv.h>
#include <cpl_string.h>
#include <fmt/format.h>
#include <ogrsf_frmts.h>

#include <array>
#include <cmath>
#include <filesystem>
#include <limits>
#include <map>
#include <memory>
#include <optional>

#include "geo/data/error.hpp"
#include "geo/data/gdal_session.hpp"
#include "geo/text/normalize.hpp"

namespace geo {
namespace {

using Kind = Layer::Kind;

// Rounding at ±180° and ±90° is forgiven up to a hand's breadth.
constexpr double slack_deg = 1e-6;

struct CloseDataset {
    void operator()(GDALDataset* dataset) const { GDALClose(dataset); }
};
using DatasetPtr = std::unique_ptr<GDALDataset, CloseDataset>;
using GeometryPtr = std::unique_ptr<OGRGeometry>;

struct DestroyTransformation {
    void operator()(OGRCoordinateTransformation* t) const { OGRCoordinateTransformation::DestroyCT(t); }
};
using TransformationPtr = std::unique_ptr<OGRCoordinateTransformation, DestroyTransformation>;

OGRwkbGeometryType flat_type(const OGRGeometry& geometry) {
    return wkbFlatten(geometry.getGeometryType());
}

/// The kind that a geometry is drawn as; that of its first member for a mixed collection.
std::optional<Kind> kind_of(const OGRGeometry& geometry) {
    const auto type = flat_type(geometry);
    if (type == wkbGeometryCollection) {
        const auto& members = *geometry.toGeometryCollection();
        return members.getNumGeometries() > 0 ? kind_of(*members.getGeometryRef(0)) : std::nullopt;
    }
    switch (geometry.getDimension()) {
        case 0:
            return Kind::point;
        case 1:
            return Kind::line;
        case 2:
            return Kind::polygon;
        default:
            return std::nullopt;
    }
}

/// Curves stroked, surfaces as polygons; null where there is nothing to change.
GeometryPtr simple_form(const OGRGeometry& geometry) {
    const auto type = flat_type(geometry);
    if (type == wkbPolyhedralSurface || type == wkbTIN || type == wkbTriangle)
        return GeometryPtr(OGRGeometryFactory::forceToMultiPolygon(geometry.clone()));
    if (geometry.hasCurveGeometry()) return GeometryPtr(geometry.getLinearGeometry());
    return nullptr;
}

/// Why features were left out, with the first of each.
class Skipped {
  public:
    void add(const char* why, GIntBig feature) {
        ++counts_.try_emplace(why, Count{0, feature}).first->second.many;
    }
    void report(const std::string& source, std::vector<std::string>& warnings) const {
        for (const auto& [why, count] : counts_)
            warnings.push_back(fmt::format("{}: {} feature{} left out: {} (first: feature {})", source,
                                           count.many, count.many == 1 ? "" : "s", why, count.first));
    }

  private:
    struct Count {
        int many = 0;
        GIntBig first = 0;
    };
    std::map<std::string, Count> counts_;
};

/// Replaces what is not valid UTF-8 by U+FFFD.
std::string repaired(std::string_view bytes) {
    std::string text;
    for (std::size_t i = 0; i < bytes.size();) {
        std::size_t length = 1;
        while (length <= 4 && i + length <= bytes.size() && !valid_utf8(bytes.substr(i, length))) ++length;
        const bool valid = length <= 4 && i + length <= bytes.size();
        text += valid ? bytes.substr(i, length) : std::string_view("\xEF\xBF\xBD");
        i += valid ? length : 1;
    }
    return text;
}

/// About as many points as a shapefile has, by its size; 0 for other sources. Without it the growing array
/// takes twice the memory.
std::size_t points_by_size(const std::string& source) {
    constexpr std::uintmax_t bytes_a_point = 16, most = 10'000'000;
    std::error_code none;
    if (!source.ends_with(".shp")) return 0;
    const std::uintmax_t bytes = std::filesystem::file_size(source, none);
    return none ? 0 : static_cast<std::size_t>(std::min(bytes / bytes_a_point, most));
}

class Reader {
  public:
    Reader(std::string source, OGRLayer& from, const GdalSession& session)
        : source_(std::move(source)), from_(from), session_(session) {}

    Layer read() {
        choose_crs();
        layer_.coordinates.reserve(points_by_size(source_));
        prepare_columns();
        from_.ResetReading();
        while (const auto feature = std::unique_ptr<OGRFeature>(from_.GetNextFeature())) add(*feature);
        finish();
        return std::move(layer_);
    }

  private:
    void choose_crs() {
        const OGRSpatialReference* crs = from_.GetSpatialRef();
        has_crs_ = crs != nullptr;
        if (!crs) return;
        OGRSpatialReference wgs84;
        wgs84.importFromEPSG(4326);
        wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
        if (crs->IsSame(&wgs84)) return;
        to_wgs84_.reset(OGRCreateCoordinateTransformation(crs, &wgs84));
        if (!to_wgs84_)
            throw DataError(
                session_.about(source_ + ": its CRS cannot be turned into WGS 84", "PROJ knows no way"));
    }

    void prepare_columns() {
        const OGRFeatureDefn& definition = *from_.GetLayerDefn();
        for (int i = 0; i < definition.GetFieldCount(); ++i) {
            const OGRFieldDefn& field = *definition.GetFieldDefn(i);
            const auto type = field.GetType();
            layer_.column_names.emplace_back(field.GetNameRef());
            if (type == OFTInteger || type == OFTInteger64 || type == OFTReal)
                layer_.columns.emplace_back(std::vector<double>());
            else
                layer_.columns.emplace_back(std::vector<std::string>());
            types_.push_back(type);
        }
    }

    void add(OGRFeature& feature) {
        const auto coordinates_before = layer_.coordinates.size();
        const auto parts_before = layer_.part_begin.size();
        if (const char* why = add_geometry(feature.GetGeometryRef())) {
            layer_.coordinates.resize(coordinates_before);
            layer_.part_begin.resize(parts_before);
            skipped_.add(why, feature.GetFID());
            return;
        }
        layer_.feature_begin.push_back(static_cast<std::uint32_t>(layer_.part_count()));
        for (std::size_t i = 0; i < types_.size(); ++i) add_attribute(feature, i);
    }

    /// Why the feature must be left out, or null.
    const char* add_geometry(const OGRGeometry* geometry) {
        if (!geometry || geometry->IsEmpty()) return "empty geometry";
        const GeometryPtr simple = simple_form(*geometry);
        if (simple) geometry = simple.get();
        const auto kind = kind_of(*geometry);
        if (!kind) return "unknown kind of geometry";
        if (layer_.feature_count() == 0) layer_.kind = *kind;
        if (*kind != layer_.kind) return "another kind of geometry than the first feature";
        const auto first = layer_.coordinates.size();
        if (layer_.coordinates.size() > std::numeric_limits<std::uint32_t>::max() / 2)
            return "too many points";
        append(*geometry);
        if (layer_.coordinates.size() == first) return "empty geometry";
        return make_wgs84(first);
    }

    void append(const OGRGeometry& geometry) {
        const auto type = flat_type(geometry);
        if (OGR_GT_IsSubClassOf(type, wkbGeometryCollection)) {
            for (const OGRGeometry* member : *geometry.toGeometryCollection()) append(*member);
        } else if (geometry.IsEmpty()) {
            return;
        } else if (type == wkbPoint && layer_.kind == Kind::point) {
            layer_.coordinates.push_back({geometry.toPoint()->getX(), geometry.toPoint()->getY()});
            end_part();
        } else if (type == wkbLineString && layer_.kind == Kind::line) {
            append_curve(*geometry.toLineString());
        } else if (type == wkbPolygon && layer_.kind == Kind::polygon) {
            for (const OGRLinearRing* ring : *geometry.toPolygon()) append_curve(*ring);
        } else {
            ++other_parts_;
        }
    }

    void append_curve(const OGRSimpleCurve& curve) {
        auto count = static_cast<std::size_t>(curve.getNumPoints());
        const auto first = layer_.coordinates.size();
        layer_.coordinates.resize(first + count);
        LngLat* to = layer_.coordinates.data() + first;
        if (count > 0) curve.getPoints(&to->lng, sizeof(LngLat), &to->lat, sizeof(LngLat));
        const bool ring = layer_.kind == Kind::polygon;
        if (ring && count > 1 && to[0] == to[count - 1]) --count;
        if (count < (ring ? 3u : 2u)) count = 0;
        layer_.coordinates.resize(first + count);
        if (count > 0) end_part();
    }

    void end_part() { layer_.part_begin.push_back(static_cast<std::uint32_t>(layer_.coordinates.size())); }

    /// Transforms the points from `first` on and looks at their range. Why they cannot be used, or null.
    const char* make_wgs84(std::size_t first) {
        if (to_wgs84_) transform(first);
        for (auto p = layer_.coordinates.begin() + static_cast<std::ptrdiff_t>(first);
             p != layer_.coordinates.end(); ++p) {
            if (!std::isfinite(p->lng) || !std::isfinite(p->lat))
                return "a coordinate is not a finite number";
            if (!has_crs_ && (std::abs(p->lng) > 180 + slack_deg || std::abs(p->lat) > 90 + slack_deg))
                throw DataError(fmt::format("{}: no CRS, and coordinates that are not degrees: {}, {}",
                                            source_, p->lng, p->lat));
            if (std::abs(p->lng) > 180 + slack_deg || std::abs(p->lat) > 90 + slack_deg)
                return "a coordinate outside ±180°, ±90°";
            p->lng = std::min(180.0, std::max(-180.0, p->lng));
            p->lat = std::min(90.0, std::max(-90.0, p->lat));
        }
        return nullptr;
    }

    void transform(std::size_t first) {
        const auto count = layer_.coordinates.size() - first;
        xs_.resize(count);
        ys_.resize(count);
        for (std::size_t i = 0; i < count; ++i) {
            xs_[i] = layer_.coordinates[first + i].lng;
            ys_[i] = layer_.coordinates[first + i].lat;
        }
        to_wgs84_->TransformWithErrorCodes(static_cast<int>(count), xs_.data(), ys_.data(), nullptr, nullptr,
                                           nullptr);
        for (std::size_t i = 0; i < count; ++i) layer_.coordinates[first + i] = {xs_[i], ys_[i]};
    }

    void add_attribute(OGRFeature& feature, std::size_t column) {
        const int field = static_cast<int>(column);
        const bool known = feature.IsFieldSetAndNotNull(field);
        if (auto* numbers = std::get_if<std::vector<double>>(&layer_.columns[column])) {
            numbers->push_back(known ? feature.GetFieldAsDouble(field)
                                     : std::numeric_limits<double>::quiet_NaN());
            return;
        }
        auto& texts = std::get<std::vector<std::string>>(layer_.columns[column]);
        texts.push_back(known ? text_of(feature, field, types_[column]) : std::string());
        if (valid_utf8(texts.back())) return;
        texts.back() = repaired(texts.back());
        ++repaired_texts_;
    }

    static std::string text_of(OGRFeature& feature, int field, OGRFieldType type) {
        int year = 0, month = 0, day = 0, hour = 0, minute = 0, zone = 0;
        float second = 0;
        const bool dated = type == OFTDate || type == OFTDateTime;
        if (!dated || !feature.GetFieldAsDateTime(field, &year, &month, &day, &hour, &minute, &second, &zone))
            return feature.GetFieldAsString(field);
        return fmt::format("{:04}-{:02}-{:02}", year, month, day);
    }

    void finish() {
        skipped_.report(source_, layer_.warnings);
        for (const auto& message : session_.messages())
            layer_.warnings.push_back(fmt::format("{}: {}", source_, message));
        if (repaired_texts_ > 0)
            layer_.warnings.push_back(
                fmt::format("{}: {} texts are not valid UTF-8: bytes replaced", source_, repaired_texts_));
        if (other_parts_ > 0)
            layer_.warnings.push_back(
                fmt::format("{}: {} parts of features left out: another kind of geometry than the "
                            "first feature",
                            source_, other_parts_));
        if (layer_.feature_count() == 0) {
            std::string why;
            for (const auto& warning : layer_.warnings) why += "; " + warning.substr(source_.size() + 2);
            throw DataError(fmt::format("{}: no usable feature: {}", source_,
                                        why.empty() ? "it is empty" : why.substr(2)));
        }
        if (!has_crs_)
            layer_.warnings.push_back(fmt::format("{}: no CRS: coordinates taken as WGS 84", source_));
    }

    std::string source_;
    OGRLayer& from_;
    const GdalSession& session_;
    Layer layer_;
    std::vector<OGRFieldType> types_;
    TransformationPtr to_wgs84_;
    bool has_crs_ = false;
    Skipped skipped_;
    int repaired_texts_ = 0, other_parts_ = 0;
    std::vector<double> xs_, ys_;
};

OGRLayer& choose_layer(GDALDataset& dataset, const std::string& source, const std::string& layer_name) {
    OGRLayer* layer = nullptr;
    if (!layer_name.empty()) {
        layer = dataset.GetLayerByName(layer_name.c_str());
        if (!layer) throw DataError(fmt::format("{}: no layer named '{}'", source, layer_name));
    } else if (dataset.GetLayerCount() > 0) {
        layer = dataset.GetLayer(0);
    }
    if (!layer || layer->GetGeomType() == wkbNone)
        throw DataError(fmt::format("{}: no layer with geometry", source));
    return *layer;
}

/// What GDAL passes over in silence: a shapefile without its table, or in an encoding that nobody knows.
void add_shapefile_warnings(GDALDataset& dataset, OGRLayer& layer, const std::string& source,
                            std::vector<std::string>& warnings) {
    if (std::string_view(dataset.GetDriverName()) != "ESRI Shapefile") return;
    const CPLStringList files(dataset.GetFileList());
    bool table = false;
    for (int i = 0; i < files.size(); ++i) table = table || EQUAL(CPLGetExtension(files[i]), "dbf");
    if (!table)
        warnings.push_back(source + ": no .dbf beside it: names and all other attributes are missing");
    const char* encoding = layer.GetMetadataItem("ENCODING_FROM_CPG", "SHAPEFILE");
    if (table && encoding != nullptr && CPLCanRecode("a", encoding, CPL_ENC_UTF8) == 0)
        warnings.push_back(fmt::format("{}: its .cpg names an unknown encoding '{}': texts taken as UTF-8",
                                       source, encoding));
}

}  // namespace

SourceParts parts_of_source(const std::string& source) {
    std::error_code none;
    const auto colon = source.rfind(':');
    if (colon == std::string::npos || std::filesystem::exists(source, none) ||
        !std::filesystem::exists(source.substr(0, colon), none))
        return {source, ""};
    return {source.substr(0, colon), source.substr(colon + 1)};
}

Layer read_layer(const std::string& source, Drivers drivers) {
    static constexpr const char* plain[] = {
        "ESRI Shapefile", "GeoJSON", "TopoJSON", "GPKG", "FlatGeobuf", "KML", "GPX", "CSV", nullptr};
    const auto [file, layer_name] = parts_of_source(source);
    refuse_pipes(file);
    const GdalSession session(file);
    const DatasetPtr dataset(GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_VERBOSE_ERROR,
                                               drivers == Drivers::plain_files ? plain : nullptr));
    if (!dataset) throw DataError(session.about(source, "not a map layer"));
    OGRLayer& chosen = choose_layer(*dataset, source, layer_name);
    Layer layer = Reader(source, chosen, session).read();
    add_shapefile_warnings(*dataset, chosen, source, layer.warnings);
    return layer;
}

}  // namespace geo
