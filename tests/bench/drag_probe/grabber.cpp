#include "grabber.hpp"

#include <sys/ipc.h>
#include <sys/shm.h>

#include <cstring>

#include "waiting.hpp"

namespace probe {

Grabber::Grabber(Display* display, Rect rect) : display_(display), rect_(rect) {
    const int screen = DefaultScreen(display);
    image_ = XShmCreateImage(
        display, DefaultVisual(display, screen), static_cast<unsigned>(DefaultDepth(display, screen)),
        ZPixmap, nullptr, &segment_, static_cast<unsigned>(rect.width), static_cast<unsigned>(rect.height));
    if (image_ == nullptr || image_->bits_per_pixel != 32) fail("the screen must have 32 bits a pixel");
    segment_.shmid = shmget(IPC_PRIVATE, size(), IPC_CREAT | 0600);
    segment_.shmaddr = image_->data = static_cast<char*>(shmat(segment_.shmid, nullptr, 0));
    XShmAttach(display, &segment_);
    XSync(display, False);
    shmctl(segment_.shmid, IPC_RMID, nullptr);
}

void Grabber::grab() {
    if (!XShmGetImage(display_, DefaultRootWindow(display_), image_, rect_.x, rect_.y, AllPlanes))
        fail("the screen cannot be read");
}

std::uint64_t Grabber::hash() const {
    std::uint64_t h = 1469598103934665603ULL;
    const char* data = image_->data;
    for (std::size_t i = 0; i + 8 <= size(); i += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, data + i, 8);
        h = (h ^ word) * 1099511628211ULL;
    }
    return h;
}

Picture Grabber::picture() const {
    Picture p{rect_.width, rect_.height, {}};
    p.pixels.resize(size() / 4);
    std::memcpy(p.pixels.data(), image_->data, size());
    return p;
}

std::size_t Grabber::size() const {
    return static_cast<std::size_t>(image_->bytes_per_line) * static_cast<std::size_t>(rect_.height);
}

}  // namespace probe
