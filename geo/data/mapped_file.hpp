#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace geo {

/// A file's bytes, mapped read-only. The file may be removed while it is mapped, but must not be cut short.
class MappedFile {
  public:
    /// Throws DataError: missing, not a file, empty, unreadable.
    explicit MappedFile(const std::string& path);
    MappedFile(MappedFile&&) noexcept;
    MappedFile& operator=(MappedFile&&) noexcept;
    ~MappedFile();

    /// Aligned to a page.
    [[nodiscard]] std::span<const std::byte> bytes() const { return bytes_; }

  private:
    std::span<const std::byte> bytes_;
};

}  // namespace geo
