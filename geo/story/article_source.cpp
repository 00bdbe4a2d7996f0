#include "geo/story/article_source.hpp"

#include <filesystem>

namespace geo {

std::string ArticleSource::name() const {
    std::filesystem::path file(path);
    if (file.filename().empty()) file = file.parent_path();
    return file.filename().string();
}

}  // namespace geo
