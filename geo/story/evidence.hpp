#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "geo/story/names.hpp"

namespace geo {

/// How a statement came to be: somebody on the spot or a count (reported), a party's own word (claimed), an
/// analyst's judgment (assessed), computed by this program (reconstructed), drawn only to show the idea
/// (schematic), or known to nobody we could cite (unsourced).
enum class Status { reported, claimed, assessed, reconstructed, schematic, unsourced };
enum class Confidence { high, medium, low };

[[nodiscard]] std::string_view name_of(Status);
[[nodiscard]] std::string_view name_of(Confidence);
[[nodiscard]] std::optional<Status> status_from_name(std::string_view);
[[nodiscard]] std::optional<Confidence> confidence_from_name(std::string_view);

/// Who says so. `sources` are keys of World::sources.
struct Evidence {
    std::vector<std::string> sources;
    Status status = Status::reported;
    Confidence confidence = Confidence::medium;
    Names note;  // what else a reader should know, in English and perhaps in other languages
};

struct Source {
    std::string key, title, url, date, kind;
};

}  // namespace geo
