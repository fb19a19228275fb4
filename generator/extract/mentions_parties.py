"""Which countries and parties a text is about: "both sides", "the two leaders", whose "Congress" is meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from generator.extract import names_lexicon as lexicon
from generator.extract.gazetteer import Gazetteer
from generator.extract.mentions_line import Hit, Line
from generator.extract.names import keys
from generator.extract.names_lexicon import country_codes as codes
from generator.extract.names_places import city
from generator.extract.values import MentionForm, MentionKind
from generator.model import ActorKind

_PARTIES = frozenset([ActorKind.COUNTRY, ActorKind.ARMED_GROUP])
_STATES = frozenset("allies countries nations governments states".split())
_FIRMS = frozenset("companies firms carmakers banks airlines".split())
_FAR = 300  # mentions back to which parties look
_OFTEN = 3  # mentions from which a text can be about a country


def about(gazetteer: Gazetteer, lines: Sequence[Line], hits: Sequence[Hit]) -> str:
    """The country that a text names more than twice as often as any other, or ""; "Congress" alone names none."""
    telling = (hit for hit in hits if not _general(gazetteer, lines[hit.line], hit))
    named = Counter(country for hit in telling if (country := _country(gazetteer, hit)))
    top = named.most_common(2)
    if not top or top[0][1] < _OFTEN or (len(top) > 1 and top[0][1] <= 2 * top[1][1]):
        return ""
    return top[0][0]


def home(gazetteer: Gazetteer, dateline: str) -> str:
    """The country that a report was written in, by the words before it ("JERUSALEM (AP) -"), or ""."""
    words = keys(dateline.title())
    for at in range(len(words)):
        found = gazetteer.names.longest(words, at)
        if found and gazetteer.is_country(found[0][0].id):
            return found[0][0].id
    town = city(dateline.partition("(")[0].partition(",")[0].strip(" -–—_").title(), frozenset(codes().values()))
    return next((id_ for id_, code in codes().items() if town and code == town.country), "")


def group(gazetteer: Gazetteer, lines: Sequence[Line], before: Sequence[Hit], hit: Hit) -> Hit:
    """Two parties at once: a pair tied by "and" near before; else the two of the sentence, of the persons the last near before, of states the most named."""
    before = before[-_FAR:]
    persons = hit.kind is MentionKind.PERSON
    if lines[hit.line].word(hit.end - 1) in _FIRMS:
        return _two_firms(gazetteer, before, hit)
    states = lines[hit.line].word(hit.end - 1) in _STATES
    near = [other for other in _near(before, hit) if _party(gazetteer, other, persons=persons, states=states)]
    for first, second in reversed(list(pairwise(near))):
        tied = first.line == second.line and lines[first.line].lower[first.end : second.start] in (
            ["and"],
            ["and", "the"],
        )
        if tied and first.actors != second.actors:
            return replace(hit, actors=tuple(sorted({*_ids(first), *_ids(second)})), confidence=0.8)
    here = list(dict.fromkeys(one for other in near if other.line == hit.line for one in _ids(other)))
    if len(here) == 2 and not states:
        return replace(hit, actors=tuple(sorted(here)), confidence=0.7)
    if persons:
        pair = list(dict.fromkeys(one for other in reversed(near) for one in _ids(other)))[:2]
    elif states:
        pair = _two_most([country for other in before if (country := _country(gazetteer, other))])
    else:
        parties = (other for other in before if _party(gazetteer, other, persons=False, states=False))
        pair = _two_most([one for other in parties for one in _ids(other)])
    return replace(hit, actors=tuple(sorted(pair)) if len(pair) == 2 else (), confidence=0.5)


def _two_firms(gazetteer: Gazetteer, before: Sequence[Hit], hit: Hit) -> Hit:
    """ "The two companies": the two firms named most."""
    firms = [other.actors[0] for other in before if other.kind is MentionKind.ORGANISATION and len(other.actors) == 1]
    known = gazetteer.actors
    pair = _two_most(
        [
            one
            for one in firms
            if one not in known or (known[one].kind is ActorKind.ORGANISATION and not known[one].part_of)
        ]
    )
    return replace(hit, actors=tuple(sorted(pair)) if len(pair) == 2 else (), confidence=0.5)


def _two_most(every: Sequence[str]) -> list[str]:
    """The two that are named most; none where a third is named as often."""
    most = Counter(every).most_common(3)
    return [one for one, number in most[:2] if len(most) < 3 or number > most[2][1]]


def at_home(gazetteer: Gazetteer, line: Line, hit: Hit, country: str, named: Collection[str]) -> Hit:
    """A general name such as "Congress" as that of the country that the text is about, where the state known by it is not named."""
    role = _general(gazetteer, line, hit)
    if not role or not country or gazetteer.country(hit.actors[0]) in {country, *named}:
        return hit
    return replace(hit, actors=(gazetteer.institution(country, role),), rule="institution-at-home", confidence=0.6)


def _general(gazetteer: Gazetteer, line: Line, hit: Hit) -> str:
    """The role of a country's institution whose name in the text is what many countries call theirs, or ""."""
    if hit.rule != "known-name" or len(hit.actors) != 1 or gazetteer.is_country(hit.actors[0]):
        return ""
    role = lexicon.roles().institution_words.longest(line.lower[hit.start : hit.end], 0)
    whole = role is not None and role[1] == hit.end - hit.start and gazetteer.country(hit.actors[0])
    return role[0] if role and whole else ""


def named_countries(gazetteer: Gazetteer, hits: Sequence[Hit]) -> frozenset[str]:
    """The countries that a text names as such, by name, adjective or capital."""
    return frozenset(one for hit in hits for one in (*hit.actors, hit.of) if gazetteer.is_country(one))


def _country(gazetteer: Gazetteer, hit: Hit) -> str:
    """The country that a hit is, belongs to or holds office in, or ""; not one that is only ground."""
    if hit.kind is MentionKind.PLACE or len(_ids(hit)) != 1:
        return ""
    one = _ids(hit)[0]
    return gazetteer.country(one) or next((o.of for o in gazetteer.offices_of(one) if gazetteer.is_country(o.of)), "")


def _ids(hit: Hit) -> tuple[str, ...]:
    return hit.actors or ((hit.of,) if hit.of else ())


def _near(before: Sequence[Hit], hit: Hit) -> list[Hit]:
    """The hits of the sentence before a hit, and of the two sentences before it."""
    return list(takewhile(lambda other: hit.line - other.line <= 2, reversed(before[-_FAR:])))[::-1]


def _party(gazetteer: Gazetteer, hit: Hit, *, persons: bool, states: bool) -> bool:
    if persons:
        return hit.kind is MentionKind.PERSON and len(hit.actors) == 1 and hit.form is not MentionForm.PRONOUN
    ids = _ids(hit)
    if len(ids) != 1 or ids[0] not in gazetteer.actors:
        return False
    if states:
        return gazetteer.is_country(ids[0])
    return hit.kind is not MentionKind.PLACE and gazetteer.actors[ids[0]].kind in _PARTIES
