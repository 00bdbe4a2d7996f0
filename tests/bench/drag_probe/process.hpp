#pragma once

#include <sys/types.h>

namespace probe {

/// Starts a program that ends with the probe, however that ends. The last argument is a null pointer.
[[nodiscard]] pid_t start_program(char** command);
void end_program(pid_t);
[[nodiscard]] bool has_ended(pid_t);

/// Processor time of all threads of the process so far.
[[nodiscard]] double processor_s(pid_t);
/// The most memory that it has had.
[[nodiscard]] double peak_mb(pid_t);

/// What the process cost while nothing happened.
struct Rest {
    double processor_s = 0;
    long wakeups = 0;
};
[[nodiscard]] Rest rest(pid_t, double seconds);

}  // namespace probe
