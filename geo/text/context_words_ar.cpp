#include "geo/text/context_words.hpp"

// Arabic. Folded: no vowel marks.

namespace geo {
namespace {

constexpr RoleWords arabic_roles[]{
    {Role::place_preposition, "في إلى الى من نحو قرب"},
    {Role::literal_preposition, "في إلى الى من نحو قرب"},
    {Role::conjunction, "و أو"},
};

constexpr ClassWords arabic_classes[]{
    {PlaceClass::town, "مدينة بلدة قرية"},
    {PlaceClass::capital, "العاصمة عاصمة"},
    {PlaceClass::first_level, "محافظة ولاية"},
    {PlaceClass::second_level, "ناحية منطقة"},
    {PlaceClass::region, "إقليم"},
};

}  // namespace

LanguageTable arabic_words() {
    return {arabic_roles, arabic_classes};
}

}  // namespace geo
