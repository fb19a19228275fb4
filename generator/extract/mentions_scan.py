"""A sentence's words to hits: known names, what belongs to them, titled persons, offices, groups, and names that nobody knew."""

from __future__ import annotations

from dataclasses import dataclass

from generator.dates import Date
from generator.extract import names_lexicon as lexicon
from generator.extract.gazetteer import Gazetteer, Meaning
from generator.extract.names import Token
from generator.extract.values import MentionForm, MentionKind

_PARTICLES = frozenset("al bin ibn ben van der de von el abu da dos la le du di ter ul und e".split())
_SUFFIXES = frozenset("Jr Sr II III IV".split())
_POSSESSIVE = frozenset(["'s", "’s", "'", "’"])


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as words. keys as names are compared; lower in lower case."""

    number: int
    tokens: list[Token]
    keys: list[str]
    lower: list[str]

    def word(self, at: int) -> str:
        """The word in lower case, or "" beyond either end."""
        return self.lower[at] if 0 <= at < len(self.lower) else ""

    def possessive(self, at: int) -> bool:
        return at < len(self.tokens) and self.tokens[at].text in _POSSESSIVE

    def capital(self, at: int) -> bool:
        return 0 <= at < len(self.tokens) and self.tokens[at].capital


@dataclass(frozen=True, slots=True)
class Hit:
    """Words `start` to `end` of a line that name something. name: the words of an unseen name; office: what the text calls the person."""

    line: int
    start: int
    end: int
    kind: MentionKind
    form: MentionForm
    actors: tuple[str, ...] = ()
    of: str = ""
    rule: str = ""
    name: tuple[int, int] | None = None
    office: str = ""
    title: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Scanner:
    """What is looked up while a text is scanned: the gazetteer, the text's date, and its words that occur in lower case."""

    gazetteer: Gazetteer
    on: Date | None
    common: frozenset[str]
    inner: frozenset[str]


def scan(scanner: Scanner, line: Line) -> list[Hit]:
    """The hits of a sentence from left to right; they do not overlap."""
    hits: list[Hit] = []
    at = 0
    while at < len(line.tokens):
        hit = _recognise(scanner, line, at)
        if hit is None:
            at += 1
            continue
        hits.append(hit)
        at = hit.end
    return hits


def _recognise(scanner: Scanner, line: Line, at: int) -> Hit | None:
    token = line.tokens[at]
    if not token.text[0].isalnum():
        return None
    known = known_name(scanner, line, at)
    if known:
        return _known(scanner, line, at, *known)
    if token.capital:
        return _titled(scanner, line, at, "") or _unseen(scanner, line, at) or _office_alone(line, at)
    return _office_alone(line, at) or _group(line, at)


def known_name(scanner: Scanner, line: Line, at: int) -> tuple[Meaning, int] | None:
    """The meaning of the longest known name at a word that holds at the text's date, and where it ends."""
    found = scanner.gazetteer.names.longest(line.keys, at)
    if found is None:
        return None
    meanings, end = found
    valid = [meaning for meaning in meanings if meaning.holds(scanner.on)]
    if not valid or (end == at + 1 and _is_other_word(scanner, line, at)):
        return None
    return valid[0], end


def _is_other_word(scanner: Scanner, line: Line, at: int) -> bool:
    """Whether a one-word name is not itself here: `Jordan` in "Michael Jordan", `Chad` in "Chad Smith", a common word."""
    before, after = at - 1, at + 1
    given = lexicon.words().given
    if line.capital(before) and line.keys[before] in given and line.keys[before] not in scanner.gazetteer.surnames:
        return True
    return (
        line.keys[at] in given
        and line.capital(after)
        and line.lower[after] not in lexicon.words().starters
        and scanner.gazetteer.names.longest(line.keys, after) is None
        and line.keys[after] not in lexicon.words().titles
        and line.keys[after] not in lexicon.words().organisations
    )


def _known(scanner: Scanner, line: Line, at: int, meaning: Meaning, end: int) -> Hit:
    if meaning.kind is MentionKind.PERSON:
        return Hit(line.number, at, end, meaning.kind, meaning.form, (meaning.id,), rule="known-person")
    whole = _organisation_run(scanner, line, at, end)
    if whole:
        return whole
    belonging = _belonging(scanner, line, at, end, meaning)
    if belonging:
        return belonging
    kind = meaning.kind
    if kind is MentionKind.NATIONALITY and line.keys[end - 1].endswith("s") and meaning.form is MentionForm.DEMONYM:
        kind = MentionKind.ORGANISATION  # the people as such: "the Turks"
    actors = (meaning.id,) if meaning.id else ()
    return Hit(line.number, at, end, kind, meaning.form, actors, rule="known-name")


def _organisation_run(scanner: Scanner, line: Line, at: int, end: int) -> Hit | None:
    """A longer unseen name that begins with a known one: "Iraqi Special Operations Forces"."""
    stop = run_end(line, at)
    words = lexicon.words()
    if stop <= end or line.keys[stop - 1] not in words.organisations | words.places_after:
        return None
    if any(token.text in words.titles and token.text not in words.organisations for token in line.tokens[end:stop]):
        return None
    if lexicon.roles().institution_words.longest(line.lower[:stop], end) == (None, stop):
        return None
    institution = lexicon.roles().institution_words.longest(line.lower[:stop], end)
    if institution and institution[1] == stop:
        return None
    place = line.keys[stop - 1] in words.places_after
    kind = MentionKind.PLACE if place else MentionKind.ORGANISATION
    return Hit(line.number, at, stop, kind, MentionForm.NAME, rule="unseen-compound", name=(at, stop), confidence=0.8)


def _belonging(scanner: Scanner, line: Line, at: int, end: int, owner: Meaning) -> Hit | None:
    """What belongs to a known name: its titled person, office, institution, or people without a name."""
    possessive = line.possessive(end)
    after = end + possessive
    inner = after
    while line.word(inner) in lexicon.words().modifiers and not line.capital(inner):
        inner += 1
    country = owner.id if scanner.gazetteer.is_country(owner.id) else ""
    for start in dict.fromkeys((after, inner)):
        found = (
            _titled(scanner, line, start, owner.id, at=at)
            or _institution(scanner, line, at, start, country)
            or _office_of(scanner, line, at, start, owner)
        )
        if found:
            return found
    if line.word(inner) in lexicon.words().unnamed and (inner < len(line.tokens)):
        return _people(line, at, inner + 1, owner.id)
    return None


def _people(line: Line, at: int, end: int, of: str) -> Hit:
    plural = line.word(end - 1).endswith(("s", "people", "men", "police", "personnel", "military", "intelligence"))
    kind = MentionKind.ORGANISATION if plural else MentionKind.PERSON
    return Hit(line.number, at, end, kind, MentionForm.UNNAMED, (), of, "people-of")


def _institution(scanner: Scanner, line: Line, at: int, start: int, country: str) -> Hit | None:
    found = lexicon.roles().institution_words.longest(line.lower, start) if country else None
    if found is None:
        return None
    role, end = found
    actor = scanner.gazetteer.institution(country, role)
    if line.word(end) in lexicon.words().unnamed and not line.capital(end):
        return _people(line, at, end + 1, actor)
    return Hit(line.number, at, end, MentionKind.ORGANISATION, MentionForm.ALIAS, (actor,), rule="institution-of")


def _office_of(scanner: Scanner, line: Line, at: int, start: int, owner: Meaning) -> Hit | None:
    found = lexicon.roles().offices.longest(line.lower, start)
    if found is None or name_end(scanner, line, found[1]) > found[1]:
        return None
    office, end = found
    title = " ".join(line.lower[start:end])
    return Hit(line.number, at, end, MentionKind.PERSON, MentionForm.OFFICE, (), owner.id, "office-of", None, office, title)


def _titled(scanner: Scanner, line: Line, start: int, owner: str, *, at: int | None = None) -> Hit | None:
    """Capitalised title words and the name after them: "Israeli Defense Minister Yoav Gallant"."""
    end = title_end(scanner, line, start)
    if end == start:
        return None
    stop = name_end(scanner, line, end)
    known = scanner.gazetteer.names.longest(line.keys, end)
    if known and known[0][0].kind is MentionKind.PERSON and known[1] >= stop:
        stop = known[1]
    elif known and known[0][0].kind is not MentionKind.PERSON and known[1] >= stop:
        return None
    if stop == end:
        return None
    title = " ".join(line.lower[start:end])
    if stop == end + 1 and not _strong(line, start, end):
        return None
    return Hit(
        line.number,
        start if at is None else at,
        stop,
        MentionKind.PERSON,
        MentionForm.NAME if stop > end + 1 else MentionForm.SURNAME,
        of=owner,
        rule="titled-name",
        name=(end, stop),
        office=lexicon.office_of(title),
        title=title,
        confidence=0.95,
    )


def _strong(line: Line, start: int, end: int) -> bool:
    return any(key in lexicon.words().strong_titles for key in line.keys[start:end])


def title_end(scanner: Scanner, line: Line, at: int) -> int:
    """Where capitalised title words that begin at a word end; the word itself where there are none."""
    titles = lexicon.words().titles
    end = at
    while line.capital(end) and (line.keys[end] in titles or line.lower[end] in titles):
        end += 1
    if end > at and line.word(end) in {"of", "for"}:
        through = end + 1 + (line.word(end + 1) == "the")
        known = known_name(scanner, line, through)
        office = lexicon.roles().offices.longest(line.lower, at)
        if office and office[1] > end:
            return office[1]
        if known and known[0].kind is not MentionKind.PERSON and name_end(scanner, line, known[1]) > known[1]:
            return known[1]
    return end


def name_end(scanner: Scanner, line: Line, at: int) -> int:
    """Where a person's name that begins at a word ends; the word itself where none begins."""
    words = lexicon.words()
    end = at
    while end < len(line.tokens) and end - at < 6:
        token = line.tokens[end]
        particle = token.key in _PARTICLES and (line.capital(end + 1) and line.tokens[end + 1].text[0].isalpha())
        if not (particle or token.capital or (token.joined and token.text.isalpha() and end > at)):
            break
        if token.text in words.not_names and token.text not in _SUFFIXES:
            break
        if not particle and (token.key in words.organisations or (end == at and token.lower_in(words.starters))):
            break
        end += 1
    while end > at and line.tokens[end - 1].key in _PARTICLES:
        end -= 1
    return end


def run_end(line: Line, at: int) -> int:
    """Where a capitalised name of any kind that begins at a word ends, "of", "for" and "and" inside it included."""
    words = lexicon.words()
    end = at
    headed = False
    while end < len(line.tokens):
        token = line.tokens[end]
        if token.text in words.not_names and token.text not in _SUFFIXES:
            break
        if token.capital or (token.joined and end > at) or (token.text.isdigit() and end > at and not line.possessive(end)):
            headed = headed or token.key in words.organisations
            end += 1
            continue
        if token.key in _PARTICLES and line.capital(end + 1):
            end += 1
            continue
        step = _link(line, end, headed=headed)
        if end == at or not step:
            break
        end += step
    return end


def _link(line: Line, at: int, *, headed: bool) -> int:
    """How many words tie a name on: "of", "of the", "for the", "and" before a capital; 0 where none does."""
    word = line.word(at)
    if not headed or word not in {"of", "for", "and", "&"}:
        return 0
    step = 2 if line.word(at + 1) == "the" and word != "and" else 1
    if not line.capital(at + step):
        return 0
    return step if word in {"of", "for"} or line.word(at - 2) in {"of", "for"} else 0


def _unseen(scanner: Scanner, line: Line, at: int) -> Hit | None:
    """A capitalised name that nobody knows; what it is, is settled when the whole text has been seen."""
    words = lexicon.words()
    token = line.tokens[at]
    if token.text in words.not_names or token.lower_in(words.starters) or token.joined or not token.text[0].isalpha():
        return None
    end = run_end(line, at)
    while end > at + 1 and line.tokens[end - 1].key in _PARTICLES:
        end -= 1
    if end == at:
        return None
    if end == at + 1 and not _credible(scanner, line, at):
        return None
    return Hit(line.number, at, end, MentionKind.ORGANISATION, MentionForm.NAME, rule="unseen", name=(at, end), confidence=0.5)


def _credible(scanner: Scanner, line: Line, at: int) -> bool:
    """Whether one capitalised word is a name: not where a sentence begins, unless the text has it inside one too."""
    token = line.tokens[at]
    if len(token.text) < 3 and not token.text.isupper():
        return False
    begins = at == 0 or not line.tokens[at - 1].text[0].isalnum()
    if not begins:
        return token.text.lower() not in scanner.common or token.text.isupper()
    return token.key in scanner.inner and token.text.lower() not in scanner.common


def _office_alone(line: Line, at: int) -> Hit | None:
    """An office without a name: "the defense minister", "the Secretary"."""
    if line.word(at - 1) not in {"the", "his", "her", "their", "its"}:
        return None
    found = lexicon.roles().offices.longest(line.lower, at)
    office, end = found or ("", at)
    if not found and line.word(at) in lexicon.roles().heads:
        office, end = line.word(at), at + 1
    if end == at or line.capital(end) or line.possessive(end) and line.word(end + 1) == "office":
        return None
    title = " ".join(line.lower[at:end])
    of = lexicon.roles().owners.get(title, "")
    return Hit(line.number, at, end, MentionKind.PERSON, MentionForm.OFFICE, (), of, "office-alone", None, office, title)


def _group(line: Line, at: int) -> Hit | None:
    for node, kind in (
        (lexicon.words().groups_persons, MentionKind.PERSON),
        (lexicon.words().groups_parties, MentionKind.ORGANISATION),
    ):
        found = node.longest(line.lower, at)
        if found:
            return Hit(line.number, at, found[1], kind, MentionForm.GROUP, rule="group")
    return None
