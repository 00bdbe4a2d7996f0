#include "geo/story/json_lines.hpp"

#include <cmath>
#include <cstdlib>
#include <vector>

namespace geo {
namespace {

/// Walks over the tokens with a stack of its own, so that deep nesting costs no call stack.
class LineScanner {
  public:
    explicit LineScanner(std::string_view json) : json_(json) {}

    std::map<std::string, int, std::less<>> scan() {
        for (; at_ < json_.size(); ++at_) step(json_[at_]);
        return std::move(lines_);
    }

    [[nodiscard]] std::optional<JsonPlace> first_overflow() {
        for (; at_ < json_.size() && !overflow_; ++at_) step(json_[at_]);
        return overflow_;
    }

  private:
    struct Container {
        std::string pointer;
        bool object = false;
        bool wants_key = false;
        std::size_t index = 0;
        std::string key;
    };

    void step(char c) {
        switch (c) {
            case '\n':
                ++line_;
                return;
            case ' ':
            case '\t':
            case '\r':
            case ':':
                return;
            case '{':
            case '[':
                if (begin_value()) open_.push_back({pointer_, c == '{', c == '{', 0, {}});
                return;
            case '}':
            case ']':
                if (!open_.empty()) open_.pop_back();
                return;
            case ',':
                return next_member();
            case '"':
                return text();
            default:
                bare();
                return;
        }
    }

    /// Notes where a value begins; false beyond a depth that no file of ours has.
    bool begin_value() {
        pointer_.clear();
        if (!open_.empty()) {
            const Container& in = open_.back();
            pointer_ = in.pointer + '/' + (in.object ? in.key : std::to_string(in.index));
        }
        if (open_.size() > 64) return open_.push_back({}), false;
        lines_.try_emplace(pointer_, line_);
        return true;
    }

    void next_member() {
        if (open_.empty()) return;
        ++open_.back().index;
        open_.back().wants_key = open_.back().object;
    }

    void text() {
        std::string value;
        for (++at_; at_ < json_.size() && json_[at_] != '"'; ++at_) {
            if (json_[at_] == '\\' && at_ + 1 < json_.size()) value += json_[at_++];
            value += json_[at_];
        }
        if (open_.empty() || !open_.back().wants_key) {
            begin_value();
            return;
        }
        open_.back().key = escaped(value);
        open_.back().wants_key = false;
    }

    static std::string escaped(std::string_view key) {
        std::string text;
        for (const char c : key) {
            if (c == '~')
                text += "~0";
            else if (c == '/')
                text += "~1";
            else
                text += c;
        }
        return text;
    }

    void bare() {
        begin_value();
        const std::size_t begin = at_;
        while (at_ + 1 < json_.size() &&
               json_.substr(at_ + 1, 1).find_first_of(",]} \t\r\n") == std::string::npos)
            ++at_;
        const std::string token(json_.substr(begin, at_ + 1 - begin));
        if (std::isinf(std::strtod(token.c_str(), nullptr))) overflow_ = JsonPlace{pointer_, line_};
    }

    std::string_view json_;
    std::size_t at_ = 0;
    int line_ = 1;
    std::string pointer_;
    std::vector<Container> open_;
    std::map<std::string, int, std::less<>> lines_;
    std::optional<JsonPlace> overflow_;
};

}  // namespace

std::map<std::string, int, std::less<>> lines_of_json(std::string_view json) {
    return LineScanner(json).scan();
}

std::optional<JsonPlace> first_overflow(std::string_view json) {
    return LineScanner(json).first_overflow();
}

int line_of(const std::map<std::string, int, std::less<>>& lines, std::string_view pointer) {
    while (true) {
        if (const auto found = lines.find(pointer); found != lines.end()) return found->second;
        const auto slash = pointer.rfind('/');
        if (slash == std::string_view::npos) return 1;
        pointer = pointer.substr(0, slash);
    }
}

}  // namespace geo
