"""Who the persons of a text are: full names first, then surnames, titles and offices alone, which name them again."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace

from generator.dates import Date
from generator.extract import names_lexicon as lexicon
from generator.extract.gazetteer import Gazetteer
from generator.extract.mentions_line import PARTICLES, Hit, Line, nickname
from generator.extract.mentions_offices import office_end
from generator.extract.names import keys
from generator.extract.names_people import SUFFIXES, fit, surname
from generator.extract.values import MentionForm, MentionKind
from generator.model import Actor, ActorKind, Alias, Office, Review

_FULL = 2  # words of a full name, particles aside
_QUOTED = re.compile(r"\s*[\"“‘'’(][\w ]+[\"”’')](?=\s)")
_SURE = 0.5  # weight from which an unseen name is a person's


@dataclass(slots=True)
class Person:
    """One person of a text. words: the keys of the fullest name; called: a quoted short form; said: (office, of) as the text has them."""

    id: str
    name: str
    words: tuple[str, ...]
    called: str = ""
    said: dict[tuple[str, str], str] = field(default_factory=dict)


@dataclass(slots=True)
class Cast:
    """The persons of one text, in the order in which their full names come."""

    gazetteer: Gazetteer
    on: Date | None
    countries: frozenset[str]
    persons: dict[str, Person] = field(default_factory=dict)

    def known(self, id_: str) -> Person:
        """The person of a known id, now in the cast."""
        actor = self.gazetteer.actors[id_]
        return self.persons.setdefault(id_, Person(id_, actor.name, keys(actor.name)))

    def meet(self, name: str, words: tuple[str, ...]) -> Person:
        """The person of a full name: one of the cast whose name fits, or a new one."""
        fitting = [person for person in self.persons.values() if fit(person.words, words)]
        if fitting:
            if len(words) > len(fitting[0].words) and fitting[0].id not in self.gazetteer.actors:
                fitting[0].words = words
            return fitting[0]
        known = [
            one
            for one in self.gazetteer.surnames.get(surname(words), ())
            if fit(keys(self.gazetteer.actors[one].name), words)
        ]
        if len(known) == 1:
            return self.known(known[0])
        return self.new(name, words)

    def new(self, name: str, words: tuple[str, ...]) -> Person:
        """A person whom nobody knew."""
        id_ = self.gazetteer.new_id(name, ActorKind.PERSON)
        return self.persons.setdefault(id_, Person(id_, name, words))

    def by_surname(self, words: tuple[str, ...], office: str, of: str) -> Person | None:
        """The person of the cast, else of the gazetteer by the office held then, whom a surname means."""
        fitting = [
            p for p in self.persons.values() if surname(p.words) == surname(words) or p.words[-len(words) :] == words
        ]
        if len(fitting) > 1 and office:
            fitting = [person for person in fitting if self.holds(person, office, of)] or fitting
        if fitting:
            return fitting[0]
        ids = self.gazetteer.surnames.get(words[-1], ())
        holding = [one for one in ids if self._held(one, office, of)] if office else self._rulers(words[-1], ids)
        return self.known(holding[0]) if len(holding) == 1 else None

    def by_part(self, word: str) -> Person | None:
        """The one person of the cast whom another part of the name means: "Ada", "Boll" of Ada Boll Lindqvist."""
        fitting = [person for person in self.persons.values() if word in person.words[:-1] and word not in PARTICLES]
        return fitting[0] if len(fitting) == 1 else None

    def _rulers(self, name: str, ids: Sequence[str]) -> list[str]:
        """Whom a surname alone means where the text has no full name: who held an office of a country that the text names."""
        if name in lexicon.words().given or name in lexicon.words().common_surnames:
            return []
        if len(ids) == 1:
            return list(ids)
        ruled = [
            (office, one) for one in ids for office in self.gazetteer.offices_of(one) if office.of in self.countries
        ]
        if self.on is not None:
            ruled = [
                (office, one) for office, one in ruled if office.since is None or not _after(office.since, self.on)
            ]
        ruled.sort(key=lambda pair: (pair[0].since.sort_key if pair[0].since else (0, 0, 0, ""), pair[1]))
        return [one for _, one in ruled[-1:]]

    def holds(self, person: Person, office: str, of: str, *, former: bool = False) -> bool:
        """Whether the text or the gazetteer gives a person an office, or one whose title has the word (`secretary`)."""
        known = self.gazetteer.offices_of(person.id)
        told = [
            (had, o.of, _title_words(had, o.of))
            for o in known
            if former or self._in_time(o)
            for had in [lexicon.office_of(o.title)]
        ]
        told += [
            (had, owner, frozenset(title.split()))
            for (had, owner), title in person.said.items()
            if owner or not (known and of)
        ]
        leading = lexicon.roles().leaders if office == "leader" and self.gazetteer.is_country(of) else ()
        return any(
            (had == office or had in leading or office in words) and self._owned(office, owner, of)
            for had, owner, words in told
        )

    def _owned(self, office: str, owner: str, of: str) -> bool:
        """Whether an office of `owner` can be meant by one of `of`; "the Iraqi ambassador" is nobody whose country is not said."""
        if not of or of == owner:
            return True
        if not owner:
            return "-" in office
        return of == self.gazetteer.belongs.get(owner) or owner == self.gazetteer.belongs.get(of)

    def _in_time(self, office: Office) -> bool:
        return self.on is None or self.gazetteer.held(office, self.on)

    def offices(self, id_: str) -> list[str]:
        """The offices that a person holds by the text or the gazetteer."""
        said = [office for office, _ in self.persons[id_].said] if id_ in self.persons else []
        return sorted({*said, *(lexicon.office_of(office.title) for office in self._offices(id_))})

    def _offices(self, id_: str) -> Iterable[Office]:
        return filter(self._in_time, self.gazetteer.offices_of(id_))

    def _held(self, id_: str, office: str, of: str) -> bool:
        return any(
            (office == had or office in _title_words(had, o.of)) and (not of or of == o.of)
            for o in self._offices(id_)
            for had in [lexicon.office_of(o.title)]
        )

    def draft(self, person: Person) -> Actor:
        """A person whom nobody knew, with the offices that the text gives; a form of address or a rank is none."""
        said = sorted(person.said.items())
        offices = tuple(
            Office(title, of) for (_, of), title in said if title.rstrip(".") not in lexicon.words().addresses
        )
        short = person.called if " " in person.called else f"{person.called} {surname(person.words)}"
        aliases = (Alias(short),) if person.called else ()
        return Actor(person.id, person.name, ActorKind.PERSON, aliases, offices=offices, review=Review.DRAFT)


def _title_words(office: str, of: str) -> frozenset[str]:
    """Words that the titles of an office have; a minister is a secretary in some countries, and only there."""
    words = lexicon.roles().office_heads.get(office, frozenset(office.split("-")))
    if "minister" not in words:
        return words
    if of == "united-kingdom":
        return words
    return words - {"minister"} if of in lexicon.roles().secretaries else words - {"secretary"}


def _after(date: Date, other: Date) -> bool:
    return date.earliest is not None and other.latest is not None and date.earliest > other.latest


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
        if person and hit.office:
            person.said.setdefault((hit.office, hit.of), hit.title)
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
    plain = [t for t in line.tokens[start:end] if t.key not in PARTICLES and t.key not in SUFFIXES and not t.joined]
    if len(plain) < _FULL or hit.confidence < _SURE:
        return None
    person = cast.meet(_written(line, start, end, text), _words(line, start, end))
    quoted = next(((at, size) for at in range(start + 1, end) if (size := nickname(line, at))), None)
    if quoted:
        person.called = text[line.tokens[quoted[0] + 1].start : line.tokens[sum(quoted) - 2].end]
    return person


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
        titled = bool(hit.title)
        known = titled or _alone(words) or any(person.words[-len(words) :] == words for person in cast.persons.values())
        person = cast.by_surname(words, hit.office, hit.of) if known else None
        if person is None and len(words) == 1:
            person = cast.by_part(words[0])  # of names whose family comes first, too: "Mr Xi"
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


def _as_surname(line: Line, hit: Hit, named: Collection[str]) -> Hit:
    """A people's word that is the surname of somebody in the text is the surname: "Dane" after "Ada Dane"."""
    alone = hit.form is MentionForm.DEMONYM and hit.rule == "known-name" and hit.end == hit.start + 1
    if not alone or line.keys[hit.start] not in named:
        return hit
    return replace(hit, kind=MentionKind.PERSON, form=MentionForm.SURNAME, actors=(), name=(hit.start, hit.end))


def _alone(words: tuple[str, ...]) -> bool:
    return len([word for word in words if word not in PARTICLES and word not in SUFFIXES]) == 1
