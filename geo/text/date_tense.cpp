#include <algorithm>

#include "geo/text/date_reader.hpp"

namespace geo {
namespace {

/// What a token says about the tense of its clause.
enum class Tense {
    none,
    past,
    open,  // a present, a conditional: neither
    future
};

/// Words that may stand between an auxiliary and its verb.
constexpr std::string_view adverbs_fr =
    "ne n pas plus se s ' y en egalement aussi encore bientot toujours ensuite donc alors ainsi les le la l "
    "leur";
constexpr std::string_view expected_fr =
    "prevu prevue prevus prevues attendu attendue attendus attendues programme programmee programmes "
    "programmees fixe "
    "fixee fixes fixees convoque convoquee convoques convoquees agende agendee";
constexpr std::string_view past_fr =
    "a ont avait avaient etait etaient fut furent eut eurent allait allaient devait devaient pouvait "
    "pouvaient aurait "
    "auraient ait";
constexpr std::string_view open_fr =
    "est sont va vont doit doivent peut peuvent serait seraient devrait devraient fait font dit disent veut "
    "veulent annonce "
    "affirme indique declare explique estime assure precise ajoute accuse demande reclame rappelle souligne "
    "denonce condamne "
    "menace promet promettent reste restent reprend prend prennent vient viennent tient tiennent met mettent "
    "revient suit "
    "suivent semble semblent compte comptent espere esperent";
// Nouns, adverbs and past tenses that end like a future.
constexpr std::string_view no_future_fr =
    "extra ultra infra supra opera camera cholera front affront tira retira attira admira inspira respira "
    "expira aspira "
    "conspira transpira soupira vira chavira dechira livra delivra enivra navra effondra encadra engendra "
    "cadra enterra "
    "serra desserra atterra sierra guerra nairobi ira";
constexpr std::string_view participles_fr =
    "conclu conclue conclus rendu rendue tenu tenue paru parue recu recue obtenu obtenue ouvert ouverte mis "
    "mise pris "
    "prise commis commise survenu survenue intervenu disparu disparue lu fini parti partie sorti sortie mort "
    "morts "
    "rendus tenus parus ouverts ouvertes soumis soumise conduit conduite produit produite decouvert "
    "decouverte";
constexpr std::string_view nouns_in_ait =
    "lait trait portrait retrait souhait parfait attrait extrait fait bienfait forfait abstrait distrait "
    "imparfait";

bool key_ends_with(const DateToken& token, std::string_view ending) {
    return token.key.ends_with(ending);
}

bool is_infinitive_fr(const DateReader& r, std::size_t i) {
    const DateToken& token = r.at(i);
    return !token.capital && token.key.size() > 3 &&
           (key_ends_with(token, "er") || key_ends_with(token, "ir") || key_ends_with(token, "re") ||
            key_ends_with(token, "oir"));
}

bool infinitive_follows_fr(const DateReader& r, std::size_t i) {
    std::size_t next = i + 1;
    while (next < i + 5 && r.is(next, adverbs_fr)) ++next;
    return is_infinitive_fr(r, next);
}

bool expected_follows(const DateReader& r, std::size_t i, std::string_view adverbs,
                      std::string_view expected) {
    std::size_t next = i + 1;
    while (next < i + 4 && r.is(next, adverbs)) ++next;
    return r.is(next, expected);
}

bool is_future_form_fr(const DateToken& token, std::string_view before) {
    const std::string_view key = token.key;
    if (token.capital || token.acute_ra || key.size() < 4 || in_list(no_future_fr, key))
        return in_list("ira iront", key);
    if (key.ends_with("ront")) return true;
    for (const std::string_view ending : {"era", "ira", "dra", "vra", "ttra", "itra", "rra"})
        if (key.ends_with(ending)) return true;
    if (key == "aura" || key == "saura") return true;
    const bool first_or_second =
        before == "nous" || before == "vous" || before == "je" || before == "tu" || before == "'";
    return first_or_second &&
           (key.ends_with("rons") || key.ends_with("rez") || key.ends_with("rai") || key.ends_with("ras"));
}

/// "l'accord signé lundi sera": what was done on the day is no longer to come.
bool is_participle_fr(const DateReader& r, std::size_t i) {
    const DateToken& token = r.at(i);
    if (r.is(i, participles_fr)) return true;
    auto word = r.text().substr(token.text.begin, token.text.end - token.text.begin);
    if (word.ends_with('s')) word.remove_suffix(1);
    if (word.ends_with('e')) word.remove_suffix(1);
    return word.size() > 3 && word.ends_with("é");
}

/// Without an auxiliary of its own ("sera signé").
bool is_bare_participle_fr(const DateReader& r, std::size_t i) {
    if (!is_participle_fr(r, i)) return false;
    const bool future = i > 0 && is_future_form_fr(r.at(i - 1), r.before(i, 2));
    return !future && !r.before_is(i, "ete etre est sont");
}

/// "est arrivé", "s'est rendue": a past, where "est prêt" is none.
bool passive_past_follows_fr(const DateReader& r, std::size_t i) {
    if (!r.is(i, "est sont")) return false;
    std::size_t next = i + 1;
    while (next < i + 4 && r.is(next, adverbs_fr)) ++next;
    return is_participle_fr(r, next);
}

/// "prévu mardi"; but "a convoqué mardi", "était attendu mardi".
Tense tense_of_expected_fr(const DateReader& r, std::size_t i) {
    const bool had = r.before_is(i, "etait etaient avait avaient ete ont ait") ||
                     (r.before(i) == "a" && r.at(i - 1).text.end - r.at(i - 1).text.begin == 1);
    return had ? Tense::past : Tense::future;
}

Tense tense_fr(const DateReader& r, std::size_t i) {
    const DateToken& token = r.at(i);
    if (token.key.empty() || (token.capital && i > 0)) return Tense::none;
    const bool bare_a = token.key == "a" && token.text.end - token.text.begin != 1;  // "à"
    const bool east = token.key == "est" && r.before_is(i, "' ouest nord sud -");
    if (bare_a || east) return Tense::none;
    if (r.is(i, expected_fr) && !r.is(i, "programme fixe programmes fixes"))
        return tense_of_expected_fr(r, i);
    if (r.is(i, "va vont doit doivent devrait devraient") && infinitive_follows_fr(r, i))
        return Tense::future;
    if (r.is(i, "pourrait pourraient ouvre debute expire prochain prochaine prochains prochaines"))
        return Tense::future;
    if (r.is(i, "est sont") && expected_follows(r, i, adverbs_fr, expected_fr)) return Tense::future;
    if (r.is(i, past_fr)) return Tense::past;
    if (r.is(i, open_fr)) return passive_past_follows_fr(r, i) ? Tense::past : Tense::open;
    if (is_future_form_fr(token, r.before(i))) return Tense::future;
    if (key_ends_with(token, "rait") || key_ends_with(token, "raient"))
        return r.is(i, nouns_in_ait) ? Tense::none : Tense::open;
    const bool past = key_ends_with(token, "aient") || key_ends_with(token, "erent") ||
                      key_ends_with(token, "irent") || key_ends_with(token, "urent") ||
                      (key_ends_with(token, "ait") && !r.is(i, nouns_in_ait));
    return past && token.key.size() > 4 ? Tense::past : Tense::none;
}

constexpr std::string_view adverbs_en =
    "not n't also now still now both all n ' t currently reportedly tentatively";
constexpr std::string_view expected_en = "due scheduled expected set slated planned going likely to";
constexpr std::string_view past_en =
    "was were had did said told began met left went took gave held hit fell fled won "
    "lost sent made "
    "came saw ran shot struck fought broke spoke became brought found kept led paid read rose sold cut got "
    "built drove "
    "flew wrote knew stood sat sank threw drew bore swore tore rang sang chose froze stole wore heard felt "
    "meant thought "
    "taught caught bought sought";
constexpr std::string_view open_en = "is are am can could would must has have does do says say tells";
// A present of these with a day is a plan: "leaves on Saturday".
constexpr std::string_view scheduled_en =
    "begins begin starts start opens closes meets leaves leave arrives arrive ends expires lapses retires "
    "returns resumes takes "
    "votes hosts visits expect expects plan plans hope hopes intend intends";

bool future_follows_en(const DateReader& r, std::size_t i) {
    return expected_follows(r, i, adverbs_en, expected_en);
}

Tense tense_en(const DateReader& r, std::size_t i) {
    const DateToken& token = r.at(i);
    if (token.key.empty() || (token.capital && i > 0)) return Tense::none;
    if (r.is(i, "will shall"))
        return r.before_is(i, "the a free his her their good political") ? Tense::none : Tense::future;
    if (token.key == "ll" && r.before(i) == "'") return Tense::future;
    if (r.reads(i, "won ' t")) return Tense::future;
    if (r.is(i, "scheduled expected due slated"))
        return r.before_is(i, "was were been had") ? Tense::past : Tense::future;
    if (r.is(i, "is are s") && future_follows_en(r, i)) return Tense::future;
    if (r.reads(i, "to be held") || r.reads(i, "to take place"))
        return r.before_is(i, "was were had") ? Tense::past : Tense::future;
    if (r.is(i, "may might should") && r.key(i + 1) != "have") return Tense::future;
    if (r.is(i, scheduled_en)) return Tense::future;
    if (r.is(i, past_en)) return Tense::past;
    if (r.is(i, open_en)) return Tense::open;
    const bool past =
        token.key.size() > 3 && token.key.ends_with("ed") && !r.is(i, "united hundred need indeed speed");
    return past ? Tense::past : Tense::none;
}

Tense tense_es(const DateReader& r, std::size_t i) {
    const DateToken& token = r.at(i);
    if (r.is(i, "va van") && r.key(i + 1) == "a") return Tense::future;
    const auto word = r.text().substr(token.text.begin, token.text.end - token.text.begin);
    if (word.ends_with("rá") || word.ends_with("rán")) return Tense::future;
    const bool past = word.ends_with("ó") || word.ends_with("aron") || word.ends_with("ieron");
    return past || r.is(i, "fue fueron ha han habia era dijo") ? Tense::past : Tense::none;
}

Tense tense_tr(const DateReader& r, std::size_t i) {
    const auto& token = r.at(i);
    for (const std::string_view ending : {"ecek", "acak", "ecekler", "acaklar", "ecektir", "acaktir"})
        if (token.key.size() > ending.size() && token.key.ends_with(ending)) return Tense::future;
    return Tense::none;
}

Tense tense_at(const DateReader& r, std::size_t i) {
    switch (r.language()) {
        case TextLanguage::fr:
            return tense_fr(r, i);
        case TextLanguage::en:
            return tense_en(r, i);
        case TextLanguage::es:
            return tense_es(r, i);
        case TextLanguage::tr:
            return tense_tr(r, i);
        default:
            return Tense::none;
    }
}

/// What a token does to its clause, as bits; 0: not looked at yet.
enum Role : std::uint8_t {
    looked_at = 1,
    verb_past = 2,
    verb_open = 4,
    verb_future = 8,
    pause = 16,       // ends a clause
    hard_pause = 32,  // ends the search altogether
    clause = 64,      // begins a clause of its own
    predicate = 128   // "and", before another verb of the same subject
};

/// A word that begins a clause of its own.
bool begins_clause(const DateReader& r, std::size_t i) {
    switch (r.language()) {
        case TextLanguage::fr:
            if (r.key(i) == "ou") return r.at(i).text.end - r.at(i).text.begin == 3;  // "où"
            return r.is(i, "qui que qu dont mais car lorsque lorsqu quand puisque puisqu tandis apres avant");
        case TextLanguage::en:
            return r.is(
                i, "that who which whose where when while because but if unless although after before as");
        case TextLanguage::es:
            return r.is(i, "que quien donde cuando pero porque mientras si aunque tras");
        default:
            return false;
    }
}

std::uint8_t role_at(const DateReader& r, std::size_t i) {
    std::uint8_t& role = r.role(i);
    if (role != 0) return role;
    role = looked_at;
    const Tense tense = tense_at(r, i);
    if (tense == Tense::past) role |= verb_past;
    if (tense == Tense::open) role |= verb_open;
    if (tense == Tense::future) role |= verb_future;
    if (r.is(i, ", ( )")) role |= pause;
    if (r.is(i, "; : – « » \" “ ”")) role |= pause | hard_pause;
    if (begins_clause(r, i)) role |= clause;
    // "mercredi et jeudi abordera" goes on; "left on Tuesday and will reach" has another verb.
    if (r.is(i, "et and y") && !r.weekday(i + 1) && !r.day(i + 1)) role |= predicate;
    return role;
}

Tense tense_of_role(std::uint8_t role) {
    return role & verb_past     ? Tense::past
           : role & verb_open   ? Tense::open
           : role & verb_future ? Tense::future
                                : Tense::none;
}

constexpr std::size_t tense_reach_tokens = 40;

/// How far the search for a verb goes.
enum class VerbSearch { clause, commas };  // up to any pause; past commas and brackets

/// The nearest finite verb before token i.
Tense tense_before(const DateReader& r, std::size_t i, VerbSearch within) {
    const std::uint8_t end = within == VerbSearch::clause ? clause | pause : clause | hard_pause;
    const std::size_t first = i > tense_reach_tokens ? i - tense_reach_tokens : 0;
    for (std::size_t j = i; j-- > first;) {
        const std::uint8_t role = role_at(r, j);
        if (const Tense tense = tense_of_role(role); tense != Tense::none) return tense;
        if (role & end) break;
    }
    return Tense::none;
}

Tense tense_after(const DateReader& r, std::size_t i, VerbSearch within) {
    const bool in_clause = within == VerbSearch::clause;
    const std::uint8_t end = in_clause ? pause | clause | predicate : hard_pause;
    const std::size_t last = std::min(r.size(), i + tense_reach_tokens);
    for (std::size_t j = i + 1; j < last; ++j) {
        const std::uint8_t role = role_at(r, j);
        if (role & end) return Tense::none;
        if (role & clause) {
            while (j < last && !(role_at(r, j) & pause)) ++j;  // "le président, qui a reçu ..., rencontrera"
            continue;
        }
        if (const Tense tense = tense_of_role(role); tense != Tense::none) return tense;
    }
    return Tense::none;
}

Tense governing_tense(const DateReader& r, std::size_t i) {
    for (const VerbSearch within : {VerbSearch::clause, VerbSearch::commas}) {
        if (const Tense before = tense_before(r, i, within); before != Tense::none) return before;
        if (const Tense after = tense_after(r, i, within); after != Tense::none) return after;
    }
    return Tense::none;
}

/// "jusqu'à dimanche", "avant lundi", "until Sunday", "by Friday".
bool is_deadline(const DateReader& r, std::size_t i) {
    if (r.language() == TextLanguage::fr)
        return r.before(i) == "avant" ||
               (i >= 3 && (r.reads(i - 3, "jusqu ' a") || r.reads(i - 3, "jusqu ' en"))) ||
               (i >= 3 && r.reads(i - 3, "jusqu ' au"));
    return r.language() == TextLanguage::en && r.before_is(i, "until till by");
}

}  // namespace

bool verb_looks_forward(const DateReader& r, std::size_t i) {
    if (r.language() == TextLanguage::tr) return tense_after(r, i, VerbSearch::commas) == Tense::future;
    std::size_t before = i;
    while (before > 0 && before + 3 > i && r.before_is(before, "pour le for on this")) --before;
    if (r.language() == TextLanguage::fr) {
        if (i >= 3 && r.reads(i - 3, "d ' ici")) return true;
        if (before > 0 && r.is(before - 1, expected_fr))
            return tense_of_expected_fr(r, before - 1) == Tense::future;
        if (before > 0 && is_bare_participle_fr(r, before - 1)) return false;
    }
    if (r.language() == TextLanguage::en && r.before(i) == "for" &&
        r.before_is(i, "set scheduled planned slated due", 2))
        return true;
    const Tense tense = governing_tense(r, i);
    return tense == Tense::future || (tense != Tense::past && is_deadline(r, i));
}

}  // namespace geo
