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

    def word(self, name: str) -> str:
        """The first word of a class in the match or in what must follow it; "" where there is none."""
        words = self.caught.get(name)
        return words[0] if words else ""

    def is_name(self, index: int) -> bool:
        """Whether a token is a capitalised word that the lexicon does not know."""
        if not 0 <= index < len(self.tokens.signs) or self.tokens.signs[index] != OTHER:
            return False
        start = self.tokens.starts[index]
        return self.tokens.text[start].isupper()


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
    caught: dict[str, tuple[str, ...]] = {}
    spans = found.regs
    for group, name, follows in rule.groups:
        start = spans[group][0]
        if start >= 0 and not (follows and name in caught):
            caught[name] = (*caught.get(name, ()), tokens.word(start))
    return Match(rule, tokens, found.start(), found.end(), caught)
