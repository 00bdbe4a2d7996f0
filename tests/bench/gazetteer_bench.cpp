// How fast the gazetteer opens and is looked up in: medians of nine runs.
//   cmake --build build --target gazetteer_bench && build/gazetteer_bench assets/gazetteer/places.gaz TEXT
// TEXT is any article or pile of them; its words are folded first, so the figure is the look-up's alone.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <exception>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "geo/data/read_file.hpp"
#include "geo/text/gazetteer.hpp"

namespace {

/// Milliseconds, the median of nine calls.
double median_ms(const auto& call) {
    std::array<double, 9> ms{};
    for (double& one : ms) {
        const auto begin = std::chrono::steady_clock::now();
        call();
        one = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
    }
    std::ranges::sort(ms);
    return ms[ms.size() / 2];
}

void measure(const std::string& file, const std::string& text) {
    fmt::print("open and check            {:8.2f} ms   bar 50\n",
               median_ms([&] { (void)geo::Gazetteer::open(file); }));

    const geo::Gazetteer gazetteer = geo::Gazetteer::open(file);
    const std::string key = geo::gazetteer_key(text);
    std::vector<std::string_view> words;
    for (std::size_t begin = 0; begin < key.size();) {
        const std::size_t end = std::min(key.find(' ', begin), key.size());
        words.push_back(std::string_view(key).substr(begin, end - begin));
        begin = end + 1;
    }
    std::size_t found = 0;
    const double all = median_ms([&] {
        found = 0;
        for (std::size_t i = 0; i < words.size(); ++i)
            found +=
                gazetteer.longest_at(std::span(words).subspan(i, std::min<std::size_t>(7, words.size() - i)))
                    .words != 0;
    });
    fmt::print("longest name at each word {:8.0f} ns   {:.1f} MB/s, {} words, {} names\n",
               all * 1e6 / static_cast<double>(words.size()), static_cast<double>(text.size()) / 1e3 / all,
               words.size(), found);

    for (const char* beginning : {"s", "da", "new y"})
        fmt::print("starting with {:11} {:8.2f} ms\n", beginning,
                   median_ms([&] { (void)gazetteer.starting_with(beginning, 20); }));
    fmt::print("towns within 30 km        {:8.2f} ms\n", median_ms([&] {
                   (void)gazetteer.nearest({36.63, 35.93}, 30'000, 10);
               }));
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        fmt::print(stderr, "gazetteer_bench GAZETTEER TEXT\n");
        return 2;
    }
    try {
        measure(argv[1], geo::read_text(argv[2]));
    } catch (const std::exception& error) {
        fmt::print(stderr, "gazetteer_bench: {}\n", error.what());
        return 1;
    }
    return 0;
}
