"""How words hang together: what a parse says of a verb's subject, its objects and its voice, on arcs written by hand."""

from __future__ import annotations

import re

import pytest

from generator.extract.analyser import Arc
from generator.extract.parsed import Parse, beneath, objects, passive, subjects, within
from generator.model import Span


def drawn(line: str) -> tuple[str, tuple[Arc, ...]]:
    """A text and its arcs, from words such as `Oster/nsubj/1`: the word, how it hangs, and on which word, counted from 0."""
    words = [re.fullmatch(r"(.+)/(\w+)/(\d+)", word) for word in line.split()]
    text, arcs = "", []
    for match in filter(None, words):
        text += " " if text and match[1] not in {".", ",", "’s"} else ""
        arcs.append(Arc(Span(len(text), len(text) + len(match[1])), int(match[3]), match[2]))
        text += match[1]
    return text, tuple(arcs)


def parsed(line: str) -> tuple[str, Parse]:
    text, arcs = drawn(line)
    return text, within(text, arcs, Span(0, len(text)))


def word(parse: Parse, low: str) -> int:
    return parse.lows.index(low)


ACTIVE = "Oster/nsubj/1 shelled/ROOT/1 Selm/dobj/1 and/cc/2 Tarn/conj/2 with/prep/1 Norland/pobj/5 ./punct/1"
JOINED = "Oster/nsubjpass/2 was/auxpass/2 attacked/ROOT/2 and/cc/2 surrendered/conj/2 ./punct/2"
RELATIVE = "Varga/nsubjpass/4 who/nsubj/2 led/relcl/0 was/auxpass/4 held/ROOT/4 by/agent/4 police/pobj/5 ./punct/4"
CONTROLLED = "Brekke/nsubj/1 ordered/ROOT/1 Oster/dobj/1 to/aux/4 leave/xcomp/1 ./punct/1"
PROMISED = "Brekke/nsubj/1 promised/ROOT/1 to/aux/3 leave/xcomp/1 ./punct/1"
REDUCED = "Jailed/advcl/4 in/prep/0 Selm/pobj/1 Varga/nsubj/4 fled/ROOT/4 ./punct/4"
WHOM = "judge/nsubj/4 whom/dobj/3 Varga/nsubj/3 named/relcl/0 left/ROOT/4 ./punct/4"
NOT = "Oster/nsubj/4 but/cc/0 not/neg/3 Norland/conj/0 signed/ROOT/4 ./punct/4"
QUOTED = "Brekke/nsubj/1 said/ROOT/1 it/nsubj/3 rained/ccomp/1 ./punct/1"


@pytest.mark.parametrize(
    ("line", "verb", "wanted"),
    [
        (ACTIVE, "shelled", ["oster"]),
        (JOINED, "surrendered", ["oster"]),
        (RELATIVE, "led", ["varga"]),
        (RELATIVE, "held", ["varga"]),
        (CONTROLLED, "leave", ["oster"]),
        (PROMISED, "leave", ["brekke"]),
        (REDUCED, "jailed", ["varga"]),
        (WHOM, "named", ["varga"]),
        (NOT, "signed", ["oster"]),
        (QUOTED, "rained", ["it"]),
    ],
)
def test_subjects(line: str, verb: str, wanted: list[str]) -> None:
    """A verb without a subject of its own has that of the verb it is joined to or ordered by, or the noun that it describes."""
    _, parse = parsed(line)
    assert [parse.lows[one] for one in subjects(parse, word(parse, verb))] == wanted


@pytest.mark.parametrize(
    ("line", "verb", "wanted"),
    [
        (ACTIVE, "shelled", [("selm", ""), ("tarn", ""), ("norland", "with")]),
        (RELATIVE, "held", [("police", "by")]),
        (WHOM, "named", [("judge", "")]),
        (QUOTED, "said", []),
    ],
)
def test_objects(line: str, verb: str, wanted: list[tuple[str, str]]) -> None:
    """What hangs on a verb comes with those joined to it, and with the preposition that brings it in."""
    _, parse = parsed(line)
    assert [(parse.lows[one], before) for one, before in objects(parse, word(parse, verb))] == wanted


@pytest.mark.parametrize(
    ("line", "verb", "wanted"),
    [
        (ACTIVE, "shelled", False),
        (RELATIVE, "held", True),
        (REDUCED, "jailed", True),
        (CONTROLLED, "leave", False),
        (JOINED, "surrendered", None),
        ("With/prep/4 Selm/nsubj/2 neutralised/pcomp/0 Oster/nsubj/4 rested/ROOT/4", "neutralised", True),
    ],
)
def test_voice(line: str, verb: str, wanted: bool | None) -> None:  # noqa: FBT001 - a case of a table
    """A verb is passive by its auxiliary, its agent, or as a bare participle; one that shares an auxiliary does not say it."""
    _, parse = parsed(line)
    assert passive(parse, word(parse, verb)) is wanted


def test_a_sentence_of_a_text() -> None:
    """The parse of a sentence counts its own words; what hangs on a word outside has no head here."""
    text, arcs = drawn("Rain/nsubj/1 fell/ROOT/1 ./punct/1 Oster/nsubj/4 slept/ROOT/4 ./punct/1")
    parse = within(text, arcs, Span(text.index("Oster"), len(text)))
    assert (parse.lows, parse.heads) == (("oster", "slept", "."), (1, -1, -1))
    assert parse.at(Span(text.index("Oster"), text.index("Oster") + 5)) == 0


def test_where_the_words_are_others() -> None:
    """Where there is no word of the parse, there is no head; without a parse there is none anywhere."""
    _, parse = parsed(ACTIVE)
    assert parse.at(Span(500, 505)) is None
    assert Parse().at(Span(0, 5)) is None


@pytest.mark.parametrize(
    ("line", "verb", "wanted"),
    [
        (ACTIVE, "shelled", {"selm", "and", "tarn", "with", "norland"}),
        (
            "Oster/nsubj/1 shelled/ROOT/1 and/cc/1 took/conj/1 Selm/dobj/3 near/prep/1 Tarn/pobj/5",
            "shelled",
            {"took", "selm"},
        ),
        (JOINED, "attacked", {"surrendered"}),
    ],
)
def test_what_a_verb_is_done_to(line: str, verb: str, wanted: set[str]) -> None:
    """All words of its objects, and of the phrases that the given prepositions bring in; of a verb joined to it where it has none."""
    _, parse = parsed(line)
    assert {parse.lows[one] for one in beneath(parse, word(parse, verb), frozenset(("with",)))} == wanted
