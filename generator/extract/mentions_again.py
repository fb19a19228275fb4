"""What names again what a text has named: offices alone, appositions, "the ministry", "the Obama administration", groups of two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from generator.extract import names_lexicon as lexicon
from generator.extract.gazetteer import Gazetteer
from generator.extract.mentions_cast import Cast
from generator.extract.mentions_line import Hit, Line
from generator.extract.mentions_organisations import EXPLAINED
from generator.extract.mentions_parties import about, at_home, group, home, named_countries
from generator.extract.values import MentionForm, MentionKind
from generator.model import Actor, ActorKind

_APART = 5  # words that may stand between an office and its person: ", Norland-born poet"
_PEACEFUL = frozenset("aid rights advocacy monitoring media relief humanitarian campaign trade car".split())
_AMERICAN = "united-states"  # whose government English calls "the administration"
_MANY_OF_THEM = frozenset("protesters settlers students workers".split())  # of whom one cannot know whose they are
_UNIONS = frozenset(
    "Union Unions Workers Teamsters Brotherhood Guild Federation Association".split()
)  # they end a union's name
_ARMED = frozenset("military police rebels".split())  # which are their sentence's country's
_AT_HOME = _ARMED | {"parliament"}  # which are those of where the report was written
_AGAINST, _COALITION = "islamic-state", "global-coalition-against-daesh"
_RULING = frozenset("administration government regime dictatorship presidency cabinet".split())


def appositions(cast: Cast, lines: Sequence[Line], hits: Sequence[Hit]) -> list[Hit]:
    """The hits with an office given the person beside it: "the commander, Jane Doe" and "Jane Doe, the commander"."""
    done = list(hits)
    for index, hit in enumerate(hits):
        if (
            hit.form not in {MentionForm.OFFICE, MentionForm.UNNAMED}
            or hit.kind is not MentionKind.PERSON
            or hit.actors
        ):
            continue
        person = _beside(lines[hit.line], hits, index)
        if person and person in cast.persons:
            if hit.office:
                cast.persons[person].said.setdefault((hit.office, hit.of), hit.title)
            done[index] = replace(hit, form=MentionForm.OFFICE, actors=(person,), rule="apposition", confidence=0.9)
    return done


def _beside(line: Line, hits: Sequence[Hit], index: int) -> str:
    """The person whom a comma ties to an office: the one before it, else the one after it with at most a few words between."""
    hit = hits[index]
    before = hits[index - 1] if index else None
    if before and _person(before, line) and hit.start - before.end == 1 and line.word(before.end) == ",":
        return before.actors[0]
    after = next((other for other in hits[index + 1 : index + 3] if other.kind is not MentionKind.NATIONALITY), None)
    if after and _person(after, line) and after.start - hit.end <= _APART:
        between = line.lower[hit.end : after.start]
        if all(word.isalpha() and word not in {"and", "or", "but"} for word in between[1:]) and between[:1] in (
            [],
            [","],
        ):
            return after.actors[0]
    return ""


def _person(hit: Hit, line: Line) -> bool:
    return (
        hit.line == line.number
        and hit.kind is MentionKind.PERSON
        and len(hit.actors) == 1
        and hit.form is not MentionForm.PRONOUN
    )


def resolve(cast: Cast, lines: Sequence[Line], hits: Sequence[Hit], dateline: str) -> list[Hit]:
    """The hits with what names again given its actor; words that name nothing again are left out. dateline: the words before the report."""
    done: list[Hit] = []
    country, named = about(cast.gazetteer, lines, hits), named_countries(cast.gazetteer, hits)
    at = home(cast.gazetteer, dateline)
    here = country or at
    for index, hit in enumerate(hits):
        if not hit.actors and lines[hit.line].word(hit.end - 1) == "counterpart":
            found: Hit | None = _counterpart(cast, done, hit)
        elif hit.actors:
            found = _ruling(cast.gazetteer, lines[hit.line], at_home(cast.gazetteer, lines[hit.line], hit, here, named))
        elif hit.form is MentionForm.OFFICE:
            found = _office(cast, lines[hit.line], done, hit, hits[index + 1 :])
        elif hit.rule == "again" and hit.title == "coalition" and lines[hit.line].capital(hit.end - 1):
            found = _coalition(cast, lines[hit.line], done, hit)
        elif hit.rule == "again":
            bare = lines[hit.line].word(hit.end - 2).lower() == "the"
            american = hit.title == "administration" and bare and _AMERICAN in named
            near = _here(cast, done, hit) if hit.office in _ARMED else ""
            told = country or (at if hit.office in _AT_HOME or at in named else "")
            told = "" if told == _AMERICAN and hit.office == "police" else told  # whose police are its towns'
            whose = _AMERICAN if american else near or told
            found = _named_again(cast, lines[hit.line], whose, done, hit)
        elif hit.form is MentionForm.GROUP:
            found = group(cast.gazetteer, lines, done, hit)
        else:
            found = hit
        if found:
            done.append(found)
    return done


def _here(cast: Cast, before: Sequence[Hit], hit: Hit) -> str:
    """The country that the sentence has named last, but for ground, before words such as "government troops"; or ""."""
    near = takewhile(lambda other: other.line == hit.line, reversed(before))
    acting = (one for other in near if other.kind is not MentionKind.PLACE for one in other.actors)
    return next((country for one in acting if (country := cast.gazetteer.country(one))), "")


def _owner(before: Sequence[Hit], hit: Hit) -> str:
    """Whose "its ambassador" is: the body that the sentence has named last, or ""."""
    near = takewhile(lambda other: other.line == hit.line, reversed(before))
    return next((one for other in near if other.kind is MentionKind.ORGANISATION for one in other.actors[:1]), "")


def _office(cast: Cast, line: Line, before: Sequence[Hit], hit: Hit, after: Sequence[Hit]) -> Hit | None:
    """An office alone: the person of the text who holds it, the last one named first; else its holder at the text's date."""
    if line.word(hit.start) in {"a", "an"}:  # one of several
        return replace(hit, form=MentionForm.UNNAMED, rule="office-unnamed", confidence=0.5) if hit.of else None
    if line.word(hit.start) in {"its", "their"} and not hit.of:
        hit = replace(hit, of=_owner(before, hit))
    former = hit.title.startswith("former")
    holders = {one.id for one in cast.persons.values() if cast.holds(one, hit.office, hit.of, former=former)}
    every = (other for hits in (reversed(before), after) for other in hits if other.kind is MentionKind.PERSON)
    fitting = next(
        (one.actors[0] for one in every if one.actors[:1] and one.actors[0] in holders and len(one.actors) == 1), ""
    )
    found = fitting or ("" if former else _holder(cast, hit))
    if not found and not hit.of:
        return None
    if not found:
        return replace(hit, form=MentionForm.UNNAMED, rule="office-unknown", confidence=0.5)
    return replace(hit, actors=(found,), of="", rule="office-in-text" if fitting else "office-at-date", confidence=0.85)


def _counterpart(cast: Cast, before: Sequence[Hit], hit: Hit) -> Hit:
    """Whom "his Israeli counterpart" names: who holds the office, or is the institution, of whom the sentence was about."""
    near = [other for other in before if other.line == hit.line and len(other.actors) == 1]
    for other in near:
        role = cast.gazetteer.role(other.actors[0])
        if role and other.kind is MentionKind.ORGANISATION and cast.gazetteer.is_country(hit.of):
            actor = cast.gazetteer.institution(hit.of, role)
            kind, form = MentionKind.ORGANISATION, MentionForm.ALIAS
            return replace(hit, kind=kind, form=form, actors=(actor,), of="", rule="counterpart", confidence=0.7)
        for office in cast.offices(other.actors[0]):
            holder = cast.gazetteer.holder(office, hit.of, cast.on)
            if holder:
                return replace(
                    hit, form=MentionForm.OFFICE, actors=(holder,), of="", rule="counterpart", confidence=0.7
                )
    return hit


def _holder(cast: Cast, hit: Hit) -> str:
    """The one person who held the office at the text's date; a country's leader by whichever office leads it."""
    offices = lexicon.roles().leaders if hit.office == "leader" and cast.gazetteer.is_country(hit.of) else (hit.office,)
    found = {cast.gazetteer.holder(office, hit.of, cast.on) for office in offices} - {""}
    return found.pop() if len(found) == 1 else ""


def _named_again(cast: Cast, line: Line, about: str, before: Sequence[Hit], hit: Hit) -> Hit | None:
    """What "the ministry" names: the last actor named of that role, word or kind; else that of the country that the text is about."""
    kind = lexicon.words().again.get(hit.title, "")
    if line.word(hit.end - 2) in _PEACEFUL:
        kind = ActorKind.ORGANISATION
    recent = (one for other in reversed(before) if other.kind is not MentionKind.PERSON for one in other.actors)
    if hit.office and (hit.title not in lexicon.words().again or kind == "government"):
        one = next((one for one in recent if cast.gazetteer.role(one) == hit.office), "")
    elif kind and not line.capital(hit.end - 1):
        one = next((one for one in recent if (actor := _actor(cast, one)) is not None and actor.kind == kind), "")
    else:
        one = next((one for one in recent if _has_word(cast, one, hit.title.split()[-1])), "")
    country = about if hit.office and hit.office not in _MANY_OF_THEM and not one else ""
    one = one or (cast.gazetteer.institution(country, hit.office) if country else "")
    if one:
        return replace(hit, actors=(one,), confidence=0.6 if country else 0.7)
    return replace(hit, confidence=0.5) if line.capital(hit.end - 1) and line.word(hit.start) == "the" else None


def _coalition(cast: Cast, line: Line, before: Sequence[Hit], hit: Hit) -> Hit | None:
    """Which coalition "the Coalition" is: the one named last; in a text that has named the Islamic State the one against it."""
    found = _named_again(cast, line, "", before, hit)
    if (found and found.actors) or not any(_AGAINST in {*other.actors, other.of} for other in before):
        return found
    return replace(hit, actors=(_COALITION,), rule=EXPLAINED, confidence=0.7)


def _has_word(cast: Cast, one: str, word: str) -> bool:
    actor = _actor(cast, one)
    names = (actor.name, *(alias.name for alias in actor.aliases)) if actor else (one.replace("-", " "),)
    if word == "union":
        return any(name.rsplit(" ", 1)[-1] in _UNIONS for name in names)
    return any(word in name.lower().split() for name in names)


def _actor(cast: Cast, one: str) -> Actor | None:
    if one in cast.bodies:
        return cast.bodies[one]
    try:
        return cast.gazetteer.actor(one)
    except KeyError:
        return None


def _ruling(gazetteer: Gazetteer, line: Line, hit: Hit) -> Hit:
    """What "the Obama administration" names: the government of the country that the person ruled."""
    if hit.kind is not MentionKind.PERSON or line.word(hit.end) not in _RULING or line.capital(hit.end):
        return hit
    countries = [office.of for office in gazetteer.offices_of(hit.actors[0]) if gazetteer.is_country(office.of)]
    if not countries:
        return hit
    actor = gazetteer.institution(countries[0], "government")
    kind, form = MentionKind.ORGANISATION, MentionForm.ALIAS
    return replace(hit, end=hit.end + 1, kind=kind, form=form, actors=(actor,), rule="government-of", confidence=0.9)
