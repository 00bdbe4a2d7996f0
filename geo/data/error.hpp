#pragma once

#include <stdexcept>

namespace geo {

/// Bad or missing data. what() is one line that names file, place in it (line, field, feature) and cause.
struct DataError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

}  // namespace geo
