#include "geo/text/link_data.hpp"

namespace geo {

LinkData LinkData::open(const std::string& assets) {
    const std::string folder = assets + "/gazetteer/";
    return {Gazetteer::open(folder + "places.gaz"), WordLists::open(folder + "words.bin")};
}

}  // namespace geo
