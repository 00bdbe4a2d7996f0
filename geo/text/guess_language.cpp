#include "geo/text/guess_language.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "geo/text/characters.hpp"
#include "geo/text/utf8.hpp"

namespace geo {
namespace {

constexpr std::size_t sample_bytes = 20'000;

/// Words that are common in a language, in lower case, and letters that none of the others has.
struct GuessTable {
    TextLanguage language;  // unknown: one that is only told from the others
    std::string_view words;
    std::u32string_view letters;
};

constexpr std::array language_tables{
    GuessTable{TextLanguage::fr,
               "le la les un une des du de et est dans pour que qui sur au aux pas plus par avec ce cette "
               "ces il elle ils ne se "
               "son sa ses leur leurs été a ont sont joue alors film également très était après mais ou "
               "où nous vous je même aussi selon entre "
               "en à depuis sans sous deux comme être fait très ainsi contre lors lundi mardi mercredi "
               "jeudi vendredi samedi "
               "dimanche février août décembre",
               U"œêèùëû"},
    GuessTable{TextLanguage::en,
               "the of and to in that was for with is from said by have has had he she it its his her "
               "they their on at as are "
               "were be been which who this will would not an a but or after before more than when there "
               "s about into over "
               "between against under monday tuesday wednesday thursday friday saturday sunday february "
               "august december",
               U""},
    GuessTable{TextLanguage::es,
               "el la los las de del que y en un una es por con para se su sus al lo como más pero fue "
               "han ha son este esta "
               "entre sobre también desde hasta cuando muy sin años según sido no e o ya le les lunes "
               "martes miércoles jueves "
               "viernes sábado domingo febrero agosto diciembre",
               U"ñ¿¡"},
    GuessTable{TextLanguage::tr,
               "ve bir bu için ile olarak da de daha çok olan göre sonra kadar oldu dedi ki ise gibi "
               "ancak en ne o olduğunu "
               "olduğu tarafından yılında edildi etti etmek her iki ilk son var yok nin nın un ın in nde "
               "nda te ta ye ya "
               "pazartesi salı çarşamba perşembe cuma cumartesi pazar şubat ağustos aralık türk türkiye",
               U"ğışİ"},
    GuessTable{TextLanguage::de,
               "der die das und ist in den von zu mit dem im des auf für nicht ein eine einen einem einer "
               "sich auch als an nach "
               "bei aus wird sind war wurde haben hat er sie es wie aber noch über zum zur bis vor durch "
               "gegen unter montag "
               "dienstag mittwoch donnerstag freitag samstag sonntag februar dezember",
               U"ß"},
    GuessTable{TextLanguage::unknown,  // Italian
               "il lo la gli le di del della dei delle e è che un una in per con non si da al alla nel "
               "nella sono ha anche più "
               "come ma dal dalla ai sul sulla tra questo questa stato loro suo sua",
               U""},
    GuessTable{TextLanguage::unknown,  // Portuguese
               "o a os as de do da dos das e que em um uma no na nos nas por para com não se ao à mais "
               "como foi mas pelo pela "
               "são seu sua ele ela também já até",
               U"ãõ"},
    GuessTable{TextLanguage::unknown,  // Dutch
               "de het een van en in is dat op te zijn met voor niet aan er die om ook als maar bij door "
               "naar uit werd wordt "
               "heeft hij ze over tot nog worden",
               U""},
    GuessTable{TextLanguage::unknown,  // Polish, Czech, Slovak, Romanian, Hungarian, Swedish, Danish,
                                       // Norwegian, Finnish
               "na do nie się że jest po od przez dla oraz jak ale są je se si și în cu din "
               "pentru este sau au cel "
               "az egy hogy nem és volt och att det som en på är av för med till den har ikke og af om "
               "til ja ei ovat oli sekä",
               U"łąęśźżňřěůőűåøæțșă"}};

constexpr std::size_t french = 0;  // whose elisions speak for it

struct LanguageEvidence {
    std::array<double, language_tables.size()> score{};
    std::size_t latin = 0, arabic = 0, other_arabic = 0, letters = 0;
};

/// Whether a list of words with single blanks between them holds one.
bool lists(std::string_view words, std::string_view word) {
    for (auto at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
        const auto end = at + word.size();
        if ((at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' ')) return true;
    }
    return false;
}

/// A word that several languages have speaks less for each.
void weigh_word(std::string_view word, LanguageEvidence& evidence) {
    std::array<bool, language_tables.size()> has{};
    int count = 0;
    for (std::size_t i = 0; i < language_tables.size(); ++i)
        count += has[i] = lists(language_tables[i].words, word);
    if (count == 0) return;
    for (std::size_t i = 0; i < language_tables.size(); ++i)
        if (has[i]) evidence.score[i] += 1.0 / count + (word.size() > 3 ? 0.3 : 0);
}

void weigh_letter(char32_t c, LanguageEvidence& evidence) {
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
    ++evidence.letters;
    evidence.latin += script == USCRIPT_LATIN;
    evidence.arabic += script == USCRIPT_ARABIC;
    // Letters that Persian, Urdu and Kurdish write and Arabic does not.
    evidence.other_arabic += std::u32string_view(U"پچژگکیےٹڈڑںۆێەڕڵ").find(c) != std::u32string_view::npos;
    if (c < 0x80) return;
    for (std::size_t i = 0; i < language_tables.size(); ++i)
        if (language_tables[i].letters.find(c) != std::u32string_view::npos) evidence.score[i] += 0.5;
}

LanguageEvidence language_evidence_in(std::string_view text) {
    LanguageEvidence evidence;
    std::string word;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        at += c.bytes;
        if (c.value != CodePoint::not_utf8 && is_letter(c.value)) {
            weigh_letter(c.value, evidence);
            append_utf8(word, c.value == U'İ'
                                  ? U'i'
                                  : static_cast<char32_t>(u_tolower(static_cast<UChar32>(c.value))));
        } else if (!word.empty()) {
            const bool apostrophe = c.value == '\'' || c.value == U'’';
            if (apostrophe && lists("d l n s j c m qu", word)) evidence.score[french] += 0.6;
            weigh_word(word, evidence);
            word.clear();
        }
    }
    if (!word.empty()) weigh_word(word, evidence);
    return evidence;
}

/// How much so much evidence is worth, 0 to 1: one word is a hint, five are proof.
double worth(double score) {
    return 1 - std::exp(-score / 1.5);
}

}  // namespace

LanguageGuess guess_text_language(std::string_view utf8) {
    std::size_t sample = std::min(utf8.size(), sample_bytes);
    while (sample < utf8.size() && (static_cast<unsigned char>(utf8[sample]) & 0xC0) == 0x80) ++sample;
    const LanguageEvidence evidence = language_evidence_in(utf8.substr(0, sample));
    if (evidence.letters == 0) return {};
    const auto letters = static_cast<double>(evidence.letters);
    if (2 * evidence.arabic > evidence.letters) {
        const bool arabic = 50 * evidence.other_arabic < evidence.arabic;
        return {arabic ? TextLanguage::ar : TextLanguage::unknown, worth(letters / 10)};
    }
    if (2 * evidence.latin < evidence.letters) return {TextLanguage::unknown, worth(letters / 10)};
    const auto best = std::max_element(evidence.score.begin(), evidence.score.end());
    if (*best == 0) return {};
    double second = 0;
    for (auto score = evidence.score.begin(); score != evidence.score.end(); ++score)
        if (score != best) second = std::max(second, *score);
    const double margin = (*best - second) / *best;
    const double confidence = worth(*best) * std::min(1.0, 2 * margin);
    const auto language = language_tables[static_cast<std::size_t>(best - evidence.score.begin())].language;
    // Common words are a third of any text; where they are rare it is another language than these.
    const bool too_few = evidence.letters > 200 && *best < letters / 150;
    if (too_few || confidence < 0.1) return {TextLanguage::unknown, too_few ? 0.8 : 0.0};
    return {language, confidence};
}

Language names_language_of(TextLanguage language) {
    return language_from_code(code_of(language)).value_or(Language::en);
}

TextLanguage rules_language_of(TextLanguage language) {
    return language == TextLanguage::unknown ? TextLanguage::en : language;
}

std::string language_warning(TextLanguage language) {
    if (language_from_code(code_of(language))) return {};
    const std::string what =
        language == TextLanguage::de ? "no rules for German" : "a language that is not known";
    return what + ": places are found by the rules of English";
}

}  // namespace geo
