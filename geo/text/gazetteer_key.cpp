#include <unicode/uchar.h>

#include "geo/text/gazetteer.hpp"
#include "geo/text/normalize.hpp"
#include "geo/text/utf8.hpp"

namespace geo {
namespace {

/// Appends a word to the key, with its short form if it has one.
void append_word(std::string& key, std::string_view word) {
    if (word.empty()) return;
    if (!key.empty()) key += ' ';
    key += word == "saint" ? "st" : word == "sainte" ? "ste" : word;
}

}  // namespace

std::string gazetteer_key(std::string_view name) {
    const std::string folded = fold_key(name);
    std::string key;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < folded.size();) {
        const CodePoint c = code_point_at(folded, at);
        if (!u_isalnum(static_cast<UChar32>(c.value))) {
            append_word(key, std::string_view(folded).substr(begin, at - begin));
            begin = at + c.bytes;
        }
        at += c.bytes;
    }
    append_word(key, std::string_view(folded).substr(begin));
    return key;
}

}  // namespace geo
