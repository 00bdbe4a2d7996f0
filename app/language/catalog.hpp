#pragma once

#include <cstdint>
#include <locale>
#include <string>
#include <string_view>

namespace app {

/// One language's translations of the program's English words: GNU gettext's, read by Boost.Locale into a
/// value of its own, so that no process-wide locale is touched. Copies are cheap. Any thread.
class Catalog {
  public:
    /// Without translations: everything stays English.
    Catalog() = default;
    /// Reads a .mo file for a language ("fr", which tells the plural rule's domain). Without the file
    /// everything stays English; throws geo::DataError where the file is there but cannot be read.
    [[nodiscard]] static Catalog read(const std::string& mo_file, const std::string& language);

    [[nodiscard]] bool empty() const { return empty_; }
    /// The translation, else the words themselves. What it gives lives as long as this and as `english`.
    [[nodiscard]] std::string_view say(std::string_view english) const;
    /// The form for this number.
    [[nodiscard]] std::string_view say(std::string_view one, std::string_view many, std::int64_t n) const;

  private:
    std::locale translations_ = std::locale::classic();
    bool empty_ = true;
};

}  // namespace app
