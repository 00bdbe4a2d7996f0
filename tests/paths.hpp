#pragma once

#include <string>

/// Where the tests find and leave files.
namespace paths {

[[nodiscard]] std::string source_root();  // of the checkout
[[nodiscard]] std::string build_root();   // what the tests may write into
[[nodiscard]] std::string data_folder();  // tests/data

}  // namespace paths
