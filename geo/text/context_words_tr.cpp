#include "geo/text/context_words.hpp"

// Turkish. Folded: no marks, no dotless i. Type nouns stand behind the name and carry endings.

namespace geo {
namespace {

constexpr RoleWords turkish_roles[]{
    {Role::conjunction, "ve veya ile"},
    {Role::direction,
     "kuzey guney dogu bati orta kuzeydogu kuzeybati guneydogu guneybati kuzeyi guneyi dogusu batisi"},
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
     "federasyon* akademi* bazilika* kopru* demiryol* sampiyon* dizi* premier nets egitim sosyal milli "
     "arkeoloji"},
    {Role::sporting_head,
     "fc ac as sc afc fk hc bk sk cf cd ud real inter sporting dinamo dynamo eintracht borussia basket cb "
     "vorskla"},
    {Role::people_ending, "li lu lilar luler liler lular"},
    {Role::never_place,
     "bu bir ve ile o da de ki ne en cok daha icin gibi kadar sonra once olarak olan her iki uc dort bes "
     "alti "
     "yedi sekiz dokuz on yuz bin ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik "
     "pazartesi sali carsamba persembe cuma cumartesi pazar kuzey guney dogu bati orta kuzeydogu kuzeybati "
     "guneydogu guneybati eger ise ancak fakat "
     "ayrica "
     "ilk son tum bazi diger yeni eski buyuk kucuk genel milli devlet merkez boyle burada simdi bugun ali"},
    {Role::speech_verb, "dedi bildir acikla belirt soyledi"},
    {Role::group_noun, "ordusu kuvvetleri askerleri hukumeti rejimi"},
};

// With the endings that they have behind a name.
constexpr ClassWords turkish_classes[]{
    {PlaceClass::town,
     "sehri sehrini sehrine sehrinin sehrinde sehrinden sehrindeki sehridir sehriyle kenti kentini "
     "kentine kentinin kentinde kentinden kentindeki kentidir kentiyle koyu koyunu koyune koyunun "
     "koyunde koyunden koyundeki koyudur koyuyle kasabasi kasabasini kasabasina kasabasinin "
     "kasabasinda kasabasindan kasabasindaki kasabasidir kasabasiyla beldesi beldesini beldesine "
     "beldesinin beldesinde beldesinden beldesindeki beldesidir beldesiyle"},
    {PlaceClass::capital, "baskenti"},
    {PlaceClass::first_level,
     "ili ilini iline ilinin ilinde ilinden ilindeki ilidir iliyle vilayeti vilayetini vilayetine "
     "vilayetinin vilayetinde vilayetinden vilayetindeki vilayetidir vilayetiyle eyaleti eyaletini "
     "eyaletine eyaletinin eyaletinde eyaletinden eyaletindeki eyaletidir eyaletiyle kantonu "
     "kantonunu kantonuna kantonunun kantonunda kantonundan kantonundaki kantonudur kantonuyla "
     "oblasti oblastini oblastina oblastinin oblastinda oblastindan oblastindaki oblastidir "
     "oblastiyla"},
    {PlaceClass::second_level,
     "ilcesi ilcesini ilcesine ilcesinin ilcesinde ilcesinden ilcesindeki ilcesidir ilcesiyle kazasi "
     "kazasini kazasina kazasinin kazasinda kazasindan kazasindaki kazasidir kazasiyla bucagi "
     "bucagini bucagina bucaginin bucaginda bucagindan bucagindaki bucagidir bucagiyla rayonu "
     "rayonunu rayonuna rayonunun rayonunda rayonundan rayonundaki rayonudur rayonuyla"},
    {PlaceClass::region, "bolgesi bolgesinde bolgesinin"},
    {PlaceClass::country, "cumhuriyeti kralligi imparatorlugu"},
    {PlaceClass::sea,
     "denizi denizini denizine denizinin denizinde denizinden denizindeki denizidir deniziyle "
     "okyanusu okyanusunu okyanusuna okyanusunun okyanusunda okyanusundan okyanusundaki okyanusudur "
     "okyanusuyla korfezi korfezini korfezine korfezinin korfezinde korfezinden korfezindeki "
     "korfezidir korfeziyle bogazi bogazini bogazina bogazinin bogazinda bogazindan bogazindaki "
     "bogazidir bogaziyla"},
    {PlaceClass::river,
     "nehri nehrini nehrine nehrinin nehrinde nehrinden nehrindeki nehridir nehriyle irmagi irmagini "
     "irmagina irmaginin irmaginda irmagindan irmagindaki irmagidir irmagiyla cayi cayini cayina "
     "cayinin cayinda cayindan cayindaki cayidir cayiyla deresi deresini deresine deresinin deresinde "
     "deresinden deresindeki deresidir deresiyle"},
    {PlaceClass::lake, "golu golunu golune golunun golunde golunden golundeki goludur goluyle"},
    {PlaceClass::mountain,
     "dagi dagini dagina daginin daginda dagindan dagindaki dagidir dagiyla daglari daglarini "
     "daglarina daglarinin daglarinda daglarindan daglarindaki daglaridir daglariyla tepesi tepesini "
     "tepesine tepesinin tepesinde tepesinden tepesindeki tepesidir tepesiyle burnu burnunu burnuna "
     "burnunun burnunda burnundan burnundaki burnudur burnuyla"},
    {PlaceClass::island,
     "adasi adasini adasina adasinin adasinda adasindan adasindaki adasidir adasiyla adalari "
     "adalarini adalarina adalarinin adalarinda adalarindan adalarindaki adalaridir adalariyla "
     "yarimadasi yarimadasini yarimadasina yarimadasinin yarimadasinda yarimadasindan yarimadasindaki "
     "yarimadasidir yarimadasiyla"},
    {PlaceClass::desert,
     "colu colunu colune colunun colunde colunden colundeki coludur coluyle vadisi vadisini vadisine "
     "vadisinin vadisinde vadisinden vadisindeki vadisidir vadisiyle ovasi ovasini ovasina ovasinin "
     "ovasinda ovasindan ovasindaki ovasidir ovasiyla deltasi deltasini deltasina deltasinin "
     "deltasinda deltasindan deltasindaki deltasidir deltasiyla"},
};

}  // namespace

LanguageTable turkish_words() {
    return {turkish_roles, turkish_classes};
}

}  // namespace geo
