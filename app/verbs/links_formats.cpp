#include "app/verbs/links_formats.hpp"

#include <algorithm>

#include "app/verbs/json_text.hpp"

namespace app {

const std::vector<std::string>& links_format_names() {
    static const std::vector<std::string> names{"json",          "jsonl", "csv",         "geojson",
                                                "webannotation", "tei",   "linkedplaces"};
    return names;
}

std::optional<LinksFormat> links_format_from_name(std::string_view name) {
    const auto& names = links_format_names();
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<LinksFormat>(found - names.begin());
}

LinksFrame frame_of(LinksFormat format, bool several) {
    switch (format) {
        case LinksFormat::json:
            return several ? LinksFrame{"[\n", ",\n", "\n]\n"} : LinksFrame{"", "", "\n"};
        case LinksFormat::jsonl:
            return {};
        case LinksFormat::csv:
            return {
                "article,what,begin,end,text,sentence,sense,place,name,lng,lat,country,kind,score,from,"
                "to\r\n",
                "", ""};
        case LinksFormat::geojson:
            return {"{\"type\":\"FeatureCollection\",\"features\":[\n", ",\n", "\n]}\n"};
        case LinksFormat::webannotation:
            return {
                "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":\"annotations\","
                "\"type\":\"AnnotationPage\",\"items\":[\n",
                ",\n", "\n]}\n"};
        case LinksFormat::tei:
            if (!several) return {"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", "\n", "\n"};
            return {
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                "<teiCorpus xmlns=\"http://www.tei-c.org/ns/1.0\">\n"
                "<teiHeader><fileDesc><titleStmt><title>Articles and their places</title></titleStmt>"
                "<publicationStmt><p>Linked by Dateline</p></publicationStmt>"
                "<sourceDesc><p>The articles below</p></sourceDesc></fileDesc></teiHeader>\n",
                "\n", "\n</teiCorpus>\n"};
        case LinksFormat::linkedplaces:
            return {
                "{\"type\":\"FeatureCollection\",\"@context\":\"https://raw.githubusercontent.com/"
                "LinkedPasts/"
                "linked-places/master/linkedplaces-context-v1.1.jsonld\",\"features\":[\n",
                ",\n", "\n]}\n"};
    }
    return {};
}

std::string written(LinksFormat format, const LinkedArticle& article, bool several) {
    switch (format) {
        case LinksFormat::json:
            return links_as_json(article, several);
        case LinksFormat::jsonl:
            return links_as_json(article, true) + '\n';
        case LinksFormat::csv:
            return links_as_csv(article);
        case LinksFormat::geojson:
            return links_as_geojson(article);
        case LinksFormat::webannotation:
            return links_as_webannotation(article);
        case LinksFormat::tei:
            return links_as_tei(article);
        case LinksFormat::linkedplaces:
            return links_as_linkedplaces(article);
    }
    return {};
}

std::string uri_of(const LinkedArticle::Place& place) {
    constexpr std::string_view geonames = "geonames:";
    if (!place.id.starts_with(geonames)) return place.id;
    return "https://sws.geonames.org/" + place.id.substr(geonames.size()) + "/";
}

std::string iso_of(const geo::DateRange& range) {
    const std::string from = geo::to_iso(range.from);
    return range.from == range.to ? from : from + "/" + geo::to_iso(range.to);
}

}  // namespace app
