"""The language of rules: patterns such as `{month} {day} (,? {year})?` to regular expressions over signs.

A pattern is words, `{classes}` of words (each caught under its name), `<parts>` defined in the lexicon, `|`, `( )`, and `?`
(once or not) or `*` (up to five times) after any of them. `{any}` is every token but a line break. White space between two tokens means nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import reduce

from generator.extract.timex.tokens import BREAK, Alphabet

_ITEM = re.compile(r"\s*(\{\w+\}|<\w+>|\(|\)|\||\?|\*|[^\s(){}<>|?*]+)")
_REPEAT = {"?": "?", "*": "{0,5}"}


class PatternError(ValueError):
    """A pattern of the lexicon cannot be read: a fault of ours, found by the tests."""


ALL = frozenset({"all"})  # stands for every sign


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a pattern: its expression, and which signs it can begin with, by which most rules are ruled out unasked.

    second: for each sign that it can begin with, the signs that can stand next; single: the signs that it can be, alone;
    empty: whether it can be nothing.
    """

    regex: str
    second: Mapping[str, frozenset[str]] = field(default_factory=dict)
    single: frozenset[str] = frozenset()
    empty: bool = True

    @property
    def first(self) -> frozenset[str]:
        return frozenset(self.second)

    def then(self, other: Piece) -> Piece:
        """The piece with another after it."""
        begins = other.first
        second = {sign: nexts | begins if sign in self.single else nexts for sign, nexts in self.second.items()}
        if self.empty:
            second = _both(second, other.second)
        single = (self.single if other.empty else _NONE) | (other.single if self.empty else _NONE)
        return Piece(self.regex + other.regex, second, single, self.empty and other.empty)


_NONE = frozenset[str]()


def _both(one: Mapping[str, frozenset[str]], other: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    return {sign: one.get(sign, _NONE) | other.get(sign, _NONE) for sign in {*one, *other}}


def expand(pattern: str, parts: Mapping[str, str]) -> str:
    """The pattern with every `<part>` written out."""
    while "<" in pattern:
        pattern = re.sub(r"<(\w+)>", lambda m: f"( {parts[m[1]]} )", pattern)
    return pattern


def literals(pattern: str) -> Iterable[str]:
    """The words that an expanded pattern names."""
    return (item for item in _ITEM.findall(pattern) if item[0] not in "{<()|?*")


def compile_pattern(pattern: str, alphabet: Alphabet, *, catch: bool = True, prefix: str = "") -> Piece:
    """Read an expanded pattern; the groups of what it catches are named after the classes, with a prefix."""
    items = _ITEM.findall(pattern)
    if "".join(items) != re.sub(r"\s", "", pattern):
        raise PatternError(pattern)
    reader = _Reader(items, alphabet, catch=catch, prefix=prefix)
    piece = reader.choice()
    if reader.items:
        raise PatternError(f"{pattern}: what closes at {reader.items[-1]}?")
    return piece


def any_of(pattern: str, alphabet: Alphabet) -> str:
    """The signs of a choice of words and classes, such as `$ | {money}`."""
    return "".join(sorted(_Reader(_ITEM.findall(pattern), alphabet, catch=False).choice().first))


class _Reader:
    def __init__(self, items: list[str], alphabet: Alphabet, *, catch: bool, prefix: str = "") -> None:
        self.items = items[::-1]
        self.alphabet = alphabet
        self.catch = catch
        self.prefix = prefix
        self.caught = 0

    def choice(self) -> Piece:
        branches = [self.sequence()]
        while self.items and self.items[-1] == "|":
            self.items.pop()
            branches.append(self.sequence())
        if len(branches) == 1:
            return branches[0]
        return Piece(
            f"(?:{'|'.join(b.regex for b in branches)})",
            reduce(_both, (b.second for b in branches)),
            frozenset().union(*(b.single for b in branches)),
            any(b.empty for b in branches),
        )

    def sequence(self) -> Piece:
        whole = Piece("")
        while self.items and self.items[-1] not in "|)":
            whole = whole.then(self.repeated())
        return whole

    def repeated(self) -> Piece:
        piece = self.item()
        if not self.items or self.items[-1] not in _REPEAT:
            return piece
        mark = _REPEAT[self.items.pop()]
        again = piece.then(piece).second if mark != "?" else piece.second
        return Piece(f"(?:{piece.regex}){mark}", again, piece.single)

    def item(self) -> Piece:
        item = self.items.pop()
        if item == "(":
            piece = self.choice()
            if not self.items or self.items.pop() != ")":
                raise PatternError("a bracket is not closed")
            return piece
        if item == "{any}":
            return Piece(f"[^{BREAK}]", dict.fromkeys(ALL, _NONE), ALL, empty=False)  # no rule begins with it
        name = item.strip("{}") if item[0] == "{" else f"={item}"
        signs = self.alphabet.members(name)
        if not signs:
            raise PatternError(f"no word is in {item}")
        group = ""
        if item[0] == "{" and self.catch:
            self.caught += 1
            group = f"?P<{self.prefix}{name}__{self.caught}>"
        return Piece(
            f"({group or '?:'}[{re.escape(signs)}])", dict.fromkeys(signs, _NONE), frozenset(signs), empty=False
        )
