"""Golden cases: short articles in our own words, each with what a careful editor would write down, and nothing else."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.dates import known
from generator.extract.analyser import UNSEEN, Seen
from generator.extract.gazetteer import Gazetteer, build
from generator.extract.pipeline import extract
from generator.model import Actor, ActorKind, Alias, Article, DctOrigin, Draft, Extraction

CASES = Path(__file__).parents[1] / "cases"
NAMES = sorted(path.stem for path in CASES.glob("*.yml") if path.stem != "actors")


def _load(name: str) -> Any:
    return yaml.load(
        (CASES / f"{name}.yml").read_text(encoding="utf-8"), yaml.BaseLoader
    )  # text alone: dates stay words


def _actors() -> tuple[Actor, ...]:
    return tuple(
        Actor(
            a["id"],
            a["name"],
            ActorKind(a["kind"]),
            aliases=tuple(Alias(name) for name in a.get("aliases", ())),
            demonyms=tuple(a.get("demonyms", ())),
        )
        for a in _load("actors")["actors"]
    )


@cache
def gazetteer() -> Gazetteer:
    return build(_actors())


def run(text: str, published: str = "", seen: Seen = UNSEEN) -> Extraction:
    """What extraction makes of a text, with the invented parties known, and with what an analyser saw in it."""
    date = known(published)
    origin = DctOrigin.SIDE_FILE if date else DctOrigin.NONE
    article = Article("case", text, hashlib.sha256(text.encode()).hexdigest(), published=date, published_from=origin)
    return extract(article, gazetteer(), seen)


def _told(draft: Draft, wanted: dict[str, Any]) -> dict[str, Any]:
    """The fields of a draft that a case speaks of."""
    roles = {p.id: p.role.value for p in draft.actors if p.role}
    told: dict[str, Any] = {
        "date": draft.date.edtf if draft.date else "",
        "kind": draft.kind,
        "status": draft.status.value,
        "actors": {id_: roles.get(id_) for id_ in wanted.get("actors", {})},
        "according_to": draft.sources[0].according_to,
        "sources": str(len(draft.sources)),
    }
    return {key: told[key] for key in wanted}


@pytest.mark.parametrize("name", NAMES)
def test_case(name: str) -> None:
    """A case gives its events, in order, and no other."""
    case = _load(name)
    drafts = run(case["text"], case.get("published", "")).drafts
    wanted = case["events"]
    assert [_told(d, w) for d, w in zip(drafts, wanted, strict=False)] == wanted
    assert len(drafts) == len(wanted), [d.title for d in drafts]


@pytest.mark.parametrize("name", NAMES)
def test_evidence(name: str) -> None:
    """Every quote is the text at its span and at most 50 words; every title is a line of at most 90 characters."""
    case = _load(name)
    for draft in run(case["text"], case.get("published", "")).drafts:
        assert draft.title
        assert len(draft.title) <= 90
        for source in draft.sources:
            assert source.chars is not None
            assert source.chars.of(case["text"]) == source.quote
            assert len(source.quote.split()) <= 50


def test_there_are_enough_cases() -> None:
    """At least sixteen hard things are kept."""
    assert len(NAMES) >= 16
