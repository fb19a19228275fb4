"""A sentence as words, what is found in it, and where capitalised names and titles end."""

from __future__ import annotations

from dataclasses import dataclass

from generator.dates import Date
from generator.extract import names_lexicon as lexicon
from generator.extract.gazetteer import Gazetteer
from generator.extract.names import Token
from generator.extract.values import MentionForm, MentionKind

PARTICLES = frozenset("al bin ibn ben van der de von el abu da dos la le du di ter ul e".split())
ELECT = frozenset(["elect", "designate"])
SUFFIXES = frozenset("Jr Sr II III IV".split())
_POSSESSIVE = frozenset(["'s", "’s", "'", "’"])
_LONGEST_NAME = 6  # words


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

    def begins(self, at: int) -> bool:
        """Whether a word stands where a sentence or a quotation begins, so that its capital says nothing."""
        return at == 0 or not (self.tokens[at - 1].text[0].isalnum() or self.tokens[at - 1].text in ",;)&/’'’s")


@dataclass(frozen=True, slots=True)
class Hit:
    """Words `start` to `end` of a line that name something.

    name: where an unseen name's words are; office, title: what the text calls the person; of: whom the office belongs to.
    """

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
    """What is looked up while a text is scanned. common: its words in lower case; inner: its capitalised ones inside sentences."""

    gazetteer: Gazetteer
    on: Date | None
    common: frozenset[str]
    inner: frozenset[str]


def name_end(line: Line, at: int) -> int:
    """Where a person's name that begins at a word ends; the word itself where none begins."""
    words = lexicon.words()
    end = at
    while end < len(line.tokens) and end - at < _LONGEST_NAME:
        token = line.tokens[end]
        particle = token.key in PARTICLES and line.capital(end + 1) and line.tokens[end + 1].text[0].isalpha()
        if not (particle or token.capital or (token.joined and token.text.isalpha() and end > at)):
            break
        if token.text in words.not_names and token.text not in SUFFIXES and not _month_as_name(line, at, end):
            break
        if not particle and (
            token.key in words.organisations or (end == at and is_starter(token)) or token.lower_in(words.compounds)
        ):
            break
        end += 1
    while end > at and line.keys[end - 1] in PARTICLES:
        end -= 1
    return end


def _month_as_name(line: Line, at: int, end: int) -> bool:
    """ "Ms May", "Theresa May": a month's word after a title or a given name."""
    words = lexicon.words()
    month = line.tokens[end].text in {"March", "April", "May", "June", "August"}
    before = line.keys[end - 1] if end else ""
    return month and (before in words.strong_titles if end == at else before in words.given)


def is_starter(token: Token) -> bool:
    """Whether a capitalised word is one that may only begin a sentence."""
    return token.lower_in(lexicon.words().function_words) or token.lower_in(lexicon.words().starters)


def run_end(line: Line, at: int) -> int:
    """Where a capitalised name of any kind that begins at a word ends, "of", "for" and "and" inside it included."""
    words = lexicon.words()
    end = at
    headed = False
    while end < len(line.tokens):
        token = line.tokens[end]
        if token.text in words.not_names and token.text not in SUFFIXES:
            break
        if headed and token.key in words.strong_titles and line.keys[end - 1] in words.organisations:
            break
        if token.joined and token.lower_in(words.compounds):
            return end
        if token.capital or (token.joined and end > at and token.text.isalnum()) or _number(line, at, end):
            headed = headed or token.key in words.organisations
            end += 1
            continue
        step = 1 if token.key in PARTICLES and line.capital(end + 1) else _link(line, end, headed=headed)
        if end == at or not step:
            break
        end += step
    while end > at and line.keys[end - 1] in PARTICLES:
        end -= 1
    return end


def _number(line: Line, at: int, end: int) -> bool:
    """A number that is part of a name: "Task Force 50", "Channel 12"."""
    token = line.tokens[end]
    return (
        end > at
        and token.text.isdigit()
        and len(token.text) < 4
        and (line.keys[end - 1].isupper() or line.keys[end - 1] in {"Force", "Channel", "Unit"})
    )


def _link(line: Line, at: int, *, headed: bool) -> int:
    """How many words tie a name on: "of", "of the", "for the", "and" before a capital; 0 where none does."""
    word = line.word(at)
    if not headed or word not in {"of", "for", "and", "&"}:
        return 0
    step = 2 if line.word(at + 1) == "the" and word != "and" else 1
    if not line.capital(at + step) or line.tokens[at + step].text in lexicon.words().not_names:
        return 0
    return step if word in {"of", "for"} or line.word(at - 2) in {"of", "for"} else 0


def title_end(line: Line, at: int) -> int:
    """Where capitalised title words that begin at a word end; the word itself where there are none."""
    titles = lexicon.words().titles
    end = at
    while line.capital(end) and line.keys[end] in titles:
        end += 1
    return end + 1 if end > at and line.word(end) in ELECT and line.tokens[end].joined else end


def office_end(line: Line, at: int) -> tuple[int, str]:
    """Where an office that begins at a word ends, and what office it is; ("defense minister", "Secretary", "Foreign Secretary")."""
    found = lexicon.roles().offices.longest(line.lower, at)
    if found:
        elect = line.word(found[1]) in ELECT and line.tokens[found[1]].joined
        return (found[1] + 1, f"{found[0]}-elect") if elect else (found[1], found[0])
    capitals = title_end(line, at)
    if capitals > at and line.lower[capitals - 1] in lexicon.roles().heads:
        return capitals, line.lower[capitals - 1]
    if line.word(at) in lexicon.roles().heads:
        return at + 1, line.word(at)
    return at, ""


def belongs_end(scanner: Scanner, line: Line, at: int) -> tuple[int, str]:
    """Where "of X", "for the X", "to X" after an office end, and the actor that X is, or "": ("of U.S. Central Command")."""
    end, owner = at, ""
    while line.word(end) in {"of", "for", "to", "in", "and"} and (end == at or line.word(end) != "to"):
        if end == at and line.word(end) in {"in", "and"}:
            break
        start = end + 1 + (line.word(end + 1) == "the")
        known = scanner.gazetteer.names.longest(line.keys, start)
        stop = max(known[1] if known else start, run_end(line, start))
        if stop == start or not line.capital(start):
            break
        if known and known[1] == stop and known[0][0].kind is not MentionKind.PERSON:
            owner = owner or known[0][0].id
        end = stop
        if line.word(end) == "and" and not line.capital(start - 1):
            continue
    return end, owner
