#pragma once

#include <string>
#include <vector>

namespace geo {

/// While it lives, what GDAL would print in this thread is kept here instead. The first one of the process
/// registers GDAL's drivers. One thread; may be nested.
class GdalSession {
  public:
    GdalSession();
    ~GdalSession();
    GdalSession(const GdalSession&) = delete;
    GdalSession& operator=(const GdalSession&) = delete;

    /// Distinct messages so far, oldest first, at most 20.
    [[nodiscard]] const std::vector<std::string>& messages() const { return messages_; }
    /// "source: the last message" (or `otherwise`), the source named once.
    [[nodiscard]] std::string about(const std::string& source, const char* otherwise) const;
    void keep(std::string message);

  private:
    std::vector<std::string> messages_;
};

}  // namespace geo
