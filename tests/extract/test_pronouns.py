"""Whom pronouns and bare nouns mean. Each text is made up."""

from __future__ import annotations

import pytest

from generator.extract.gazetteer import build
from generator.extract.mentions import find
from generator.extract.pronouns import resolve
from generator.extract.segment import segment
from generator.extract.values import MentionForm


def meant(text: str) -> list[tuple[str, str]]:
    """Each pronoun of a text, and whom it means."""
    sentences = segment(text)
    found = find(text, sentences, build(()), None)
    every = resolve(text, sentences, found.mentions, found.genders)
    return [(m.span.of(text), "+".join(m.actors)) for m in every if m.form is MentionForm.PRONOUN]


@pytest.mark.parametrize(
    ("text", "pronouns"),
    [
        ("Adam Boll said he would meet Jane Doe. He then left.", [("he", "adam-boll"), ("He", "adam-boll")]),
        ("Adam Boll met Jane Doe. She left.", [("She", "jane-doe")]),
        ("Jane Doe met Adam Boll. Reporters asked him.", [("him", "adam-boll")]),
        ("Mrs. Testfall met Gov. Xavro Dunmarsh. She left. He stayed.", [("She", "testfall"), ("He", "xavro-dunmarsh")]),
        ("Gov. Xavro Dunmarsh spoke. She left.", [("She", "xavro-dunmarsh")]),
        ("Adam Boll spoke. She left.", []),
        ("Velmora Motors cut jobs. It blamed demand. The company then hired.", [("It", "velmora-motors"), ("The company", "velmora-motors")]),
        ("Velmora Motors cut jobs. It is cold.", []),
        ("Norway's Velmora Motors said it would hire.", [("it", "velmora-motors")]),
    ],
)  # fmt: skip
def test_whom_a_pronoun_means(text: str, pronouns: list[tuple[str, str]]) -> None:
    """The subject that it fits: a man, a woman, somebody of whom neither is said, or a body; else nobody."""
    assert meant(text) == pronouns
