"""Text to matches of rules: leftmost first, then the longest, then the rule that the lexicon names first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.extract.timex.lexicon import Lexicon, Rule
from generator.extract.timex.tokens import OTHER, Tokens
from generator.model import Span

_WORD = re.compile(r"[^\W\d_]{4,}")
_AROUND = 120  # characters that show whether a line is a headline, where all words have capitals


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

    @property
    def in_name(self) -> bool:
        """Whether the match is one capitalised word inside a sentence, beside a name: "the Daily Mail", "USA Today"."""
        text, start = self.tokens.text, self.tokens.starts[self.first]
        if self.last - self.first > 1 or not text[start : start + 2].istitle() or not self.first:
            return False
        inside = self.tokens.word(self.first - 1).isalnum()
        return inside and (self.is_name(self.first - 1) or self.is_name(self.last))

    @property
    def in_title(self) -> bool:
        """Whether several words end in a capitalised one amid words that are not: "60 Minutes", "the Six-Day War"."""
        text, span = self.tokens.text, self.span
        if self.last - self.first == 1 or not text[self.tokens.starts[self.last - 1] : span.end].istitle():
            return False
        around = text[max(0, span.start - _AROUND) : span.start] + text[span.end : span.end + _AROUND]
        words = [str(word) for word in _WORD.findall(around)]
        return 2 * sum(word.islower() for word in words) > len(words)


def scan(tokens: Tokens, lexicon: Lexicon, *, nothing: bool = False) -> Iterator[Match]:
    """Every match of the text, none touching another. nothing: those of the rules for what is no time, else those of all others."""
    end = 0
    by_sign, signs = lexicon.by_sign, tokens.signs
    for index, sign in enumerate(signs):
        if sign == OTHER or index < end or sign not in by_sign:
            continue
        best = None
        reach = index
        for rule in lexicon.rules_at(signs[index : index + 2]):
            found = rule.regex.match(signs, index)
            if found and found.end() > reach:
                best, reach = (rule, found), found.end()
        if best:
            end = reach
            if (best[0].means == "nothing") is nothing:
                yield _match(*best, tokens)


def runner_up(match: Match, lexicon: Lexicon) -> Match | None:
    """The longest shorter match that begins where a match does."""
    tokens, first = match.tokens, match.first
    rules = lexicon.rules_at(tokens.signs[first : first + 2])
    found = [(rule, fit) for rule in rules if (fit := rule.regex.match(tokens.signs, first)) and fit.end() < match.last]
    return _match(*max(found, key=lambda pair: pair[1].end()), tokens) if found else None


def _match(rule: Rule, found: re.Match[str], tokens: Tokens) -> Match:
    caught: dict[str, tuple[str, ...]] = {}
    for group, name, follows in [group for group, sign in zip(rule.groups, found.groups(), strict=True) if sign]:
        if not (follows and name in caught):
            caught[name] = (*caught.get(name, ()), tokens.word(found.start(group)))
    return Match(rule, tokens, found.start(), found.end(), caught)
