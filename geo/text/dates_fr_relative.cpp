#include <algorithm>
#include <array>

#include "geo/text/calendar.hpp"
#include "geo/text/date_values.hpp"
#include "geo/text/dates_fr.hpp"

namespace geo::fr {

/// "la semaine dernière", "cette année", "le mois prochain", "l'an dernier", "l'année précédente".
std::size_t this_last_next(const DateReader& r, std::size_t i, Matches& out) {
    const std::size_t at = r.reads(i, "l '") ? i + 2 : i + 1;
    if (!r.is(i, "la le l cette ce cet")) return i;
    const bool demonstrative = r.is(i, "cette ce cet");
    const auto unit = r.unit(at);
    const bool weekend = r.reads(at, "week - end") || r.key(at) == "weekend";
    const std::size_t behind = at + (r.reads(at, "week - end") ? 3 : 1);
    if (weekend) {
        if (r.is(behind, "dernier passe")) {
            const bool over = published_of(r) && weekday_of(*published_of(r)) == 6;
            return add_match(out, weekend_match(r.anchors(), over ? -1 : -1, "the weekend before"), i,
                             behind + 1);
        }
        if (r.is(behind, "prochain"))
            return add_match(out, weekend_match(r.anchors(), 1, "the next weekend"), i, behind + 1);
        const bool on_weekend = published_of(r) && weekday_of(*published_of(r)) >= 5;
        const bool forward = demonstrative && verb_looks_forward(r, i);
        return add_match(out,
                         weekend_match(r.anchors(), on_weekend || forward ? 0 : -1, "the nearest weekend"), i,
                         behind);
    }
    if (!unit || *unit == DateUnit::hour || r.is(at, "jours semaines mois ans annees")) {
        if (r.key(at) != "mois") return i;
    }
    if (r.is(behind, "dernier derniere passe passee"))
        return add_match(
            out, unit_match(published_of(r), *unit, -1, "the one before that of the publication date"), i,
            behind + 1);
    if (r.is(behind, "prochain prochaine"))
        return add_match(out,
                         unit_match(published_of(r), *unit, 1, "the one after that of the publication date"),
                         i, behind + 1);
    if (r.is(behind, "suivant suivante precedent precedente")) {
        const int step = r.key(behind).starts_with("suivant") ? 1 : -1;
        const auto from = r.anchors().last ? last_of(r) : published_of(r);
        return add_match(out, unit_match(from, *unit, step, "counted from the date told before"), i,
                         behind + 1);
    }
    if (!demonstrative || *unit == DateUnit::decade || *unit == DateUnit::century) return i;
    const std::size_t here = r.reads(behind, "- ci") ? behind + 2 : behind;
    if (*unit == DateUnit::day && r.reads(behind, "- la")) {
        if (!r.anchors().last) return i;
        DateMatch match = unit_match(last_of(r), DateUnit::day, 0, "the day told before");
        return add_match(out, match, i, behind + 2);
    }
    if (r.reads(behind, "- la")) return i;
    return add_match(out, unit_match(published_of(r), *unit, 0, "that of the publication date"), i, here);
}

/// "plus tôt cette semaine", "plus tard ce mois-ci".
std::size_t earlier_or_later(const DateReader& r, std::size_t i, Matches& out) {
    const bool earlier = r.reads(i, "plus tot"), later = r.reads(i, "plus tard");
    if (!earlier && !later) return i;
    const std::size_t at = r.is(i + 2, "dans") ? i + 3 : i + 2;
    Matches inner;
    const std::size_t end = r.is(at, "cette ce cet la l le") ? this_last_next(r, at, inner) : at;
    if (inner.empty() || !inner[0].when || !published_of(r)) return i;
    return add_match(out, earlier_or_later_part(inner[0], *published_of(r), earlier), i, end);
}

/// "en début de semaine", "fin du mois", "la fin de l'année", "d'ici la fin de la semaine".
std::size_t part_of_this(const DateReader& r, std::size_t i, Matches& out) {
    const auto part = part_named(r, i);
    if (!part || *part == Part::whole) return i;
    std::size_t at = i + 1;
    if (r.key(at) == "du")
        ++at;
    else if (r.reads(at, "de l '") || r.reads(at, "d ' "))
        at += r.reads(at, "de l '") ? 3 : 2;
    else if (r.reads(at, "de la"))
        at += 2;
    else if (r.key(at) == "de")
        ++at;
    else if (r.reads(at, "d '"))
        at += 2;
    else
        return i;
    const auto unit = r.unit(at);
    if (!unit || (*unit != DateUnit::week && *unit != DateUnit::month && *unit != DateUnit::year)) return i;
    if (r.is(at, "ans semaines annees")) return i;
    std::size_t end = at + 1;
    int step = 0;
    if (r.is(end, "dernier derniere passe passee")) step = -1;
    if (r.is(end, "prochain prochaine")) step = 1;
    if (step != 0) ++end;
    if (r.year(end)) {
        return add_match(out, part_match(year_match(*r.year(end)), *part), i, end + 1);
    }
    if (step == 0 && *unit == DateUnit::week && verb_looks_forward(r, i) && *part == Part::start) step = 1;
    return add_match(out, part_match(unit_match(published_of(r), *unit, step, "a part of it"), *part), i,
                     end);
}

namespace {

bool is_a(const DateReader& r, std::size_t i) {  // "à", "a"
    return r.key(i) == "a";
}

}  // namespace

/// "il y a deux ans", "voilà trois mois", "depuis dix jours", "dans deux semaines", "d'ici trois ans".
std::size_t ago_or_ahead(const DateReader& r, std::size_t i, Matches& out) {
    const bool ago = r.reads(i, "il y a"), here = r.is(i, "voila voici"), since = r.key(i) == "depuis";
    const bool ahead = r.key(i) == "dans" || r.key(i) == "sous", by = r.reads(i, "d ' ici");
    if (!ago && !here && !since && !ahead && !by) return i;
    std::size_t at = i + (ago || by ? 3 : 1);
    if (by && is_a(r, at)) ++at;
    const Quantity quantity = quantity_at(r, at);
    if (quantity.end == 0) return i;
    if (quantity.count < 0) {
        const Kind kind = ahead || by ? Kind::future : Kind::past;
        return add_match(out, reference_match(kind, "a number of units that is not told"), i, quantity.end);
    }
    const int sign = ahead || by ? 1 : -1;
    return add_match(out,
                     unit_match(published_of(r), quantity.unit, sign * quantity.count,
                                "counted from the publication date"),
                     i, quantity.end);
}

/// "deux ans plus tôt", "trois jours plus tard", "un mois auparavant".
std::size_t counted_from_last(const DateReader& r, std::size_t i, Matches& out) {
    if (!r.count(i) && !r.is(i, "quelques")) return i;
    const Quantity quantity = quantity_at(r, i);
    if (quantity.end == 0 || quantity.count < 0) return i;
    const std::size_t at = quantity.end;
    const bool earlier = r.reads(at, "plus tot"), later = r.reads(at, "plus tard"),
               before = r.key(at) == "auparavant";
    const bool after = r.is(at, "apres avant") && (r.at(at + 1).key.empty() || r.is(at + 1, ", . ; : )"));
    if (!earlier && !later && !before && !after) return i;
    const int sign = earlier || before || r.key(at) == "avant" ? -1 : 1;
    return add_match(
        out,
        unit_match(last_of(r), quantity.unit, sign * quantity.count, "counted from the date told before"), i,
        at + (earlier || later ? 2 : 1));
}

/// "ces trois derniers mois", "les deux prochaines années", "ces derniers jours".
std::size_t last_or_next_few(const DateReader& r, std::size_t i, Matches& out) {
    if (!r.is(i, "ces les des")) return i;
    std::size_t at = i + 1;
    std::optional<int> count;
    if (!r.is(at, "dernieres derniers prochaines prochains") && (count = r.count(at))) ++at;
    if (r.is(at, "quelques")) ++at;
    const bool last = r.is(at, "dernieres derniers"), next = r.is(at, "prochaines prochains");
    if (!last && !next) {
        const auto unit = r.unit(i + 1);
        if (r.key(i) != "ces" || !unit || !r.reads(i + 2, "- ci")) return i;
        return add_match(out, reference_match(Kind::present, "these days"), i, i + 4);
    }
    ++at;
    if (!count && (count = r.count(at))) ++at;
    if (r.reads(at, "temps"))
        return add_match(out, reference_match(last ? Kind::past : Kind::future, "not told more exactly"), i,
                         at + 1);
    const auto unit = r.unit(at);
    if (!unit) return i;
    if (!count)
        return add_match(out, reference_match(last ? Kind::past : Kind::future, "not told more exactly"), i,
                         at + 1);
    return add_match(
        out, span_match(r.anchors(), *unit, last ? -*count : *count, "up to or from the publication date"), i,
        at + 1);
}

/// "hier", "demain soir", "ce matin", "la veille", "le lendemain".
std::size_t day_word(const DateReader& r, std::size_t i, Matches& out) {
    const auto from_published = [&](int days, std::size_t end, std::string_view why) {
        return add_match(out, unit_match(published_of(r), DateUnit::day, days, why), i,
                         skip_part_of_day(r, end));
    };
    if (r.reads(i, "aujourd ' hui")) return from_published(0, i + 3, "the day of publication");
    if (r.reads(i, "avant - hier")) return from_published(-2, i + 3, "two days before publication");
    if (r.reads(i, "apres - demain")) return from_published(2, i + 3, "two days after publication");
    if (r.key(i) == "hier") return from_published(-1, i + 1, "the day before publication");
    if (r.key(i) == "demain" && r.before(i) != "de")
        return from_published(1, i + 1, "the day after publication");
    if (r.is(i, "ce cet cette")) {
        const bool part = r.is(i + 1, "matin soir midi nuit") || r.reads(i + 1, "apres - midi");
        if (part)
            return add_match(out, unit_match(published_of(r), DateUnit::day, 0, "the day of publication"), i,
                             i + (r.key(i + 1) == "apres" ? 4 : 2));
        if (r.reads(i, "ce jour") && !r.reads(i + 2, "- la"))
            return from_published(0, i + 2, "the day of publication");
    }
    const auto from_last = [&](int days, std::size_t begin, std::size_t end) {
        const std::size_t name = r.key(end) == "de" ? end + 1 : r.reads(end, "d '") ? end + 2 : 0;
        const bool from_place =
            name != 0 && r.at(name).capital && !r.is(name, "noel paques toussaint assomption");
        if (r.is(end, "de du des d") && !from_place) return i;  // "à la veille de l'élection"
        return add_match(out,
                         unit_match(last_of(r), DateUnit::day, days, "counted from the date told before"),
                         begin, skip_part_of_day(r, end));
    };
    if (r.reads(i, "la veille")) return from_last(-1, i, i + 2);
    if (r.reads(i, "l ' avant - veille")) return from_last(-2, i, i + 5);
    if (r.reads(i, "le lendemain") || r.reads(i, "des lendemain")) return from_last(1, i, i + 2);
    if (r.reads(i, "le surlendemain")) return from_last(2, i, i + 2);
    if (r.reads(i, "le meme jour") || r.reads(i, "le jour meme")) return from_last(0, i, i + 3);
    return i;
}

std::size_t reference(const DateReader& r, std::size_t i, Matches& out) {
    const auto refer = [&](Kind kind, std::size_t tokens) {
        return add_match(out, reference_match(kind, "not told more exactly"), i, i + tokens);
    };
    if (r.is(i, "actuellement maintenant desormais")) return refer(Kind::present, 1);
    if (r.reads(i, "en ce moment") || r.reads(i, "de nos jours")) return refer(Kind::present, 3);
    if (r.reads(i, "a l ' heure actuelle")) return refer(Kind::present, 5);
    if (r.reads(i, "a present")) return refer(Kind::present, 2);
    if (r.is(i, "recemment dernierement naguere autrefois jadis")) return refer(Kind::past, 1);
    if (r.is(i, "bientot prochainement")) return refer(Kind::future, 1);
    if (r.reads(i, "a l ' avenir")) return refer(Kind::future, 4);
    if (r.key(i) == "chaque" && (r.unit(i + 1) || r.weekday(i + 1)) && r.key(i + 1) != "siecle")
        return refer(Kind::set, 2);
    if (r.is(i, "tous toutes") && r.key(i + 1) == "les") {
        if (r.unit(i + 2) || r.weekdays(i + 2)) return refer(Kind::set, 3);
        if (r.count(i + 2) && r.unit(i + 3)) return refer(Kind::set, 4);
    }
    return i;
}

}  // namespace geo::fr
