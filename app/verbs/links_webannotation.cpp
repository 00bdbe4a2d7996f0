#include <fmt/format.h>

#include "app/verbs/json_text.hpp"
#include "app/verbs/links_formats.hpp"
#include "geo/text/utf8.hpp"

namespace app {
namespace {

constexpr std::uint32_t quote_context_points = 32;  // of a quote's prefix and suffix

/// The code points just before and behind a range of bytes.
std::string_view text_before(std::string_view text, std::uint32_t end) {
    std::size_t begin = end;
    for (std::uint32_t i = 0; i < quote_context_points && begin > 0; ++i)
        begin -= geo::code_point_before(text, begin).bytes;
    return text.substr(begin, end - begin);
}
std::string_view text_behind(std::string_view text, std::uint32_t begin) {
    std::size_t end = begin;
    for (std::uint32_t i = 0; i < quote_context_points && end < text.size(); ++i)
        end += geo::code_point_at(text, end).bytes;
    return text.substr(begin, end - begin);
}

/// An id as a part of an IRI.
std::string iri_escaped(std::string_view text) {
    std::string iri;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                           std::string_view("-._~").find(c) != std::string_view::npos || byte >= 0x80;
        iri += plain ? std::string(1, c) : fmt::format("%{:02X}", byte);
    }
    return iri;
}

void begin_annotation(JsonText& json, const std::string& source, std::string_view what, std::size_t number,
                      std::string_view motivation) {
    json.begin_object();
    json.member("id", fmt::format("{}#{}-{}", source, what, number));
    json.member("type", "Annotation");
    json.member("motivation", motivation);
    json.key("body");
    json.begin_array();
}

void write_text_body(JsonText& json, std::string_view value, std::string_view purpose) {
    json.begin_object();
    json.member("type", "TextualBody");
    json.member("value", value);
    json.member("format", "text/plain");
    json.member("purpose", purpose);
    json.end_object();
}

void end_annotation(JsonText& json, const LinkedArticle& article, const std::string& source,
                    const Span& span) {
    json.end_array();
    json.key("target");
    json.begin_object();
    json.member("source", source);
    json.key("selector");
    json.begin_array();
    json.begin_object();
    json.member("type", "TextQuoteSelector");
    json.member("exact", article.text_of(span));
    json.member("prefix", text_before(article.text, span.bytes.begin));
    json.member("suffix", text_behind(article.text, span.bytes.end));
    json.end_object();
    json.begin_object();
    json.member("type", "TextPositionSelector");
    json.member("start", span.points.begin);
    json.member("end", span.points.end);
    json.end_object();
    json.end_array();
    json.end_object();
    json.end_object();
}

std::string mention_annotation(const LinkedArticle& article, const std::string& source, std::size_t number) {
    const auto& mention = article.mentions[number];
    JsonText json;
    begin_annotation(json, source, "place", number, "identifying");
    if (const auto* place = article.place_of(mention)) {
        json.begin_object();
        json.member("type", "SpecificResource");
        json.member("source", uri_of(*place));
        json.member("purpose", "identifying");
        json.end_object();
        write_text_body(json, place->name, "describing");
    }
    write_text_body(json, mention.sense, "classifying");
    end_annotation(json, article, source, mention.span);
    return json.take();
}

std::string date_annotation(const LinkedArticle& article, const std::string& source, std::size_t number) {
    const auto& date = article.dates[number];
    JsonText json;
    begin_annotation(json, source, "date", number, "describing");
    if (date.range) write_text_body(json, iso_of(*date.range), "describing");
    write_text_body(json, date.kind, "classifying");
    end_annotation(json, article, source, date.span);
    return json.take();
}

}  // namespace

std::string links_as_webannotation(const LinkedArticle& article) {
    const std::string source = iri_escaped(article.id.text);
    std::string annotations;
    const auto add = [&annotations](const std::string& annotation) {
        if (!annotations.empty()) annotations += ",\n";
        annotations += annotation;
    };
    for (std::size_t i = 0; i < article.mentions.size(); ++i) add(mention_annotation(article, source, i));
    for (std::size_t i = 0; i < article.dates.size(); ++i) add(date_annotation(article, source, i));
    return annotations;
}

}  // namespace app
