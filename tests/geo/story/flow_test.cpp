#include "geo/story/flow.hpp"

#include <random>

#include "tests/catch.hpp"

namespace {

geo::Flow flow(std::uint32_t from, std::uint32_t to, const char* period, std::int64_t people) {
    geo::Flow f;
    f.from = f.draw_from = {from};
    f.to = f.draw_to = {to};
    f.period = *geo::parse_date_range(period);
    f.people = {people, people + 5};
    return f;
}

std::vector<std::uint32_t> indices(const std::vector<geo::FlowId>& chosen) {
    std::vector<std::uint32_t> list;
    for (const auto id : chosen) list.push_back(id.index);
    return list;
}

}  // namespace

TEST_CASE("a map never shows a count of people from after its day") {
    const std::vector<geo::Flow> flows{flow(0, 1, "2019-12-01/2020-02-11", 700'000),
                                       flow(0, 1, "2019-12-01/2020-03-05", 560'000),
                                       flow(0, 2, "2019-12-01/2020-03-05", 400'000)};
    const auto at = [&flows](const char* when) {
        return indices(geo::flows_at(flows, *geo::parse_date_range(when)));
    };
    CHECK(at("2020-02-10").empty());
    CHECK(at("2020-02-11") == std::vector<std::uint32_t>{0});
    CHECK(at("2020-03-04") == std::vector<std::uint32_t>{0});
    CHECK(at("2020-03-05") == std::vector<std::uint32_t>{1, 2});
}

TEST_CASE("a map shows the movements of months that are over, else those of the latest one before") {
    std::vector<geo::Flow> flows{flow(0, 1, "2019-11", 10), flow(1, 0, "2019-12", 20),
                                 flow(0, 2, "2019-12", 30)};
    for (geo::Flow& f : flows) f.movements = true;
    const auto at = [&flows](const char* when) {
        return indices(geo::flows_at(flows, *geo::parse_date_range(when)));
    };
    CHECK(at("2019-11-30") == std::vector<std::uint32_t>{0});
    CHECK(at("2019-12-10") == std::vector<std::uint32_t>{0});  // December is not over
    CHECK(at("2019-11-30/2019-12-31") == std::vector<std::uint32_t>{0, 1, 2});
    CHECK(at("2020-02-11") == std::vector<std::uint32_t>{1, 2});
    CHECK(at("2019-10-31").empty());
}

TEST_CASE("flows conserve people: what leaves all places arrives in all places") {
    std::mt19937 random(20200211);
    const auto any = [&random](std::uint32_t below) { return static_cast<std::uint32_t>(random() % below); };
    std::vector<geo::Flow> flows;
    std::vector<geo::FlowId> chosen;
    geo::PeopleRange total;
    for (std::uint32_t i = 0; i < 60; ++i) {
        flows.push_back(flow(any(8), any(8), "2020-01", any(100'000)));
        if (i % 3 == 0) continue;
        chosen.push_back({i});
        total.low += flows.back().people.low;
        total.high += flows.back().people.high;
    }
    geo::FlowSums sums;
    for (std::uint32_t place = 0; place < 8; ++place) {
        const auto here = geo::sums_at(flows, chosen, {place});
        sums.in = {sums.in.low + here.in.low, sums.in.high + here.in.high};
        sums.out = {sums.out.low + here.out.low, sums.out.high + here.out.high};
    }
    CHECK(sums.in == total);
    CHECK(sums.out == total);
}

TEST_CASE("the end of an arrow counts like the place that the number is for, but not twice") {
    auto arrow = flow(0, 1, "2020-01", 100);
    arrow.draw_from = {2};
    arrow.draw_to = {4};
    const std::vector<geo::Flow> flows{arrow, flow(3, 3, "2020-01", 7)};
    const std::vector<geo::FlowId> all{{0}, {1}};
    CHECK(geo::sums_at(flows, all, {2}).out.low == 100);
    CHECK(geo::sums_at(flows, all, {0}).out.low == 100);
    CHECK(geo::sums_at(flows, all, {1}).in.low == 100);
    CHECK(geo::sums_at(flows, all, {4}).in.low == 100);
    CHECK(geo::sums_at(flows, all, {3}).in.low == 7);
    CHECK(geo::sums_at(flows, all, {3}).out.low == 7);
}
