#include "geo/text/context_words.hpp"

// French. Folded: no accents, no capitals.

namespace geo {
namespace {

constexpr RoleWords french_roles[]{
    {Role::place_preposition, "a en dans vers depuis pres jusqu jusque jusques chez"},
    {Role::weak_preposition, "de d du des au aux sur entre par pour sous contre via hors outre"},
    {Role::literal_preposition,
     "a en au aux dans vers depuis pres autour sur jusqu jusque chez hors sous via"},
    {Role::of, "de d du des"},
    {Role::within, "dans en au aux"},
    {Role::agent, "par"},
    {Role::article, "le la les l"},
    {Role::contracted_article, "au du aux des"},
    {Role::plural_article, "aux des"},
    {Role::conjunction, "et ou ni"},
    {Role::direction,
     "nord sud est ouest centre septentrional septentrionale meridional meridionale oriental orientale "
     "occidental occidentale banlieue environs alentours frontiere frontieres bord bords large rives rive "
     "cote "
     "cotes littoral periphery peripherie interieur coeur"},
    {Role::within_name,
     "mer ocean golfe baie detroit canal lac lacs mont monts ile iles isle isles archipel peninsule presqu "
     "isthme canton comte cap col massif glacier aiguille duche principaute voivodie voblast oblast isthme "
     "vallee val plaine foret rade chaine estuaire lagune desert plateau gorges"},
    {Role::title,
     "m mm mme mmes mlle mlles me dr pr mgr president presidente ministre premier senateur senatrice depute "
     "deputee maire general colonel capitaine commandant amiral marechal roi reine prince princesse duc "
     "duchesse comte comtesse baron baronne docteur professeur abbe pere soeur frere monsieur madame "
     "mademoiselle chancelier chanceliere secretaire directeur directrice juge procureur avocat cardinal "
     "pape "
     "eveque archeveque emir cheikh ayatollah sultan lieutenant sergent citoyen maitre chef gouverneur "
     "prefet "
     "ambassadeur leader porte parole marquis marquise vicomte chevalier tsar czar empereur imperatrice sir "
     "lord lady veuve conseiller conseillere syndic"},
    {Role::organization_head,
     "universite banque academie institut olympique stade club credit ecole lycee college hopital musee "
     "theatre journal gazette radio television tribunal cour bourse chambre societe compagnie association "
     "hotel palais rue avenue boulevard place square pont gare quai cathedrale eglise traite accord accords "
     "conference convention protocole opera orchestre festival prix tour grand bataille congres concile "
     "foire "
     "editions edition librairie imprimerie caisse comptoir federation ligue syndicat parti front chateau "
     "basilique abbaye couvent monastere conservatoire faculte observatoire biennale treve paix casino "
     "brasserie restaurant cafe cinema ambassade consulat"},
    {Role::sporting_head,
     "fc ac as sc us ol fk hc bk cf cd ud rcd rc fcb real inter sporting racing athletic union dinamo dynamo "
     "lokomotiv spartak slovan slavia sparta dukla eintracht borussia werder hertha bayer fortuna torpedo"},
    {Role::organization_tail,
     "university college institute school bank times post herald tribune journal news gazette press inc corp "
     "ltd co company group airlines airways fc united city rovers athletic association museum hospital party "
     "club team foundation society street avenue road hotel theatre basket handball football rugby open "
     "records cup grand prix "
     "matin soir presse info tv metropole habitat"},
    {Role::having, "a ont avait avaient aura auront"},
    {Role::state_verb,
     "est etait etaient sont etre ete fut reste restent restait compte comptait comptent abrite abritait "
     "possede trouve trouvent situe situee dort vit souffre manque connait perd perdu gagne battu bat vu "
     "connu subi devient devenu couvre borde ressemble attire produit exporte importe brule tombe domine "
     "disposait tient tiennent arrache egalise marque joue jouera affronte recoit grelotte retrouve "
     "commence aussi surtout enfin puis"},
    {Role::nobility, "duc duchesse comte comtesse marquis marquise vicomte vicomtesse"},
    {Role::accented, "comte"},
    {Role::event_head,
     "tour stade olympique championnat championnats copa coupe ligue racing radio union grand tournoi"},
    {Role::ranking,
     "premiere deuxieme seconde troisieme quatrieme cinquieme autre autres principale principales grande "
     "grandes vieille ancienne"},
    {Role::person_relation, "dit declare ajoute affirme explique indique estime repond repondit raconte"},
    {Role::never_place,
     "la le les un une des du de en au aux et ou a l d est sur son ses sa mon ce ces cette mais donc or ni "
     "car "
     "que qui dieu mer homme porte bar bon bonne grand grande petite petit paix garde cause loi pays monde "
     "part temps vie fait mot nom jour nuit mars mai juin mardi lundi samedi dimanche mercredi jeudi "
     "vendredi "
     "janvier fevrier avril juillet aout septembre octobre novembre decembre page tome art suite vue roche "
     "ville partie marie marc martin lie nord sud centre ouest republique union nation etat empire eglise "
     "assemblee senat maison nacional general rivers google honda federal conseil chambre seine roi reine "
     "mesdames messieurs alors pour par avec sans sous dans non oui il elle ils elles nous vous je tu si ne "
     "pas plus moins tout tous toute toutes ainsi aussi comme quand mes nos vos leur leurs votre notre son "
     "elle deux trois quatre cinq six sept huit neuf dix cent mille saint sainte st ste avant apres mad"},
    {Role::wants_evidence,
     "tours nice sens lens angers pau brest gap foix dole troyes die orange vienne valence nancy florence "
     "laval auch romans mende split champagne bordeaux maurice paris victoria sam vire cannes bains lure "
     "morlaix moulins rive salon albert herve chatel bourg rodez mer eu lyon"},
    {Role::place_verb_opener, "entre"},
    {Role::relation_noun,
     "tension tensions accord accords guerre guerres cessez negociation negociations confrontation "
     "confrontations sommet conflit conflits relation relations affrontement affrontements dialogue alliance "
     "treve entretien entretiens discussion discussions pourparlers combat combats rivalite crise "
     "contentieux "
     "differend rapprochement traite armistice pacte partenariat cooperation echanges coordination entente "
     "mediation bras rupture"},
    {Role::route_noun,
     "frontiere frontieres route routes autoroute axe kilometre kilometres km chemin trajet ligne vol "
     "distance voie train liaison tunnel pont mi vallee region"},
    {Role::state_noun,
     "soutien appui aide armee armees gouvernement gouvernements president presidents presidente "
     "represailles "
     "regime forces troupes delegation ministre ministere diplomatie politique allie allies position "
     "positions "
     "pression pressions intervention decision accord soldats militaires menaces menace volonte refus feu "
     "reponse exigences demande demandes appel strategie proposition autorites veto sanctions ingerence "
     "engagement interets objectifs dirigeants chancelier premier representant representants "
     "opposition reaction discours retrait"},
    {Role::agreement_noun,
     "accord accords memorandum sommet processus traite conference protocole pacte declaration convention "
     "negociations pourparlers"},
    {Role::actor_preposition, "selon contre avec d'apres"},
    {Role::speech_verb,
     "indiqu annonc accus exhort appui appuy souten soutien conven convien negoci menac refus condamn denonc "
     "affirm declar estim promi promet exig reclam repliqu ripost repond dit souhait veut veul craint decid "
     "propos accept rejet soulign rappel avert assur oppos reproch responsable deplor salu dement promett "
     "pretend entend espere cherch tent envoi envoy livr deploi deploy lanc interdi autoris ordonn vot "
     "imposer impos adopt sign ratifi rompu rompt reconnai reconnu fourni financ arm combat interven accentu "
     "multipli met mis joue jouer pousse peut doit va laiss continu prepar suspend dispos"},
    {Role::urging_verb, "exhort appel invit somm press demand pri enjoin contraign oblig persuad convain"},
    {Role::auxiliary,
     "a ont avait avaient est sont ait aient n ne y se s en lui leur egalement aussi pas de nouveau deja "
     "toujours avoir eu etait etaient aura auront pourrait pourraient doit doivent va vont vient viennent "
     "elle meme qui a-t-il encore desormais finalement d'abord l les le la"},
    {Role::group_noun,
     "armee armees forces soldats militaires rebelles delegation diplomates gouvernement regime autorites "
     "troupes milices milice militants jihadistes djihadistes combattants population populations refugies "
     "deplaces civils policiers police marine aviation insurges separatistes manifestants opposition "
     "negociateurs responsables otages kurdes habitants"},
    {Role::language_opener, "en parle parler parlent parlait traduit traduire traduction langue"},
    {Role::opener, "qui la le une un dernier derniere seule seul l"},
    {Role::no_adjective,
     "dans entre vers pour avec sans sous depuis pres nord sud ouest autour plus moins apres avant cette"},
};

constexpr ClassWords french_classes[]{
    {PlaceClass::town,
     "ville villes village villages localite localites bourg bourgs bourgade bourgades commune communes "
     "hameau "
     "municipalite cite port metropole agglomeration"},
    {PlaceClass::capital, "capitale capitales"},
    {PlaceClass::first_level,
     "province provinces gouvernorat gouvernorats canton cantons oblast voblast voivodie prefecture wilaya "
     "land etat etats"},
    {PlaceClass::second_level,
     "departement departements district districts comte comtes arrondissement sous-prefecture powiat raion"},
    {PlaceClass::region, "region regions principaute duche pays territoire territoires"},
    {PlaceClass::country, "royaume empire republique"},
    {PlaceClass::sea, "mer ocean golfe baie detroit canal manche rade lagune"},
    {PlaceClass::river, "fleuve riviere torrent estuaire affluent"},
    {PlaceClass::lake, "lac lacs"},
    {PlaceClass::mountain,
     "mont monts massif col aiguille montagne montagnes chaine glacier pic volcan sommet"},
    {PlaceClass::island, "ile iles isle isles archipel peninsule presqu isthme cap atoll ilot"},
    {PlaceClass::desert, "desert plateau plaine vallee val foret oasis gorges delta"},
    {PlaceClass::site, "quartier camp aeroport banlieue faubourg station fort forteresse"},
};

}  // namespace

LanguageTable french_words() {
    return {french_roles, french_classes};
}

}  // namespace geo
