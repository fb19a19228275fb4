"""Who does what to whom in a happening, whatever the sentence's form."""

from __future__ import annotations

import pytest

from tests.extract.test_cases import run


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Norland's strike on Oster on Monday killed two people.", {"norland": "initiator", "oster": "target"}),
        ("An Osterian drone struck a depot on Monday.", {"oster": "initiator"}),
        (
            "Talks between Oster and Norland opened in Selm on Monday.",
            {"oster": "participant", "norland": "participant"},
        ),
        ("The visit of Jana Brekke to Selm began on Monday.", {"jana-brekke": "initiator"}),
        (
            "The killing of Ilan Varga by Norland on Friday shook the town.",
            {"norland": "initiator", "ilan-varga": "target"},
        ),
        ("Oster recalled its envoy on Monday.", {"oster": "initiator"}),
        ("Norland, which backs the rebels, attacked Oster on Monday.", {"norland": "initiator", "oster": "target"}),
        (
            "Ilan Varga was abducted by the Norland army on Monday.",
            {"norland-army": "initiator", "ilan-varga": "target"},
        ),
        (
            "Oster extradited Ilan Varga to Norland on Monday.",
            {"oster": "initiator", "ilan-varga": "target", "norland": "mentioned"},
        ),
        ("Oster imposed sanctions on Norland on Monday.", {"oster": "initiator", "norland": "target"}),
        (
            "Jana Brekke told Tomas Ruud on Monday that aid would come.",
            {"jana-brekke": "speaker", "tomas-ruud": "addressee"},
        ),
        (
            "Jana Brekke, Tomas Ruud and Ilan Varga met on Monday.",
            dict.fromkeys(("jana-brekke", "tomas-ruud", "ilan-varga"), "participant"),
        ),
        ("Oster accused Norland on Monday of shelling a school.", {"oster": "speaker", "norland": "target"}),
        ("Norland dismissed Ilan Varga on Monday.", {"norland": "initiator", "ilan-varga": "target"}),
        ("Norland agreed on Monday to pull out.", {"norland": "initiator"}),
    ],
)
def test_roles(text: str, roles: dict[str, str]) -> None:
    """The one event of a sentence has these actors in these roles."""
    (draft,) = run(text, "2031-03-06").drafts
    assert {p.id: p.role.value for p in draft.actors if p.role} == roles
