#include "geo/earth/projections.hpp"
#include "tests/catch.hpp"

TEST_CASE("the projection fits what an article is about") {
    const auto [what, extent, id] = GENERATE(table<const char*, geo::Extent, const char*>({
        {"the whole world", {-180, -90, 180, 90}, "robinson"},
        {"New York to Tokyo", {-75, 25, 140, 55}, "robinson"},
        {"the Idlib story", {25, 31, 45, 58}, "lambert"},
        {"France", {-5, 42, 8, 51}, "lambert"},
        {"one town of France", {4.3, 45.2, 5.3, 46.2}, "lambert"},
        {"Argentina's pampas", {-66, -40, -57, -31}, "lambert"},
        {"Europe and the Maghreb", {-25, 28, 45, 72}, "laea"},
        {"Africa", {-18, -35, 51, 37}, "laea"},
        {"Chile", {-76, -56, -66, -17}, "laea"},
        {"Svalbard and the Pole", {5, 76, 35, 89}, "laea"},
        {"Antarctica", {-180, -90, 180, -62}, "laea"},
        {"Kenya and Uganda", {29, -5, 42, 5}, "mercator"},
        {"Singapore and Java", {103, -8, 114, 2}, "mercator"},
        {"Fiji to Samoa, over the antimeridian", {177, -19, 190, -13}, "lambert"},
    }));
    INFO(what);
    CHECK(geo::fitting_projection(extent) == id);
}
