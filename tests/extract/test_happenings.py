"""Trigger words: every kind's examples are found with their kind, and every verb form that English gives."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.extract import happenings
from generator.extract.clauses import Clause, clauses
from generator.extract.happenings import Trigger
from generator.extract.tokens import Token, tokenize
from generator.extract.words import data, forms, listed, words
from generator.model import Kind, Span
from tests.extract.test_cases import run

KINDS: list[dict[str, Any]] = data("events")["kinds"]
EXAMPLES = [example for kind in KINDS for example in kind["examples"]]


def read(text: str) -> tuple[tuple[Token, ...], tuple[Clause, ...], tuple[Trigger, ...]]:
    """Tokens, clauses and triggers of a sentence without names or dates marked."""
    tokens = tokenize(text, Span(0, len(text)))
    parts = clauses(tokens, words())
    return tokens, parts, happenings.find(tokens, parts, words())


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: str(e["text"]))
def test_examples(example: dict[str, str]) -> None:
    """An example's word tells of its kind of event."""
    _, _, triggers = read(example["text"])
    assert (example["word"], example["kind"]) in [(t.span.of(example["text"]), t.kind) for t in triggers]


def test_every_kind_has_words_and_examples() -> None:
    """The lexicon covers every kind of the model, with examples and codes of other schemes."""
    assert {kind["kind"] for kind in KINDS} == {kind.value for kind in Kind}
    assert all(kind["examples"] and kind["plover"] and kind["cameo"] and kind["acled"] for kind in KINDS)


def test_a_verb_has_one_kind() -> None:
    """No verb stands under two kinds: the first would win silently."""
    seen = [lemma for kind in KINDS for lemma in listed(kind["verbs"])]
    assert sorted({lemma for lemma in seen if seen.count(lemma) > 1}) == []


@pytest.mark.parametrize(
    ("lemma", "written"),
    [
        ("attack", "attack attacks attacked attacking"),
        ("flee", "flee flees fled fleeing"),
        ("seize", "seize seizes seized seizing"),
        ("stop", "stop stops stopped stopping"),
        ("deploy", "deploy deploys deployed deploying"),
        ("occupy", "occupy occupies occupied occupying"),
        ("hit", "hit hits hitting"),
        ("die", "die dies died dying"),
        ("clash", "clash clashes clashed clashing"),
        ("strike", "strike strikes struck striking"),
    ],
)
def test_forms(lemma: str, written: str) -> None:
    """The forms of a verb are those of English spelling."""
    assert set(forms(lemma)) == set(written.split())


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("The town came under attack aircraft.", "attack"),
        ("The move toward peace was slow.", "move"),
        ("The plans were drawn up.", "plan"),
    ],
)
def test_nouns_are_no_verbs(text: str, lemma: str) -> None:
    """A noun that is spelled like a verb is not taken for one."""
    _, parts, _ = read(text)
    assert lemma not in [c.verb.lemma for c in parts]


def test_documented() -> None:
    """docs/extraction.md lists every kind with the codes that the lexicon gives it."""
    page = (Path(__file__).parents[2] / "docs/extraction.md").read_text(encoding="utf-8")
    for kind in KINDS:
        row = next((line for line in page.splitlines() if line.startswith(f"| {kind['kind']} |")), "")
        assert row.endswith(f"| {kind['plover']} | {kind['cameo']} | {kind['acled']} |"), kind["kind"]


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("They condemned the attack on a displacement camp.", ["attack"]),
        ("He ran a detention centre.", []),
        ("The ceasefire talks failed.", ["talks"]),
        ("The ceasefire failed.", ["ceasefire"]),
    ],
)
def test_a_noun_that_describes_another_tells_of_nothing(text: str, nouns: list[str]) -> None:
    """An event noun right before the noun that it describes is no happening."""
    assert [t.span.of(text) for t in read(text)[2] if t.noun] == nouns


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("Thousands protested on Monday against Norland's plan to join the league.", ["protest"]),
        ("Police in Selm arrested two suspected members of the Selm Front on Monday.", ["arrest"]),
        ("Norland and allied Osterian fighters captured Selm on Monday.", ["ground-operation"]),
        ("Unidentified Osterian gunmen attacked Selm on Monday.", ["attack"]),
        ("Norland on Monday closed its border crossing with Oster.", ["decision"]),
    ],
)
def test_words_that_describe_are_no_verbs(sentence: str, kinds: list[str]) -> None:
    """A noun behind an owner, and a past form that says of what sort people are, tell of no deed."""
    assert [draft.kind for draft in run(sentence, "2031-03-06").drafts] == kinds


def test_a_clause_about_the_subject_is_not_the_deed() -> None:
    """Whoever is flanked by another and announces something does that himself."""
    (draft,) = run(
        "Jana Brekke, flanked by Ilan Varga, announced on Monday that Norland would leave.", "2031-03-06"
    ).drafts
    assert (draft.kind, draft.title) == ("statement", "Jana Brekke announces that Norland would leave")
    assert ("jana-brekke", "speaker") in [(p.id, p.role.value) for p in draft.actors if p.role]
