#include "geo/earth/proj_step.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace geo {

namespace {

template <std::size_t N>
bool is_one_of(std::string_view what, const std::array<std::string_view, N>& names) {
    return std::find(names.begin(), names.end(), what) != names.end();
}

bool changes_only_units(std::string_view method) {
    constexpr std::array<std::string_view, 9> names{"",     "pipeline", "axisswap", "unitconvert", "noop",
                                                    "push", "pop",      "longlat",  "set"};
    return is_one_of(method, names);
}

bool changes_datum(std::string_view method) {
    constexpr std::array<std::string_view, 9> names{"cart",       "helmert",    "molobadekas",
                                                    "hgridshift", "vgridshift", "gridshift",
                                                    "geogoffset", "molodensky", "xyzgridshift"};
    return is_one_of(method, names);
}

/// These would turn or stretch what the projection itself gives.
bool is_about_axes(std::string_view key) {
    return key == "axis" || key == "units" || key == "to_meter";
}

struct Word {
    std::string_view key, value;
};

std::vector<Word> words_of(std::string_view text) {
    std::vector<Word> words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        std::string_view word = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (word.starts_with('+')) word.remove_prefix(1);
        if (word.empty()) continue;
        const std::size_t equals = std::min(word.find('='), word.size());
        words.push_back({word.substr(0, equals), word.substr(std::min(equals + 1, word.size()))});
    }
    return words;
}

void append(std::string& pipeline, const Word& word) {
    if (!pipeline.empty()) pipeline += ' ';
    pipeline.append("+").append(word.key);
    if (!word.value.empty()) pipeline.append("=").append(word.value);
}

}  // namespace

double ProjStep::number(std::string_view key, double fallback) const {
    const auto it = parameters.find(key);
    if (it == parameters.end()) return fallback;
    double value = 0;
    const char* end = it->second.data() + it->second.size();
    const auto [stop, error] = std::from_chars(it->second.data(), end, value);
    return error == std::errc{} && stop == end ? value : fallback;
}

bool ProjStep::has(std::string_view key) const {
    return parameters.contains(key);
}

ProjStep parse_proj_step(std::string_view pipeline) {
    ProjStep found, current;
    std::string so_far;
    const auto finish = [&] {
        if (changes_datum(current.method)) {
            found.shifts_datum = true;
        } else if (!changes_only_units(current.method)) {
            current.pipeline = so_far;
            current.shifts_datum = found.shifts_datum;
            found = std::move(current);
        }
        current = {};
    };
    for (const Word& word : words_of(pipeline)) {
        if (word.key == "step") finish();
        if (!is_about_axes(word.key) || changes_only_units(current.method)) append(so_far, word);
        if (word.key == "proj") {
            current.method = word.value;
        } else {
            current.parameters[std::string(word.key)] = word.value;
        }
    }
    finish();
    return found;
}

}  // namespace geo
