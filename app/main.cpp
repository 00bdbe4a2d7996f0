#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <clocale>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <iostream>
#include <new>
#include <string>
#include <vector>

#include "app/assets.hpp"
#include "app/heap.hpp"
#include "app/options.hpp"
#include "app/run.hpp"

namespace {

/// A file of ours must not become a standard stream that was closed: what a library says would go into it.
/// Reading from or writing to what stands in its place fails as before.
void keep_closed_streams_apart() {
    if (fcntl(STDIN_FILENO, F_GETFD) < 0) static_cast<void>(open("/dev/null", O_WRONLY));
    for (int descriptor = open("/dev/null", O_RDONLY); descriptor >= 0;
         descriptor = open("/dev/null", O_RDONLY)) {
        if (descriptor <= STDERR_FILENO) continue;
        close(descriptor);
        return;
    }
}

}  // namespace

int main(int argc, char** argv) {
    app::prepare_heap();
    keep_closed_streams_apart();
    setenv("EGL_LOG_LEVEL", "fatal", 0);  // what does not work is told by us, in one line
    std::signal(SIGXFSZ,
                SIG_IGN);  // a file that grows too large is an error of its write, told like the others
    std::setlocale(LC_ALL, "");
    std::setlocale(LC_NUMERIC, "C");  // a decimal comma belongs to people, not to files
    int status = 0;
    try {
        const app::ParsedOptions parsed = app::parse_options(std::vector<std::string>(argv + 1, argv + argc));
        if (!parsed.exit_status) {
            status = app::run(parsed.options, app::find_assets());
        } else if (status = *parsed.exit_status; status == 0) {
            std::cout << parsed.text;
        } else {
            std::cerr << "dateline: " << parsed.text;
        }
    } catch (const std::bad_alloc&) {
        std::cerr << "dateline: not enough memory\n";
        return 1;
    } catch (const std::exception& error) {
        std::cerr << "dateline: " << error.what() << '\n';
        return 1;
    }
    if (!std::cout.flush()) {
        std::cerr << "dateline: standard output: " << std::strerror(errno) << '\n';
        return 1;
    }
    return status;
}
