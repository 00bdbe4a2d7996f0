#pragma once

#include <string_view>

/// The program's own layers, by the names that commands, sessions, scripts and the command line use. A layer
/// that a story or the user adds has a name of its own, which is none of these.
namespace app::layer_id {

inline constexpr std::string_view land = "land";  // always there: in no list
inline constexpr std::string_view relief = "relief";
inline constexpr std::string_view urban = "urban";
inline constexpr std::string_view water = "water";
inline constexpr std::string_view graticule = "graticule";
inline constexpr std::string_view control = "control";
inline constexpr std::string_view change = "change";
inline constexpr std::string_view zones = "zones";
inline constexpr std::string_view borders = "borders";
inline constexpr std::string_view roads = "roads";
inline constexpr std::string_view front = "front";
inline constexpr std::string_view refugees = "refugees";
inline constexpr std::string_view counts = "counts";
inline constexpr std::string_view hosted = "hosted";
inline constexpr std::string_view posts = "posts";
inline constexpr std::string_view towns = "towns";
inline constexpr std::string_view labels = "labels";

}  // namespace app::layer_id
