#include "geo/text/context_words.hpp"

// English. Folded: no capitals.

namespace geo {
namespace {

constexpr RoleWords english_roles[]{
    {Role::place_preposition, "in near from at outside"},
    {Role::weak_preposition,
     "to of around toward towards inside across into through between throughout within via for and"},
    {Role::literal_preposition,
     "in at from near to toward towards into outside around across inside throughout within through via"},
    {Role::of, "of"},
    {Role::within, "in"},
    {Role::agent, "from by"},
    {Role::article, "the a an"},
    {Role::nobility, "duke duchess earl marquess viscount count countess"},
    {Role::event_head, "tour cup league real inter sporting"},
    {Role::ranking, "first second third fourth fifth other main largest biggest oldest major"},
    {Role::conjunction, "and or"},
    {Role::direction,
     "north south east west northern southern eastern western central northeast northwest southeast "
     "southwest "
     "northeastern northwestern southeastern southwestern downtown outskirts border mainland upstate rural "
     "coastal greater suburban nearby neighboring neighbouring coast"},
    {Role::within_name, "lake mount mt cape fort gulf bay strait"},
    {Role::having, "has have had"},
    {Role::state_verb,
     "is are was were be been being lies lie lay sits stands stood remains remained becomes became seems "
     "looks saw sees suffers suffered lost borders covers contains needs lacks gets got grew grows fell "
     "rose recorded counts hit hits beat lost won plays played drew scored ranks ranked feels felt produces "
     "exports imports boasts houses braces braced reels reeled mourns mourned awoke woke experienced "
     "celebrates celebrated itself too"},
    {Role::name_tail,
     "river creek county parish lake island islands mountain mountains valley bay reservoir falls peninsula "
     "volcano glacier strait desert"},
    {Role::title,
     "mr mrs ms miss dr prof president minister senator sen rep gov governor mayor gen general col colonel "
     "capt captain lt sgt sheriff judge justice king queen prince princess duke duchess pope bishop cardinal "
     "sir lord lady rev father sister chancellor secretary director coach officer detective deputy professor "
     "attorney councilman councilwoman commissioner spokesman spokeswoman spokesperson congressman "
     "congresswoman archbishop reverend sheikh ayatollah sultan emir baron baroness count countess actor "
     "actress singer author pastor lieutenant sergeant private major cpl maj admiral ambassador chairman "
     "chief premier architect artist writer analyst economist quarterback pitcher manager trooper inspector "
     "councillor councilor superintendent"},
    {Role::organization_head,
     "university bank college institute museum bishop archbishop duke earl diocese archdiocese treaty battle "
     "college school hospital house club real sporting inter"},
    {Role::sporting_head, "fc ac real inter sporting afc"},
    {Role::organization_tail,
     "university college institute school schools bank times post herald tribune journal news gazette press "
     "inc corp ltd co company group airlines airways fc united city rovers athletic association museum "
     "hospital "
     "party union club team foundation society committee church center centre police department army "
     "commission council court parliament agency street st avenue ave road rd boulevard blvd drive lane "
     "highway airport stadium park bridge hall hotel theatre theater library cathedral observer examiner "
     "chronicle telegraph globe dispatch gazette morning daily star sun enterprise inquirer register "
     "sentinel "
     "tigers bulldogs eagles lions bears wildcats panthers warriors rangers giants cowboys patriots trust "
     "symphony orchestra opera festival district academy high elementary middle plant mall plaza square "
     "terminal station house tower building resort casino speedway raceway marathon open cup grand prix "
     "exchange authority bureau office chamber ministry embassy zoo film studios records clinic medical "
     "memorial metro transit railway railroad line express partners capital financial insurance "
     "accord accords treaty protocol convention declaration"},
    {Role::product_behind,
     "virus viruses ebolavirus fever flu influenza syndrome disease strain measles cup variant"},
    {Role::person_relation, "said says told added asked wrote explained noted"},
    {Role::never_place,
     "the a an of in on at by for to and or is are was i he she it we you they this that these those but not "
     "no as if so may march april june august sunday monday tuesday wednesday thursday friday saturday "
     "january february july september october november december "
     "police center most man can date best "
     "green central post times same mission price north south east west northern southern eastern western "
     "federal university college hospital centre northeast northwest southeast southwest midlands state "
     "county "
     "city district republic national international general grand royal church islam christmas honda "
     "toyota mercedes santa earth justice senate house congress media health internet what when where who "
     "why "
     "how there here our your his her its my their all some any many other such only also then than after "
     "before during while because just well very one two three four five six seven eight nine ten road "
     "street park bank company board council lady sir lord king queen president minister governor mayor "
     "english god bush obama"},
    {Role::wants_evidence,
     "van reading bath independence hope union liberty eagle nice mobile victoria sparks buffalo phoenix "
     "orange surprise paradise enterprise normal superior republic "
     "commerce industry globe moscow jackson lincoln madison jefferson washington houston dallas austin "
     "paris "
     "florence charlotte chester sydney georgia virginia carolina chelsea brooklyn troy logan marshall "
     "warren "
     "franklin clinton monroe madison nelson perry cleveland pierce lee grant hamilton mason"},
    {Role::place_verb_opener, "between"},
    {Role::relation_noun,
     "tension tensions deal agreement war wars ceasefire cease talks clash clashes summit conflict conflicts "
     "truce fight fighting relations relationship negotiations dispute rivalry alliance treaty dialogue pact "
     "standoff crisis cooperation ties trade peace meeting rift"},
    {Role::route_noun, "border road highway mile miles km kilometers kilometres route flight line way train"},
    {Role::state_noun,
     "support backing help aid army government president forces troops delegation minister diplomacy policy "
     "ally allies leader leaders ministry position pressure intervention decision soldiers military threat "
     "threats refusal response demands strategy authorities regime opposition sanctions interests "
     "reprisals"},
    {Role::agreement_noun,
     "agreement accord accords deal summit process treaty pact protocol convention conference memorandum "
     "declaration talks"},
    {Role::actor_preposition, "against with"},
    {Role::speech_verb,
     "said says say urg support back agree negotiat threat condem condemn denounc warn vow insist denie deny "
     "reject call want demand told claim responsible announc accus refus welcom propos declar sign launch "
     "deploy send sent imposed impose approv oppos decid hopes hope plans pledg respond retaliat"},
    {Role::urging_verb, "urg call press ask demand invit told warn"},
    {Role::auxiliary,
     "has have had is are also was were will would could should may might does did not again already still "
     "now itself later recently"},
    {Role::group_noun,
     "army forces soldiers troops rebels delegation diplomats government regime authorities militia militias "
     "militants jihadists fighters refugees civilians police navy insurgents separatists protesters "
     "opposition "
     "negotiators officials residents air"},
    {Role::language_opener, "in speak speaks spoke speaking translated"},
    {Role::opener, "which the a an last only where"},
    {Role::no_adjective, "with from into near between in at the and to for under"},
};

constexpr ClassWords english_classes[]{
    {PlaceClass::town,
     "city cities town towns village villages municipality hamlet township suburb suburbs port "
     "community neighborhood"},
    {PlaceClass::capital, "capital capitals"},
    {PlaceClass::first_level,
     "province provinces governorate governorates state states prefecture oblast canton emirate"},
    {PlaceClass::second_level, "county counties district districts subdistrict subdistricts parish borough"},
    {PlaceClass::region, "region regions territory territories"},
    {PlaceClass::country, "kingdom republic country"},
    {PlaceClass::sea, "sea ocean gulf bay strait straits channel sound"},
    {PlaceClass::river, "river rivers creek"},
    {PlaceClass::lake, "lake lakes reservoir"},
    {PlaceClass::mountain, "mount mt mountain mountains volcano peak hills range glacier"},
    {PlaceClass::island, "island islands isle isles peninsula archipelago atoll cape"},
    {PlaceClass::desert, "desert valley plateau plain plains delta forest oasis"},
    {PlaceClass::site, "camp airport fort base"},
};

}  // namespace

LanguageTable english_words() {
    return {english_roles, english_classes};
}

}  // namespace geo
