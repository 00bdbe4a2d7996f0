#include "app/verbs/links.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <mutex>
#include <ostream>

#include "app/verbs/in_order.hpp"
#include "geo/data/error.hpp"
#include "geo/text/read_article.hpp"

namespace app {
namespace {

constexpr std::size_t longest_article = std::size_t{256} << 20;

/// The lines for the user, from any thread.
class Complaints {
  public:
    explicit Complaints(std::ostream& errors) : errors_(errors) {}
    void add(const std::string& what) {
        const std::lock_guard lock(mutex_);
        errors_ << what << '\n' << std::flush;
        any_ = true;
    }
    [[nodiscard]] bool any() const { return any_; }

  private:
    std::mutex mutex_;
    std::ostream& errors_;
    bool any_ = false;
};

/// Puts the articles' parts into the document's frame. The head waits for the first of them, so that nothing
/// is written of what fails at once.
class Document {
  public:
    Document(const LinksFrame& frame, std::ostream& out) : frame_(frame), out_(out) {}

    /// False where the output fails.
    bool add(const std::string& part) {
        if (part.empty()) return true;
        out_ << (begun_ ? frame_.between : frame_.head) << part << std::flush;
        begun_ = true;
        return static_cast<bool>(out_);
    }
    void end() { out_ << (begun_ ? std::string_view() : frame_.head) << frame_.tail << std::flush; }
    [[nodiscard]] bool begun() const { return begun_; }

  private:
    LinksFrame frame_;
    std::ostream& out_;
    bool begun_ = false;
};

/// All lines of several files, one after the other.
class Lines {
  public:
    Lines(const std::vector<std::string>& files, const ByteSource& input, Complaints& complaints)
        : files_(files), input_(input), complaints_(complaints) {}

    std::optional<std::string> next() {
        while (true) {
            try {
                if (!reader_) {
                    if (file_ == files_.size()) return std::nullopt;
                    const std::string& file = files_[file_++];
                    reader_.emplace(file == "-" ? input_ : open_bytes(file), longest_article);
                }
                auto line = reader_->next();
                if (!line) {
                    reader_.reset();
                } else if (line->too_long) {
                    return too_long;
                } else {
                    return std::move(line->text);
                }
            } catch (const geo::DataError& error) {
                reader_.reset();
                complaints_.add(error.what());
            }
        }
    }
    /// What stands for a line that is longer than can be kept; no JSON.
    static constexpr const char* too_long = "\1";

  private:
    const std::vector<std::string>& files_;
    const ByteSource& input_;
    Complaints& complaints_;
    std::size_t file_ = 0;
    std::optional<LineReader> reader_;
};

class Work {
  public:
    Work(const LinksOptions& options, const ArticleLinker& linker, const ByteSource& input)
        : options_(options),
          linker_(linker),
          input_(input),
          format_(options.format.value_or(LinksFormat::json)),
          several_(options.json_lines || options.files.size() > 1) {
        if (options.json_lines && format_ == LinksFormat::json) format_ = LinksFormat::jsonl;
    }

    [[nodiscard]] LinksFrame frame() const { return frame_of(format_, several_); }

    [[nodiscard]] Outcome line(std::string text) const {
        ArticleId id;
        try {
            if (text == Lines::too_long)
                throw RecordError({}, fmt::format("a line of more than {} MB", longest_article >> 20));
            if (text.find_first_not_of(" \t\r") == std::string::npos) throw RecordError({}, "empty line");
            ArticleRecord record = read_record(std::move(text));
            id = record.id;
            return linked(std::move(record));
        } catch (const RecordError& error) {
            return failed(error.id, error.what());
        } catch (const geo::DataError& error) {
            return failed(id, error.what());
        }
    }

    [[nodiscard]] Outcome file(const std::string& path) const {
        const ArticleId id{ArticleId::Kind::text,
                           path == "-" ? path : std::filesystem::path(path).filename().string()};
        try {
            return linked(record_of(id, path));
        } catch (const geo::DataError& error) {
            Outcome outcome = several_ ? failed(id, error.what()) : Outcome{};
            outcome.complaint = error.what();
            return outcome;
        }
    }

  private:
    /// A file of plain text, Markdown or HTML. Throws geo::DataError.
    [[nodiscard]] ArticleRecord record_of(const ArticleId& id, const std::string& path) const {
        const bool stream = path == "-";
        auto article =
            geo::article_from_bytes(read_all(stream ? input_ : open_bytes(path), longest_article), id.text,
                                    {options_.published, geo::text_language_from_code(options_.language)},
                                    stream ? std::nullopt : geo::file_date(path));
        ArticleRecord record{.id = id,
                             .text = std::move(article.text),
                             .published = article.published.date,
                             .language = {},
                             .warnings = {}};
        if (article.published.date && article.published.source != geo::DateSource::given)
            record.published_from = geo::name_of(article.published.source);
        if (article.language.confidence == 1) record.language = geo::code_of(article.language.language);
        record.derived = article.format != geo::ArticleFormat::plain;
        for (const std::string& problem : article.problems)
            record.warnings.push_back(problem.substr(id.text.size() + 2));  // without "name: "
        return record;
    }

    [[nodiscard]] Outcome linked(ArticleRecord record) const {
        if (!record.published) record.published = options_.published;
        if (record.language.empty()) record.language = options_.language;
        return {written(format_, linker_(std::move(record)), several_), ""};
    }

    [[nodiscard]] Outcome failed(const ArticleId& id, const std::string& what) const {
        if (format_ == LinksFormat::jsonl) return {written_error(id, what) + '\n', ""};
        if (format_ == LinksFormat::json) return {written_error(id, what), ""};
        return {"", fmt::format("{}: {}", id.text.empty() ? "an article without id" : id.text, what)};
    }

    const LinksOptions& options_;
    const ArticleLinker& linker_;
    const ByteSource& input_;
    LinksFormat format_;
    bool several_;
};

}  // namespace

int links(const LinksOptions& options, const ArticleLinker& linker, const ByteSource& input,
          std::ostream& out, std::ostream& errors) {
    const std::vector<std::string> files =
        options.files.empty() ? std::vector<std::string>{"-"} : options.files;
    Complaints complaints(errors), remarks(errors);
    const Work work(options, linker, input);
    Document document(work.frame(), out);
    Lines lines(files, input, complaints);
    std::size_t file = 0;
    in_order(
        {.jobs = options.jobs},
        [&] {
            if (options.json_lines) return lines.next();
            return file < files.size() ? std::optional(files[file++]) : std::nullopt;
        },
        [&](std::string item) { return options.json_lines ? work.line(std::move(item)) : work.file(item); },
        [&](const Outcome& outcome) {
            if (!outcome.complaint.empty())
                (options.json_lines ? remarks : complaints).add(outcome.complaint);
            return document.add(outcome.text);
        });
    if (out && (document.begun() || !complaints.any() || files.size() > 1)) document.end();
    return complaints.any() ? 1 : 0;
}

}  // namespace app
