#include "app/verbs/links.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <istream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <ostream>

#include "geo/data/error.hpp"
#include "geo/data/read_file.hpp"
#include "geo/text/code_points.hpp"
#include "geo/text/normalize.hpp"

namespace app {
namespace {

using Json = nlohmann::ordered_json;

struct ArticleText {
    Json id;
    std::string text;
    std::optional<geo::Date> published;
    std::optional<geo::Language> language;
};

/// Counts code points up to ascending bytes of one text, each part of it once.
class CodePoints {
  public:
    explicit CodePoints(std::string_view text) : text_(text) {}
    /// Precondition: no less than the last one.
    std::uint32_t at(std::uint32_t byte) {
        points_ += geo::code_points_before(text_.substr(byte_), byte - byte_);
        byte_ = byte;
        return points_;
    }

  private:
    std::string_view text_;
    std::uint32_t byte_ = 0, points_ = 0;
};

double rounded(double degrees) {
    return std::round(degrees * 1e6) / 1e6;
}

Json place_json(const geo::Place& place, geo::Language language) {
    return {{"id", place.public_id()},      {"name", place.names.in(language)},
            {"lng", rounded(place.at.lng)}, {"lat", rounded(place.at.lat)},
            {"country", place.country},     {"kind", geo::name_of(place.kind)}};
}

Json candidates_json(const geo::Mention& mention, const geo::LinkedText& linked, const geo::Linker& linker,
                     std::string_view text) {
    Json list = Json::array();
    for (const geo::Candidate& candidate : mention.candidates) {
        const geo::Place place = linker.place(linked, candidate.place);
        Json why = Json::array();
        for (const geo::Term& term : candidate.terms) why.push_back(geo::describe(term, text));
        list.push_back({{"id", place.public_id()},
                        {"name", place.names.in(linked.language)},
                        {"score", std::round(candidate.share * 1e4) / 1e4},
                        {"why", why}});
    }
    return list;
}

Json dates_json(std::string_view text, const std::vector<geo::DateExpression>& dates) {
    Json list = Json::array();
    CodePoints points(text);
    for (const geo::DateExpression& date : dates) {
        const auto begin = points.at(date.text.begin);
        Json json{{"begin", begin},
                  {"end", points.at(date.text.end)},
                  {"text", text.substr(date.text.begin, date.text.end - date.text.begin)},
                  {"from", nullptr},
                  {"to", nullptr},
                  {"kind", geo::name_of(date.kind)}};
        if (date.when) {
            json["from"] = geo::to_iso(date.when->from);
            json["to"] = geo::to_iso(date.when->to);
        }
        list.push_back(std::move(json));
    }
    return list;
}

Json links_of(const ArticleText& article, const geo::Linker& linker) {
    if (!geo::valid_utf8(article.text)) throw geo::DataError("the text is not valid UTF-8 without NUL");
    const auto linked = linker.link(article.text, {article.published, article.language});
    Json sentence_list = Json::array(), mention_list = Json::array();
    CodePoints sentence_points(article.text), mention_points(article.text);
    for (const geo::TextRange sentence : linked.sentences)
        sentence_list.push_back(
            {{"begin", sentence_points.at(sentence.begin)}, {"end", sentence_points.at(sentence.end)}});
    for (const geo::Mention& mention : linked.mentions) {
        const auto begin = mention_points.at(mention.text.begin);
        const std::string text =
            article.text.substr(mention.text.begin, mention.text.end - mention.text.begin);
        Json json{{"begin", begin},
                  {"end", mention_points.at(mention.text.end)},
                  {"text", text},
                  {"sentence", mention.sentence},
                  {"sense", geo::name_of(mention.sense)},
                  {"place", nullptr}};
        if (mention.embedded) json["embedded"] = true;
        if (mention.place) json["place"] = place_json(linker.place(linked, *mention.place), linked.language);
        json["score"] =
            mention.candidates.empty() ? 0.0 : std::round(mention.candidates[0].share * 1e4) / 1e4;
        json["candidates"] = candidates_json(mention, linked, linker, article.text);
        mention_list.push_back(std::move(json));
    }
    return {{"id", article.id},
            {"lang", geo::code_of(linked.language)},
            {"published", article.published ? Json(geo::to_iso(*article.published)) : Json()},
            {"sentences", sentence_list},
            {"mentions", mention_list},
            {"dates", dates_json(article.text, linked.dates)}};
}

Json error_json(const Json& id, const std::string& what) {
    return {{"id", id}, {"error", what}};
}

std::string line_of(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string text_member(const Json& record, const char* name) {
    const auto found = record.find(name);
    if (found == record.end() || found->is_null()) return {};
    if (!found->is_string()) throw geo::DataError(std::string("'") + name + "' is not text");
    return found->get<std::string>();
}

/// Of a line of JSON Lines; the options stand in for what it does not say.
ArticleText article_of(const Json& record, const LinksOptions& options) {
    if (!record.contains("text")) throw geo::DataError("no 'text'");
    ArticleText article{record.value("id", Json()), text_member(record, "text"), options.published,
                        options.language};
    if (const auto published = text_member(record, "published"); !published.empty()) {
        article.published = geo::parse_date(published.substr(0, 10));
        if (!article.published) throw geo::DataError("'published' is not a day: " + published);
    }
    if (const auto code = text_member(record, "lang"); !code.empty())
        if (const auto language = geo::language_from_code(code.substr(0, 2))) article.language = language;
    return article;
}

Json answer_to_line(const std::string& line, const LinksOptions& options, const geo::Linker& linker) {
    const Json record = Json::parse(line, nullptr, false);
    if (record.is_discarded()) return error_json(nullptr, "not JSON");
    if (!record.is_object()) return error_json(nullptr, "not a JSON object");
    try {
        return links_of(article_of(record, options), linker);
    } catch (const geo::DataError& error) {
        return error_json(record.value("id", Json()), error.what());
    }
}

void answer_lines(std::istream& in, const LinksOptions& options, const geo::Linker& linker,
                  std::ostream& out) {
    for (std::string line; std::getline(in, line);) {
        if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
        out << line_of(answer_to_line(line, options, linker)) << std::flush;
    }
}

/// "" is the input stream.
int answer_json_lines(const LinksOptions& options, const geo::Linker& linker, std::istream& in,
                      std::ostream& out, std::ostream& errors) {
    int status = 0;
    const std::vector<std::string> files =
        options.files.empty() ? std::vector<std::string>{"-"} : options.files;
    for (const auto& file : files) {
        if (file == "-") {
            answer_lines(in, options, linker, out);
            continue;
        }
        std::ifstream lines(file);
        std::error_code none;
        if (!lines || std::filesystem::is_directory(file, none)) {
            errors << file << ": cannot be read\n";
            status = 1;
            continue;
        }
        answer_lines(lines, options, linker, out);
    }
    return status;
}

ArticleText read_article(const std::string& file, const LinksOptions& options, std::istream& in) {
    if (file == "-")
        return {"-", std::string(std::istreambuf_iterator<char>(in), {}), options.published,
                options.language};
    return {std::filesystem::path(file).filename().string(), geo::read_text(file), options.published,
            options.language};
}

}  // namespace

int links(const LinksOptions& options, const geo::Linker& linker, std::istream& in, std::ostream& out,
          std::ostream& errors) {
    if (options.json_lines) return answer_json_lines(options, linker, in, out, errors);
    const std::vector<std::string> files =
        options.files.empty() ? std::vector<std::string>{"-"} : options.files;
    int status = 0;
    Json answers = Json::array();
    for (const auto& file : files) {
        Json answer;
        try {
            answer = links_of(read_article(file, options, in), linker);
        } catch (const geo::DataError& error) {
            status = 1;
            errors << error.what() << '\n';
            if (files.size() == 1) return status;
            answer = error_json(std::filesystem::path(file).filename().string(), error.what());
        }
        if (options.format == LinksOptions::Format::jsonl)
            out << line_of(answer) << std::flush;
        else
            answers.push_back(std::move(answer));
    }
    if (options.format == LinksOptions::Format::json)
        out << (files.size() == 1 ? answers[0] : answers).dump(2, ' ', false, Json::error_handler_t::replace)
            << '\n';
    return status;
}

}  // namespace app
