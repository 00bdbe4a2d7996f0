#include "waiting.hpp"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace probe {

void fail(const std::string& what) {
    std::fprintf(stderr, "drag_probe: %s\n", what.c_str());
    std::exit(2);
}

double now_s() {
    timespec t{};
    clock_gettime(CLOCK_MONOTONIC, &t);
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) * 1e-9;
}

void sleep_until(double when_s) {
    const double rest = when_s - now_s();
    if (rest <= 0) return;
    const timespec t{static_cast<time_t>(rest), static_cast<long>((rest - std::floor(rest)) * 1e9)};
    nanosleep(&t, nullptr);
}

}  // namespace probe
