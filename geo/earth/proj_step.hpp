#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace geo {

/// The projecting step of a PROJ pipeline: "+proj=lcc +lat_1=33 +south" as method "lcc", {lat_1: "33", south:
/// ""}.
struct ProjStep {
    std::string method;
    std::map<std::string, std::string, std::less<>> parameters;
    /// The pipeline up to and with this step. Its axes point east and north and count meters, whatever the
    /// axes and the units of the CRS are.
    std::string pipeline;
    /// Steps before it move places a little: the CRS has another datum.
    bool shifts_datum = false;

    /// In degrees or meters, as PROJ strings have it; `fallback` where it is missing or not a number.
    [[nodiscard]] double number(std::string_view key, double fallback) const;
    [[nodiscard]] bool has(std::string_view key) const;
};

/// `pipeline`: what PROJ prints for an operation, one step or many. An empty method where nothing projects.
[[nodiscard]] ProjStep parse_proj_step(std::string_view pipeline);

}  // namespace geo
