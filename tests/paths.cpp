#include "tests/paths.hpp"

namespace paths {

std::string source_root() {
    return SOURCE_ROOT;
}
std::string build_root() {
    return BUILD_ROOT;
}
std::string data_folder() {
    return SOURCE_ROOT "/tests/data";
}

}  // namespace paths
