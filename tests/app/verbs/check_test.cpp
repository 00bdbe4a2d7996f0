#include "app/verbs/check.hpp"

#include <sstream>

#include "tests/catch.hpp"
#include "tests/paths.hpp"

TEST_CASE("a sound story has nothing to say and status 0, another has lines and status 1") {
    const std::string assets = paths::source_root() + "/assets";
    std::ostringstream sound, unsound;
    CHECK(app::check(assets + "/stories/idlib-2020", assets, sound) == 0);
    CHECK(sound.str().empty());
    CHECK(app::check("/nowhere", assets, unsound) == 1);
    CHECK(unsound.str() == "/nowhere: no such file\n");
}
