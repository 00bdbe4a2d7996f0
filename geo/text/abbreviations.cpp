#include "geo/text/abbreviations.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace geo {
namespace {

using WordList = std::span<const std::string_view>;

template <std::size_t N>
constexpr std::array<std::string_view, N> sorted(std::array<std::string_view, N> words) {
    std::sort(words.begin(), words.end());
    return words;
}

template <typename... Word>
constexpr auto table(Word... words) {
    return sorted(std::array<std::string_view, sizeof...(Word)>{std::string_view(words)...});
}

bool holds(WordList words, std::string_view word) {
    return std::binary_search(words.begin(), words.end(), word);
}

// All words are folded and without their last full stop.

constexpr auto fr_titles =
    table("adj", "adm", "ave", "av", "bd", "bld", "blvd", "boul", "bp", "brig", "capt", "cdt", "cf", "chev",
          "cie", "cne", "cpt", "dept", "dr", "dre", "drs", "ed", "env", "fg", "fbg", "gal", "gouv", "ibid",
          "imp", "ing", "lcl", "lt", "ltd", "me", "mgr", "mlle", "mlles", "mm", "mme", "mmes", "mr", "mrs",
          "ms", "pdt", "pr", "pres", "prof", "ref", "rens", "resp", "rte", "sgt", "st", "sta", "ste", "stes",
          "sts", "tel", "trad", "vve", "inscr", "chap", "vs", "v", "apr", "lieutenant col", "lt col");
constexpr auto fr_before_number =
    table("al", "approx", "arr", "art", "avr", "c", "ca", "ch", "col", "dec", "dim", "doc", "f", "fevr",
          "fev", "fig", "fo", "fr", "frs", "ill", "jan", "janv", "jeu", "juil", "lun", "mar", "max", "mer",
          "min", "n", "no", "nos", "nov", "num", "oct", "p", "par", "pp", "sam", "sect", "sept", "suppl", "t",
          "tab", "tit", "ven", "vers", "vol", "pl", "alt");
constexpr auto fr_may_end =
    table("jr", "sr", "inc", "co", "corp", "ltd", "sarl", "bros", "univ", "dir", "coll", "qqch", "qqn");
constexpr auto fr_cut = table("etc", "ex", "hab", "sq", "sqq", "cad", "c a d", "nouv", "anc");
constexpr auto fr_starters = table(
    "le", "la", "les", "l", "un", "une", "il", "elle", "ils", "elles", "on", "ce", "cet", "cette", "ces", "c",
    "ca", "cela", "ceci", "celui", "celle", "ceux", "je", "j", "tu", "nous", "vous", "son", "sa", "ses",
    "leur", "leurs", "notre", "nos", "votre", "vos", "mon", "ma", "mes", "mais", "et", "ou", "or", "donc",
    "car", "ni", "si", "s", "quand", "lorsque", "lorsqu", "comme", "puis", "ainsi", "alors", "aussi",
    "cependant", "pourtant", "toutefois", "enfin", "ensuite", "selon", "dans", "pour", "par", "avec", "sans",
    "sous", "sur", "depuis", "apres", "avant", "pendant", "entre", "vers", "chez", "contre", "malgre", "des",
    "du", "de", "d", "en", "y", "a", "au", "aux", "qui", "que", "qu", "quel", "quelle", "quels", "quelles",
    "pourquoi", "comment", "combien", "tout", "tous", "toute", "toutes", "plus", "aucun", "aucune", "chaque",
    "certains", "certaines", "plusieurs", "quelques", "beaucoup", "peu", "deux", "trois", "hier", "demain",
    "aujourd", "bien", "meme", "ici", "voici", "voila", "ne", "n", "pas", "non", "oui", "jamais", "rien",
    "personne", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "parmi", "outre",
    "face", "lors", "afin", "grace", "cote", "autre", "autres", "desormais");
constexpr auto fr_pronouns =
    table("il", "elle", "ils", "elles", "on", "ce", "cette", "ces", "c", "je", "j", "nous", "vous", "mais",
          "cela", "son", "sa", "ses", "leur", "leurs", "et", "puis", "ainsi", "alors", "pourtant", "enfin",
          "selon", "dans", "depuis", "un", "une");

constexpr auto en_titles =
    table("adm", "assn", "asst", "atty", "ave", "blvd", "brig", "bros", "capt", "cf", "cmdr", "col", "comdr",
          "cpl", "cpt", "dept", "det", "dist", "dr", "drs", "ft", "gen", "gov", "govs", "hon", "hwy", "insp",
          "intl", "lt", "maj", "messrs", "mgr", "mlle", "mme", "mr", "mrs", "ms", "mt", "mx", "natl", "ofc",
          "ph", "pfc", "pres", "prof", "pvt", "rd", "rep", "reps", "rev", "rt", "sec", "sen", "sens", "sgt",
          "spc", "sr", "st", "ste", "supt", "univ", "v", "viz", "vs", "eg", "ie");
constexpr auto en_before_number = table(
    "apr", "approx", "art", "aug", "c", "ca", "ch", "chap", "cl", "dec", "ed", "est", "ex", "feb", "fig",
    "figs", "jan", "jul", "jun", "mar", "n", "no", "nos", "nov", "num", "oct", "p", "para", "pg", "pp", "pt",
    "ref", "sect", "sep", "sept", "tel", "vol", "vols", "ver", "max", "min", "eq", "op", "ext", "rte", "tab");
constexpr auto en_may_end =
    table("jr", "sr", "inc", "co", "cos", "corp", "ltd", "llc", "plc", "al", "esq", "ala", "ariz", "ark",
          "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan", "ky", "la", "mass", "mich",
          "minn", "miss", "mo", "mont", "neb", "nev", "okla", "ore", "pa", "tenn", "tex", "va", "vt", "wash",
          "wis", "wyo", "ont", "que", "gmbh", "hq");
constexpr auto en_cut = table("etc", "hrs", "mins", "secs", "lbs", "misc");
constexpr auto en_starters = table(
    "the", "a", "an", "this", "that", "these", "those", "it", "its", "he", "she", "they", "we", "i", "you",
    "his", "her", "their", "our", "my", "your", "in", "on", "at", "by", "for", "from", "with", "without",
    "after", "before", "since", "during", "under", "over", "among", "between", "despite", "as", "if", "when",
    "while", "where", "who", "what", "which", "why", "how", "whether", "although", "though", "because", "but",
    "and", "or", "so", "yet", "nor", "however", "meanwhile", "also", "then", "there", "here", "some", "many",
    "most", "more", "several", "both", "all", "each", "every", "no", "not", "one", "two", "three", "another",
    "other", "others", "such", "did", "do", "does", "is", "are", "was", "were", "can", "could", "should",
    "has", "have", "had", "about", "according", "earlier", "later", "last", "now", "today", "yesterday",
    "until", "once", "even", "only", "still", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "officials", "police", "let", "please", "instead", "nearly", "to");
constexpr auto en_pronouns = table("he", "she", "it", "they", "we", "the", "this", "these", "those", "his",
                                   "their", "but", "however", "meanwhile", "then", "there", "when", "after",
                                   "although", "while", "if", "did", "does", "is", "are", "was");

constexpr auto es_titles =
    table("adm", "almte", "arq", "av", "avda", "c", "cap", "cf", "cia", "cmdte", "cnel", "comdte", "cte", "d",
          "dept", "dna", "dr", "dra", "dres", "ed", "edo", "ej", "p ej", "ex", "fr", "gral", "gob", "hno",
          "hnos", "ing", "lic", "mons", "mr", "mtro", "pbro", "pdte", "prof", "profa", "prov", "rdo", "rvdo",
          "sgto", "sr", "sra", "sras", "sres", "srta", "st", "sta", "sto", "tel", "tte", "v", "vda", "vs",
          "ee", "aa", "rr", "ff", "hh");
constexpr auto es_before_number =
    table("art", "arts", "cap", "fig", "n", "no", "nro", "num", "p", "pag", "pags", "pp", "pg", "s", "ss",
          "t", "vol", "ene", "feb", "abr", "jun", "jul", "ago", "sept", "set", "oct", "nov", "dic", "aprox",
          "ca", "siglo");
constexpr auto es_may_end = table("uu", "jr", "inc", "ltda", "ud", "uds", "vd", "vds", "cia", "co");
constexpr auto es_cut = table("etc", "hab", "aprox");
constexpr auto es_starters =
    table("el", "la", "los", "las", "un", "una", "unos", "unas", "lo", "este", "esta", "estos", "estas",
          "ese", "esa", "eso", "esto", "su", "sus", "en", "de", "del", "al", "a", "por", "para", "con", "sin",
          "sobre", "segun", "desde", "hasta", "tras", "entre", "y", "e", "o", "pero", "sin", "aunque", "como",
          "cuando", "si", "no", "se", "que", "quien", "ya", "tambien", "ademas", "asi", "entonces", "luego",
          "despues", "antes", "hoy", "ayer", "hay", "es", "fue", "son", "ella", "ellos", "ellas", "yo",
          "nosotros", "nuestro", "mi", "todo", "todos", "cada", "algunos", "muchos", "otro");
constexpr auto es_pronouns = table("ella", "ellos", "ellas", "este", "esta", "pero", "su", "sus", "se", "no",
                                   "en", "segun", "tambien", "ademas", "cuando", "tras", "un", "una");

constexpr auto tr_titles =
    table("alb", "apt", "ar", "as", "asb", "av", "bkz", "bl", "bnb", "bul", "cad", "cev", "cf", "doc", "dr",
          "ecz", "fak", "gen", "hz", "hst", "kora", "kur", "mah", "mim", "muh", "no", "ogr", "op", "ord",
          "org", "orn", "ort", "oto", "prof", "sn", "sok", "sos", "st", "tegm", "tel", "tug", "tum", "uzm",
          "ust", "yb", "ybsk", "yrd", "yzb", "hv", "dz", "sv", "mr", "mrs");
constexpr auto tr_before_number = table("md", "s", "sf", "cilt", "c", "no", "sy", "yakl");
constexpr auto tr_may_end = table("ltd", "sti", "yy", "inc", "co", "jr");
constexpr auto tr_cut = table("vb", "vd", "vs", "etc", "yy");
constexpr auto tr_starters =
    table("bu", "bir", "o", "ve", "ancak", "ama", "fakat", "bunun", "buna", "bundan", "bunlar", "daha",
          "onun", "ona", "onlar", "biz", "ben", "sen", "siz", "her", "ayrica", "boylece", "cunku", "eger",
          "hem", "ise", "ilk", "son", "sonra", "simdi", "ne", "nasil", "neden");
constexpr auto tr_pronouns = table("bu", "ancak", "ama", "bunun", "ayrica", "onlar", "biz", "cunku");

constexpr auto de_titles =
    table("abs", "art", "bd", "bzgl", "bzw", "ca", "dipl", "dr", "ev", "evtl", "fa", "fr", "frl", "gen",
          "ggf", "hg", "hl", "hr", "hrn", "ing", "inkl", "jh", "kath", "max", "min", "mio", "mrd", "nr",
          "pfr", "prof", "sog", "st", "stv", "tel", "u", "usw", "vgl", "z b", "zb", "d h", "dh", "u a", "ua",
          "z t", "zt", "o a", "i d r", "v a", "str", "vs", "mr", "mrs");
constexpr auto de_before_number = table("s", "kap", "abb", "anm", "jan", "feb", "mrz", "apr", "aug", "sept",
                                        "okt", "nov", "dez", "seit", "bl", "tab");
constexpr auto de_may_end = table("jh", "jhd", "co", "inc", "jr", "chr", "n chr", "v chr", "ag");
constexpr auto de_cut = table("usw", "etc", "uam", "u a m", "uvm");
constexpr auto de_starters =
    table("der", "die", "das", "ein", "eine", "er", "sie", "es", "wir", "ich", "ihr", "dieser", "diese",
          "dieses", "und", "aber", "oder", "doch", "in", "im", "am", "an", "auf", "bei", "nach", "vor", "mit",
          "fur", "wenn", "als", "da", "dort", "hier", "nun", "so", "auch", "sein", "seine", "ihre", "was",
          "wer", "wie", "wo", "warum", "zu", "zum", "zur", "den");
constexpr auto de_pronouns = table("er", "sie", "es", "wir", "ich", "dieser", "diese", "aber", "doch", "und");

// Of a text in none of these languages: what is no word anywhere.
constexpr auto any_titles = table("av", "bd", "gov", "hon", "maj", "mt", "rep", "rev", "sen", "dr", "mr",
                                  "mrs", "ms", "mme", "mlle", "prof", "st", "ste", "sr", "sra", "vs", "cf",
                                  "gen", "lt", "capt", "mm", "mgr", "sgt", "blvd", "messrs");
constexpr auto any_before_number = table("art", "fig", "n", "no", "p", "pp", "vol", "nr", "oct", "nov", "dec",
                                         "jan", "feb", "sept", "janv", "fevr");
constexpr auto any_may_end = table("jr", "inc", "co", "corp", "ltd", "al");
constexpr auto any_cut = table("etc");

constexpr auto letter_nouns = table(
    "annex", "annexe", "appendix", "article", "bloc", "block", "category", "categorie", "class", "classe",
    "figure", "film", "formule", "grade", "group", "groupe", "grupo", "gruppe", "hepatite", "hepatitis",
    "league", "lettre", "letter", "ligne", "line", "ligue", "option", "phase", "plan", "point", "poule",
    "section", "serie", "series", "type", "version", "vitamin", "vitamina", "vitamine", "wing", "zone");

constexpr auto unit_abbreviations = table("c", "cm", "f", "ft", "g", "h", "in", "kg", "km", "l", "m", "max",
                                          "min", "mm", "mn", "oz", "p", "s", "sec", "t", "v");

constexpr auto after_clock =
    table("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february",
          "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
          "jan", "feb", "aug", "sept", "oct", "nov", "dec", "est", "edt", "et", "gmt", "utc", "bst", "cet",
          "pst", "pdt", "pt", "mst", "cst", "cdt", "eastern", "pacific", "central", "mountain", "moscow",
          "beijing", "paris", "london", "damascus");

struct AbbreviationTables {
    WordList titles, before_number, may_end, cut, starters, pronouns;
};

AbbreviationTables abbreviation_tables_of(TextLanguage language) {
    switch (language) {
        case TextLanguage::fr:
            return {fr_titles, fr_before_number, fr_may_end, fr_cut, fr_starters, fr_pronouns};
        case TextLanguage::en:
            return {en_titles, en_before_number, en_may_end, en_cut, en_starters, en_pronouns};
        case TextLanguage::es:
            return {es_titles, es_before_number, es_may_end, es_cut, es_starters, es_pronouns};
        case TextLanguage::tr:
            return {tr_titles, tr_before_number, tr_may_end, tr_cut, tr_starters, tr_pronouns};
        case TextLanguage::de:
            return {de_titles, de_before_number, de_may_end, de_cut, de_starters, de_pronouns};
        case TextLanguage::ar:
        case TextLanguage::unknown:
            break;
    }
    return {any_titles, any_before_number, any_may_end, any_cut, {}, {}};
}

/// The tables of starters that hold for a language: those of French and English too where it is unknown.
template <typename Pick>
bool in_starters(std::string_view folded, TextLanguage language, Pick pick) {
    if (language != TextLanguage::unknown && language != TextLanguage::ar)
        return holds(pick(abbreviation_tables_of(language)), folded);
    return holds(pick(abbreviation_tables_of(TextLanguage::fr)), folded) ||
           holds(pick(abbreviation_tables_of(TextLanguage::en)), folded);
}

}  // namespace

Abbreviation abbreviation_of(std::string_view folded, TextLanguage language) {
    const AbbreviationTables tables = abbreviation_tables_of(language);
    if (holds(tables.titles, folded)) return Abbreviation::title;
    if (holds(tables.before_number, folded)) return Abbreviation::before_number;
    if (holds(tables.may_end, folded)) return Abbreviation::may_end;
    if (holds(tables.cut, folded)) return Abbreviation::cut;
    return Abbreviation::none;
}

bool starts_sentence(std::string_view folded, TextLanguage language) {
    return in_starters(folded, language, [](const AbbreviationTables& tables) { return tables.starters; });
}

bool is_pronoun(std::string_view folded, TextLanguage language) {
    return in_starters(folded, language, [](const AbbreviationTables& tables) { return tables.pronouns; });
}

bool takes_letter(std::string_view folded) {
    return holds(letter_nouns, folded);
}

bool is_unit(std::string_view folded) {
    return holds(unit_abbreviations, folded);
}

bool follows_clock_time(std::string_view folded) {
    return holds(after_clock, folded);
}

}  // namespace geo
