"""What belongs to a known name: its titled person, office, institution, or people without a name; "the people of X"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract import names_lexicon as lexicon
from generator.extract.gazetteer import Meaning
from generator.extract.mentions_known import known_name
from generator.extract.mentions_line import Hit, Line, Scanner
from generator.extract.mentions_offices import BEFORE_OFFICE, named_next, office_of, titled, with_words_before
from generator.extract.mentions_unseen import longer_name
from generator.extract.values import MentionForm, MentionKind

_PLURALS = ("s", "people", "men", "police", "personnel", "military", "intelligence", "community")

_BODIES = frozenset("group movement alliance faction army coalition organisation organization militia network".split())


def belonging(scanner: Scanner, line: Line, at: int, end: int, owner: Meaning) -> Hit | None:
    """What belongs to a known name: its titled person, office, institution, or people without a name."""
    words = lexicon.words()
    after = inner = end + line.possessive(end)
    if after == end and owner.form is not MentionForm.DEMONYM and line.capital(end) and _located(line, at):
        return None  # "In Turkey Minister Doe met"
    while (
        line.word(inner) in words.modifiers
        or (line.word(inner) in BEFORE_OFFICE)
        or line.keys[inner : inner + 1] == ["Arab"]
    ):
        inner += 1
    country = owner.id if scanner.gazetteer.is_nation(owner.id) else ""
    for start in dict.fromkeys((after, inner)):
        found = (
            titled(scanner, line, start, owner.id, at=at)
            or _institution(scanner, line, at, start, country)
            or office_of(scanner, line, at, start, owner)
        )
        if found:
            return found
    if line.word(inner) in words.assets and line.word(inner + 1) not in words.unnamed:
        return Hit(line.number, at, inner + 1, MentionKind.ORGANISATION, MentionForm.UNNAMED, (), owner.id, "assets-of")
    if line.word(inner) in words.unnamed and line.word(inner + 1) in _BODIES and owner.id and not country:
        kind, form = MentionKind.ORGANISATION, MentionForm.ALIAS
        return Hit(line.number, at, inner + 2, kind, form, (owner.id,), rule="kind-of")  # "the ABC rebel group"
    if line.word(inner) in words.unnamed and not named_next(line, inner + 1):
        return _people(line, at, inner + 1, owner.id)
    return None


def of_named(scanner: Scanner, lines: Sequence[Line], hits: Sequence[Hit]) -> list[Hit]:
    """The hits with an unseen organisation and the office behind it as one: "the 5th Relief Wing commander", "Upland's chairman"."""
    done: list[Hit] = []
    for hit in hits:
        line = lines[hit.line]
        if done and done[-1].line == hit.line and hit.start < done[-1].end:
            continue
        owner = Meaning(hit.actors[0], hit.kind, hit.form) if hit.name and len(hit.actors) == 1 else None
        office = None
        if owner and hit.kind is MentionKind.ORGANISATION:
            office = office_of(scanner, line, hit.start, hit.end + line.possessive(hit.end), owner)
        done.append(office or hit)
    return done


def _located(line: Line, at: int) -> bool:
    return line.word(at - 1) in {"in", "at", "from", "to"} and not line.keys[at].isupper()


def of_country(scanner: Scanner, line: Line, at: int) -> Hit | None:
    """What "of" ties to a country: "the Government of Iraq", "the people of Iraq"."""
    found = lexicon.roles().institution_words.longest(line.lower, at)
    people = found is None and line.word(at) in lexicon.words().unnamed
    end = found[1] if found else at + 1
    if not (found or people) or line.word(end) != "of":
        return None
    start = end + 1 + (line.word(end + 1) == "the")
    known = known_name(scanner, line, start)
    if (
        known is None
        or known[0].form is MentionForm.DEMONYM
        or not scanner.gazetteer.is_country(known[0].id)
        or known[0].form is MentionForm.METONYM
    ):
        return None
    if longer_name(scanner, line, start, known[1], owner=known[0].id):
        return None  # "an officer of U.S. Trust Corp."
    if line.word(known[1]) in {"and", ","} and line.capital(known[1] + 1):
        return None  # "the ministers of X and Y" are two
    if people:
        return _people(line, at, end, known[0].id, until=known[1])
    begin = at - 1 if line.word(at - 1) == "the" else at
    actor = scanner.gazetteer.institution(known[0].id, found[0]) if found else ""
    return Hit(
        line.number, begin, known[1], MentionKind.ORGANISATION, MentionForm.ALIAS, (actor,), rule="institution-of"
    )


def _institution(scanner: Scanner, line: Line, at: int, start: int, country: str) -> Hit | None:
    found = lexicon.roles().institution_words.longest(line.lower, start) if country else None
    if found is None:
        return None
    role, end = found
    if line.possessive(end) and line.capital(start) and line.capital(end + 1):
        return None  # "the Norwegian Workers' Central"
    if line.word(end) in {"of", "for"} and line.capital(end - 1) and line.capital(end + 1):
        return None  # "China's State Administration for Market Regulation"
    actor = scanner.gazetteer.institution(country, role)
    if line.word(end) in lexicon.words().unnamed and not line.capital(end) and not named_next(line, end + 1):
        return _people(line, at, end + 1, actor)
    return Hit(line.number, at, end, MentionKind.ORGANISATION, MentionForm.ALIAS, (actor,), rule="institution-of")


def _people(line: Line, at: int, end: int, of: str, *, until: int = 0) -> Hit:
    plural = line.word(end - 1).endswith(_PLURALS)
    kind = MentionKind.ORGANISATION if plural else MentionKind.PERSON
    return Hit(line.number, with_words_before(line, at), until or end, kind, MentionForm.UNNAMED, (), of, "people-of")
