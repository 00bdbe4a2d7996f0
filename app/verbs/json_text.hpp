#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace app {

/// JSON, written front to back into a text. No tree of the document is built: for a stream of articles that
/// took longer than to find their places. The caller opens, names and closes in the right order.
class JsonText {
  public:
    enum class Layout { line, indented };  // on one line, or two blanks a level
    /// `about_bytes`: how long it may become, so that a long one is not copied again and again.
    explicit JsonText(Layout layout = Layout::line, std::size_t about_bytes = 0) : layout_(layout) {
        text_.reserve(about_bytes);
    }

    void begin_object() { open('{'); }
    void end_object() { close('}'); }
    void begin_array() { open('['); }
    void end_array() { close(']'); }
    /// The name of the member that comes next; of letters that need no escape.
    void key(std::string_view name);
    /// Of valid UTF-8.
    void string(std::string_view utf8);
    /// The same in pieces.
    void begin_string(std::string_view utf8 = {});
    void go_on(std::string_view utf8);
    void end_string() { text_ += '"'; }
    void integer(std::int64_t);
    /// The shortest that reads back as the same number; null for what is not finite.
    void number(double);
    void null() { verbatim("null"); }
    /// JSON that is written already.
    void verbatim(std::string_view json);

    void member(std::string_view name, std::string_view utf8) {
        key(name);
        string(utf8);
    }
    void member(std::string_view name, std::uint32_t value) {
        key(name);
        integer(value);
    }

    [[nodiscard]] std::string take() { return std::move(text_); }

  private:
    void open(char bracket);
    void close(char bracket);
    void separate();
    void new_line();

    Layout layout_;
    std::string text_;
    int depth_ = 0;
    bool first_ = true;  // nothing yet in the innermost array or object
    bool after_key_ = false;
};

}  // namespace app
