#include "app/verbs/in_order.hpp"

#include <algorithm>
#include <atomic>
#include <stdexcept>
#include <vector>

#include "tests/catch.hpp"

namespace {

/// Inputs "0" to "n-1".
std::function<std::optional<std::string>()> counting(int n, int& next) {
    return [n, &next]() -> std::optional<std::string> {
        if (next == n) return std::nullopt;
        return std::to_string(next++);
    };
}

/// Takes long for some inputs and no time for others: their order would be lost if it could be.
app::Outcome uneven(const std::string& input) {
    const int number = std::stoi(input);
    unsigned sum = 0;
    for (int i = 0; i < (number * 7919) % 20'011; ++i) sum = sum * 31 + static_cast<unsigned>(i);
    return {input + (sum == 1 ? "!" : "="), ""};
}

}  // namespace

TEST_CASE("results come in the order of the inputs, however many work on them", "[threads]") {
    std::string expected;
    for (int i = 0; i < 1000; ++i) expected += std::to_string(i) + '=';
    for (const unsigned jobs : {1u, 2u, 8u}) {
        int next = 0;
        std::string written;
        app::in_order({.jobs = jobs}, counting(1000, next), uneven, [&](const app::Outcome& outcome) {
            written += outcome.text;
            return true;
        });
        CHECK(written == expected);
    }
}

TEST_CASE("no more is under way than may be", "[threads]") {
    int next = 0;
    std::atomic<int> under_way = 0, most = 0;
    app::in_order(
        {.jobs = 8, .items = 3},
        [&, count = counting(500, next)] {
            const int now = ++under_way;
            most = std::max(most.load(), now);
            return count();
        },
        uneven,
        [&](const app::Outcome&) {
            --under_way;
            return true;
        });
    CHECK(most <= 4);  // three, and the one that is being read
}

TEST_CASE("one large input goes through though it is more than may be under way", "[threads]") {
    int next = 0;
    int written = 0;
    app::in_order(
        {.jobs = 4, .bytes = 1}, counting(50, next),
        [](const std::string& input) {
            return app::Outcome{input + std::string(1000, 'x'), ""};
        },
        [&](const app::Outcome&) { return ++written > 0; });
    CHECK(written == 50);
}

TEST_CASE("a writer that can no more ends the work", "[threads]") {
    for (const unsigned jobs : {1u, 4u}) {
        int next = 0, written = 0;
        app::in_order({.jobs = jobs}, counting(100'000, next), uneven,
                      [&](const app::Outcome&) { return ++written < 10; });
        CHECK(written == 10);
        CHECK(next < 1000);
    }
}

TEST_CASE("what is thrown anywhere comes to the caller", "[threads]") {
    for (const unsigned jobs : {1u, 4u}) {
        int next = 0;
        const auto fail = [] { throw std::runtime_error("failed"); };
        const auto keep = [](const app::Outcome&) { return true; };
        CHECK_THROWS_WITH(app::in_order(
                              {.jobs = jobs}, counting(100, next),
                              [&](const std::string& input) {
                                  if (input == "50") fail();
                                  return app::Outcome{input, ""};
                              },
                              keep),
                          "failed");
        CHECK_THROWS_WITH(app::in_order(
                              {.jobs = jobs},
                              [&]() -> std::optional<std::string> {
                                  fail();
                                  return std::nullopt;
                              },
                              uneven, keep),
                          "failed");
        next = 0;
        CHECK_THROWS_WITH(app::in_order({.jobs = jobs}, counting(100, next), uneven,
                                        [&](const app::Outcome&) {
                                            fail();
                                            return true;
                                        }),
                          "failed");
    }
}
