"""Text to matches of rules: leftmost first, then the longest, then the rule that the lexicon names first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.extract.timex.lexicon import Lexicon, Rule
from generator.extract.timex.tokens import OTHER, Tokens
from generator.model import Span


@dataclass(frozen=True, slots=True)
class Match:
    """A rule that fits tokens first..last (half-open). `caught`: the words of each class, in order."""

    rule: Rule
    tokens: Tokens
    first: int
    last: int
    caught: Mapping[str, tuple[str, ...]]

    @property
    def span(self) -> Span:
        return Span(self.tokens.starts[self.first], self.tokens.ends[self.last - 1])

    def word(self, name: str, place: int = 0) -> str:
        """The class's word number `place` of the match, or of what must follow it; "" where it has none."""
        words = self.caught.get(name) or self.caught.get(f"next_{name}", ())
        return words[place] if -len(words) <= place < len(words) else ""


def scan(tokens: Tokens, lexicon: Lexicon) -> Iterator[Match]:
    """Every match of the text, none touching another."""
    end = 0
    by_sign = lexicon.by_sign
    for index, sign in enumerate(tokens.signs):
        if sign == OTHER or index < end or sign not in by_sign:
            continue
        best = None
        for rule in by_sign[sign]:
            found = rule.regex.match(tokens.signs, index)
            if found and found.end() > (best[1].end() if best else index):
                best = (rule, found)
        if best:
            end = best[1].end()
            if best[0].means != "nothing":
                yield _match(*best, tokens)


def _match(rule: Rule, found: re.Match[str], tokens: Tokens) -> Match:
    spots = sorted((start, name.rpartition("__")[0]) for name in found.groupdict() if (start := found.start(name)) >= 0)
    caught: dict[str, list[str]] = {}
    for start, name in spots:
        caught.setdefault(name, []).append(tokens.word(start))
    return Match(rule, tokens, found.start(), found.end(), {name: tuple(words) for name, words in caught.items()})
