#include "geo/text/context_words.hpp"

// Spanish. Folded: no accents, no capitals.

namespace geo {
namespace {

constexpr RoleWords spanish_roles[]{
    {Role::place_preposition, "en desde hacia hasta"},
    {Role::weak_preposition, "a de del al por para entre sobre contra cerca"},
    {Role::literal_preposition, "en desde hacia hasta a al por cerca"},
    {Role::of, "de del"},
    {Role::within, "en"},
    {Role::agent, "por"},
    {Role::article, "el la los las"},
    {Role::having, "ha han habia habian"},
    {Role::state_verb,
     "es era eran son fue fueron esta estan estaba tiene tienen cuenta queda limita posee alberga "
     "pertenece forma ocupa produce sufre perdio gano vencio vive tambien"},
    {Role::nobility, "duque duquesa conde condesa marques marquesa vizconde vizcondesa"},
    {Role::event_head,
     "copa liga vuelta campeonato estadio atletico deportivo real racing sporting radio festival tratado"},
    {Role::ranking,
     "primera segunda tercera cuarta quinta otra otras mayor mayores principal principales antigua"},
    {Role::contracted_article, "al del"},
    {Role::conjunction, "y e o u"},
    {Role::direction,
     "norte sur este oeste centro noreste noroeste sureste suroeste septentrional meridional oriental "
     "occidental afueras frontera costa"},
    {Role::within_name, "mar oceano golfo bahia estrecho canal lago monte isla islas cabo peninsula"},
    {Role::title,
     "sr sra srta senor senora don dona dr dra presidente presidenta ministro ministra general rey reina "
     "principe princesa papa juez alcalde alcaldesa gobernador coronel capitan almirante cardenal obispo "
     "arzobispo fray padre doctor doctora profesor conde condesa duque duquesa marques emperador santo "
     "secretario "
     "director entrenador poeta pintor escritor actor actriz cantante"},
    {Role::organization_head,
     "universidad banco academia instituto club escuela colegio hospital museo teatro diario radio "
     "television "
     "tribunal corte bolsa camara sociedad compania asociacion hotel palacio calle avenida plaza puente "
     "estacion catedral iglesia tratado acuerdo conferencia convencion batalla parque estadio aeropuerto "
     "festival parroquia diocesis arquidiocesis editorial premio copa liga deportivo atletico"},
    {Role::sporting_head, "fc real cd ud rcd atletico deportivo sporting racing cf club"},
    {Role::organization_tail,
     "university college institute school bank times post herald journal news press inc corp fc united city "
     "airport park hotel street futbol club"},
    {Role::person_relation, "dijo declaro afirmo explico senalo indico anadio"},
    {Role::never_place,
     "la el los las un una de en y o a del al que se no por con para su sus mayo martes enero febrero marzo "
     "abril junio julio agosto septiembre octubre noviembre diciembre lunes miercoles jueves viernes sabado "
     "domingo norte sur este oeste centro estado union republica nacional general iglesia gobierno congreso "
     "senado rey reina san santa es fue ha han como mas pero si entre sobre este esta dios real gran nuevo "
     "nueva alto bajo mar rio sierra monte puerto villa valle isla lago ciudad plaza"},
    {Role::wants_evidence,
     "victoria santiago leon valencia cordoba guadalupe merida toledo zamora mercedes dolores soledad paz "
     "concepcion asuncion trinidad florencia paris carmen rosario"},
    {Role::place_verb_opener, "entre"},
    {Role::relation_noun,
     "tension tensiones acuerdo guerra tregua negociaciones cumbre conflicto relaciones"},
    {Role::route_noun, "frontera carretera autopista kilometros km camino linea"},
    {Role::state_noun,
     "apoyo ayuda ejercito gobierno presidente regimen fuerzas tropas delegacion ministro politica aliado "
     "decision"},
    {Role::agreement_noun, "acuerdo acuerdos tratado cumbre conferencia protocolo pacto"},
    {Role::actor_preposition, "segun contra con"},
    {Role::speech_verb,
     "indic anunci acus apoy acord negoci amenaz rechaz conden denunci afirm declar exig dijo quiere decidi "
     "propus acept advirti asegur"},
    {Role::urging_verb, "inst pidi exhort"},
    {Role::auxiliary, "ha han habia habian es son se no ya tambien fue"},
    {Role::group_noun,
     "ejercito fuerzas soldados militares rebeldes delegacion gobierno regimen autoridades tropas milicias "
     "poblacion refugiados civiles policia"},
    {Role::language_opener, "en habla hablar hablan idioma traducido"},
    {Role::opener, "que la el una un ultima ultimo"},
    {Role::no_adjective, "en entre hacia para con sin bajo desde norte sur este oeste"},
};

constexpr ClassWords spanish_classes[]{
    {PlaceClass::town, "ciudad ciudades pueblo pueblos villa localidad localidades municipio aldea puerto"},
    {PlaceClass::capital, "capital capitales"},
    {PlaceClass::first_level, "provincia provincias gobernacion estado estados departamento oblast canton"},
    {PlaceClass::second_level, "distrito distritos condado partido comarca"},
    {PlaceClass::region, "region regiones comunidad territorio"},
    {PlaceClass::country, "reino imperio republica pais"},
    {PlaceClass::sea, "mar oceano golfo bahia estrecho canal"},
    {PlaceClass::river, "rio rios arroyo"},
    {PlaceClass::lake, "lago laguna"},
    {PlaceClass::mountain, "monte montes sierra cordillera volcan pico"},
    {PlaceClass::island, "isla islas archipielago peninsula cabo"},
    {PlaceClass::desert, "desierto valle llanura"},
    {PlaceClass::site, "barrio campo aeropuerto"},
};

}  // namespace

LanguageTable spanish_words() {
    return {spanish_roles, spanish_classes};
}

}  // namespace geo
