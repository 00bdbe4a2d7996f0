#include "app/verbs/in_order.hpp"

#include <condition_variable>
#include <cstdint>
#include <exception>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace app {
namespace {

/// What the threads share. Each of them reads, works, and writes whatever has its turn: there is no thread
/// for reading or writing alone, so that none waits for another to wake.
class SharedLine {
  public:
    SharedLine(const InOrderLimits& limits, const std::function<std::optional<std::string>()>& next,
               const std::function<Outcome(std::string)>& work, const std::function<bool(Outcome)>& done)
        : limits_(limits), next_(next), work_(work), done_(done) {}

    void run() {
        try {
            while (auto item = take()) {
                const std::size_t bytes = item->input.size();
                finish(item->number, work_(std::move(item->input)), bytes);
            }
        } catch (...) {
            stop(std::current_exception());
        }
    }

    void rethrow() const {
        if (failure_) std::rethrow_exception(failure_);
    }

  private:
    struct Item {
        std::uint64_t number;
        std::string input;
    };
    struct Result {
        Outcome outcome;
        std::size_t bytes;  // of the input and the outcome
    };

    std::optional<Item> take() {
        const std::lock_guard reading(input_);
        {
            // The first item that is not written is being worked on by a thread that does not wait here.
            std::unique_lock lock(state_);
            room_.wait(lock, [this] { return stopped_ || has_room(); });
            if (stopped_ || ended_) return std::nullopt;
        }
        auto input = next_();
        const std::lock_guard lock(state_);
        if (!input || stopped_) {
            ended_ = true;
            return std::nullopt;
        }
        bytes_ += input->size();
        return Item{taken_++, std::move(*input)};
    }

    void finish(std::uint64_t number, Outcome outcome, std::size_t input_bytes) {
        std::unique_lock lock(state_);
        bytes_ += outcome.text.size();
        const std::size_t bytes = input_bytes + outcome.text.size();
        results_.emplace(number, Result{std::move(outcome), bytes});
        if (writing_) return;  // that thread will come to this one
        writing_ = true;
        while (!stopped_ && !results_.empty() && results_.begin()->first == written_) {
            Result result = std::move(results_.begin()->second);
            results_.erase(results_.begin());
            lock.unlock();
            const bool go_on = done_(std::move(result.outcome));
            lock.lock();
            ++written_;
            bytes_ -= result.bytes;
            stopped_ = stopped_ || !go_on;
            room_.notify_all();
        }
        writing_ = false;
    }

    void stop(std::exception_ptr failure) {
        const std::lock_guard lock(state_);
        if (!failure_) failure_ = std::move(failure);
        stopped_ = true;
        room_.notify_all();
    }

    [[nodiscard]] bool has_room() const {
        return taken_ == written_ || (taken_ - written_ < limits_.items && bytes_ < limits_.bytes);
    }

    const InOrderLimits limits_;
    const std::function<std::optional<std::string>()>& next_;
    const std::function<Outcome(std::string)>& work_;
    const std::function<bool(Outcome)>& done_;

    std::mutex input_;  // held while reading, before state_
    std::mutex state_;  // guards all below
    std::condition_variable room_;
    std::uint64_t taken_ = 0, written_ = 0;
    std::size_t bytes_ = 0;
    std::map<std::uint64_t, Result> results_;  // done, but not their turn
    bool writing_ = false, ended_ = false, stopped_ = false;
    std::exception_ptr failure_;
};

}  // namespace

void in_order(const InOrderLimits& limits, const std::function<std::optional<std::string>()>& next,
              const std::function<Outcome(std::string)>& work, const std::function<bool(Outcome)>& done) {
    SharedLine line(limits, next, work, done);
    {
        std::vector<std::jthread> helpers;
        for (unsigned i = 1; i < limits.jobs; ++i) helpers.emplace_back([&line] { line.run(); });
        line.run();
    }
    line.rethrow();
}

}  // namespace app
