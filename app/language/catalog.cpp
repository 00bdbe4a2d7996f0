#include "app/language/catalog.hpp"

#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

#include "geo/data/error.hpp"

namespace app {
namespace {

using Messages = boost::locale::message_format<char>;

std::vector<char> bytes_of(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    std::vector<char> bytes{std::istreambuf_iterator<char>(in), {}};
    if (!in && !in.eof()) throw geo::DataError(file + ": cannot be read");
    return bytes;
}

}  // namespace

Catalog Catalog::read(const std::string& mo_file, const std::string& language) {
    Catalog catalog;
    std::error_code ignored;
    if (!std::filesystem::exists(mo_file, ignored)) return catalog;
    boost::locale::gnu_gettext::messages_info info;
    info.language = language;
    info.encoding = "UTF-8";
    info.paths.emplace_back(".");
    info.domains.emplace_back("dateline");
    // The library asks by names of its own; there is one file.
    info.callback = [bytes = bytes_of(mo_file)](const std::string&, const std::string&) { return bytes; };
    try {
        catalog.translations_ = std::locale(std::locale::classic(),
                                            boost::locale::gnu_gettext::create_messages_facet<char>(info));
    } catch (const std::exception& error) {
        throw geo::DataError(mo_file + ": not a catalog of translations: " + error.what());
    }
    catalog.empty_ = false;
    return catalog;
}

std::string_view Catalog::say(std::string_view english) const {
    if (empty_) return english;
    const char* translated =
        std::use_facet<Messages>(translations_).get(0, nullptr, std::string(english).c_str());
    return translated == nullptr ? english : translated;
}

std::string_view Catalog::say(std::string_view one, std::string_view many, std::int64_t n) const {
    if (!empty_) {
        const char* translated = std::use_facet<Messages>(translations_)
                                     .get(0, nullptr, std::string(one).c_str(), static_cast<int>(n));
        if (translated != nullptr) return translated;
    }
    return n == 1 ? one : many;
}

}  // namespace app
