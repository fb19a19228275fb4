"""What words beside a name tell of its bearer: a ruler's number, a commander's army, a deed, a line where armies meet."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.extract import names_lexicon as lexicon
from generator.extract.mentions_line import Hit, Line
from generator.extract.values import MentionKind
from generator.extract.words import Form
from generator.extract.words import words as verbs

COMMANDS = "commands"  # rule of a name that has an army
_NUMERAL = re.compile(r"(?:X{0,2})(?:IX|IV|V?I{0,3})")
_RULERS = frozenset("king queen emperor empress tsar czar sultan pope prince shah pharaoh kaiser caliph".split())
_OF_COMMANDERS = frozenset(
    "army armies troops men soldiers cavalry fleet squadron column brother son daughter father mother wife widow husband lawyer lawyers "
    "death birth arrest funeral body corpse".split()
)
_BEFALLS = frozenset("fell burned burnt surrendered suffered shook exploded collapsed changed rose".split())
_UNITS = frozenset("Army Corps Fleet Division Force Brigade Group Legion Squadron".split())
_THEN = frozenset("was had were then now soon also later never finally therefore thus once again eventually".split())
UNITS = "units"  # rule of a number whose unit stands behind the last of several: "the 4th and 9th Divisions"
ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_MANY_UNITS = frozenset("Divisions Brigades Regiments Battalions Armies Corps Fleets Squadrons Wings".split())
_DIRECTED = 2  # words of "Eastern Front"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a name is here, how strongly the words say so (0 to 1), and by which rule."""

    kind: MentionKind
    weight: float
    rule: str


def reigns(line: Line, hit: Hit) -> bool:
    """Whether a name is a ruler's: "Louis XIV", "Alexander I of Macedon", "Emperor Karl V"."""
    if (
        hit.end - hit.start != _DIRECTED
        or not _NUMERAL.fullmatch(line.keys[hit.end - 1])
        or line.keys[hit.start].isupper()
    ):
        return False
    ruler = line.word(hit.start - 1) in _RULERS or (line.word(hit.end) == "of" and line.capital(hit.end + 1))
    return ruler or line.keys[hit.start] in lexicon.words().given


def past(word: str) -> bool:
    """Whether a word is the past of a verb that tells of deeds, not of what befalls a town."""
    return word not in _BEFALLS and any(Form.PAST in reading.form for reading in verbs().verbs.get(word, ()))


def does(line: Line, at: int) -> bool:
    """Whether what follows a name tells what its bearer did: "crossed", "was summoned", "then turned", ", who"."""
    word = line.word(at)
    if word == ",":
        return line.word(at + 1) in {"who", "whose", "having"}
    if line.possessive(at):
        return any(line.keys[index] in _UNITS for index in range(at + 1, min(at + 4, len(line.keys))))
    if word == "and" and line.capital(at + 1):
        return past(line.word(at + 2))
    if word in _THEN:
        return past(line.word(at + 1)) or line.word(at + 1) in {"was", "had"}
    return past(word) or word == "surrendered"


def commands(line: Line, hit: Hit) -> bool:
    """Whether a name is a commander's: "led by Doe", "Doe's army", "the army of Doe"."""
    before = line.lower[max(0, hit.start - 2) : hit.start]
    if before in (["led", "by"], ["commanded", "by"]) or (before[-1:] == ["under"] and line.capital(hit.start - 2)):
        return True
    if before == ["army", "of"] and not line.capital(hit.start - 2):
        return True
    if line.possessive(hit.end) and does(line, hit.end):
        return True
    return line.possessive(hit.end) and line.word(hit.end + 1) in _OF_COMMANDERS and not line.capital(hit.end + 1)


def line_of_battle(names: Sequence[str]) -> bool:
    """Whether a name is where armies meet: "Eastern Front"; other fronts are movements."""
    return names[-1] == "Front" and len(names) == _DIRECTED and names[0].lower() in lexicon.words().directions


def unit_of(line: Line, at: int) -> str:
    """The unit of a number that is one of several of a sort: `Division` at each number of "the 4th, 7th and 9th Divisions"; or ""."""
    if not ORDINAL.fullmatch(line.word(at)):
        return ""
    end, before = at, at - 1
    while line.word(before) in {",", "and"}:
        before -= 1
    linked = before < at - 1 and ORDINAL.fullmatch(line.word(before)) is not None
    while ORDINAL.fullmatch(line.word(end)) and line.word(end + 1) in {",", "and"}:
        end += 2 if line.word(end + 2) != "and" else 3
    unit = line.keys[end + 1] if end + 1 < len(line.keys) and ORDINAL.fullmatch(line.word(end)) else ""
    if unit not in _MANY_UNITS or not (linked or end > at):
        return ""
    return "Army" if unit == "Armies" else unit if unit == "Corps" else unit.removesuffix("s")
