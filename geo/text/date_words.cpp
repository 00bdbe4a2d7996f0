#include "geo/text/date_words.hpp"

#include <algorithm>
#include <array>

namespace geo {
namespace {

/// Where an entry of a list begins; npos where it has none such.
std::size_t entry_of(std::string_view list, std::string_view key) {
    if (key.empty()) return std::string_view::npos;
    const auto parts = [](char c) { return c == ' ' || c == '|'; };
    for (auto at = list.find(key); at != std::string_view::npos; at = list.find(key, at + 1)) {
        const auto end = at + key.size();
        if ((at == 0 || parts(list[at - 1])) && (end == list.size() || parts(list[end]))) return at;
    }
    return std::string_view::npos;
}

/// Place of a word in a list whose entries are parted by blanks, the spellings of an entry by bars.
std::optional<int> place_in_list(std::string_view list, std::string_view key) {
    const std::size_t at = entry_of(list, key);
    if (at == std::string_view::npos) return std::nullopt;
    return static_cast<int>(std::count(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(at), ' '));
}

struct DateWords {
    std::string_view weekdays, plural_weekdays, months, units, numbers, seasons;
};

// Units in the order of DateUnit; numbers from 1 to 20, then 30, 40, 50, 60, 100, then sets of 10, 12, 15,
// 20, 30, 100; seasons from spring on.
constexpr DateWords words_fr{
    "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "lundis mardis mercredis jeudis vendredis samedis dimanches",
    "janvier|janv fevrier|fevr|fev mars avril|avr mai juin juillet|juil aout septembre|sept octobre|oct "
    "novembre|nov "
    "decembre|dec",
    "heure|heures jour|jours|journee|journees semaine|semaines mois an|ans|annee|annees "
    "decennie|decennies siecle|siecles",
    "un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dixsept "
    "dixhuit "
    "dixneuf vingt trente quarante cinquante soixante cent dizaine douzaine quinzaine vingtaine trentaine "
    "centaine",
    "printemps ete automne hiver"};
constexpr DateWords words_en{
    "monday tuesday wednesday thursday friday saturday sunday",
    "mondays tuesdays wednesdays thursdays fridays saturdays sundays",
    "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep "
    "october|oct "
    "november|nov december|dec",
    "hour|hours day|days week|weeks month|months year|years decade|decades century|centuries",
    "a|an|one two|couple three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty hundred - dozen",
    "spring summer autumn|fall winter"};
constexpr DateWords words_es{
    "lunes martes miercoles jueves viernes sabado domingo",
    "",
    "enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre",
    "hora|horas dia|dias semana|semanas mes|meses ano|anos decada|decadas siglo|siglos",
    "un|una|uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis "
    "diecisiete "
    "dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta cien decena docena",
    "primavera verano otono invierno"};
constexpr DateWords words_tr{"pazartesi sali carsamba persembe cuma cumartesi pazar",
                             "",
                             "ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik",
                             "saat gun hafta ay yil|sene - yuzyil|asir",
                             "bir iki uc dort bes alti yedi sekiz dokuz on",
                             "ilkbahar|bahar yaz sonbahar kis"};
constexpr DateWords words_none{};

const DateWords& date_words_of(TextLanguage language) {
    switch (language) {
        case TextLanguage::fr:
            return words_fr;
        case TextLanguage::en:
            return words_en;
        case TextLanguage::es:
            return words_es;
        case TextLanguage::tr:
            return words_tr;
        case TextLanguage::ar:
        case TextLanguage::de:
        case TextLanguage::unknown:
            break;
    }
    return words_none;
}

}  // namespace

std::optional<int> weekday_named(std::string_view key, TextLanguage language) {
    return place_in_list(date_words_of(language).weekdays, key);
}

std::optional<int> weekdays_named(std::string_view key, TextLanguage language) {
    return place_in_list(date_words_of(language).plural_weekdays, key);
}

std::optional<int> month_named(std::string_view key, TextLanguage language) {
    const auto place = place_in_list(date_words_of(language).months, key);
    return place ? std::optional(*place + 1) : std::nullopt;
}

std::optional<DateUnit> unit_named(std::string_view key, TextLanguage language) {
    const auto place = place_in_list(date_words_of(language).units, key);
    return place ? std::optional(static_cast<DateUnit>(*place)) : std::nullopt;
}

std::optional<int> number_named(std::string_view key, TextLanguage language) {
    static constexpr std::array above_twenty{30, 40, 50, 60, 100, 10, 12, 15, 20, 30, 100};
    const auto place = place_in_list(date_words_of(language).numbers, key);
    if (!place) return std::nullopt;
    return *place < 20 ? *place + 1 : above_twenty[static_cast<std::size_t>(*place - 20)];
}

std::optional<int> season_named(std::string_view key, TextLanguage language) {
    const auto place = place_in_list(date_words_of(language).seasons, key);
    return place ? std::optional(3 + 3 * *place) : std::nullopt;
}

std::optional<int> century_named(std::string_view key) {
    if (key.size() > 1 && key.back() == 'e') key.remove_suffix(1);
    if (key.size() > 3 && key.ends_with("em")) key.remove_suffix(2);  // "xixeme"
    if (key == "ier") return 1;
    const auto place =
        place_in_list("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi", key);
    return place ? std::optional(*place + 1) : std::nullopt;
}

bool in_list(std::string_view words, std::string_view key) {
    return entry_of(words, key) != std::string_view::npos;
}

}  // namespace geo
