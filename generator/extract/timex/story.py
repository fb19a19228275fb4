"""The line of a history: which year a date without one belongs to, and which years stand aside from the story.

A history tells mostly forward, goes back at times, and puts in years that are not its own ("declassified in 2005"). The line
is the cheapest way through all dates of the text in their order: moving on costs little, moving back more, leaving a named
year aside has its price. So a year that is named after a date decides as much as one named before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log2

from generator.extract.timex.calendar import SEASON_STARTS
from generator.extract.timex.feasts import feast_day
from generator.extract.timex.lexicon import Lexicon
from generator.extract.timex.scan import Match

_BEAM = 6
_DATES = frozenset({"date", "month", "year", "season", "feast"})
_JOINING = frozenset("and to - – — or until till through , / ( ) from the between on & in early late mid".split())


@dataclass(frozen=True, slots=True)
class Story:
    """years: of the matches that name none; aside: the matches whose year is not the story's."""

    years: Mapping[int, int]
    aside: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Node:
    index: int
    year: int | None
    month: int | None
    price: float  # of leaving it aside


_Point = tuple[int, int | None]
_Path = tuple["_Path | None", int, int | None]  # (before, match, its year or None where it is left aside)


def follow(matches: Sequence[Match], lexicon: Lexicon) -> Story:
    """Find the story's line through the matches."""
    nodes = list(_nodes(matches, lexicon))
    first = next((node.year for node in nodes if node.year is not None), None)
    if first is None:
        return Story({}, frozenset())
    states: dict[_Point, tuple[float, _Path | None]] = {(first, None): (0.0, None)}
    for node in nodes:
        moved: dict[_Point, tuple[float, _Path | None]] = {}
        for point, (cost, path) in states.items():
            for to, price, year in _moves(point, node):
                total = cost + price
                if to not in moved or total < moved[to][0]:
                    moved[to] = (total, (path, node.index, year))
        states = dict(sorted(moved.items(), key=lambda item: (item[1][0], item[0][0]))[:_BEAM])
    return _story(min(states.values(), key=lambda state: state[0])[1], {node.index: node for node in nodes})


def _story(path: _Path | None, nodes: Mapping[int, _Node]) -> Story:
    years, aside = {}, set()
    while path:
        path, index, year = path
        if year is None:
            aside.add(index)
        elif nodes[index].year is None:
            years[index] = year
    return Story(years, frozenset(aside))


def _moves(point: _Point, node: _Node) -> Iterator[tuple[_Point, float, int | None]]:
    """Where the story can go with the next date: the new point, what that costs, the date's year (None: aside)."""
    if node.year is not None:
        to = point if node.month is None and node.year == point[0] else (node.year, node.month)
        yield to, _cost(point, (node.year, node.month)), node.year
        yield point, node.price, None
        return
    for year in (point[0], point[0] + 1, point[0] - 1):
        yield (year, node.month), _cost(point, (year, node.month)), year


def _cost(here: _Point, there: _Point) -> float:
    """What moving costs: a little forward, more back, more across years."""
    years = there[0] - here[0]
    months = 12 * years + (there[1] - here[1] if here[1] and there[1] else 0)
    if months < 0:
        return 0.2 + 0.05 * min(-months, 24) + 0.1 * (years < 0) + 0.3 * log2(max(-months / 24, 1))
    if years == 0:
        return 0.01 * months
    if years == 1 and here[1] and there[1]:
        return 0.45 + 0.05 * months
    return 0.6 + 0.3 * log2(years)


def _nodes(matches: Sequence[Match], lexicon: Lexicon) -> Iterator[_Node]:
    for index, match in enumerate(matches):
        if match.rule.means not in _DATES or "year" in match.rule.args:
            continue
        month = _month(match, lexicon)
        year = named_year(match, lexicon)
        if year is None:
            year = shared_year(matches, index, lexicon)
        if year is not None or month is not None:
            yield _Node(index, year, month, _price(match, month))


def _month(match: Match, lexicon: Lexicon) -> int | None:
    for name in ("month", "monthabbr"):
        if word := match.word(name):
            return int(lexicon.values[name][word])
    if day := match.rule.args.get("day"):
        return feast_day(str(day), 2000).month
    if word := match.word("season"):
        return SEASON_STARTS[str(lexicon.values["season"][word])]
    return None


def named_year(match: Match, lexicon: Lexicon) -> int | None:
    """The year that a match names in full, astronomical."""
    word = match.word("year") or match.word("shortyear")
    if not word:
        return None
    bc = bool(match.word("era")) and lexicon.values["era"][match.word("era")] == "bc"
    return 1 - int(word) if bc else int(word)


def shared_year(matches: Sequence[Match], index: int, lexicon: Lexicon) -> int | None:
    """For "June 3 to July 19, 1942": the year that the next date of the same run names."""
    end = matches[index].last
    tokens = matches[index].tokens
    for other in matches[index + 1 : index + 4]:
        between = [tokens.word(i) for i in range(end, other.first)]
        if len(between) > 4 or not between or any(word not in _JOINING for word in between):
            return None
        year = named_year(other, lexicon)
        if year is not None:
            return year if other.rule.means != "year" or "," in between or ")" in between else None
        end = other.last
    return None


def _price(match: Match, month: int | None) -> float:
    """What leaving a date aside costs: least for a bare year inside a sentence, most for one that opens it."""
    if month is not None:
        return 2.0
    tokens = match.tokens
    before = [tokens.word(i) for i in range(max(0, match.first - 2), match.first)]
    opens = len(before) < 2 or before[-2] in {".", "\n"} or before[-1] == "\n"
    return 1.5 if opens else 0.6
