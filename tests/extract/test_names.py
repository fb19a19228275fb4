"""Words of names, their spellings, and the lists they are read from."""

from __future__ import annotations

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from generator.extract import names_lexicon as lexicon
from generator.extract import names_places as places
from generator.extract.names import Node, fold, keys, slug, tokens
from generator.extract.names_people import fit

# Territories of CLDR that are no states, or whose conflicts nobody reports under these names.
_NO_STATES = frozenset(
    "AC AI AQ AS AW AX BL BM BQ BV CC CK CP CQ CW CX DG EA EU EZ FK FO GF GG GI GP GS GU HM IC IM IO JE KY MF MO MP MQ MS NC NF NU PF PM PN PR QO RE "
    "SH SJ SX TA TC TF TK UM UN VG VI WF XA XB YT ZZ".split()
)


@given(st.text(max_size=100))
def test_tokens_are_slices_of_the_text(text: str) -> None:
    """Every token is the text at its span, in order; what is between two is white space or a hyphen."""
    at = 0
    for token in tokens(text):
        assert text[token.start : token.end] == token.text
        assert not text[at : token.start].strip(" \t\n-‑–") or text[at : token.start].isspace()
        at = token.end


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Da’esh", "Daesh"),
        ("Al-Qaeda", "al Qaeda"),
        ("U.S.", "US"),
        ("Sana'a", "Sanaa"),
        ("Erdoğan", "Erdogan"),
        ("Côte d’Ivoire", "Cote d'Ivoire"),
    ],
)
def test_spellings_meet(one: str, other: str) -> None:
    """Accents, apostrophes, full stops and hyphens make no other name."""
    assert keys(one) == keys(other)


def test_folding_keeps_case() -> None:
    """`US` is a country, `us` is not."""
    assert fold("US") != fold("us")


@given(st.text(max_size=60))
def test_slugs_are_ids(name: str) -> None:
    """A slug is made of lower-case ASCII letters, digits and single hyphens, and is its own slug."""
    made = slug(name)
    assert made
    assert all(part.isascii() and part.isalnum() and part == part.lower() for part in made.split("-"))
    assert slug(made) == made


def test_the_longest_name_wins() -> None:
    """A tree gives the longest name at a word, and the first meaning that a name was given."""
    tree: Node[str] = Node()
    tree.put(["red"], "short")
    tree.put(["red", "sea"], "long")
    tree.put(["red"], "late")
    assert tree.longest(["red", "sea", "port"], 0) == ("long", 2)
    assert tree.longest(["red", "hill"], 0) == ("short", 1)
    assert tree.longest(["sea"], 0) is None


def test_no_country_is_missing() -> None:
    """Every state of CLDR is in the list of countries, by a name or an alias that CLDR uses too."""
    known = {
        _plain(name) for actor in lexicon.countries() for name in (actor.name, *(alias.name for alias in actor.aliases))
    }
    territories = {
        code: name for code, name in Locale("en").territories.items() if len(code) == 2 and code not in _NO_STATES
    }
    assert len(territories) > 190
    assert {
        code: name for code, name in territories.items() if _plain(name.replace(" SAR China", "")) not in known
    } == {}


def _plain(name: str) -> tuple[str, ...]:
    return tuple(key for key in keys(name.partition(" (")[0]) if key not in {"and", "the"})


def test_ids_are_one_actor_each() -> None:
    """No two packaged actors share an id, and every actor that one belongs to is there."""
    every = [*lexicon.countries(), *lexicon.packaged_actors()]
    ids = [actor.id for actor in every]
    assert sorted(ids) == sorted(set(ids))
    assert {owner for actor in every for owner in (*actor.part_of, *(office.of for office in actor.offices))} <= set(
        ids
    )


def test_every_office_of_the_lexicon_has_a_role() -> None:
    """An office that a packaged person held is one that texts can name."""
    known = {lexicon.office_of(office.title) for actor in lexicon.packaged_actors() for office in actor.offices}
    assert known <= set(lexicon.roles().office_heads)


def test_offices_end_after_they_begin() -> None:
    """No packaged office ends before it begins."""
    spans = [(o.since, o.until) for actor in lexicon.packaged_actors() for o in actor.offices if o.since and o.until]
    assert spans
    assert all(since.sort_key < until.sort_key for since, until in spans)


def test_cities_are_found_by_their_spellings() -> None:
    """A city has one place under all its spellings; a name of two cities of like size has none; nor has
    a lesser city where its country is not told of.
    """
    assert places.is_place(keys("Raqqah"))
    syria = frozenset({"SY"})
    assert places.city("Raqqa", syria) == places.city("Ar-Raqqah", syria) is not None
    assert places.city("Raqqa") is None
    assert places.city("Shanghai") is not None
    assert places.city("Springfield") is None
    assert places.city("Nowhere at all") is None


def test_spellings_of_one_person() -> None:
    """A name of three words is one person's however two of them are spelled; of two words, it may be another's."""
    assert fit(("Mohamed", "Hamdan", "Vestalo"), ("Mohammed", "Hamdan", "Vestlo"))
    assert not fit(("Mohammed", "Vestal"), ("Mahmoud", "Vestel"))
    assert not fit(("Omar", "Hamdan", "Vest"), ("Amer", "Hamdan", "Vast"))
