"""An analyser: a trained pipeline that sees names which no rule and no list knows, and how words hang together. Optional: spaCy, where it is installed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator.extract.values import MentionKind
from generator.model import Span

RULES = "rules"  # what a record says that was made by rules and lists alone
# What the labels of OntoNotes mean here. Its dates, numbers, works and laws are none of ours; peoples (NORP) are in our own lists.
_KINDS = {
    "PERSON": MentionKind.PERSON,
    "ORG": MentionKind.ORGANISATION,
    "GPE": MentionKind.PLACE,
    "LOC": MentionKind.PLACE,
    "FAC": MentionKind.PLACE,
}
_PARTS = ("tok2vec", "transformer", "parser", "ner")
# Short documents take half the time of long ones and far less memory; no name goes on after an empty line.
_PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?!\s*\n)){0,9999}")


@dataclass(frozen=True, slots=True)
class Name:
    """A name that the analyser sees in a text, and what it takes it for."""

    span: Span
    kind: MentionKind


@dataclass(frozen=True, slots=True)
class Arc:
    """A word and the one that it hangs on. head: its index among the arcs of the text, its own for the root of a sentence.

    label: how it hangs on it, as the ClearNLP scheme names it (`nsubj`, `dobj`, `conj`), which spaCy's English pipelines use.
    """

    span: Span
    head: int
    label: str


@dataclass(frozen=True, slots=True)
class Seen:
    """What an analyser sees in a text, both in the order of the text: the names, and the words with what each hangs on."""

    names: tuple[Name, ...] = ()
    arcs: tuple[Arc, ...] = ()


UNSEEN = Seen()


@dataclass(frozen=True, slots=True)
class Analyser:
    """name: what records say that it made (`rules+en_core_web_sm-3.8.0`); see: what is in each of many texts, in their order."""

    name: str
    see: Callable[[Sequence[str]], list[Seen]]


def load(pipeline: str) -> Analyser | None:
    """The analyser of a spaCy pipeline, by the name of its package or the beginning of it; None for `rules`, or where it is not installed or does not work.

    Of the pipeline only `ner` and `parser` are used, with the view of the words that the parser needs; the rest would take half as long again.
    """
    if pipeline == RULES:
        return None
    try:
        import spacy

        package = next((name for name in sorted(spacy.util.get_installed_models()) if name.startswith(pipeline)), "")
        nlp = spacy.load(package) if package else None
    except (ImportError, OSError, ValueError):  # parts that do not fit together are as good as none
        return None
    if nlp is None or "ner" not in nlp.pipe_names:
        return None
    nlp.select_pipes(enable=[name for name in nlp.pipe_names if name in _PARTS])
    return Analyser(f"{RULES}+{pipeline}-{nlp.meta['version']}", lambda texts: _seen(nlp, texts))


def leaves(made_by: str, pipeline: str, here: Analyser | None) -> bool:
    """Whether a record is to stay as it is: the pipeline that the project asks for made it, in a version that is not here.

    An older version gives way to a newer one, and rules to any: of two machines one always gives way.
    """
    maker, _, version = made_by.removeprefix(f"{RULES}+").rpartition("-")
    if maker != pipeline:
        return False
    return here is None or _number(here.name.rpartition("-")[2]) < _number(version)


def _number(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version))


def _seen(nlp: Any, texts: Sequence[str]) -> list[Seen]:
    names: list[list[Name]] = [[] for _ in texts]
    arcs: list[list[Arc]] = [[] for _ in texts]
    for document, (number, start) in nlp.pipe(_pieces(texts), as_tuples=True):
        for one in document.ents:
            if one.label_ in _KINDS:
                names[number].append(Name(Span(start + one.start_char, start + one.end_char), _KINDS[one.label_]))
        if document.has_annotation("DEP"):
            first = len(arcs[number])
            arcs[number] += [
                Arc(Span(start + word.idx, start + word.idx + len(word)), first + word.head.i, word.dep_)
                for word in document
            ]
    return [Seen(tuple(mine), tuple(words)) for mine, words in zip(names, arcs, strict=True)]


def _pieces(texts: Sequence[str]) -> Iterator[tuple[str, tuple[int, int]]]:
    """The paragraphs of all texts, each with the number of its text and where it begins there."""
    for number, text in enumerate(texts):
        for paragraph in _PARAGRAPH.finditer(text):
            yield paragraph[0], (number, paragraph.start())
