#pragma once

#include "app/verbs/linked_article.hpp"

namespace test {

/// A text with what is hard to write: quotes, commas, a line break, marks of XML, code points of two, three
/// and four bytes before the places; a mention that is unresolved, one over a line break, a date within
/// nothing.
inline app::LinkedArticle hand_made_article() {
    app::LinkedArticle article;
    article.id = {app::ArticleId::Kind::text, "a, \"b\" & <c>.txt"};
    article.text = "\xF0\x9F\x97\xBA Été: \"Ankara\" & <Idlib>,\nlundi à Foo.\nNew\nYork";
    article.language = "fr";
    article.published = geo::parse_date("2020-02-11");
    // Bytes and code points were counted by Python.
    article.sentences = {{{0, 31}, {0, 26}}, {{32, 45}, {27, 39}}, {{46, 54}, {40, 48}}};
    article.places = {{"geonames:323786", "Ankara", {32.85427, 39.91987}, "TR", "capital"},
                      {"geonames:1", "Other, Ankara", {}, "TR", "town"},
                      {"org:ny", "N & Y", {-74.00597, 40.71427}, "", "city"}};
    app::LinkedArticle::Mention ankara{
        .span = {{13, 19}, {8, 14}},
        .sentence = 0,
        .sense = "metonym",
        .place = 0,
        .score = 0.97,
        .candidates = {
            {0, 0.97, {{geo::Reason::capital, 1, {}}, {geo::Reason::says_something, -1, {12, 20}}}},
            {1, 0.02, {}}}};
    app::LinkedArticle::Mention foo{.span = {{41, 44}, {35, 38}},
                                    .sentence = 1,
                                    .sense = "literal",
                                    .place = {},
                                    .score = 0,
                                    .candidates = {}};
    app::LinkedArticle::Mention york{.span = {{46, 54}, {40, 48}},
                                     .sentence = 2,
                                     .sense = "organization",
                                     .place = 2,
                                     .score = 0.5,
                                     .candidates = {}};
    article.mentions = {ankara, foo, york};
    article.dates = {{{{32, 37}, {27, 32}},
                      1,
                      geo::DateRange{*geo::parse_date("2020-02-10"), *geo::parse_date("2020-02-10")},
                      "day"}};
    article.actors = {{{{41, 44}, {35, 38}}, 1, "group", 0}};
    article.warnings = {"odd"};
    return article;
}

}  // namespace test
