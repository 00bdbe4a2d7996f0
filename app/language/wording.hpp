#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>

#include "app/language/catalog.hpp"
#include "app/language/formats.hpp"
#include "app/language/to_say.hpp"
#include "geo/story/names.hpp"

namespace app {

/// How the interface speaks: words, numbers and dates of one language. A language without a catalog speaks
/// English throughout, so that no sentence mixes two.
class Wording {
  public:
    /// English.
    Wording() : formats_(geo::Language::en) {}
    /// With the catalog <folder>/<code>.mo, if there is one. Throws geo::DataError: it is broken.
    Wording(const std::string& folder, geo::Language wanted)
        : catalog_(Catalog::read(folder + "/" + std::string(geo::code_of(wanted)) + ".mo",
                                 std::string(geo::code_of(wanted)))),
          language_(catalog_.empty() ? geo::Language::en : wanted),
          formats_(language_) {}

    /// What it speaks.
    [[nodiscard]] geo::Language language() const { return language_; }
    [[nodiscard]] const Formats& formats() const { return formats_; }

    [[nodiscard]] std::string_view say(std::string_view english) const { return catalog_.say(english); }
    [[nodiscard]] std::string_view say_n(std::string_view one, std::string_view many, std::int64_t n) const {
        return catalog_.say(one, many, n);
    }
    /// The translation with its {} filled in; a translation has those of the English.
    template <class... Args>
    [[nodiscard]] std::string phrase(std::string_view english, const Args&... args) const {
        return fmt::format(fmt::runtime(say(english)), args...);
    }
    template <class... Args>
    [[nodiscard]] std::string phrase_n(std::string_view one, std::string_view many, std::int64_t n,
                                       const Args&... args) const {
        return fmt::format(fmt::runtime(say_n(one, many, n)), args...);
    }

  private:
    Catalog catalog_;
    geo::Language language_ = geo::Language::en;
    Formats formats_;
};

}  // namespace app
