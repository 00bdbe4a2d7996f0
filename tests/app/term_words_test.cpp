#include <fstream>
#include <iterator>

#include "geo/text/link_weights.hpp"
#include "tests/catch.hpp"
#include "tests/paths.hpp"

// That the catalogs have no words which the interface does not say is what tests/translations.sh looks at.
TEST_CASE("what a reader is told of the reasons for a place is translated into every language") {
    for (const char* name : {"fr.po", "tr.po"}) {
        std::ifstream file(paths::source_root() + "/assets/locale/" + name);
        const std::string catalog{std::istreambuf_iterator<char>(file), {}};
        for (std::size_t i = 0; i < geo::reason_count; ++i) {
            const std::string words(geo::LinkWeights::row(static_cast<geo::Reason>(i)).words);
            INFO(name << ": " << words);
            CHECK(catalog.find("msgid \"" + words + "\"\n") != std::string::npos);
        }
    }
}
