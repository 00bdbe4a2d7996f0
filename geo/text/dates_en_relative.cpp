#include <algorithm>
#include <array>

#include "geo/text/calendar.hpp"
#include "geo/text/date_values.hpp"
#include "geo/text/dates_en.hpp"

namespace geo::en {

/// "last week", "this month", "the past year", "the following week", "next weekend".
std::size_t this_last_next(const DateReader& r, std::size_t i, Matches& out) {
    std::size_t at = i;
    const bool the = r.key(at) == "the";
    if (the) ++at;
    if (!r.is(at, "last this next past previous following coming")) return i;
    const std::string_view which = r.key(at);
    if (r.key(at + 1) == "weekend" && r.is(at, "last this next past")) {
        const bool on_weekend = published_of(r) && weekday_of(*published_of(r)) >= 5;
        int weeks = which == "next" ? 1 : -1;
        if (which == "this") weeks = on_weekend || verb_looks_forward(r, i) ? 0 : -1;
        return add_match(out, weekend_match(r.anchors(), weeks, "the weekend next to the publication date"),
                         i, at + 2);
    }
    const bool quarter = r.key(at + 1) == "quarter" && published_of(r);
    if (quarter && !the && r.is(at, "last this next")) {
        const CalendarDay now = calendar_day(*published_of(r));
        const int step = which == "last" ? -1 : which == "next" ? 1 : 0;
        const Date first = month_of(now.year, (now.month - 1) / 3 * 3 + 1).from;
        DateMatch match;
        match.kind = Kind::range;
        match.when = DateRange{month_after(first, 3 * step).from, month_after(first, 3 * step + 2).to};
        match.why = "three months of the year";
        return add_match(out, match, i, at + 2);
    }
    const auto unit = r.unit(at + 1);
    if (!unit || *unit == DateUnit::hour || r.is(at + 1, "days weeks months years decades centuries"))
        return i;
    if (which == "following" || which == "previous" || (the && which == "next")) {
        const int step = which == "previous" ? -1 : 1;
        return add_match(out, unit_match(last_of(r), *unit, step, "counted from the date told before"), i,
                         at + 2);
    }
    if (the && which == "last") return i;  // "the last day", "the last week of the war"
    if (*unit == DateUnit::day) return i;
    if (which == "past" || which == "coming") {
        if (!the && which == "past")
            return add_match(out, span_match(r.anchors(), *unit, -1, "up to the publication date"), i,
                             at + 2);
        if (which == "coming")
            return add_match(
                out, unit_match(published_of(r), *unit, 1, "the one after that of the publication date"), i,
                at + 2);
        return add_match(out, span_match(r.anchors(), *unit, -1, "up to the publication date"), i, at + 2);
    }
    const int step = which == "last" ? -1 : which == "next" ? 1 : 0;
    return add_match(out,
                     unit_match(published_of(r), *unit, step, "counted from that of the publication date"), i,
                     at + 2);
}

/// "earlier this week", "later this month".
std::size_t earlier_or_later(const DateReader& r, std::size_t i, Matches& out) {
    if (!r.is(i, "earlier later")) return i;
    Matches inner;
    const std::size_t end = this_last_next(r, i + 1, inner);
    if (inner.empty() || !inner[0].when || !published_of(r)) return i;
    const bool earlier = r.key(i) == "earlier";
    return add_match(out, earlier_or_later_part(inner[0], *published_of(r), earlier), i, end);
}

/// "the end of the week", "early this year", "late last month".
std::size_t part_of_this(const DateReader& r, std::size_t i, Matches& out) {
    std::size_t at = r.key(i) == "the" ? i + 1 : i;
    const auto part = part_named(r, at);
    if (!part) return i;
    ++at;
    if (r.reads(at, "of the") && r.unit(at + 2) && r.is(at + 2, "week month year")) {
        return add_match(out,
                         part_match(unit_match(published_of(r), *r.unit(at + 2), 0, "a part of it"), *part),
                         i, at + 3);
    }
    if (r.key(at) == "of") ++at;
    Matches inner;
    const std::size_t end = this_last_next(r, at, inner);
    if (inner.empty() || r.key(at) == "the") return i;
    return add_match(out, part_match(inner[0], *part), i, end);
}

namespace {

struct Quantity {
    int count = 0;
    DateUnit unit = DateUnit::day;
    std::size_t end = 0;
};

Quantity quantity_at(const DateReader& r, std::size_t i) {
    for (int skipped = 0;
         skipped < 2 && r.is(i, "about almost nearly some over just roughly around only more less");
         ++skipped)
        i += r.key(i + 1) == "than" ? 2 : 1;
    Quantity quantity;
    if (r.is(i, "few several many"))
        quantity.count = -1;
    else if (r.reads(i, "a few"))
        quantity.count = -1, ++i;
    else if (r.reads(i, "a couple of"))
        quantity.count = 2, i += 2;
    else if (r.reads(i, "a dozen"))
        quantity.count = 12, ++i;
    else if (const auto count = r.count(i))
        quantity.count = *count;
    else
        return {};
    const auto unit = r.unit(i + 1);
    if (!unit) return {};
    quantity.unit = *unit;
    quantity.end = i + 2;
    return quantity;
}

}  // namespace

/// "two years ago", "a week earlier", "three days later", "in two weeks", "within three days".
std::size_t counted(const DateReader& r, std::size_t i, Matches& out) {
    if (r.is(i, "in within")) {
        const Quantity ahead = quantity_at(r, i + 1);
        if (ahead.end == 0 || r.is(ahead.end, "of ago") || !verb_looks_forward(r, i)) return i;
        if (ahead.count < 0)
            return add_match(out, reference_match(Kind::future, "a number of units that is not told"), i,
                             ahead.end);
        return add_match(
            out, unit_match(published_of(r), ahead.unit, ahead.count, "counted from the publication date"), i,
            ahead.end);
    }
    const Quantity quantity = quantity_at(r, i);
    if (quantity.end == 0) return i;
    const std::size_t at = quantity.end;
    if (r.key(at) == "ago") {
        if (quantity.count < 0)
            return add_match(out, reference_match(Kind::past, "a number of units that is not told"), i,
                             at + 1);
        return add_match(
            out,
            unit_match(published_of(r), quantity.unit, -quantity.count, "counted from the publication date"),
            i, at + 1);
    }
    if (quantity.count < 0 || !r.is(at, "earlier later before after")) return i;
    const bool alone = r.is(at, "earlier later") || r.at(at + 1).key.empty() || r.is(at + 1, ", . ; : )");
    if (!alone || (r.is(at, "earlier later") && r.key(at + 1) == "than")) return i;
    const int sign = r.is(at, "earlier before") ? -1 : 1;
    return add_match(
        out,
        unit_match(last_of(r), quantity.unit, sign * quantity.count, "counted from the date told before"), i,
        at + 1);
}

/// "the past three months", "the next two weeks", "recent days", "the coming weeks".
std::size_t last_or_next_few(const DateReader& r, std::size_t i, Matches& out) {
    std::size_t at = r.key(i) == "the" ? i + 1 : i;
    const bool last = r.is(at, "last past recent"), next = r.is(at, "next coming");
    if (!last && !next) return i;
    const bool plain = r.is(at, "recent coming");
    ++at;
    if (r.key(at) == "few" || r.key(at) == "several")
        ++at;
    else if (const auto count = r.count(at); count && r.unit(at + 1) && !plain)
        return add_match(out,
                         span_match(r.anchors(), *r.unit(at + 1), last ? -*count : *count,
                                    "up to or from the publication date"),
                         i, at + 2);
    else if (!plain)
        return i;
    if (!r.unit(at) || !r.is(at, "days weeks months years decades hours")) return i;
    return add_match(out, reference_match(last ? Kind::past : Kind::future, "not told more exactly"), i,
                     at + 1);
}

std::size_t day_word(const DateReader& r, std::size_t i, Matches& out) {
    const auto from_published = [&](int days, std::size_t end, std::string_view why) {
        return add_match(out, unit_match(published_of(r), DateUnit::day, days, why), i,
                         skip_part_of_day(r, end));
    };
    const auto from_last = [&](int days, std::size_t end) {
        return add_match(
            out, unit_match(last_of(r), DateUnit::day, days, "counted from the date told before"), i, end);
    };
    if (r.reads(i, "the day before yesterday"))
        return from_published(-2, i + 4, "two days before publication");
    if (r.reads(i, "the day after tomorrow")) return from_published(2, i + 4, "two days after publication");
    if (r.reads(i, "today ' s") && r.at(i + 3).capital)
        return add_match(out, reference_match(Kind::present, "these days"), i, i + 1);
    if (r.is(i, "today tonight")) return from_published(0, i + 1, "the day of publication");
    if (r.key(i) == "yesterday") return from_published(-1, i + 1, "the day before publication");
    if (r.key(i) == "tomorrow") return from_published(1, i + 1, "the day after publication");
    if (r.reads(i, "last night")) return from_published(-1, i + 2, "the day before publication");
    if (r.key(i) == "this" && r.is(i + 1, "morning afternoon evening"))
        return from_published(0, i + 2, "the day of publication");
    const bool day = r.key(i) == "the" && r.key(i + 2) == "day";
    if (day && r.is(i + 1, "next following")) return from_last(1, i + 3);
    if (day && r.key(i + 1) == "previous") return from_last(-1, i + 3);
    if (day && r.key(i + 1) == "same") return from_last(0, i + 3);
    const bool alone = r.at(i + 3).key.empty() || r.is(i + 3, ", . ; : )");
    if (r.reads(i, "the day before") && alone) return from_last(-1, i + 3);
    if (r.reads(i, "the day after") && alone) return from_last(1, i + 3);
    return i;
}

std::size_t reference(const DateReader& r, std::size_t i, Matches& out) {
    const auto refer = [&](Kind kind, std::size_t tokens) {
        return add_match(out, reference_match(kind, "not told more exactly"), i, i + tokens);
    };
    if (r.is(i, "now currently nowadays")) return refer(Kind::present, 1);
    if (r.reads(i, "at present")) return refer(Kind::present, 2);
    if (r.reads(i, "at the moment") || r.reads(i, "these days"))
        return refer(Kind::present, r.key(i) == "at" ? 3 : 2);
    if (r.is(i, "recently lately")) return refer(Kind::past, 1);
    if (r.key(i) == "soon" && r.before(i) != "as" && r.key(i + 1) != "after") return refer(Kind::future, 1);
    if (r.is(i, "every each") && (r.unit(i + 1) || r.weekday(i + 1))) return refer(Kind::set, 2);
    return i;
}

}  // namespace geo::en
