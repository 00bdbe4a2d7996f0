#pragma once

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <string_view>

/// Spoils texts at random; the same seed spoils them the same way.
class Mutator {
  public:
    explicit Mutator(unsigned seed) : random_(seed) {}

    [[nodiscard]] std::size_t below(std::size_t limit) { return random_() % std::max<std::size_t>(limit, 1); }

    /// Up to `longest` bytes, half of the time those that formats care about.
    [[nodiscard]] std::string bytes(std::size_t longest) {
        std::string text(below(longest + 1), '\0');
        for (char& c : text)
            c = below(2) == 0 ? pointed_[below(pointed_.size())] : static_cast<char>(below(256));
        return text;
    }

    /// One to four spoilt spots: a piece cut out, doubled, overwritten or put in.
    [[nodiscard]] std::string spoilt(std::string_view sound) {
        std::string text(sound);
        for (std::size_t left = 1 + below(4); left > 0; --left) {
            const std::size_t at = below(text.size() + 1);
            const std::size_t length = std::min(below(40), text.size() - at);
            switch (below(5)) {
                case 0:
                    text.erase(at, length);
                    break;
                case 1:
                    text.insert(at, text.substr(at, length));
                    break;
                case 2:
                    text.replace(at, length, bytes(12));
                    break;
                case 3:
                    text.insert(at, pieces_[below(pieces_.size())]);
                    break;
                default:
                    text.resize(at);
            }
        }
        return text;
    }

  private:
    std::mt19937 random_;
    static constexpr std::string_view pointed_ =
        "\"\\{}[],:;|/\n\r\t -+.0189eE#'%&<>\xC3\xA9\xE2\x80\x99\xFF";
    static constexpr std::array<std::string_view, 20> pieces_{"1e999",
                                                              "-1e308",
                                                              "nan",
                                                              "-0",
                                                              "99999999999999999999",
                                                              "null",
                                                              "\"\"",
                                                              "[[[[[[[[",
                                                              "{\"a\":{",
                                                              "\r\n",
                                                              "\xEF\xBB\xBF",
                                                              "\xED\xA0\x80",
                                                              "\xF4\x90\x80\x80",
                                                              "\xE2\x80\xAE",
                                                              "0000-00-00",
                                                              "9999-12-31",
                                                              "../..",
                                                              "%s%n",
                                                              "\\u0000",
                                                              "\xCC\x81\xCC\x81"};
};
