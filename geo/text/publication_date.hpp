#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "geo/story/date.hpp"
#include "geo/text/text_language.hpp"

namespace geo {

/// Where a publication date came from, the surest first.
enum class DateSource { given, metadata, dateline, file_name, file_date, unknown };

/// "given", "the page's metadata", ...: fit for "published 2020-02-11 (from the file's name)".
[[nodiscard]] std::string_view name_of(DateSource);

struct PublicationDate {
    std::optional<Date> date;
    DateSource source = DateSource::unknown;
    friend bool operator==(const PublicationDate&, const PublicationDate&) = default;
};

/// What is known of an article besides its text.
struct PublicationHints {
    std::optional<Date> given;      // by the user or the story
    std::string metadata;           // as written: an ISO date, perhaps with a time; "" for none
    std::string file_name;          // "" for none
    std::optional<Date> file_date;  // when the file was last written
};

/// The surest that there is: given, metadata, the text's dateline, the file's name, the file's own date.
[[nodiscard]] PublicationDate publication_date(const PublicationHints&, std::string_view utf8, TextLanguage);

/// The day of a dateline in the first lines: "ANKARA, 11 février (Reuters) -", "Publié le 11 février 2020".
/// Without a year it is the last such day up to `around`; nullopt where that is not known either.
[[nodiscard]] std::optional<Date> date_in_dateline(std::string_view utf8, TextLanguage,
                                                   std::optional<Date> around);

/// "2020-02-11-idlib.txt", "idlib_20200211.html", "2020/02/11/idlib.md".
[[nodiscard]] std::optional<Date> date_in_file_name(std::string_view path);

}  // namespace geo
