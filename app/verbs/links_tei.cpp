#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "app/verbs/links_formats.hpp"
#include "geo/text/utf8.hpp"

namespace app {
namespace {

/// Text of XML 1.0: marks escaped; control characters, which it cannot hold, as U+FFFD.
std::string xml_escaped(std::string_view text) {
    std::string xml;
    xml.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto c = geo::code_point_at(text, at);
        if (c.value == '&')
            xml += "&amp;";
        else if (c.value == '<')
            xml += "&lt;";
        else if (c.value == '>')
            xml += "&gt;";
        else if (c.value == '"')
            xml += "&quot;";
        else if ((c.value < 0x20 && c.value != '\t' && c.value != '\n') || c.value == 0xFFFE ||
                 c.value > 0x10FFFF || c.value == 0xFFFF)
            xml += "\xEF\xBF\xBD";
        else
            xml += text.substr(at, c.bytes);
        at += c.bytes;
    }
    return xml;
}

std::string attribute(std::string_view name, std::string_view value) {
    return ' ' + std::string(name) + "=\"" + xml_escaped(value) + '"';
}

/// An element around a part of the text.
struct TeiElement {
    geo::TextRange bytes;
    std::string open, close;
};

TeiElement mention_element(const LinkedArticle& article, const LinkedArticle::Mention& mention) {
    const std::string name = mention.sense == "organization" ? "orgName" : "placeName";
    std::string open = '<' + name;
    if (mention.sense != "organization") open += attribute("type", mention.sense);
    if (const auto* place = article.place_of(mention)) open += attribute("ref", uri_of(*place));
    return {mention.span.bytes, open + '>', "</" + name + '>'};
}

TeiElement date_element(const LinkedArticle::Date& date) {
    std::string open = "<date" + attribute("type", date.kind);
    if (date.range && date.range->from == date.range->to)
        open += attribute("when", geo::to_iso(date.range->from));
    else if (date.range)
        open +=
            attribute("from", geo::to_iso(date.range->from)) + attribute("to", geo::to_iso(date.range->to));
    return {date.span.bytes, open + '>', "</date>"};
}

/// All elements by position, the outer before the inner.
std::vector<TeiElement> elements_of(const LinkedArticle& article) {
    std::vector<TeiElement> elements;
    for (const auto& mention : article.mentions) elements.push_back(mention_element(article, mention));
    for (const auto& date : article.dates) elements.push_back(date_element(date));
    std::stable_sort(elements.begin(), elements.end(), [](const TeiElement& a, const TeiElement& b) {
        return a.bytes.begin != b.bytes.begin ? a.bytes.begin < b.bytes.begin : a.bytes.end > b.bytes.end;
    });
    return elements;
}

/// The text with its elements, in paragraphs.
class TeiBody {
  public:
    explicit TeiBody(std::string_view text) : text_(text) {}

    std::string of(const std::vector<TeiElement>& elements) {
        for (const TeiElement& element : elements) {
            close_until(element.bytes.begin);
            write_until(element.bytes.begin);
            // Elements nest: one that would cross the end of another ends with it.
            const auto end =
                open_.empty() ? element.bytes.end : std::min(element.bytes.end, open_.back().end);
            if (end <= at_) continue;
            xml_ += element.open;
            open_.push_back({end, &element.close});
        }
        close_until(static_cast<std::uint32_t>(text_.size()));
        write_until(static_cast<std::uint32_t>(text_.size()));
        return "<p>" + xml_ + "</p>";
    }

  private:
    struct Open {
        std::uint32_t end;
        const std::string* close;
    };

    void close_until(std::uint32_t byte) {
        while (!open_.empty() && open_.back().end <= byte) {
            write_until(open_.back().end);
            xml_ += *open_.back().close;
            open_.pop_back();
        }
    }

    void write_until(std::uint32_t byte) {
        const auto piece = text_.substr(at_, byte - at_);
        at_ = byte;
        if (!open_.empty()) {
            xml_ += xml_escaped(piece);
            return;
        }
        for (std::size_t begin = 0;;) {
            const std::size_t end = piece.find('\n', begin);
            xml_ += xml_escaped(piece.substr(begin, end - begin));
            if (end == std::string_view::npos) return;
            xml_ += "</p>\n<p>";
            begin = end + 1;
        }
    }

    std::string_view text_;
    std::uint32_t at_ = 0;
    std::string xml_;
    std::vector<Open> open_;
};

/// Each place once, with its position.
std::string places_of(const LinkedArticle& article) {
    std::string list;
    std::set<std::uint32_t> told;
    for (const auto& mention : article.mentions) {
        if (!mention.place || !told.insert(*mention.place).second) continue;
        const auto& place = *article.place_of(mention);
        list += fmt::format(
            "<place{}><placeName{}>{}</placeName><location><geo>{:.6f} {:.6f}</geo></location></place>\n",
            attribute("type", place.kind), attribute("ref", uri_of(place)), xml_escaped(place.name),
            place.at.lat, place.at.lng);
    }
    return list.empty() ? list : "<standOff><listPlace>\n" + list + "</listPlace></standOff>\n";
}

}  // namespace

std::string links_as_tei(const LinkedArticle& article) {
    const std::string title = xml_escaped(article.id.text.empty() ? "Article" : article.id.text);
    std::string published = "<p>Linked by Dateline</p>";
    if (article.published)
        published = "<p>Published on <date" + attribute("when", geo::to_iso(*article.published)) + '>' +
                    geo::to_iso(*article.published) + "</date>; linked by Dateline</p>";
    return "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"" + attribute("xml:lang", article.language) +
           ">\n<teiHeader><fileDesc><titleStmt><title>" + title + "</title></titleStmt><publicationStmt>" +
           published + "</publicationStmt><sourceDesc><p>" + title +
           "</p></sourceDesc></fileDesc></teiHeader>\n" + places_of(article) + "<text><body>\n" +
           TeiBody(article.text).of(elements_of(article)) + "\n</body></text>\n</TEI>";
}

}  // namespace app
