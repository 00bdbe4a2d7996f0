#include "geo/text/words.hpp"

#include <unicode/uchar.h>

#include "geo/text/normalize.hpp"
#include "geo/text/utf8.hpp"

namespace geo {
namespace {

bool belongs_to_word(char32_t c) {
    const auto point = static_cast<UChar32>(c);
    return u_isalnum(point) || (U_GET_GC_MASK(point) & U_GC_M_MASK) != 0;
}

/// What stands between two words, by Word::joint.
char joint_of(std::string_view between) {
    char joint = ' ';
    for (std::size_t at = 0; at < between.size();) {
        const CodePoint c = code_point_at(between, at);
        at += c.bytes;
        if (c.value == '\n' || joint == 0) return 0;
        if (u_isUWhiteSpace(static_cast<UChar32>(c.value))) continue;
        char found = 0;
        if (c.value == '\'' || c.value == U'’' || c.value == U'ʼ' || c.value == U'ʿ') found = '\'';
        if (c.value == '-' || (c.value >= 0x2010 && c.value <= 0x2012)) found = '-';
        if (c.value == '.') found = '.';
        if (c.value == ',') found = ',';
        joint = joint == ' ' ? found : char{0};
    }
    return joint;
}

}  // namespace

std::vector<Word> words_of(std::string_view utf8) {
    std::vector<Word> words;
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t begin = at;
        while (at < utf8.size() && belongs_to_word(code_point_at(utf8, at).value))
            at += code_point_at(utf8, at).bytes;
        if (at == begin) {
            at += code_point_at(utf8, at).bytes;
            continue;
        }
        Word word{{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)}, {}, false, 0};
        word.key = fold_key(utf8.substr(begin, at - begin));
        word.capital = !u_islower(static_cast<UChar32>(code_point_at(utf8, begin).value));
        const std::size_t last_end = words.empty() ? begin : words.back().text.end;
        word.joint = words.empty() ? char{0} : joint_of(utf8.substr(last_end, begin - last_end));
        words.push_back(std::move(word));
    }
    return words;
}

}  // namespace geo
