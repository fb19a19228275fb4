"""The persons of a text: who they are, what they are called, and which offices they hold by the text and by the gazetteer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.dates import Date
from generator.extract import names_lexicon as lexicon
from generator.extract.gazetteer import Gazetteer
from generator.extract.mentions_line import PARTICLES
from generator.extract.names import keys
from generator.extract.names_people import NUMERALS, fit, gender, spelled_alike, surname
from generator.model import Actor, ActorKind, Alias, Office, Review
from generator.spelling import plain, sounds

_REMEMBERED = 40  # years after an office in which a surname alone still means who held it


@dataclass(slots=True)
class Person:
    """One person of a text. words: the keys of the fullest name; also: other names that the text gives; said: (office, of) as it has them."""

    id: str
    name: str
    words: tuple[str, ...]
    also: list[str] = field(default_factory=list)
    said: dict[tuple[str, str], str] = field(default_factory=dict)


@dataclass(slots=True)
class Cast:
    """The persons of one text, in the order in which their full names come. years: those that the text names.

    bodies: the organisations that nobody knew before the text, met: the line of each person's first full name; both by id.
    """

    gazetteer: Gazetteer
    on: Date | None
    countries: frozenset[str]
    years: frozenset[int] = frozenset()
    bodies: dict[str, Actor] = field(default_factory=dict)
    met: dict[str, int] = field(default_factory=dict)
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
        ] or [
            one
            for one in self.gazetteer.sounding.get(sounds([plain(word) for word in words]), ())
            if spelled_alike(keys(self.gazetteer.actors[one].name), words)
        ]
        if len(known) == 1:
            return self.known(known[0])
        return self.new(name, words)

    def new(self, name: str, words: tuple[str, ...]) -> Person:
        """A person whom nobody knew."""
        id_ = self.gazetteer.new_id(name, ActorKind.PERSON)
        return self.persons.setdefault(id_, Person(id_, name, words))

    def by_surname(self, words: tuple[str, ...], office: str, of: str, title: str = "") -> Person | None:
        """The person of the cast, else of the gazetteer by the office held then, whom a surname means."""
        if len(words) > 1 and words[-1] in NUMERALS:  # "Henry II" is no other Henry
            return next((p for p in self.persons.values() if p.words[-len(words) :] == words), None)
        fitting = [p for p in self.persons.values() if len(words) > 1 and _ends(p.words, words)] or [
            p for p in self.persons.values() if surname(p.words) == surname(words) and not _of_the(p.words, words)
        ]
        called = gender((), title)
        if len(fitting) > 1 and called:
            fitting = [person for person in fitting if gender(person.words) in {None, called}] or fitting
        if len(fitting) > 1 and office:
            fitting = [person for person in fitting if self.holds(person, office, of)] or fitting
        if fitting:
            return fitting[0]
        ids = self.gazetteer.surnames.get(words[-1], ())
        holding = [one for one in ids if self._held(one, office, of)] if office else self._rulers(words[-1])
        return self.known(holding[0]) if len(holding) == 1 else None

    def by_alias(self, words: tuple[str, ...]) -> Person | None:
        """The person whom the text calls by a name as well."""
        return next((one for one in self.persons.values() if any(keys(name) == words for name in one.also)), None)

    def by_part(self, word: str, line: int) -> Person | None:
        """The one person named up to a line whom another part of the name means: "Ada", "Boll" of Ada Boll Lindqvist."""
        met = [person for person in self.persons.values() if self.met.get(person.id, line) <= line]
        fitting = [person for person in met if word in person.words[:-1] and word not in PARTICLES]
        return fitting[0] if len(fitting) == 1 else None

    def ruler(self, name: str, of: str) -> Person | None:
        """The one person of a surname who held an office of a country at the text's date: "Norway's Doe"."""
        ids = [one for one in self.gazetteer.surnames.get(name, ()) if any(o.of == of for o in self._offices(one))]
        return self.known(ids[0]) if len(ids) == 1 and self.gazetteer.is_country(of) else None

    def _rulers(self, name: str) -> list[str]:
        """Whom a surname alone means where the text has no full name: who held an office of a country that the text names."""
        if name in lexicon.words().given or name in lexicon.words().common_surnames:
            return []
        ids = self.gazetteer.bearers(name)
        if len(ids) == 1:
            return [] if self._long_gone(ids[0]) else list(ids)
        ruled = [
            (office, one) for one in ids for office in self.gazetteer.offices_of(one) if office.of in self.countries
        ]
        if self.on is not None:
            ruled = [
                (office, one) for office, one in ruled if office.since is None or not _after(office.since, self.on)
            ]
        ruled.sort(key=lambda pair: (pair[0].since.sort_key if pair[0].since else (0, 0, 0, ""), pair[1]))
        return [one for _, one in ruled[-1:]]

    def _long_gone(self, id_: str) -> bool:
        """Whether somebody's last office ended so long before the text, and all years that it names, that a surname alone does not mean them."""
        offices = self.gazetteer.offices_of(id_)
        last = max((end.latest.year for o in offices if (end := o.until) and end.latest), default=None)
        now = self.on.earliest if self.on else None
        gone = bool(now and last and all(o.until for o in offices) and now.year - last > _REMEMBERED)
        return gone and not any(last and last - _REMEMBERED <= year <= last for year in self.years)

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
        aliases = tuple(Alias(name) for name in dict.fromkeys(person.also))
        return Actor(person.id, person.name, ActorKind.PERSON, aliases, offices=offices, review=Review.DRAFT)


def _ends(name: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether words are the last of a name: "De la Torve"."""
    return [word.lower() for word in name[-len(words) :]] == [word.lower() for word in words]


def _of_the(name: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether a name has the two particles of "de la Torve", which a surname never leaves out, and other words do not end it."""
    return name[-3:-2] == ("de",) and name[-2] in {"la", "los", "las"} and len(words) < len(("de", "la", "Torve"))


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
