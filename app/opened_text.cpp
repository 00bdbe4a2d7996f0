#include "app/opened_text.hpp"

#include <algorithm>
#include <optional>

#include "app/language/to_say.hpp"

namespace app {
namespace {

constexpr std::string_view blanks = " \t\r\n";

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::optional<int> hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return std::nullopt;
}

std::string without_percents(std::string_view uri) {
    std::string path;
    for (std::size_t i = 0; i < uri.size(); ++i) {
        const auto high = i + 2 < uri.size() ? hex_digit(uri[i + 1]) : std::nullopt;
        const auto low = i + 2 < uri.size() ? hex_digit(uri[i + 2]) : std::nullopt;
        if (uri[i] == '%' && high && low) {
            path += static_cast<char>(*high * 16 + *low);
            i += 2;
        } else {
            path += uri[i];
        }
    }
    return path;
}

/// "file:///home/a%20b.txt", "file://host/..." (RFC 8089): the path on this machine.
std::optional<std::string> file_of_uri(std::string_view uri) {
    if (!uri.starts_with("file:")) return std::nullopt;
    uri.remove_prefix(5);
    if (uri.starts_with("//")) {
        const auto slash = uri.find('/', 2);
        if (slash == std::string_view::npos) return std::nullopt;
        uri.remove_prefix(slash);
    }
    if (!uri.starts_with("/")) return std::nullopt;
    return without_percents(uri);
}

bool is_net_address(std::string_view text) {
    if (text.find_first_of(blanks) != std::string_view::npos) return false;
    const auto starts = [&](std::string_view with) {
        return text.size() > with.size() &&
               std::ranges::equal(text.substr(0, with.size()), with, [](char a, char b) {
                   return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b;
               });
    };
    return starts("http://") || starts("https://") || starts("ftp://") || starts("www.");
}

}  // namespace

TextToOpen read_opened_text(std::string_view utf8) {
    const std::string_view text = trimmed(utf8);
    if (text.empty()) return {{}, std::string(to_say("There is no text to open."))};
    if (is_net_address(text))
        return {{},
                std::string(to_say("That is an address of the net, which Dateline does not use. Copy the "
                                   "article's text itself."))};
    const bool one_line = text.find('\n') == std::string_view::npos;
    if (const auto file = file_of_uri(text); file && one_line) return {{*file, nullptr, {}}, {}};
    if (one_line && text.front() == '/' && text.size() < 1024) return {{std::string(text), nullptr, {}}, {}};
    return {{{}, std::make_shared<const std::string>(utf8), {}}, {}};
}

std::vector<std::string> files_of_uri_list(std::string_view list) {
    std::vector<std::string> files;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find('\n'), list.size());
        const std::string_view line = trimmed(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
        if (auto file = file_of_uri(line)) files.push_back(std::move(*file));
    }
    return files;
}

std::string title_of_text(std::string_view utf8) {
    constexpr std::size_t most = 40;
    std::string_view line = trimmed(utf8);
    line = trimmed(line.substr(0, line.find_first_of("\r\n")));
    if (line.size() <= most) return std::string(line);
    std::size_t end = line.rfind(' ', most);
    if (end == std::string_view::npos || end < most / 2)
        for (end = most; end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U;) --end;
    return std::string(line.substr(0, end)) + "…";
}

}  // namespace app
