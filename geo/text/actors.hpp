#pragma once

#include <cstddef>
#include <span>

#include "geo/text/words.hpp"

namespace geo {

/// Whether a country or capital named by sentence[begin, end) stands for those who act in its name, and not
/// for the place: it says or decides something, it is a party to a relation ("tensions entre Ankara et
/// Damas"), or something of its state is meant ("soutien de la Turquie"). French and English.
[[nodiscard]] bool is_actor(std::span<const Word> sentence, std::size_t begin, std::size_t end);

/// Whether the name of any place stands for what was agreed there ("l'accord de Sotchi").
[[nodiscard]] bool names_agreement(std::span<const Word> sentence, std::size_t begin);

}  // namespace geo
