#include "process.hpp"

#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <string>

#include "waiting.hpp"

namespace probe {
namespace {

/// How often a thread of the process has gone to sleep so far: a process that sleeps through has none more.
long sleeps(pid_t pid) {
    long all = 0;
    std::error_code gone;
    for (const auto& task :
         std::filesystem::directory_iterator("/proc/" + std::to_string(pid) + "/task", gone)) {
        std::ifstream status(task.path() / "status");
        for (std::string line; std::getline(status, line);)
            if (line.starts_with("voluntary_ctxt_switches:")) all += std::atol(line.c_str() + 24);
    }
    return all;
}

}  // namespace

pid_t start_program(char** command) {
    const pid_t pid = fork();
    if (pid == 0) {
        prctl(PR_SET_PDEATHSIG, SIGTERM);
        execvp(command[0], command);
        _exit(127);
    }
    return pid;
}

void end_program(pid_t pid) {
    kill(pid, SIGTERM);
    waitpid(pid, nullptr, 0);
}

bool has_ended(pid_t pid) {
    return waitpid(pid, nullptr, WNOHANG) != 0;
}

double processor_s(pid_t pid) {
    clockid_t clock{};
    timespec t{};
    if (clock_getcpuclockid(pid, &clock) != 0 || clock_gettime(clock, &t) != 0) fail("the program has ended");
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) * 1e-9;
}

double peak_mb(pid_t pid) {
    std::FILE* file = std::fopen(("/proc/" + std::to_string(pid) + "/status").c_str(), "r");
    char line[256];
    double kib = 0;
    while (file != nullptr && std::fgets(line, sizeof line, file) != nullptr)
        if (std::strncmp(line, "VmHWM:", 6) == 0) kib = std::atof(line + 6);
    if (file != nullptr) std::fclose(file);
    return kib * 1024 / 1e6;
}

Rest rest(pid_t pid, double seconds) {
    const double processor_before = processor_s(pid);
    const long sleeps_before = sleeps(pid);
    sleep_until(now_s() + seconds);
    return {processor_s(pid) - processor_before, sleeps(pid) - sleeps_before};
}

}  // namespace probe
