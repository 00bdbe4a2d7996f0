"""Writes the rows of the gazetteer, which gazetteer_pack turns into assets/gazetteer/places.gaz."""
import sys

import gazetteer_nature
import gazetteer_tables
import gazetteer_towns
import gazetteer_units

named = gazetteer_towns.translations()
towns = gazetteer_towns.towns(named)
units = gazetteer_units.units(named, towns)
places = (towns + gazetteer_units.countries(named, towns) + units + gazetteer_units.us_counties(units) +
          gazetteer_tables.features() + gazetteer_tables.organizations() + gazetteer_tables.story_villages(towns))
# Natural Earth draws a few units in two features; the first is the one of the level asked for.
places = list({place.ident: place for place in reversed(places)}.values())[::-1]
index = gazetteer_tables.index_of(places)
places += gazetteer_nature.rivers_and_lakes(places)
gazetteer_tables.add_story_names(index)
missing = gazetteer_tables.add_aliases(index) + gazetteer_tables.add_demonyms(index)
if missing:
    raise SystemExit("\n".join(missing))

with open(sys.argv[1], "w", encoding="utf-8") as file:
    for place in places:
        for line in place.lines():
            file.write(line + "\n")
print(len(places), "places")
