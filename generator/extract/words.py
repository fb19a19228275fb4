"""The packaged words of events and cues, read once: the forms of verbs and nouns, their kinds, and the cue lists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Flag, auto
from functools import cache
from importlib import resources
from typing import Any

import yaml

_VOWELS = "aeiou"


class Form(Flag):
    """What a written word can be as a form of its verb."""

    BASE = auto()
    THIRD = auto()
    PAST = auto()
    PARTICIPLE = auto()
    GERUND = auto()


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a word as a verb: its lemma, and the forms that it can be."""

    lemma: str
    form: Form


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a trigger word tells of: a kind of event, and who is what in it (`frame`)."""

    kind: str
    frame: str


@dataclass(frozen=True, slots=True)
class Words:
    """Everything that the lexicon files say.

    verbs: written word -> readings. phrases: first lemma -> (rest of the phrase, whole lemma), longest first.
    verb_kinds: lemma -> meaning. nouns: tuple of written words, longest first under the first word -> (lemma, meaning).
    cues: name of the list -> its words.
    """

    verbs: Mapping[str, tuple[Reading, ...]]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    verb_kinds: Mapping[str, Meaning]
    nouns: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    noun_kinds: Mapping[str, Meaning]
    cues: Mapping[str, frozenset[str]]


def listed(text: str) -> tuple[str, ...]:
    """The entries of a comma-separated list of the lexicon."""
    return tuple(entry for entry in (part.strip() for part in text.split(",")) if entry)


@cache
def data(name: str) -> Any:
    """A lexicon file's content, as YAML gives it."""
    text = (resources.files("generator.extract") / "lexicon" / f"{name}.yml").read_text(encoding="utf-8")
    return yaml.safe_load(text)


@cache
def words() -> Words:
    """The whole lexicon of events and cues."""
    events, cues = data("events"), data("cues")
    verb_kinds: dict[str, Meaning] = {}
    noun_kinds: dict[str, Meaning] = {}
    for entry in events["kinds"]:
        meaning = Meaning(entry["kind"], entry["frame"])
        for lemma in listed(entry["verbs"]):
            verb_kinds.setdefault(lemma, meaning)
        for lemma in listed(entry["nouns"]):
            noun_kinds.setdefault(lemma, meaning)
    lists = {name: frozenset(listed(text)) for name, text in cues.items() if name != "examples"}
    lists |= {"light": frozenset(listed(events["light"])), "happen": frozenset(listed(events["happen"]))}
    lemmas = [
        *verb_kinds,
        *(word for name in ("report", "doubt", "plan", "real", "light", "happen") for word in lists[name]),
    ]
    singles = dict.fromkeys(lemma.split()[0] for lemma in lemmas if lemma not in _NO_VERBS)
    return Words(
        verbs=_verb_forms(singles),
        phrases=_phrases(verb_kinds),
        verb_kinds=verb_kinds,
        nouns=_noun_forms(noun_kinds),
        noun_kinds=noun_kinds,
        cues=lists,
    )


_NO_VERBS = frozenset("about due ready short like".split())  # cues that are no verbs, or hardly ever


def forms(lemma: str) -> Mapping[str, Form]:
    """Every written form of a verb."""
    past, participle = data("events_verbs")["irregular"].get(lemma, (_past(lemma), _past(lemma)))
    found: dict[str, Form] = {}
    pairs = (
        (lemma, Form.BASE),
        (plural(lemma), Form.THIRD),
        (past, Form.PAST),
        (participle, Form.PARTICIPLE),
        (_gerund(lemma), Form.GERUND),
    )
    for word, form in pairs:
        found[word] = found.get(word, form) | form
    return found


def plural(word: str) -> str:
    """The -s form of a noun or verb."""
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    if word.endswith(("s", "x", "z", "ch", "sh", "o")) and not word.endswith(("oo", "io")):
        return word + "es"
    return word + "s"


@cache
def _doubled() -> frozenset[str]:
    return frozenset(listed(data("events_verbs")["doubled"]))


def _past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return lemma[:-1] + "ied"
    return lemma + (lemma[-1] if lemma in _doubled() else "") + "ed"


def _gerund(lemma: str) -> str:
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")) and lemma != "be":
        return lemma[:-1] + "ing"
    return lemma + (lemma[-1] if lemma in _doubled() else "") + "ing"


def _verb_forms(lemmas: Iterable[str]) -> dict[str, tuple[Reading, ...]]:
    found: dict[str, tuple[Reading, ...]] = {}
    for lemma in lemmas:
        for word, form in forms(lemma).items():
            found[word] = (*found.get(word, ()), Reading(lemma, form))
    return found


def _phrases(lemmas: Iterable[str]) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for lemma in lemmas:
        first, *rest = lemma.split()
        if rest:
            found.setdefault(first, []).append((tuple(rest), lemma))
    return {first: tuple(sorted(rests, key=lambda rest: -len(rest[0]))) for first, rests in found.items()}


def _noun_forms(lemmas: Iterable[str]) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for lemma in lemmas:
        head, last = lemma.rsplit(" ", 1) if " " in lemma else ("", lemma)
        for word in (lemma, f"{head} {plural(last)}".strip()):
            first, *rest = word.split()
            found.setdefault(first, []).append((tuple(rest), lemma))
    return {first: tuple(sorted(rests, key=lambda rest: -len(rest[0]))) for first, rests in found.items()}
