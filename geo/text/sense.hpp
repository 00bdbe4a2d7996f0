#pragma once

#include <cstddef>

#include "geo/text/read_text.hpp"

namespace geo {

/// Whether a country or capital named by words [begin, end) stands for those who act in its name, and not for
/// the place: it says or decides something, it is a party to a relation ("tensions entre Ankara et Damas"),
/// or something of its state is meant ("soutien de la Turquie").
[[nodiscard]] bool is_actor(const ReadText&, std::size_t begin, std::size_t end);

/// Whether the name of any place stands for what was agreed there ("l'accord de Sotchi").
[[nodiscard]] bool names_agreement(const ReadText&, std::size_t begin);

/// Whether a demonym names the language ("en turc").
[[nodiscard]] bool names_language(const ReadText&, std::size_t begin, std::size_t end);

}  // namespace geo
