#include "app/window/wake_up.hpp"

#include <sys/eventfd.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace app {

WakeUp::WakeUp() : fd_(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {
    if (fd_ < 0)
        throw std::system_error(errno, std::generic_category(), "the window cannot be woken: eventfd");
}

WakeUp::~WakeUp() {
    close(fd_);
}

void WakeUp::call() const {
    (void)!eventfd_write(fd_, 1);
}

bool WakeUp::take() const {
    eventfd_t calls = 0;
    return eventfd_read(fd_, &calls) == 0;
}

}  // namespace app
