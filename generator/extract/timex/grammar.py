"""The language of rules: patterns such as `{month} {day} (,? {year})?` to regular expressions over signs.

A pattern is words, `{classes}` of words (each caught under its name), `<parts>` defined in the lexicon, `|`, `( )`, and `?`
(once or not) or `*` (up to five times) after any of them. `{any}` is every token but a line break. White space between two tokens means nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from generator.extract.timex.tokens import BREAK, Alphabet

_ITEM = re.compile(r"\s*(\{\w+\}|<\w+>|\(|\)|\||\?|\*|[^\s(){}<>|?*]+)")
_REPEAT = {"?": "?", "*": "{0,5}"}


class PatternError(ValueError):
    """A pattern of the lexicon cannot be read: a fault of ours, found by the tests."""


ALL = frozenset({"all"})  # stands for every sign


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a pattern: its expression, the signs that it can begin with, and whether it can be empty.

    second: the signs that can stand next to its first; one: whether it can be one token long. By both most rules are ruled out unasked.
    """

    regex: str
    first: frozenset[str] = frozenset()
    second: frozenset[str] = frozenset()
    empty: bool = True
    one: bool = False

    def then(self, other: Piece) -> Piece:
        nothing = frozenset[str]()
        return Piece(
            self.regex + other.regex,
            self.first | (other.first if self.empty else nothing),
            self.second | (other.first if self.one else nothing) | (other.second if self.empty else nothing),
            empty=self.empty and other.empty,
            one=(self.one and other.empty) or (self.empty and other.one),
        )


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
            frozenset().union(*(b.first for b in branches)),
            frozenset().union(*(b.second for b in branches)),
            empty=any(b.empty for b in branches),
            one=any(b.one for b in branches),
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
        return replace(piece.then(piece), regex=f"(?:{piece.regex}){mark}", empty=True, one=piece.one)

    def item(self) -> Piece:
        item = self.items.pop()
        if item == "(":
            piece = self.choice()
            if not self.items or self.items.pop() != ")":
                raise PatternError("a bracket is not closed")
            return piece
        if item == "{any}":
            return Piece(f"[^{BREAK}]", ALL, empty=False, one=True)  # no rule begins with it
        name = item.strip("{}") if item[0] == "{" else f"={item}"
        signs = self.alphabet.members(name)
        if not signs:
            raise PatternError(f"no word is in {item}")
        group = ""
        if item[0] == "{" and self.catch:
            self.caught += 1
            group = f"?P<{self.prefix}{name}__{self.caught}>"
        return Piece(f"({group or '?:'}[{re.escape(signs)}])", frozenset(signs), empty=False, one=True)
