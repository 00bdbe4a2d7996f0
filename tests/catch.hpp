#pragma once

// Catch2 2.x and 3.x keep their headers in different places; every test includes this one instead.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
using Catch::Approx;
#else
#include <catch2/catch.hpp>
#endif
