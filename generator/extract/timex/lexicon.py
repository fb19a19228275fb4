"""The lexicon of time: words and rules of `extract/lexicon/time`, compiled once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from generator.extract.timex.grammar import ALL, Piece, any_of, compile_pattern, expand, literals
from generator.extract.timex.tokens import Alphabet, exact_forms, shape

FOLDER = Path(__file__).parent.parent / "lexicon" / "time"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as the lexicon has it. `means` names how it is read (`meaning.py`), `args` what that reading needs besides."""

    name: str
    regex: re.Pattern[str]
    means: str
    why: str
    args: Mapping[str, Any]
    second: Mapping[str, frozenset[str]] = field(
        repr=False
    )  # the signs that can stand next to each that it begins with
    timed: bool  # whether it can name a time of day
    groups: tuple[tuple[int, str, bool], ...] = field(repr=False)  # number, class, whether it is of what must follow
    examples: Sequence[Mapping[str, str]] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`by_sign`: the rules that can begin with a sign, first in the files first. `values`: what a class's word means."""

    alphabet: Alphabet
    rules: tuple[Rule, ...]
    by_sign: Mapping[str, tuple[Rule, ...]]
    values: Mapping[str, Mapping[str, int | str]]
    _by_pair: dict[str, tuple[Rule, ...]] = field(default_factory=dict, repr=False)

    def rules_at(self, pair: str) -> tuple[Rule, ...]:
        """The rules that can begin with two signs, found once for each pair; of a text's last sign alone, those that it begins."""
        found = self._by_pair.get(pair)
        if found is None:
            rules = self.by_sign.get(pair[0], ())
            found = tuple(rule for rule in rules if not pair[1:] or {pair[1], *ALL} & rule.second[pair[0]])
            self._by_pair[pair] = found
        return found


_TIMED = frozenset({"clock", "hour12", "military", "part"})
_PATTERNS = ("pattern", "after", "before", "not_after", "not_before")
_KEYS = {*_PATTERNS, "name", "means", "why", "examples"}


@cache
def load() -> Lexicon:
    """Read words.yml and every file of rules."""
    words = _read(FOLDER / "words.yml")
    files = sorted(FOLDER.glob("rules-*.yml"))
    return build(words["words"], words["parts"], [rule for file in files for rule in _read(file)])


def _read(file: Path) -> Any:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(file.read_text(encoding="utf-8"), loader)  # noqa: S506 - both loaders are the safe one


def build(
    words: Mapping[str, Mapping[str, int | str] | Sequence[str]],
    parts: Mapping[str, str],
    rules: Sequence[Mapping[str, Any]],
) -> Lexicon:
    """Compile words and rules; raises PatternError where a pattern is wrong."""
    patterns = [{key: [expand(text, parts) for text in _texts(rule.get(key))] for key in _PATTERNS} for rule in rules]
    alphabet = Alphabet(_classes(words, patterns))
    compiled, by_sign = [], defaultdict[str, list[Rule]](list)
    for rule, pattern in zip(rules, patterns, strict=True):
        piece = compile_pattern(pattern["pattern"][0], alphabet)
        regex = re.compile(_beside(pattern, alphabet, piece.regex))
        made = Rule(
            rule["name"],
            regex,
            rule["means"],
            rule["why"],
            {key: value for key, value in rule.items() if key not in _KEYS},
            _second(piece, pattern["before"], alphabet),
            "part" in rule or any(name in _TIMED for _, name, _ in _groups(regex)),
            _groups(regex),
            rule.get("examples", ()),
        )
        compiled.append(made)
        for sign in sorted(piece.first):
            by_sign[sign].append(made)
    values = {
        name: {str(word).lower(): value for word, value in members.items()}
        for name, members in words.items()
        if isinstance(members, Mapping)
    }
    return Lexicon(alphabet, tuple(compiled), {sign: tuple(found) for sign, found in by_sign.items()}, values)


def _second(piece: Piece, before: Sequence[str], alphabet: Alphabet) -> Mapping[str, frozenset[str]]:
    """For each sign that a rule can begin with, those that can stand next to it, be they what must follow the rule."""
    follows = [compile_pattern(text, alphabet, catch=False) for text in before]
    certain = bool(follows) and not any(follow.empty for follow in follows)
    after = frozenset().union(*(follow.first for follow in follows)) if certain else ALL
    return {sign: nexts | after if sign in piece.single else nexts for sign, nexts in piece.second.items()}


def _groups(regex: re.Pattern[str]) -> tuple[tuple[int, str, bool], ...]:
    named = sorted((number, name.rpartition("__")[0]) for name, number in regex.groupindex.items())
    return tuple((number, name.removeprefix("next_"), name.startswith("next_")) for number, name in named)


def _texts(given: str | Sequence[str] | None) -> Sequence[str]:
    return [given] if isinstance(given, str) else given or []


def _beside(pattern: Mapping[str, Sequence[str]], alphabet: Alphabet, regex: str) -> str:
    """The rule's expression with what must stand beside it and what must not. Words after it are caught too, words before not."""
    afters = "|".join(f"(?<={compile_pattern(text, alphabet, catch=False).regex})" for text in pattern["after"])
    not_after = "".join(f"(?<![{re.escape(any_of(text, alphabet))}])" for text in pattern["not_after"])
    before = "".join(f"(?={compile_pattern(text, alphabet, prefix='next_').regex})" for text in pattern["before"])
    not_before = "".join(f"(?!{compile_pattern(text, alphabet, catch=False).regex})" for text in pattern["not_before"])
    return (f"(?:{afters})" if afters else "") + not_after + regex + before + not_before


def _classes(
    words: Mapping[str, Mapping[str, int | str] | Sequence[str]], patterns: Sequence[Mapping[str, Sequence[str]]]
) -> dict[str, frozenset[str]]:
    """The classes of every written form; a word that a pattern names is a class of its own."""
    classes = defaultdict[str, set[str]](set)
    for name, members in words.items():
        for word in members:
            for form in exact_forms(str(word)):
                classes[form].add(name)
    for pattern in patterns:
        for word in (word for texts in pattern.values() for text in texts for word in literals(text)):
            for form in exact_forms(word):
                classes[form].add(f"={word}")
    return {form: frozenset(names) | (shape(form) if form.isdecimal() else set()) for form, names in classes.items()}
