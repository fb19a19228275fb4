"""Countries that only say of what sort something is take no part in what is done."""

from __future__ import annotations

import pytest

from tests.extract.test_cases import run


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Canadian mining company Alvex Corp. opened a plant on Monday.", "alvex=initiator"),
        ("Alvex Corp. will cut its Canada and Japan production on Monday.", "alvex=initiator"),
        ("Alvex Corp. closed two Canada plants on Monday.", "alvex=initiator"),
        ("Alvex Corp. sold its Canada unit to Borea Inc. on Monday.", "alvex=initiator borea=mentioned"),
        ("The Japan Pride parade was banned in Canada on Monday.", ""),
        ("The Japan Moratorium peace demonstration was held in Selm D.C. and other Canada cities on Monday.", ""),
        ("The Canada Open was won by Jana Brekke on Monday.", "jana-brekke=initiator"),
        ("Canada signed the Treaty of Japan on Monday.", "canada=initiator"),
        ("Jana Brekke won the Canada presidential election on Monday.", "jana-brekke=initiator"),
        ("Jana Brekke won a seat in the Canadian parliament on Monday.", "jana-brekke=initiator"),
        ("Ilan Varga is leaving for Canada to start a new career, he said Monday.", "ilan-varga=speaker"),
        ("Ilan Varga said on Monday that the Japan crisis was over.", "ilan-varga=speaker"),
        ("Oster launched a Canada-style campaign on Monday.", "oster=initiator"),
        ("Canada's Alvex Corp. bought Borea Inc. on Monday.", "alvex=initiator borea=target"),
        ("A ship was attacked by the Red Front off Canada on Monday.", "red-front=initiator"),
        ("Canada jets hit Tarn on Monday.", "canada=initiator"),
        ("Oster bombed Japan positions on Monday.", "oster=initiator japan=target"),
        ("A Canada court jailed Ilan Varga on Monday.", "canada=initiator ilan-varga=target"),
        ("Canada attacked Japan on Monday.", "canada=initiator japan=target"),
    ],
)
def test_sorts(text: str, roles: str) -> None:
    """A company's home, a part of a market, a word of a name take no part; a country's court, jets and positions do."""
    wanted = dict(part.split("=") for part in roles.split())
    assert wanted in [{p.id: p.role.value for p in d.actors if p.role} for d in run(text, "2031-03-06").drafts]
