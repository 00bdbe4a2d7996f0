#pragma once

#include <string>
#include <string_view>

#include "app/panels/panel.hpp"
#include "geo/text/mention.hpp"

namespace app::panels {

// The words that panels have for things.

/// "city", "organization".
[[nodiscard]] std::string_view kind_text(const Wording&, geo::PlaceKind);
/// "Syria" for the data's "SY", "SYR"; the code itself where it is not known.
[[nodiscard]] std::string country_text(const Wording&, std::string_view code);
/// "capital in Turkey".
[[nodiscard]] std::string kind_and_country(const Wording&, const geo::Place&);
/// What a mention means: "stands for a government".
[[nodiscard]] std::string_view sense_text(const Wording&, geo::Sense);
/// "about 700,000", "43,600 – 52,000".
[[nodiscard]] std::string people_text(const Wording&, const geo::PeopleRange&, std::string_view qualifier);
/// "11 February 2020"; "1 – 11 February 2020"; "January 2020"; "1 Dec 2019 – 11 Feb 2020".
[[nodiscard]] std::string period_text(const Wording&, geo::DateRange);
/// Articles without a date count as of the day 0: no date is to be shown then.
[[nodiscard]] bool has_date(const geo::World&);
/// Title and date, unless the title says the year itself; the key where the source is not listed.
[[nodiscard]] std::string source_text(const geo::World&, std::string_view key);
/// "Idlib", "Front line", "Saraqib → Dana"; "" for no selection.
[[nodiscard]] std::string title_of(const Wording&, const Selection&, const geo::World&, geo::Language);
/// The passages about what is selected and which of them is read; none where nothing is selected or the
/// article is silent about it (reading_of() then goes through all).
[[nodiscard]] Reading reading_about_selection(const State&, const geo::World&);
[[nodiscard]] std::string_view language_name(geo::Language);
/// "reported, high confidence".
[[nodiscard]] std::string status_text(const Wording&, const geo::Evidence&);
/// The layer's title for the panel: the program's own, else that of the data, else the id.
[[nodiscard]] std::string layer_title(const Wording&, std::string_view id, const geo::World&, geo::Language);

}  // namespace app::panels
