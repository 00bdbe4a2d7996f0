#pragma once

namespace app {

/// Wakes a window that sleeps in poll(): other threads call, the window takes all calls at once.
class WakeUp {
  public:
    /// Throws std::system_error where the system gives no descriptor.
    WakeUp();
    ~WakeUp();
    WakeUp(const WakeUp&) = delete;
    WakeUp& operator=(const WakeUp&) = delete;

    void call() const;                            // from any thread
    [[nodiscard]] bool take() const;              // true if there was a call since the last time
    [[nodiscard]] int fd() const { return fd_; }  // readable while there is one

  private:
    int fd_;
};

}  // namespace app
