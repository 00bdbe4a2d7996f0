#include "geo/text/context_words.hpp"

// Turkish. Folded: no marks, no dotless i. Type nouns stand behind the name and carry endings.

namespace geo {
namespace {

constexpr RoleWords turkish_roles[]{
    {Role::conjunction, "ve veya ile"},
    {Role::direction, "kuzey guney dogu bati orta kuzeyi guneyi dogusu batisi"},
    {Role::title,
     "sayin bay bayan cumhurbaskani basbakan bakan general dr prof kral kralice prens sultan padisah papa "
     "imparator vali pasa hz"},
    {Role::honorific_behind, "bey hanim pasa efendi sultan"},
    {Role::organization_tail,
     "universite* bankas* gazete* muze* hastane* kulub* takim* stad* havaliman* okul* lise* enstitu* "
     "havayol* "
     "parti* belediye* festival* savas* antlasma* muharebe* konferans* mahkeme* bakanl* university fc sk "
     "radyo* "
     "orkestra* tiyatro* kilise* cami* kupa* lig* derneg* cemiyet* kuvvet* kongre* metro* kolej* ordu* "
     "filarmoni* "
     "federasyon* sampiyon* dizi* premier nets egitim sosyal milli arkeoloji"},
    {Role::sporting_head,
     "fc ac as sc afc fk hc bk sk cf cd ud real inter sporting dinamo dynamo eintracht borussia basket cb "
     "vorskla"},
    {Role::people_ending, "li lu lilar luler liler lular"},
    {Role::never_place,
     "bu bir ve ile o da de ki ne en cok daha icin gibi kadar sonra once olarak olan her iki uc dort bes "
     "alti "
     "yedi sekiz dokuz on yuz bin ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik "
     "pazartesi sali carsamba persembe cuma cumartesi pazar kuzey guney dogu bati orta ise ancak fakat "
     "ayrica "
     "ilk son tum bazi diger yeni eski buyuk kucuk genel milli devlet merkez boyle burada simdi bugun ali"},
    {Role::speech_verb, "dedi bildir acikla belirt soyledi"},
    {Role::group_noun, "ordusu kuvvetleri askerleri hukumeti rejimi"},
};

constexpr ClassWords turkish_classes[]{
    {PlaceClass::town, "sehri kenti koyu kasabasi beldesi"},
    {PlaceClass::capital, "baskenti"},
    {PlaceClass::first_level, "ili vilayeti eyaleti kantonu oblasti"},
    {PlaceClass::second_level, "ilcesi kazasi bucagi rayonu"},
    {PlaceClass::region, "bolgesi bolgesinde bolgesinin"},
    {PlaceClass::country, "cumhuriyeti kralligi imparatorlugu"},
    {PlaceClass::sea, "denizi okyanusu korfezi bogazi denizindeki"},
    {PlaceClass::river, "nehri irmagi cayi deresi nehrinin"},
    {PlaceClass::lake, "golu"},
    {PlaceClass::mountain, "dagi daglari tepesi daginin"},
    {PlaceClass::island, "adasi adalari yarimadasi adasinda adasinin"},
    {PlaceClass::desert, "colu vadisi ovasi vadisinde"},
};

}  // namespace

LanguageTable turkish_words() {
    return {turkish_roles, turkish_classes};
}

}  // namespace geo
