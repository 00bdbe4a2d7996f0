#pragma once

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>

#include <cstdint>

#include "picture.hpp"

namespace probe {

/// A rectangle of the screen. The server copies it in one request, so it is of one moment.
class Grabber {
  public:
    Grabber(Display*, Rect);
    Grabber(const Grabber&) = delete;
    Grabber& operator=(const Grabber&) = delete;
    /// What the screen shows now.
    void grab();
    /// Of what was grabbed.
    [[nodiscard]] std::uint64_t hash() const;
    [[nodiscard]] Picture picture() const;

  private:
    [[nodiscard]] std::size_t size() const;
    Display* display_;
    Rect rect_;
    XImage* image_ = nullptr;
    XShmSegmentInfo segment_{};
};

}  // namespace probe
