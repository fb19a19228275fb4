"""An analyser beside the rules: what it adds, what it can't change, and which of two machines writes a record."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extract import analyser
from generator.extract.analyser import RULES, Analyser, Name, Seen
from generator.extract.gazetteer import build
from generator.extract.mentions import find
from generator.extract.segment import segment
from generator.extract.values import Mention, MentionKind
from generator.model import Role, Span
from tests.extract.test_cases import run

PIPELINE = "en_core_web_sm"
GAZETTEER = build(())
PERSON, ORGANISATION, PLACE = MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.PLACE


def mentions(text: str, *names: tuple[str, MentionKind]) -> dict[str, Mention]:
    """The mentions of a text by their words, where an analyser saw each of some names at all its places."""
    seen = [
        Name(Span(at, at + len(name)), kind)
        for name, kind in names
        for at in range(len(text))
        if text.startswith(name, at)
    ]
    found = find(text, segment(text), GAZETTEER, None, seen)
    return {mention.span.of(text): mention for mention in found.mentions}


def here(version: str) -> Analyser:
    return Analyser(f"{RULES}+{PIPELINE}-{version}", lambda texts: [Seen() for _ in texts])


@pytest.mark.parametrize(("name", "kind"), [("Velmora", ORGANISATION), ("Dunmarsh Ilve", PERSON)])
def test_it_adds_names_that_no_rule_knows(name: str, kind: MentionKind) -> None:
    """A capitalised name of which the words around it say nothing is an actor where the analyser says so."""
    text = f"Analysts praised {name} and went home."
    assert name not in mentions(text)
    assert (mentions(text, (name, kind))[name].kind, mentions(text, (name, kind))[name].rule) == (kind, "analyser")


def test_one_word_is_nobody() -> None:
    """A person comes into a report by a full name or a title: one word that the analyser takes for a person is none."""
    assert "Velmora" not in mentions("Analysts praised Velmora and went home.", ("Velmora", PERSON))


def test_it_adds_names_that_begin_a_sentence() -> None:
    """Rules take the capital of a sentence's first word for nothing; an analyser may see a name in it."""
    text = "Velmora lost 3% after the report."
    assert "Velmora" not in mentions(text)
    assert mentions(text, ("Velmora", ORGANISATION))["Velmora"].actors == ("velmora",)


def test_the_gazetteer_wins() -> None:
    """What a list knows stays what the list says, with its whole name."""
    text = "France and the World Health Organization agreed."
    told = mentions(text, ("France", PERSON), ("World Health", PLACE))
    assert told == mentions(text)
    assert told["France"].actors == ("france",)


def test_one_vote_for_a_name() -> None:
    """However often the analyser mistakes a name, what the words around it say of one of its places decides."""
    text = "Troops shelled the town of Karsk. Karsk burned. Later Karsk fell quiet. Nobody reached Karsk."
    assert {mention.kind for mention in mentions(text, ("Karsk", ORGANISATION)).values()} == {PLACE}


def test_disagreement_lowers_confidence() -> None:
    """A name that the analyser takes for something else stays what the rules say, and is less sure."""
    text = "He lives in the town of Karsk."
    assert mentions(text, ("Karsk", ORGANISATION))["Karsk"].confidence < mentions(text)["Karsk"].confidence
    assert mentions(text, ("Karsk", PLACE))["Karsk"].confidence >= mentions(text)["Karsk"].confidence


@pytest.mark.parametrize("text", ["They fired two Falke missiles.", "It was hit by a Falke F1 on Monday."])
def test_weapons_are_nobody(text: str) -> None:
    """What is made is no actor: a missile, a model with a number."""
    name = "Falke F1" if "F1" in text else "Falke"
    assert name not in mentions(text, (name, ORGANISATION))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They held out on the Velmora front for a week.", "Velmora"),
        ("The Danes moved along the Velmora line.", "Velmora"),
        ("He launched an attack against Velmora, 20 miles (32 km) north of the sea.", "Velmora"),
        ("Shells fell on Velmora, and Danes hid in Velmora.", "Velmora"),
        ("The Danes fled in F-16 Velmora jets.", "F-16 Velmora"),
        ("Leaving Velmora the Danes met nobody.", "Leaving Velmora"),
    ],
)
def test_ground_and_machines_are_nobody(text: str, name: str) -> None:
    """A front, a place that others are counted from, what is only gone to, and a model of plane make no actors."""
    found = mentions(text, (name, ORGANISATION))
    assert [
        mention.actors for words, mention in found.items() if "Velmora" in words and mention.kind is not PLACE
    ] == []


@pytest.mark.parametrize("name", ["Monday", "The", "Minister", "Press"])
def test_what_is_no_name_is_none(name: str) -> None:
    """Days, function words, titles and words for kinds of bodies are no names, whatever the analyser says."""
    assert name not in mentions(f"It was quiet. {name} went by and the press wrote.", (name, ORGANISATION))


_WORDS = st.sampled_from(
    "Jane Doe Gen. U.S. Israeli Tehran the The Minister of and said , . ( ) “ ” Hamas al - 's Velmora F1 missiles \n".split(
        " "
    )
)


@given(
    st.lists(_WORDS, max_size=30).map(" ".join),
    st.lists(
        st.tuples(st.integers(0, 120), st.integers(1, 30), st.sampled_from([PERSON, ORGANISATION, PLACE])), max_size=8
    ),
)
def test_whatever_it_says_is_taken(text: str, spans: list[tuple[int, int, MentionKind]]) -> None:
    """Names anywhere in a text, across marks and sentences, overlapping: mentions stay in order, in the text, and apart."""
    names = [Name(Span(at, min(at + size, len(text))), kind) for at, size, kind in spans if at < len(text)]
    found = find(text, segment(text), GAZETTEER, None, names).mentions
    assert all(0 <= m.span.start < m.span.end <= len(text) for m in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    ("made_by", "machine", "stays"),
    [
        (RULES, None, False),
        (RULES, "3.8.0", False),
        (f"{RULES}+{PIPELINE}-3.8.0", None, True),
        (f"{RULES}+{PIPELINE}-3.8.0", "3.7.1", True),
        (f"{RULES}+{PIPELINE}-3.8.0", "3.8.0", False),
        (f"{RULES}+{PIPELINE}-3.8.0", "3.10.0", False),
        (f"{RULES}+de_core_news_sm-3.8.0", None, False),
    ],
)
def test_who_writes_a_record(made_by: str, machine: str | None, stays: bool) -> None:  # noqa: FBT001 - a row of the table
    """A record gives way to the same analyser or a newer one; one that the project no longer asks for, to any."""
    assert analyser.leaves(made_by, PIPELINE, here(machine) if machine else None) is stays


def test_of_two_machines_one_gives_way() -> None:
    """Whatever two machines have, not both write over what the other made."""
    machines = [None, here("3.7.1"), here("3.8.0"), here("3.10.0")]
    names = [machine.name if machine else RULES for machine in machines]
    for one, made_by_one in zip(machines, names, strict=True):
        for other, made_by_other in zip(machines, names, strict=True):
            writes = not analyser.leaves(made_by_other, PIPELINE, one)
            written_over = not analyser.leaves(made_by_one, PIPELINE, other)
            assert not (writes and written_over) or made_by_one == made_by_other


def test_what_is_not_installed_is_none() -> None:
    """`rules`, and a pipeline that is not here, give no analyser and no error."""
    assert analyser.load(RULES) is None
    assert analyser.load("xx_no_such_pipeline") is None


def test_a_real_pipeline_gives_places_in_the_text() -> None:
    """Names come with their place in the whole text, in each of many texts, from one paragraph to the next."""
    pytest.importorskip("spacy", reason="the extra nlp is not installed")
    real = analyser.load(PIPELINE)
    assert real is not None
    assert real.name.startswith(f"{RULES}+{PIPELINE}-3.")
    texts = ["", "Nothing here.\n\nLater, Angela Merkel flew to\nBrazil.", "Angela Merkel stayed."]
    seen = real.see(texts)
    names = [[(name.span.of(text), name.kind) for name in one.names] for text, one in zip(texts, seen, strict=True)]
    assert names == [[], [("Angela Merkel", PERSON), ("Brazil", PLACE)], [("Angela Merkel", PERSON)]]
    words = [
        [arc.span.of(text) for arc in one.arcs if arc.label == "nsubj"] for text, one in zip(texts, seen, strict=True)
    ]
    assert words == [[], ["Merkel"], ["Merkel"]]
    heads = [
        [one.arcs[arc.head].span.of(text) for arc in one.arcs if arc.label == "nsubj"]
        for text, one in zip(texts, seen, strict=True)
    ]
    assert heads == [[], ["flew"], ["stayed"]]


def test_a_real_pipeline_tells_who_does_what() -> None:
    """Who takes part in a deed that a clause about somebody else opens, as a real pipeline sees it."""
    pytest.importorskip("spacy", reason="the extra nlp is not installed")
    real = analyser.load(PIPELINE)
    assert real is not None
    text = "On Monday, after Angela Merkel had rejected the offer, Russia attacked Poland."
    drafts = run(text, "2031-03-06", real.see([text])[0]).drafts
    roles = {p.id: p.role for p in drafts[0].actors}
    assert (roles["russia"], roles["poland"]) == (Role.INITIATOR, Role.TARGET)
