"""What a statement is about whose words stand in the sentences after it."""

from __future__ import annotations

import pytest

from tests.extract.test_cases import run


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            'On Monday the foreign minister, Jana Brekke, said:\n"The Osterian army must stop. Tomas Ruud knows it, and the Osterian army knows it."',
            {"oster-military"},
        ),
        (
            'Ilan Varga released the following statement on Monday:\n"We mourn Tomas Ruud, who was killed by the Red Front."\n\n"The Red Front will not win. Oster will."',
            {"tomas-ruud", "red-front"},
        ),
        ('Ilan Varga made these remarks on Monday:\n"It rained."\n\nNorland and Oster met.', set()),
        ('Ilan Varga said on Monday: "It rained." Tomas Ruud left. Tomas Ruud returned.', set()),
    ],
)
def test_statement_before_its_words(text: str, named: set[str]) -> None:
    """It is about those whom its first sentence names, or who are named again; what others say or do after it is not its matter."""
    draft = run(text, "2031-03-06").drafts[0]
    assert {p.id for p in draft.actors if p.role == "mentioned"} == named
