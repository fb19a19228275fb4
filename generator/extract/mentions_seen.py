"""What an analyser saw, beside what the rules found: names that no rule knows, and its vote on what an unseen name is."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.extract import names_lexicon as lexicon
from generator.extract.analyser import Name
from generator.extract.mentions_kinds import ANALYSED
from generator.extract.mentions_line import Hit, Line, Scanner
from generator.extract.mentions_signs import Reading
from generator.extract.values import MentionForm, MentionKind

_WHERE = frozenset("in at on near toward towards into through around across outside inside along off".split())
_WEIGHT = 0.55  # of its vote: above any guess by rules, below what a name's own words or neighbours say


def add(scanner: Scanner, lines: Sequence[Line], hits: Sequence[Hit], names: Sequence[Name]) -> list[Hit]:
    """The hits, and one for each name that the analyser saw where the rules found nothing, in the order of the text."""
    by_line = _by_line(lines, names)
    found = list(hits)
    for number, mine in groupby(hits, key=lambda hit: hit.line):
        taken = {at for hit in mine for at in range(hit.start, hit.end)}
        for name in by_line.pop(number, ()):
            found += _hit(scanner, lines[number], name, taken)
    for number, left in by_line.items():
        for name in left:
            found += _hit(scanner, lines[number], name, set())
    return sorted(found, key=lambda hit: (hit.line, hit.start))


def votes(lines: Sequence[Line], hits: Sequence[Hit], names: Sequence[Name]) -> dict[tuple[str, ...], Reading]:
    """What the analyser takes each name of the hits for: one vote a name, however often the text has it.

    Its weight is less where the analyser does not agree with itself.
    """
    by_line = _by_line(lines, names)
    seen: dict[tuple[str, ...], Counter[MentionKind]] = defaultdict(Counter)
    for hit in hits:
        line = lines[hit.line]
        for name in by_line.get(hit.line, ()):
            if (
                _words(line, name) == range(hit.start, hit.end)
                and not (name.kind is MentionKind.ORGANISATION and line.word(hit.start - 1) in _WHERE)
                and not _made(line, hit.start, hit.end)
                and not _lone(name, hit.end - hit.start)
            ):
                seen[tuple(line.keys[hit.start : hit.end])][name.kind] += 1
    return {key: _vote(kinds) for key, kinds in seen.items()}


def _vote(kinds: Counter[MentionKind]) -> Reading:
    kind, number = max(sorted(kinds.items()), key=lambda pair: pair[1])
    return Reading(kind, _WEIGHT * number / kinds.total(), ANALYSED)


def _by_line(lines: Sequence[Line], names: Sequence[Name]) -> dict[int, list[Name]]:
    """The names in each line, by its number: both come in the order of the text."""
    found: dict[int, list[Name]] = {}
    waiting = iter(sorted(names, key=lambda name: name.span))
    name = next(waiting, None)
    for line in lines:
        if not line.tokens:
            continue
        while name and name.span.start < line.tokens[-1].end:
            if name.span.start >= line.tokens[0].start:
                found.setdefault(line.number, []).append(name)
            name = next(waiting, None)
    return found


def _words(line: Line, name: Name) -> range:
    """The words of a line that a name is, without "the" before it and marks behind it."""
    function_words = lexicon.words().function_words
    start = bisect_left(line.tokens, name.span.start, key=lambda token: token.start)
    end = bisect_left(line.tokens, name.span.end, key=lambda token: token.start)
    while start < end and (not line.capital(start) or line.lower[start] in function_words or _opens(line, start, end)):
        start += 1
    while start < end and (not line.tokens[end - 1].text[0].isalnum() or line.possessive(end - 1)):
        end -= 1
    return range(start, end)


def _opens(line: Line, at: int, end: int) -> bool:
    """Whether a word before a name only opens the sentence: "Leaving Tarvel"."""
    return at + 1 < end and line.begins(at) and line.lower[at].endswith("ing") and line.capital(at + 1)


def _hit(scanner: Scanner, line: Line, name: Name, taken: set[int]) -> Iterator[Hit]:
    """The name as words of a line, if it is one that may stand: nothing of it is taken, and its words can be a name's."""
    words = lexicon.words()
    inside = _words(line, name)
    if not inside or not taken.isdisjoint(inside) or (inside.start - 1 in taken and line.capital(inside.start - 1)):
        return
    if any(line.tokens[at].text in words.not_names or line.keys[at] in words.strong_titles for at in inside):
        return
    start, end = inside.start, inside.stop
    if line.tokens[start].joined or line.word(end).isdigit() or _made(line, start, end) or _lone(name, len(inside)):
        return
    if end == start + 1 and _common(scanner, line, start):
        return
    taken.update(inside)
    yield Hit(
        line.number, start, end, name.kind, MentionForm.NAME, rule=ANALYSED, name=(start, end), confidence=_WEIGHT
    )


def _lone(name: Name, size: int) -> bool:
    """Whether one word is taken for a person: nobody comes into a report without a full name or a title."""
    return size == 1 and name.kind is MentionKind.PERSON


def _made(line: Line, start: int, end: int) -> bool:
    """Whether a name is a thing's that people make, a weapon's or a vehicle's: "Falke missiles", "Falke F1", "F-16 Falke"."""
    last = line.keys[end - 1]
    model = end > start + 1 and not last.isalpha() and any(c.isdigit() for c in last)
    model = model or any(line.tokens[at].joined and line.keys[at].isdigit() for at in range(start + 1, end))
    return model or (line.word(end) in lexicon.words().assets and not line.capital(end))


def _common(scanner: Scanner, line: Line, at: int) -> bool:
    """Whether one word is used as a common one in the text, or says only what kind of thing a name is."""
    words = lexicon.words()
    kinds = words.titles | words.organisations | words.places_after
    return line.lower[at] in scanner.common or line.keys[at] in kinds
