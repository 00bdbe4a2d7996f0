#pragma once

#include <algorithm>
#include <cstring>
#include <string>

#include "app/verbs/byte_source.hpp"

namespace test {

/// A stream that gives a text, so many bytes a read.
inline app::ByteSource text_source(std::string text, std::size_t bytes_a_read = 4096) {
    return [text = std::move(text), at = std::size_t{0}, bytes_a_read](std::span<char> bytes) mutable {
        const std::size_t count = std::min({bytes.size(), bytes_a_read, text.size() - at});
        std::memcpy(bytes.data(), text.data() + at, count);
        at += count;
        return count;
    };
}

}  // namespace test
