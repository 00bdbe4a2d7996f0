// Spoilt texts and projections: any text has sentences and mentions within it, in order; any string is a
// projection or a ProjectionError.
#include "geo/data/read_file.hpp"
#include "geo/earth/projection.hpp"
#include "geo/text/link_data.hpp"
#include "geo/text/linker.hpp"
#include "geo/text/normalize.hpp"
#include "geo/text/sentences.hpp"
#include "tests/catch.hpp"
#include "tests/fuzz/mutator.hpp"
#include "tests/paths.hpp"

TEST_CASE("a spoilt article has sentences and mentions in order and within it") {
    const std::string assets = paths::source_root() + "/assets";
    const std::string article = geo::read_text(assets + "/stories/idlib-2020/article.fr.txt").substr(0, 1500);
    const geo::LinkData data = geo::LinkData::open(assets);
    const geo::Linker linker(data.gazetteer, data.words);
    for (unsigned seed = 1; seed <= 300; ++seed) {
        CAPTURE(seed);
        Mutator mutator(seed);
        const std::string text = seed % 4 == 0 ? mutator.bytes(400) : mutator.spoilt(article);
        if (!geo::valid_utf8(text)) continue;  // refused before it comes here
        std::uint32_t end = 0;
        const auto sentences = geo::split_sentences(text);
        for (const geo::TextRange sentence : sentences) {
            CHECK(sentence.begin >= end);
            CHECK(sentence.end > sentence.begin);
            end = sentence.end;
        }
        CHECK(end <= text.size());
        end = 0;
        const auto language = static_cast<geo::TextLanguage>(mutator.below(7));
        const geo::LinkedText linked = linker.link(text, {std::nullopt, language});
        for (const geo::Mention& mention : linked.mentions) {
            CHECK(mention.text.begin >= end);
            CHECK(mention.text.end <= text.size());
            CHECK(mention.sentence < linked.sentences.size());
            end = mention.text.end;
        }
    }
}

TEST_CASE("any string is a projection or an error in one line") {
    constexpr std::array sound{"EPSG:3857", "+proj=laea +lat_0=36 +lon_0=37", "EPSG:32637",
                               "+proj=lcc +lat_1=34 +lat_2=38 +lon_0=37", "+proj=ortho +lat_0=36 +lon_0=37"};
    for (unsigned seed = 1; seed <= 100; ++seed) {
        CAPTURE(seed);
        Mutator mutator(seed);
        const std::string definition =
            seed % 5 == 0 ? mutator.bytes(60) : mutator.spoilt(sound[mutator.below(sound.size())]);
        CAPTURE(definition);
        try {
            const auto projection = geo::Projection::create(definition);
            for (const geo::LngLat p : {geo::LngLat{37, 36}, geo::LngLat{-180, 90}, geo::LngLat{180, -90}})
                if (const auto at = projection.map_from_lnglat(p)) (void)projection.lnglat_from_map(*at);
        } catch (const geo::ProjectionError& error) {
            CHECK(std::string(error.what()).find('\n') == std::string::npos);
        }
    }
}
