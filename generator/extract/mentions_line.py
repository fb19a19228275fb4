"""A sentence as words, what is found in it, and where capitalised names and titles end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.dates import Date
from generator.extract import names_lexicon as lexicon
from generator.extract.gazetteer import Gazetteer
from generator.extract.names import Token
from generator.extract.names_people import SUFFIXES
from generator.extract.values import MentionForm, MentionKind

PARTICLES = frozenset("al bin ibn ben van der de von el abu bu da dos la le du di ter ul e ap ab af av zu".split())
LEGAL_FORMS = frozenset(
    "LLC LLP PLC AG SA ASA NV SE AB GmbH SpA Oyj Bhd Inc Ltd Corp Oy BV KK JSC PJSC OAO Pty SAS Srl KGaA Tbk Plc".split()
)  # the last word of a firm's name
_ON_AIR = frozenset(["TV"])  # the last word of a broadcaster's name
_POSSESSIVE = frozenset(["'s", "’s", "'", "’"])
_OWNERS = frozenset(
    "People Peoples Women Womens Workers Lord Kings Queens Childrens Veterans Farmers Teachers Students".split()
)  # of "People's Army"
_NO_SURNAMES = frozenset(
    "envoy minister secretary president ambassador commander chairman director spokesman coordinator adviser advisor representative".split()
)
_OF_SOLDIERS = frozenset(
    "General Gen Colonel Col Major Captain Marshal Admiral Lord Sir King Queen Prince Sultan Emperor".split()
)
_EPITHETS = frozenset(
    "Great Terrible Bruce Bold Conqueror Magnificent Wise Fair Good Bald Elder Younger Confessor Pious Impaler Navigator Catholic Unready Brave Just".split()
)
_QUOTES = frozenset(['""', "“”", "‘’", "''", "’’", "()"])
_LONGEST_NICKNAME = 5  # words, with its marks
_LONGEST_NAME = 6  # words
_LONGEST_RUN = 20  # words; no organisation's name is longer, and a hostile text must not cost time


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

    def bracketed(self, at: int) -> bool:
        """Whether a word stands alone in brackets, as an acronym does after its name."""
        return self.word(at - 1) == "(" and self.word(at + 1) == ")"

    def begins(self, at: int) -> bool:
        """Whether a word stands where a sentence or a quotation begins, so that its capital says nothing."""
        before = self.tokens[at - 1].text if at else ""
        return not (before and (before[0].isalnum() or before in ",;)&/" or before in _POSSESSIVE))


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
    """What is looked up while a text is scanned. common: its words in lower case; inner: its capitalised ones inside sentences.

    capitals: how often it has each capitalised word anywhere. firms: words of names that a legal form follows somewhere. old: it tells of
    old times, in which single names are people's.
    """

    gazetteer: Gazetteer
    on: Date | None
    common: frozenset[str]
    inner: frozenset[str]
    capitals: Mapping[str, int]
    firms: frozenset[tuple[str, ...]] = frozenset()
    old: bool = False


def name_end(line: Line, at: int) -> int:
    """Where a person's name that begins at a word ends; the word itself where none begins."""
    words = lexicon.words()
    end = at
    while end < len(line.tokens) and end - at < _LONGEST_NAME:
        quoted = nickname(line, end) if end > at else 0
        if quoted:
            end += quoted
            continue
        token = line.tokens[end]
        if token.text == "the" and _epithet(line, at, end):
            return end + _epithet(line, at, end)
        particle = token.key in PARTICLES and line.capital(end + 1) and line.tokens[end + 1].text[0].isalpha()
        if not (particle or token.capital or (token.joined and token.text.isalpha() and end > at)):
            break
        if token.text in words.not_names and token.text not in SUFFIXES and not _word_as_name(line, at, end):
            break
        if not particle and (
            token.key in words.organisations or (end == at and is_starter(token)) or token.lower_in(words.compounds)
        ):
            break
        end += 1
    while end > at and line.keys[end - 1] in PARTICLES:
        end -= 1
    return at if end > at and line.lower[end - 1] in _NO_SURNAMES else end


def nickname(line: Line, at: int) -> int:
    """How many words a quoted short form takes, its marks included, where a name goes on after it: Francesca "Fanny" Doe; else 0."""
    for close in range(at + 2, min(at + _LONGEST_NICKNAME, len(line.tokens))):
        if line.tokens[at].text + line.tokens[close].text in _QUOTES:
            return close + 1 - at if line.capital(at + 1) and line.capital(close + 1) else 0
    return 0


def _word_as_name(line: Line, at: int, end: int) -> bool:
    """Whether a month's word, or "Islam", is a name here: "Ms May", "Theresa May", "Nazrul Islam"."""
    words = lexicon.words()
    if line.tokens[end].text == "Islam":
        return end > at
    month = line.tokens[end].text in {"March", "April", "May", "June", "August"}
    before = line.keys[end - 1] if end else ""
    return month and (before in words.strong_titles if end == at else before in words.given)


def is_starter(token: Token) -> bool:
    """Whether a capitalised word is one that may only begin a sentence."""
    return token.lower_in(lexicon.words().function_words) or token.lower_in(lexicon.words().starters)


def run_end(line: Line, at: int) -> int:
    """Where a capitalised name of any kind that begins at a word ends, "of", "for" and "and" inside it included."""
    words = lexicon.words()
    tied = line.word(at) in PARTICLES and line.capital(at + 1) and line.tokens[at + 1].joined  # "al-Hilla"
    end = at + 1 if tied else at
    headed = False
    while end < min(len(line.tokens), at + _LONGEST_RUN):
        token = line.tokens[end]
        named = end == at + 1 and (line.keys[at] in words.given or line.tokens[end].text != "(")
        quoted = nickname(line, end) if named else 0
        if quoted:
            end += quoted
            continue
        epithet = _epithet(line, at, end)
        if epithet:
            return end + epithet
        if token.text in words.not_names and token.text not in SUFFIXES | _ON_AIR and not _word_as_name(line, at, end):
            break
        if end > at and _title_starts(line, end, headed=headed):
            break
        if (token.joined and token.lower_in(words.compounds)) or (
            end > at and token.capital and token.lower_in(words.function_words)
        ):
            return end
        if token.capital or (token.joined and end > at and token.text.isalnum()) or _number(line, at, end):
            headed = headed or token.key in words.organisations
            end += 1
            if token.key in LEGAL_FORMS or line.keys[end - 2 : end] == ["Limited", "Partnership"]:
                break
            continue
        tied = token.key in PARTICLES or (line.possessive(end) and end > at and _owners(line, end))
        tied = tied or (token.text in {"'", "’"} and end > at and not line.keys[end - 1].endswith("s"))
        two = tied and line.word(end + 1) in PARTICLES and line.capital(end + 2)  # "Jana de la Torve"
        step = 2 if two else 1 if tied and line.capital(end + 1) else _link(line, end, headed=headed)
        if end == at or not step:
            break
        end += step
    while end > at and line.keys[end - 1] in PARTICLES:
        end -= 1
    return end


def _epithet(line: Line, at: int, end: int) -> int:
    """How many words make a ruler's name longer after one given name: "Edward I", "Karl the Bold"; else 0."""
    if end != at + 1 or line.keys[at] not in lexicon.words().given:
        return 0
    if line.word(end) == "of" and line.capital(end + 1) and line.keys[end + 1] not in lexicon.words().organisations:
        return 2  # "William of Orange"
    if line.tokens[end].text == "I" and (line.word(end + 1) == "of" or line.word(end + 1).endswith("ed")):
        return 1
    return 2 if line.word(end) == "the" and line.keys[end + 1 : end + 2] and line.keys[end + 1] in _EPITHETS else 0


def _named_after_two(line: Line, at: int) -> bool:
    """Whether "and" ties two words of one body's name: "the Joint Political and Security Mechanism"."""
    start = at
    while line.capital(start - 1) and line.word(start - 1) != "the":
        start -= 1
    heads = lexicon.words().organisations
    alone = not any(line.keys[index] in heads for index in range(start, at))
    return (
        0 < at - start < 3
        and alone
        and line.word(start - 1) == "the"
        and line.capital(at + 1)
        and any(line.capital(index) and line.keys[index] in heads for index in (at + 2, at + 3))
    )


def _owners(line: Line, at: int) -> bool:
    """Whether the possessive at a word is part of a body's name: "People's Army", "Young Lawyers' Association"."""
    if line.keys[at - 1] in _OWNERS:
        return True
    heads = lexicon.words().organisations
    return line.keys[at - 1].endswith("s") and any(
        line.capital(index) and line.keys[index] in heads for index in (at + 1, at + 2)
    )


def _title_starts(line: Line, at: int, *, headed: bool) -> bool:
    """Whether a person's title begins inside a run of capitals: "Upland Motors Chief Executive Jane Doe", "Upland President Doe"."""
    words = lexicon.words()
    if headed and line.keys[at] in words.strong_titles and line.keys[at - 1] in words.organisations:
        return True
    office = lexicon.roles().offices.longest(line.lower, at)
    return (
        office is not None and office[1] > at + 1 and line.capital(office[1]) and line.keys[at - 1] not in words.titles
    )


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
    if word == "&" and line.capital(at + 1):
        return 1
    if word == "and" and _named_after_two(line, at):
        return 1
    if word == "and" and line.keys[at - 1] == "Savings" and line.keys[at + 1 : at + 2] == ["Loan"]:
        return 1
    if not headed or word not in {"of", "for", "and"}:
        return 0
    step = 2 if line.word(at + 1) == "the" and word != "and" else 1
    after = line.tokens[at + step] if line.capital(at + step) else None
    if after is None or after.text in lexicon.words().not_names or after.key in _OF_SOLDIERS:
        return 0  # "the Upland Army of General Doe" are two
    return step if word in {"of", "for"} or {"of", "for"} & {line.word(at - 2), line.word(at - 3)} else 0
