#pragma once

#include <optional>
#include <string>
#include <vector>

namespace geo {

/// While it lives, what GDAL would print in this thread is kept here instead, and GDAL asks nothing of the
/// net unless the source is itself an address on it: a file may name others (the "crs" of a GeoJSON, a VRT,
/// the schema of a GML). The first one of the process registers GDAL's drivers. One thread; may be nested.
class GdalSession {
  public:
    explicit GdalSession(const std::string& source);
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
    bool offline_;
    std::optional<std::string> allowed_before_;
};

/// An address or a database, as the user may type it, and not a file: "https://...", "/vsicurl/...",
/// "WFS:...".
[[nodiscard]] bool is_remote(const std::string& source);
/// Throws DataError where a source, or a file beside it that begins with its name (a.dbf, a.prj), is there
/// but neither a file nor a folder: a pipe would be waited for without end.
void refuse_pipes(const std::string& source);

}  // namespace geo
