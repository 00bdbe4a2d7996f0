#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

namespace app {

/// How much may be under way between what was read and what was written.
struct InOrderLimits {
    unsigned jobs = 1;                          // threads; 1: all is done in the caller's
    std::size_t items = 256;                    // inputs that are not written yet
    std::size_t bytes = std::size_t{32} << 20;  // of them and their results; a single one may be larger
};

/// What came of an input.
struct Outcome {
    std::string text;       // what to write
    std::string complaint;  // what to tell the user; "" nothing
};

/// Works on inputs side by side and hands the results out in the order of the inputs. `next` gives an input,
/// or nullopt at the end, and may block: what is done is handed out meanwhile. `work` runs in many threads at
/// once; `next` and `done` in any thread, one call of each at a time. `done` returns false to stop. What one
/// of them throws ends the work and is thrown to the caller, once all threads have come to an end.
void in_order(const InOrderLimits&, const std::function<std::optional<std::string>()>& next,
              const std::function<Outcome(std::string)>& work, const std::function<bool(Outcome)>& done);

}  // namespace app
