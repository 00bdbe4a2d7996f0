#include "geo/text/dates.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include "geo/text/calendar.hpp"
#include "geo/text/date_reader.hpp"
#include "geo/text/for_words.hpp"

namespace geo {
namespace {

/// A sentence without an end is looked at in stretches of this length, so that its tokens fit into little
/// memory.
constexpr std::uint32_t longest_stretch_bytes = 1 << 16;

/// How many tokens the first word of a date may stand before the one that makes it a date.
constexpr std::size_t furthest_core = 8;

// Words without which there is no date (digits besides), and words that one may begin with.
constexpr std::string_view core_fr =
    "lundi mardi mercredi jeudi vendredi samedi dimanche lundis mardis mercredis jeudis vendredis samedis "
    "dimanches janvier janv "
    "fevrier fevr fev mars avril mai juin juillet juil aout septembre sept octobre oct novembre nov decembre "
    "dec heure heures "
    "minutes minute jour jours journee journees semaine semaines mois an ans annee annees decennie decennies "
    "siecle siecles "
    "printemps ete automne hiver vendemiaire brumaire frimaire nivose pluviose ventose germinal floreal "
    "prairial messidor "
    "thermidor fructidor end weekend hier demain hui matin soir midi nuit veille lendemain surlendemain "
    "temps trimestre semestre "
    "courant actuellement maintenant desormais moment actuelle present recemment dernierement naguere "
    "autrefois jadis bientot "
    "prochainement avenir";
constexpr std::string_view openers_fr =
    "du de des entre debut milieu mi fin la le l cette ce cet plus il voila voici depuis dans sous d ces les "
    "chaque tous toutes en a "
    "avant apres aujourd un une deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente "
    "quarante cinquante "
    "cent quelques premier deuxieme troisieme quatrieme second";
constexpr std::string_view core_en =
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays "
    "saturdays sundays mon "
    "tue tues wed thu thur thurs fri sat sun january jan february feb march mar april apr may june jun july "
    "jul august aug "
    "september sept sep october oct november nov december dec hour hours minute minutes day days week weeks "
    "month months year "
    "years decade decades century centuries spring summer autumn fall winter weekend quarter half today "
    "tonight yesterday tomorrow "
    "night morning afternoon evening now currently nowadays present moment recently lately soon";
constexpr std::string_view openers_en =
    "the from between in within a an one two three four five six seven eight nine ten eleven twelve fifteen "
    "twenty thirty forty fifty "
    "hundred last next this past previous following coming recent early late mid beginning start middle end "
    "earlier later few "
    "several many every each at these first second third fourth fifth sixth seventh eighth ninth tenth "
    "eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth about almost nearly";
constexpr std::string_view core_es =
    "lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto "
    "septiembre setiembre "
    "octubre noviembre diciembre hora horas dia dias semana semanas mes meses ano anos decada siglo hoy ayer "
    "anoche anteayer";
constexpr std::string_view openers_es = "la el esta este hace";
constexpr std::string_view core_tr =
    "pazartesi sali carsamba persembe cuma cumartesi pazar ocak subat mart nisan mayis haziran temmuz "
    "agustos eylul ekim kasim "
    "aralik gun hafta ay yil sene yilinda yili bugun dun dunku yarin";
constexpr std::string_view openers_tr =
    "gecen bu gelecek onumuzdeki bir iki uc dort bes alti yedi sekiz dokuz on";

/// A set of words that rejects most others by their first letter and length.
class DateKeys {
  public:
    DateKeys() = default;
    explicit DateKeys(std::string_view words) {
        for_words(words, [this](std::string_view word) {
            keys_.insert(word);
            lengths_[letter_of(word)] |= bit_of(word);
        });
    }
    [[nodiscard]] bool contains(std::string_view key) const {
        return !key.empty() && (lengths_[letter_of(key)] & bit_of(key)) != 0 && keys_.contains(key);
    }

  private:
    static std::size_t letter_of(std::string_view word) { return static_cast<unsigned char>(word[0]) & 31U; }
    static std::uint32_t bit_of(std::string_view word) {
        return 1U << std::min<std::size_t>(word.size(), 31);
    }

    std::unordered_set<std::string_view> keys_;
    std::array<std::uint32_t, 32> lengths_{};  // by first letter: a bit for each length
};

struct LanguageOfDates {
    DateRule rule = nullptr;
    DateKeys core, openers;
};

/// Made once, for all texts.
const LanguageOfDates& language_of_dates(TextLanguage language) {
    static const LanguageOfDates none, french{find_french_date, DateKeys(core_fr), DateKeys(openers_fr)},
        english{find_english_date, DateKeys(core_en), DateKeys(openers_en)},
        spanish{find_spanish_date, DateKeys(core_es), DateKeys(openers_es)},
        turkish{find_turkish_date, DateKeys(core_tr), DateKeys(openers_tr)};
    switch (language) {
        case TextLanguage::fr:
            return french;
        case TextLanguage::en:
            return english;
        case TextLanguage::es:
            return spanish;
        case TextLanguage::tr:
            return turkish;
        case TextLanguage::ar:
        case TextLanguage::de:
        case TextLanguage::unknown:
            break;
    }
    return none;
}

/// Looks through a text sentence by sentence; what one says is what the next one's "the day before" refers
/// to.
class DateFinder {
  public:
    DateFinder(std::string_view text, TextLanguage language, std::optional<Date> published)
        : text_(text), language_(language), of_dates_(language_of_dates(language)) {
        anchors_.published = published;
    }

    void look_through(TextRange sentence) {
        anchors_.day_in_sentence.reset();
        while (sentence.end - sentence.begin > longest_stretch_bytes) {
            std::uint32_t cut = sentence.begin + longest_stretch_bytes;
            while (cut > sentence.begin && static_cast<unsigned char>(text_[cut]) > ' ') --cut;
            if (cut == sentence.begin) {
                cut = sentence.begin + longest_stretch_bytes;  // no blank: between two code points
                while ((static_cast<unsigned char>(text_[cut]) & 0xC0) == 0x80) --cut;
            }
            look_through_stretch({sentence.begin, cut});
            sentence.begin = cut;
        }
        look_through_stretch(sentence);
    }

    std::vector<DateExpression> take() { return std::move(found_); }

  private:
    void look_through_stretch(TextRange stretch) {
        date_tokens(text_, stretch, tokens_);
        roles_.assign(tokens_.size(), 0);
        const DateReader reader(text_, tokens_, roles_, language_, anchors_);
        std::size_t core = next_core(0);
        for (std::size_t i = 0; i < tokens_.size() && core < tokens_.size();) {
            if (core < i) core = next_core(i);
            const bool near = core < tokens_.size() && core - i <= furthest_core;
            const bool may_begin =
                core == i || core == i + 1 || (near && of_dates_.openers.contains(tokens_[i].key));
            const std::size_t end = may_begin ? look_at(reader, i) : i;
            i = end == i ? i + 1 : end;
        }
    }

    [[nodiscard]] std::size_t next_core(std::size_t i) const {
        while (i < tokens_.size() && tokens_[i].digits == 0 && !of_dates_.core.contains(tokens_[i].key)) ++i;
        return i;
    }

    std::size_t look_at(const DateReader& reader, std::size_t i) {
        matches_.clear();
        std::size_t end = find_numeric_date(reader, i, matches_);
        if (end == i && of_dates_.rule) end = of_dates_.rule(reader, i, matches_);
        if (end == i) return i;
        for (const DateMatch& match : matches_) keep(match);
        return end;
    }

    void keep(const DateMatch& match) {
        DateExpression date;
        date.text = {tokens_[match.begin].text.begin, tokens_[match.end - 1].text.end};
        date.when = match.when;
        date.kind = match.kind;
        date.part = match.part;
        date.why = match.why;
        if (!match.when && !anchors_.published && match.kind < DateExpression::Kind::set)
            date.why += "; the publication date is not known";
        if (!found_.empty() && found_.back().text.end > date.text.begin) found_.pop_back();  // the longer one
        found_.push_back(std::move(date));
        if (!match.when) return;
        anchors_.last = match.when;
        if (match.kind == DateExpression::Kind::day) anchors_.day_in_sentence = match.when->from;
        if (match.has_year) anchors_.last_year = calendar_day(match.when->from).year;
    }

    std::string_view text_;
    TextLanguage language_;
    const LanguageOfDates& of_dates_;
    DateAnchors anchors_;
    std::vector<DateToken> tokens_;
    std::vector<std::uint8_t> roles_;
    std::vector<DateMatch> matches_;
    std::vector<DateExpression> found_;
};

}  // namespace

std::string_view name_of(DateExpression::Kind kind) {
    static constexpr std::array<std::string_view, 13> names{"day",     "week",    "weekend", "month", "year",
                                                            "decade",  "century", "season",  "range", "set",
                                                            "present", "past",    "future"};
    return names[static_cast<std::size_t>(kind)];
}

std::string_view name_of(DateExpression::Part part) {
    static constexpr std::array<std::string_view, 4> names{"", "start", "middle", "end"};
    return names[static_cast<std::size_t>(part)];
}

std::vector<DateExpression> find_dates(std::string_view utf8, std::span<const TextRange> sentences,
                                       TextLanguage language, std::optional<Date> published) {
    DateFinder finder(utf8, language, published);
    for (const TextRange sentence : sentences) finder.look_through(sentence);
    return finder.take();
}

}  // namespace geo
