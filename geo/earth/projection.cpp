#include "geo/earth/projection.hpp"

#include "geo/earth/clip.hpp"
#include "geo/earth/projection_domain.hpp"
#include "geo/earth/sphere.hpp"

#include <fmt/format.h>
#include <proj.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <utility>

namespace geo {

static_assert(sizeof(LngLat) == 2 * sizeof(double) && sizeof(MapPoint) == 2 * sizeof(double));

namespace {

constexpr MapPoint no_image{std::numeric_limits<double>::quiet_NaN(),
                            std::numeric_limits<double>::quiet_NaN()};

struct PjDeleter {
    void operator()(PJ* p) const { proj_destroy(p); }
    void operator()(PJ_CONTEXT* c) const { proj_context_destroy(c); }
    void operator()(PJ_OBJ_LIST* l) const { proj_list_destroy(l); }
    void operator()(PJ_OPERATION_FACTORY_CONTEXT* c) const { proj_operation_factory_context_destroy(c); }
};
using PjPtr = std::unique_ptr<PJ, PjDeleter>;
using ContextPtr = std::unique_ptr<PJ_CONTEXT, PjDeleter>;

ContextPtr make_context() {
    ContextPtr context(proj_context_create());
    proj_context_set_enable_network(context.get(), 0);
    proj_log_func(context.get(), nullptr, [](void*, int, const char*) {});
    return context;
}

/// Keeps PROJ's first complaint while it lives.
class Complaints {
  public:
    explicit Complaints(PJ_CONTEXT* context) : context_(context) {
        proj_log_level(context, PJ_LOG_ERROR);
        proj_log_func(context, this, [](void* self, int, const char* text) {
            auto& first = static_cast<Complaints*>(self)->first_;
            if (first.empty()) first = text;
        });
    }
    ~Complaints() {
        proj_log_func(context_, nullptr, [](void*, int, const char*) {});
    }
    Complaints(const Complaints&) = delete;
    Complaints& operator=(const Complaints&) = delete;
    [[nodiscard]] std::string first() const { return first_.empty() ? "PROJ gives no reason" : first_; }

  private:
    PJ_CONTEXT* context_;
    std::string first_;
};

std::string one_line(std::string_view text) {
    constexpr std::size_t longest = 120;
    std::string line;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (!space) {
            line += c;
        } else if (!line.empty() && line.back() != ' ') {
            line += ' ';
        }
    }
    while (line.ends_with(' ')) line.pop_back();
    return line.size() <= longest ? line : line.substr(0, longest) + "...";
}

[[noreturn]] void fail(std::string_view definition, std::string_view reason) {
    throw ProjectionError(
        fmt::format("no map projection in \"{}\": {}", one_line(definition), one_line(reason)));
}

bool has_parameter(std::string_view proj_string, std::string_view key) {
    for (std::size_t at = proj_string.find(key); at != std::string_view::npos;
         at = proj_string.find(key, at + 1)) {
        const bool starts = at == 0 || proj_string[at - 1] == '+' || proj_string[at - 1] == ' ';
        if (starts && at + key.size() < proj_string.size() && proj_string[at + key.size()] == '=')
            return true;
    }
    return false;
}

/// A PROJ string becomes a CRS with a datum; digits alone become an EPSG code.
std::string completed(std::string_view definition) {
    std::string text = one_line(definition).ends_with("...") ? std::string(definition) : one_line(definition);
    if (!text.empty() && text.find_first_not_of("0123456789") == std::string::npos) return "EPSG:" + text;
    if (!text.starts_with('+') && !text.starts_with("proj=")) return text;
    if (text.find("type=crs") == std::string::npos) text += " +type=crs";
    for (const char* key : {"datum", "ellps", "a", "R", "towgs84", "nadgrids", "init"}) {
        if (has_parameter(text, key)) return text;
    }
    return text + " +datum=WGS84";
}

/// Neither a PROJ string, nor a code, an address, WKT or JSON.
bool is_a_name(std::string_view definition) {
    const std::string text = completed(definition);
    return text.find_first_of(":[{=") == std::string::npos;
}

/// The CRS of this very name, case aside. proj_create() takes the first whose name holds the text somewhere:
/// "nan" would be Nanking's.
PjPtr crs_named(PJ_CONTEXT* context, const std::string& name) {
    const std::array<PJ_TYPE, 4> types{PJ_TYPE_PROJECTED_CRS, PJ_TYPE_GEOGRAPHIC_2D_CRS, PJ_TYPE_COMPOUND_CRS,
                                       PJ_TYPE_BOUND_CRS};
    const std::unique_ptr<PJ_OBJ_LIST, PjDeleter> found(proj_create_from_name(
        context, nullptr, name.c_str(), types.data(), types.size(), /*approximate*/ 0, 1, nullptr));
    const bool any = found && proj_list_get_count(found.get()) > 0;
    return PjPtr(any ? proj_list_get(context, found.get(), 0) : nullptr);
}

PJ_TYPE type_of(const PjPtr& crs) {
    return proj_get_type(crs.get());
}

bool is_geographic(const PjPtr& crs) {
    return type_of(crs) == PJ_TYPE_GEOGRAPHIC_2D_CRS || type_of(crs) == PJ_TYPE_GEOGRAPHIC_3D_CRS;
}

struct Target {
    PjPtr crs;
    std::string name;
    std::optional<LngLat> area_center;
};

std::optional<LngLat> area_center_of(PJ_CONTEXT* context, const PjPtr& object) {
    double west = 0, south = 0, east = 0, north = 0;
    if (!proj_get_area_of_use(context, object.get(), &west, &south, &east, &north, nullptr))
        return std::nullopt;
    if (west < -180 || south < -90) return std::nullopt;  // PROJ's "unknown" is -1000
    if (east < west) east += 360;
    return LngLat{wrap_lng((west + east) / 2), (south + north) / 2};
}

Target target_of(PJ_CONTEXT* context, std::string_view definition) {
    const Complaints complaints(context);
    PjPtr crs = is_a_name(definition) ? crs_named(context, one_line(definition))
                                      : PjPtr(proj_create(context, completed(definition).c_str()));
    if (!crs && is_a_name(definition)) fail(definition, "no CRS of this name, and no projection of the list");
    if (!crs) fail(definition, complaints.first());
    if (!proj_is_crs(crs.get()))
        fail(definition, "expected a coordinate reference system, got something else");
    const char* body = proj_get_celestial_body_name(context, crs.get());
    if (body && std::string_view(body) != "Earth")
        fail(definition, fmt::format("it is of another body: {}", body));

    Target target{nullptr, proj_get_name(crs.get()), area_center_of(context, crs)};
    if (type_of(crs) == PJ_TYPE_COMPOUND_CRS) crs.reset(proj_crs_get_sub_crs(context, crs.get(), 0));
    PjPtr bound;  // a CRS with its change of datum to WGS 84 laid down: the operation is made to this one
    if (type_of(crs) == PJ_TYPE_BOUND_CRS) {
        bound = std::move(crs);
        crs.reset(proj_get_source_crs(context, bound.get()));
        target.name = proj_get_name(crs.get());
    }
    if (target.name.empty() || target.name == "unknown" || target.name == "unnamed") target.name = definition;
    // Only one that is derived has a source.
    if (is_geographic(crs) && PjPtr(proj_get_source_crs(context, crs.get())))
        fail(definition, "turned longitudes and latitudes are no map: +o_proj=eqc makes one of them");
    if (is_geographic(crs)) {
        crs.reset(proj_create(context, "+proj=eqc +datum=WGS84 +type=crs"));
        target.name += " (Plate Carrée)";
        bound.reset();
    }
    if (type_of(crs) != PJ_TYPE_PROJECTED_CRS) {
        fail(definition,
             fmt::format("expected a projected or geographic CRS, \"{}\" is neither", target.name));
    }
    target.crs = std::move(bound ? bound : crs);
    return target;
}

/// One operation for the whole Earth. PROJ's usual choice, the best operation at each point, tears the map
/// where the choice changes; one that reads grids has holes where they end. So: the most accurate one without
/// grids that holds at the middle of the CRS's area.
ProjStep step_to(PJ_CONTEXT* context, const Target& target) {
    const PjPtr wgs84(proj_create(context, "EPSG:4326"));
    const std::unique_ptr<PJ_OPERATION_FACTORY_CONTEXT, PjDeleter> factory(
        proj_create_operation_factory_context(context, nullptr));
    if (!wgs84 || !factory) return {};
    proj_operation_factory_context_set_spatial_criterion(context, factory.get(),
                                                         PROJ_SPATIAL_CRITERION_PARTIAL_INTERSECTION);
    const std::unique_ptr<PJ_OBJ_LIST, PjDeleter> list(
        proj_create_operations(context, wgs84.get(), target.crs.get(), factory.get()));
    PjPtr chosen;
    for (int i = 0; list && i < proj_list_get_count(list.get()); ++i) {
        PjPtr operation(proj_list_get(context, list.get(), i));
        if (proj_coordoperation_get_grid_used_count(context, operation.get()) > 0) continue;
        double west = 0, south = 0, east = 0, north = 0;
        const bool has_area =
            proj_get_area_of_use(context, operation.get(), &west, &south, &east, &north, nullptr) &&
            west >= -180;
        const bool holds =
            !has_area || !target.area_center ||
            Extent{west, south, east < west ? east + 360 : east, north}.contains(
                {wrap_lng(target.area_center->lng, (west + (east < west ? east + 360 : east)) / 2),
                 target.area_center->lat});
        if (!chosen || holds) chosen = std::move(operation);
        if (holds) break;
    }
    if (!chosen && list && proj_list_get_count(list.get()) > 0)
        chosen.reset(proj_list_get(context, list.get(), 0));
    if (!chosen) return {};
    const PjPtr operation(proj_normalize_for_visualization(context, chosen.get()));
    const char* pipeline =
        operation ? proj_as_proj_string(context, operation.get(), PJ_PROJ_5, nullptr) : nullptr;
    return pipeline ? parse_proj_step(pipeline) : ProjStep{};
}

double prime_meridian_deg(PJ_CONTEXT* context, const PjPtr& crs) {
    const PjPtr meridian(proj_get_prime_meridian(context, crs.get()));
    double longitude = 0, radians_per_unit = radians_per_degree;
    if (!meridian || !proj_prime_meridian_get_parameters(context, meridian.get(), &longitude,
                                                         &radians_per_unit, nullptr)) {
        return 0;
    }
    return longitude * radians_per_unit / radians_per_degree;
}

/// Meters a radian along the meridian and along the parallel; WGS 84 (Snyder 1987, eq. 4-18 to 4-21).
struct Radii {
    double meridian_m, parallel_m;
    explicit Radii(double lat_deg) {
        constexpr double a = 6'378'137, f = 1 / 298.257223563, e2 = f * (2 - f);
        const double s = std::sin(lat_deg * radians_per_degree);
        const double w = std::sqrt(1 - e2 * s * s);
        meridian_m = a * (1 - e2) / (w * w * w);
        parallel_m = a / w * std::cos(lat_deg * radians_per_degree);
    }
};

}  // namespace

struct Projection::Impl {
    ContextPtr context;
    PjPtr operation;
    std::string pipeline;  // of the operation, in PROJ's words
    std::string definition;
    std::string name;
    Domain domain;

    [[nodiscard]] MapPoint forward(LngLat p) const {
        const PJ_COORD c = proj_trans(operation.get(), PJ_FWD, proj_coord(p.lng, p.lat, 0, 0));
        proj_errno_reset(operation.get());
        if (!std::isfinite(c.xy.x) || !std::isfinite(c.xy.y)) return no_image;
        return {c.xy.x, c.xy.y};
    }
    [[nodiscard]] LngLat inverse(MapPoint p) const {
        const PJ_COORD c = proj_trans(operation.get(), PJ_INV, proj_coord(p.x, p.y, 0, 0));
        proj_errno_reset(operation.get());
        if (!std::isfinite(c.xy.x) || !std::isfinite(c.xy.y)) return {no_image.x, no_image.y};
        return {c.xy.x, c.xy.y};
    }
    [[nodiscard]] bool has_inverse() const { return proj_pj_info(operation.get()).has_inverse != 0; }

    struct Slopes {
        double x_by_north, y_by_north, x_by_east, y_by_east;  // plane meters per ground meter
    };
    [[nodiscard]] std::optional<Slopes> slopes_at(LngLat) const;
};

std::optional<Projection::Impl::Slopes> Projection::Impl::slopes_at(LngLat p) const {
    constexpr double step = 1e-4;
    p = {wrap_lng(p.lng, domain.center.lng), std::clamp(p.lat, -90 + 2 * step, 90 - 2 * step)};
    double west = p.lng - step, east = p.lng + step;
    if (domain.shape == Domain::Shape::box) {
        west = std::max(west, domain.center.lng - domain.half_width_deg);
        east = std::min(east, domain.center.lng + domain.half_width_deg);
    }
    const MapPoint w = forward({west, p.lat}), e = forward({east, p.lat});
    const MapPoint s = forward({p.lng, p.lat - step}), n = forward({p.lng, p.lat + step});
    const Radii radii(p.lat);
    const double ns_m = 2 * step * radians_per_degree * radii.meridian_m;
    const double we_m = (east - west) * radians_per_degree * radii.parallel_m;
    const Slopes slopes{(n.x - s.x) / ns_m, (n.y - s.y) / ns_m, (e.x - w.x) / we_m, (e.y - w.y) / we_m};
    const double sum = slopes.x_by_north + slopes.y_by_north + slopes.x_by_east + slopes.y_by_east;
    if (!std::isfinite(sum)) return std::nullopt;
    return slopes;
}

Projection::Projection(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Projection::Projection(Projection&&) noexcept = default;
Projection& Projection::operator=(Projection&&) noexcept = default;
Projection::~Projection() = default;

Projection Projection::create(std::string_view definition) {
    auto impl = std::make_unique<Impl>();
    impl->context = make_context();
    PJ_CONTEXT* context = impl->context.get();
    const Target target = target_of(context, definition);
    const Complaints complaints(context);
    const ProjStep step = step_to(context, target);
    impl->operation.reset(proj_create(context, step.pipeline.c_str()));
    if (step.method.empty() || !impl->operation) fail(definition, complaints.first());
    impl->pipeline = step.pipeline;
    impl->definition = definition;
    impl->name = target.name;

    Trial trial{[&](LngLat p) { return impl->forward(p); },
                {},
                prime_meridian_deg(context, target.crs),
                target.area_center};
    if (impl->has_inverse()) trial.lnglat_from_map = [&](MapPoint p) { return impl->inverse(p); };
    const auto domain = find_domain(step, trial);
    if (!domain) fail(definition, "it maps no part of the Earth to meters without tearing it");
    impl->domain = *domain;
    return Projection(std::move(impl));
}

Projection Projection::clone() const {
    auto copy = std::make_unique<Impl>();
    copy->context = make_context();
    copy->operation.reset(proj_create(copy->context.get(), impl_->pipeline.c_str()));
    if (!copy->operation) fail(impl_->definition, "it cannot be built a second time");
    copy->pipeline = impl_->pipeline;
    copy->definition = impl_->definition;
    copy->name = impl_->name;
    copy->domain = impl_->domain;
    return Projection(std::move(copy));
}

const std::string& Projection::definition() const {
    return impl_->definition;
}
const std::string& Projection::name() const {
    return impl_->name;
}
const Domain& Projection::domain() const {
    return impl_->domain;
}

void Projection::project(std::span<const LngLat> from, std::span<MapPoint> to) const {
    for (std::size_t i = 0; i < from.size(); ++i) to[i] = {from[i].lng, from[i].lat};
    if (to.empty()) return;
    constexpr std::size_t stride = sizeof(MapPoint);
    proj_trans_generic(impl_->operation.get(), PJ_FWD, &to[0].x, stride, from.size(), &to[0].y, stride,
                       from.size(), nullptr, 0, 0, nullptr, 0, 0);
    proj_errno_reset(impl_->operation.get());
    for (std::size_t i = 0; i < from.size(); ++i) {
        const bool has_image = std::isfinite(to[i].x) && std::isfinite(to[i].y);
        if (!has_image || !inside(impl_->domain, from[i])) to[i] = no_image;
    }
}

std::optional<MapPoint> Projection::map_from_lnglat(LngLat p) const {
    if (!inside(impl_->domain, p)) return std::nullopt;
    const MapPoint m = impl_->forward(p);
    if (std::isnan(m.x)) return std::nullopt;
    return m;
}

std::optional<LngLat> Projection::lnglat_from_map(MapPoint m) const {
    if (!impl_->has_inverse()) return std::nullopt;
    const LngLat p = impl_->inverse(m);
    if (std::isnan(p.lng) || std::abs(p.lat) > 90 + 1e-9 || !inside(impl_->domain, p)) return std::nullopt;
    const MapPoint again = impl_->forward(p);
    // A point beside the map may still give a place, but then that place's image is elsewhere.
    const double tolerance_m = std::max(1.0, 1e-6 * std::hypot(m.x, m.y));
    if (!(std::hypot(again.x - m.x, again.y - m.y) <= tolerance_m)) return std::nullopt;
    return LngLat{wrap_lng(p.lng), std::clamp(p.lat, -90.0, 90.0)};
}

double Projection::scale_at(LngLat p) const {
    const auto s = impl_->slopes_at(p);
    if (!s) return 1;
    const double scale =
        std::sqrt(std::hypot(s->x_by_north, s->y_by_north) * std::hypot(s->x_by_east, s->y_by_east));
    return scale > 0 ? scale : 1;
}

double Projection::north_at(LngLat p) const {
    const auto s = impl_->slopes_at(p);
    return s ? std::atan2(s->x_by_north, s->y_by_north) : 0;
}

}  // namespace geo
