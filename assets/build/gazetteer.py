"""Writes the rows of the gazetteer, which gazetteer_pack turns into assets/gazetteer/places.gaz."""
import sys

import gazetteer_towns
import gazetteer_units

named = gazetteer_towns.translations()
towns = gazetteer_towns.towns(named)
places = towns + gazetteer_units.countries(named, towns) + gazetteer_units.units(named, towns)

with open(sys.argv[1], "w", encoding="utf-8") as file:
    for place in places:
        for line in place.lines():
            file.write(line + "\n")
print(len(places), "places")
