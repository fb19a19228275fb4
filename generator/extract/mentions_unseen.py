"""Names that nobody knows, longer names around known ones, and things that are neither actor nor place."""

from __future__ import annotations

from generator.extract import names_lexicon as lexicon
from generator.extract.mentions_beside import kind_of_body
from generator.extract.mentions_known import known_name
from generator.extract.mentions_line import PARTICLES, Hit, Line, Scanner, is_starter, run_end
from generator.extract.mentions_offices import office_end, title_inside
from generator.extract.mentions_signs import ORDINAL, UNITS, does, unit_of
from generator.extract.names_people import SUFFIXES
from generator.extract.names_places import is_place
from generator.extract.values import MentionForm, MentionKind

_EXPLAINS = frozenset(
    ["(", "inc", "corp", "plc", "ltd", "shares", "shareholders"]
)  # after a word that begins a sentence they show that it is a name
_TROOPS = frozenset("army troops forces men cavalry fleet soldiers corps".split())
_MADE = frozenset(["Resolution", "Resolutions", "Report"])  # things whose maker acts in them
_OF_WORDS = (
    "ing",
    "ion",
    "ment",
    "ness",
    "ity",
    "nce",
    "ship",
    "ers",
    "ors",
    "ies",
    "ists",
    "ants",
    "ts",
    "les",
    "ly",
    "ed",
    "th",
    "cy",
    "gy",
)
THING = "thing"  # rule of a hit that is neither actor nor place: a treaty, a ship; it keeps its words from being read as names


def longer_thing(line: Line, at: int, end: int) -> Hit | None:
    """A known name that is part of a thing's: "Geneva Convention", "the Iraq War"; a resolution is still its maker's."""
    words = lexicon.words()
    for stop in range(end, min(end + 3, len(line.tokens))):
        if not line.capital(stop) or line.tokens[stop].joined or line.keys[stop] in words.organisations:
            return None
        if line.tokens[stop].text in words.things:
            return (
                None
                if line.tokens[stop].text in _MADE
                else Hit(line.number, at, stop + 1, MentionKind.PLACE, MentionForm.NAME, rule=THING)
            )
    return None


def longer_name(scanner: Scanner, line: Line, at: int, end: int, *, owner: str) -> Hit | None:
    """A longer unseen name that begins with a known one: "Iraqi Special Operations Forces". owner: the known actor, or ""."""
    stop = run_end(line, at)
    words = lexicon.words()
    heads = words.organisations | words.places_after
    headed = line.keys[stop - 1] in heads or any(
        line.keys[at] in words.organisations and line.word(at + 1) in {"of", "for"} for at in range(end, stop)
    )
    if stop <= end or not headed or office_end(line, stop)[1]:
        return None
    if owner and line.word(end) == "and" and scanner.gazetteer.is_country(owner):
        return None  # "the Danish and Swedish Navy" are two
    if any(key in words.strong_titles and key not in words.organisations for key in line.keys[end:stop]):
        return None
    institution = lexicon.roles().institution_words.longest(line.lower, end)
    if owner and institution and institution[1] == stop:
        return None
    inner = scanner.gazetteer.names.longest(line.keys, end)
    if inner and inner[1] == stop and inner[0][0].id:
        return None  # "the Soviet Red Army": a known one
    kind = MentionKind.PLACE if line.keys[stop - 1] in words.places_after else MentionKind.ORGANISATION
    return Hit(line.number, at, stop, kind, MentionForm.NAME, rule="unseen-compound", name=(at, stop), confidence=0.8)


def thing(line: Line, at: int) -> Hit | None:
    """A thing by the word before or behind its name: "Operation Steel", "USS Nimitz", "the Ottawa Convention"."""
    words = lexicon.words()
    if line.tokens[at].text in words.before_things:
        start = at + 1
        while start < len(line.tokens) and line.tokens[start].text in ':“"‘':
            start += 1
        end = run_end(line, start)
        if end > start:
            return Hit(line.number, at, end, MentionKind.PLACE, MentionForm.NAME, rule=THING, name=(start, end))
    end = run_end(line, at)
    if is_starter(line.tokens[at]) or end == at:
        return None
    if end < len(line.tokens) and line.tokens[end].text in words.things:
        return Hit(line.number, at, end + 1, MentionKind.PLACE, MentionForm.NAME, rule=THING)
    if end > at + 1 and line.tokens[end - 1].text in words.things:
        return Hit(line.number, at, end, MentionKind.PLACE, MentionForm.NAME, rule=THING)
    return None


def unseen(scanner: Scanner, line: Line, at: int) -> Hit | None:
    """A capitalised name that nobody knows; what it is, is settled when the whole text has been seen."""
    words = lexicon.words()
    token = line.tokens[at]
    if unit_of(line, at):
        end = at + 1 + line.capital(at + 1)
        return Hit(
            line.number, at, end, MentionKind.ORGANISATION, MentionForm.NAME, rule=UNITS, name=(at, end), confidence=0.9
        )
    ordinal = ORDINAL.fullmatch(token.text) is not None and line.capital(at + 1)
    if (
        token.text in words.not_names
        or token.lower_in(words.function_words)
        or token.joined
        or not (token.text[0].isalpha() or ordinal)
    ):
        return None
    if token.lower_in(words.directions) and known_name(scanner, line, at + 1):
        return None  # "Southern Norway" is ground of Norway
    end = _without_agency(line, at, run_end(line, at + ordinal))
    headed = end > at and line.keys[end - 1] in words.organisations | words.places_after
    if (
        (is_starter(token) and (end == at + 1 or (line.begins(at) and not headed)))
        or (ordinal and not (headed or (line.keys[end - 1].isupper() and line.keys[end - 1] not in SUFFIXES)))
        or _sentence_word(scanner, line, at, end)
    ):
        return None
    if (
        end == at
        or (end == at + 1 and not _credible(scanner, line, at))
        or (end > at + 1 and all(len(key) < 3 for key in line.keys[at:end]))
    ):
        return None
    if line.word(at - 1) == "(" and any(key.isdigit() for key in line.keys[at:end]):
        return None  # a hull or model number
    inner = title_inside(line, at, end)
    if inner:
        return inner
    return Hit(
        line.number, at, end, MentionKind.ORGANISATION, MentionForm.NAME, rule="unseen", name=(at, end), confidence=0.5
    )


def _without_agency(line: Line, at: int, end: int) -> int:
    """The end of a person's name without the acronym behind it: "Jane Doe ABC"."""
    if line.keys[at] in lexicon.words().given:
        while (
            end > at + 2
            and line.keys[end - 1].isupper()
            and len(line.keys[end - 1]) > 1
            and line.keys[end - 1] not in SUFFIXES
        ):
            end -= 1
    return end


def _sentence_word(scanner: Scanner, line: Line, at: int, end: int) -> bool:
    """Whether a capital is only that of a sentence, before a name: "Equally Oslo", "Compare Jane Doe"."""
    if end < at + 2 or not line.begins(at) or line.keys[at] in PARTICLES or line.keys[at] in lexicon.words().given:
        return False
    if line.lower[at].endswith("ly") or line.lower[at] in scanner.common:
        return True
    if _kind_of_person(line.lower[at]) and line.word(at + 1) not in {"of", "for"}:
        return True
    known = known_name(scanner, line, at + 1)
    return known is not None and (known[1] == end or line.keys[end - 1] not in lexicon.words().organisations)


def _kind_of_person(word: str) -> bool:
    """Whether a word says who somebody or what something is: "Lawmaker Jane Doe", "Chipmaker Upland"."""
    words = lexicon.words()
    return kind_of_body(word) or word in words.person_nouns or (word in words.unnamed and not word.endswith("s"))


def _credible(scanner: Scanner, line: Line, at: int) -> bool:
    """Whether one capitalised word is a name: where a sentence begins, only if the text has it inside one too, or explains it."""
    token, words = line.tokens[at], lexicon.words()
    kinds = (words.titles, words.organisations, words.places_after)
    if any(name[0] == token.key for name in scanner.firms if len(name) > 1):
        return True
    short = len(token.text) < 3
    if any(token.key in kind for kind in kinds) or (
        token.lower_in(scanner.common) and (short or not token.text.isupper())
    ):
        return False
    common = token.key in words.common_surnames or token.key in words.given
    ruler = not common and bool(scanner.gazetteer.bearers(token.key))
    if short:  # "Xi"; a surname or an acronym that the text has inside a sentence, too; not "US$"
        surname = token.key not in PARTICLES and token.text.istitle() and token.key in scanner.inner
        return ruler or surname or (token.text.isupper() and line.word(at + 1) != "$" and token.key in scanner.inner)
    told = line.word(at + 1) in _EXPLAINS or (line.possessive(at + 1) and line.word(at + 2) in lexicon.roles().heads)
    told = told or (line.possessive(at + 1) and line.word(at + 2) in _TROOPS)
    told = told or (line.word(at + 1) == "police" and is_place((token.key,)))
    acts = does(line, at + 1)
    doer = scanner.old and acts and not token.text.lower().endswith(_OF_WORDS)
    return ruler or token.key in scanner.inner or told or doer or not line.begins(at)
