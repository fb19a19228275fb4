"""Who the persons of a text are: full names first, then surnames, titles and offices alone, which name them again."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.extract.mentions_cast import Cast, Person
from generator.extract.mentions_kinds import REGNAL
from generator.extract.mentions_line import PARTICLES, Hit, Line, nickname, run_end
from generator.extract.mentions_offices import office_end
from generator.extract.mentions_signs import COMMANDS
from generator.extract.names_people import SUFFIXES, surname
from generator.extract.values import MentionForm, MentionKind

_FULL = 2  # words of a full name, particles aside
_QUOTED = re.compile(r"\s*[\"“‘'’(][\w ]+[\"”’')](?=\s)")
_NEAR = 9  # words after a name in which "known as" belongs to it, where no other name comes between
_MARKS = frozenset("\"“‘'")
_KIN = frozenset("brother son daughter sister nephew cousin uncle wife husband mother father".split())
_RANKS = frozenset(
    "general marshal admiral colonel major captain king queen emperor sultan president tsar czar shah".split()
)
_WHERE = frozenset("in at near from to into toward towards through between of".split())
_SURE = 0.5  # weight from which an unseen name is a person's


def introduce(cast: Cast, lines: Sequence[Line], hits: Sequence[Hit], text: str) -> list[Hit]:
    """The hits with every full name of a person given its actor; the offices that the text gives are noted."""
    done = []
    for hit in hits:
        if hit.kind is not MentionKind.PERSON:
            done.append(hit)
            continue
        person = _introduced(cast, lines[hit.line], hit, text)
        if person and not hit.office:
            hit = _titled_before(lines[hit.line], hit, done[-1] if done else None)  # noqa: PLW2901 - the same hit, with its title
        if person:
            cast.met.setdefault(person.id, hit.line)
        if person and hit.office:
            person.said.setdefault((hit.office, hit.of), hit.title)
        if person:
            person.also += _also(lines[hit.line], hit, person, text)
        done.append(replace(hit, actors=(person.id,)) if person else hit)
    return done


def _introduced(cast: Cast, line: Line, hit: Hit, text: str) -> Person | None:
    if hit.actors:
        return cast.known(hit.actors[0])
    if hit.name is None:
        return None
    start, end = hit.name
    known = cast.gazetteer.names.longest(line.keys, start)
    if known and known[1] == end and known[0][0].kind is MentionKind.PERSON:
        return cast.known(known[0][0].id)
    plain = [at for at in range(start, end) if _counts(line, at, start)]
    if (len(plain) < _FULL and hit.rule != REGNAL) or hit.confidence < _SURE:
        return None
    words = _words(line, start, end)
    return cast.by_alias(words) or cast.meet(_written(line, start, end, text), words)


def _also(line: Line, hit: Hit, person: Person, text: str) -> list[str]:
    """What else a person is called: a quoted short form inside the name, a name after "known as"."""
    found = []
    start, end = hit.name or (hit.start, hit.end)
    for at in range(start + 1, end):
        size = nickname(line, at)
        short = text[line.tokens[at + 1].start : line.tokens[at + size - 2].end] if size else ""
        if short:
            found.append(short if " " in short else f"{short} {surname(person.words)}")
    called = next((at for at in range(hit.end, min(hit.end + _NEAR, len(line.tokens))) if line.capital(at)), None)
    if called is not None:
        mark = called - (line.tokens[called - 1].text in _MARKS)
        if line.lower[mark - 2 : mark] == ["known", "as"] or line.word(mark - 1) in {"nicknamed", "dubbed", "alias"}:
            last = run_end(line, called)
            found += [text[line.tokens[called].start : line.tokens[last - 1].end]] if last > called else []
    return found


def _counts(line: Line, at: int, start: int) -> bool:
    """Whether a word makes a name longer: no particle, no suffix, and not the second half of "Jean-Luc"."""
    token = line.tokens[at]
    half = token.joined and at > start and line.keys[at - 1] not in PARTICLES
    return token.text[0].isalnum() and token.key not in PARTICLES and token.key not in SUFFIXES and not half


def _words(line: Line, start: int, end: int) -> tuple[str, ...]:
    """The words of a name, without marks."""
    return tuple(token.key for token in line.tokens[start:end] if token.text[0].isalnum())


def _written(line: Line, start: int, end: int, text: str) -> str:
    """A name as the text has it, without a quoted short form."""
    return _QUOTED.sub("", text[line.tokens[start].start : line.tokens[end - 1].end])


def _titled_before(line: Line, hit: Hit, before: Hit | None) -> Hit:
    """The hit with an office that stands before the name in lower case: "Lakeside Front leader Jane Doe"."""
    for start in range(max(0, hit.start - 4), hit.start):
        end, office = office_end(line, start)
        if end == hit.start and office:
            near = (
                before is not None
                and before.line == hit.line
                and start - 3 <= before.end <= start
                and len(before.actors) == 1
            )
            of = before.actors[0] if before and near and before.kind is not MentionKind.PERSON else ""
            return replace(hit, office=office, of=of, title=" ".join(line.lower[start:end]))
    return hit


def again(cast: Cast, lines: Sequence[Line], hits: Sequence[Hit], text: str) -> list[Hit]:
    """The hits with surnames and titled surnames given their persons; one that fits nobody becomes a person of its own."""
    done = []
    named = {surname(person.words) for person in cast.persons.values()}
    for found in hits:
        hit = _as_surname(lines[found.line], found, named)
        if hit.name is None or hit.actors:
            done.append(hit)
            continue
        line, (start, end) = lines[hit.line], hit.name
        words = _words(line, start, end)
        titled = bool(hit.title) or _ranked(line, hit)
        known = titled or _alone(words) or any(person.words[-len(words) :] == words for person in cast.persons.values())
        person = cast.by_surname(words, hit.office, hit.of, hit.title) if known else None
        person = person or cast.by_alias(words)
        if person is None and len(words) == 1 and done and _possessed(line, done[-1], hit):
            person = cast.ruler(words[0], done[-1].actors[0])
        if person is None and len(words) == 1 and hit.kind is not MentionKind.PLACE:
            person = cast.by_part(words[0], hit.line)  # of names whose family comes first, too: "Mr Xi"
        if person is None and titled:
            person = cast.new(_written(line, start, end, text), words)
        if person is None:
            done.append(hit)
            continue
        if hit.office:
            person.said.setdefault((hit.office, hit.of), hit.title)
        form = MentionForm.SURNAME
        done.append(
            replace(hit, kind=MentionKind.PERSON, form=form, actors=(person.id,), rule="surname", confidence=0.9)
        )
    return done


def in_pairs(cast: Cast, lines: Sequence[Line], hits: Sequence[Hit], text: str) -> list[Hit]:
    """The hits of a text of old times with one name beside a person's surname read as a person's: "driven out by Doe and Roe"."""
    done = list(hits)
    for index, (first, second) in enumerate(pairwise(hits)):
        line = lines[first.line]
        tied = first.line == second.line and line.lower[first.end : second.start] == ["and"]
        if not tied or line.word(first.start - 1) in _WHERE:
            continue
        for at, hit, other in ((index, first, second), (index + 1, second, first)):
            person = other.kind is MentionKind.PERSON and other.form is MentionForm.SURNAME and len(other.actors) == 1
            if person and hit.name == (hit.start, hit.start + 1) and not (hit.actors or hit.title):
                named = cast.new(_written(line, hit.start, hit.end, text), _words(line, hit.start, hit.end))
                done[at] = replace(
                    hit,
                    kind=MentionKind.PERSON,
                    form=MentionForm.SURNAME,
                    actors=(named.id,),
                    rule="surname",
                    confidence=0.6,
                )
    return done


def _ranked(line: Line, hit: Hit) -> bool:
    """Whether one word is a person's without a title in capitals: "general Doe", "Doe's army"."""
    one = hit.end == hit.start + 1 and hit.kind is MentionKind.PERSON and hit.confidence >= _SURE
    return one and (hit.rule == COMMANDS or (hit.rule == "after-title" and line.word(hit.start - 1) in _RANKS | _KIN))


def _possessed(line: Line, owner: Hit, hit: Hit) -> bool:
    """Whether a name belongs to the one before it: "Norway's Doe"."""
    near = owner.line == hit.line and owner.end + 1 == hit.start and line.possessive(owner.end)
    return near and len(owner.actors) == 1


def _as_surname(line: Line, hit: Hit, named: Collection[str]) -> Hit:
    """A people's word that is the surname of somebody in the text is the surname: "Dane" after "Ada Dane"."""
    alone = hit.form is MentionForm.DEMONYM and hit.rule == "known-name" and hit.end == hit.start + 1
    if not alone or line.keys[hit.start] not in named:
        return hit
    return replace(hit, kind=MentionKind.PERSON, form=MentionForm.SURNAME, actors=(), name=(hit.start, hit.end))


def _alone(words: tuple[str, ...]) -> bool:
    return len([word for word in words if word not in PARTICLES and word not in SUFFIXES]) == 1
