"""Who does what by an analyser's parse, beside the rules: what it adds, what it corrects, and where the rules stand."""

from __future__ import annotations

import pytest

from generator.dates import known
from generator.extract.analyser import Seen
from generator.extract.pipeline import read
from generator.extract.roles_parsed import agrees, settle, subject
from generator.extract.scene import Scene
from generator.model import Article, Role
from tests.extract.test_cases import gazetteer, run
from tests.extract.test_parsed import drawn

DOER, DONE, SPEAKER, ADDRESSEE, PARTY, MENTIONED = (
    Role.INITIATOR,
    Role.TARGET,
    Role.SPEAKER,
    Role.ADDRESSEE,
    Role.PARTICIPANT,
    Role.MENTIONED,
)
OPENED = (
    "On/prep/11 Monday/pobj/0 ,/punct/11 after/mark/7 Ilan/compound/5 Varga/nsubj/7 had/aux/7 objected/advcl/11 ,/punct/11"
    " Norland/nsubj/11 suddenly/advmod/11 attacked/ROOT/11 Oster/dobj/11 ./punct/11"
)
ASIDE = (
    "Norland/nsubj/6 ,/punct/6 Jana/compound/3 Brekke/nsubj/4 said/parataxis/6 ,/punct/6 attacked/ROOT/6 Oster/dobj/6"
    " on/prep/6 Monday/pobj/8 ./punct/6"
)
AGENTS = (
    "Oster/nsubjpass/2 was/auxpass/2 attacked/ROOT/2 by/agent/2 Jana/compound/5 Brekke/pobj/3 and/cc/5 Ilan/compound/8"
    " Varga/conj/5 on/prep/2 Monday/pobj/9 ./punct/2"
)
BESIDE = (
    "Oster/poss/2 ’s/case/0 minister/nsubj/6 ,/punct/2 Jana/compound/5 Brekke/appos/2 attacked/ROOT/6 Norland/dobj/6"
    " on/prep/6 Monday/pobj/8 ./punct/6"
)
TROOPS = (
    "Troops/nsubj/5 of/prep/0 Norland/pobj/1 and/cc/2 Oster/conj/2 attacked/ROOT/5 Selm/dobj/5 on/prep/5 Monday/pobj/7"
    " ./punct/5"
)
TOLD = (
    "Jana/compound/1 Brekke/nsubj/2 told/ROOT/2 Tomas/compound/4 Ruud/dobj/2 on/prep/2 Monday/pobj/5 that/mark/9 Oster/nsubj/9"
    " fell/ccomp/2 ./punct/2"
)
OWNED = "Norland/poss/2 ’s/case/0 invasion/nsubj/3 began/ROOT/3 on/prep/3 Monday/pobj/4 ./punct/3"
NOUN = (
    "The/det/1 attack/nsubj/8 by/prep/1 Norland/pobj/2 on/prep/1 Oster/pobj/4 on/prep/1 Monday/pobj/6 killed/ROOT/8 two/nummod/10"
    " people/dobj/8 ./punct/8"
)


def scene(line: str) -> Scene:
    text, arcs = drawn(line)
    article = Article("case", text, "", published=known("2031-03-06"))
    return read(article, gazetteer(), Seen(arcs=arcs)).scenes[0]


@pytest.mark.parametrize(
    ("line", "at", "found", "wanted"),
    [
        # nobody was found
        (OPENED, "attack", {}, {"norland": DOER, "oster": DONE}),
        (TROOPS, "attack", {}, {"norland": DOER, "oster": DOER}),
        (BESIDE, "attack", {}, {"jana-brekke": DOER, "norland": DONE}),
        (NOUN, "attack", {}, {"norland": DOER, "oster": DONE}),
        # one end was found, or only that somebody is named
        (OPENED, "attack", {"oster": DONE, "norland": MENTIONED}, {"norland": DOER, "oster": DONE}),
        # the same doer, and another beside
        (AGENTS, "attack", {"jana-brekke": DOER}, {"jana-brekke": DOER, "ilan-varga": DOER, "oster": DONE}),
        # an agent takes the place of another doer
        (AGENTS, "attack", {"oster": DOER}, {"jana-brekke": DOER, "ilan-varga": DOER, "oster": DONE}),
        # a doer that is the subject of another verb
        (ASIDE, "attack", {"jana-brekke": DOER}, {"norland": DOER, "oster": DONE, "jana-brekke": MENTIONED}),
        # a target that is no object of the verb
        (
            OPENED,
            "attack",
            {"norland": DOER, "ilan-varga": DONE},
            {"norland": DOER, "oster": DONE, "ilan-varga": MENTIONED},
        ),
        # whose a deed is: its doer, unless the rules know that it is done to it
        (OWNED, "invasion", {}, {"norland": DOER}),
        (OWNED, "invasion", {"norland": DONE}, {"norland": DONE}),
        # a target of the deed that is the verb's subject
        (NOUN, "kill", {"norland": DOER, "oster": DONE}, {"norland": DOER, "oster": DONE}),
        # a doer of whom the parse says nothing, and a target where it has another
        (OPENED, "attack", {"tomas-ruud": DOER}, {"tomas-ruud": DOER, "oster": DONE}),
        (OPENED, "attack", {"norland": DOER, "selm": DONE}, {"norland": DOER, "selm": DONE}),
    ],
)
def test_the_parse_beside_the_rules(line: str, at: str, found: dict[str, Role], wanted: dict[str, Role]) -> None:
    """The parse fills what the rules left open, and corrects only where it knows whose doing it is, and where theirs belongs."""
    read_ = scene(line)
    trigger = next(t for t in read_.triggers if t.lemma == at)
    best: dict[str, Role] = {}
    for actor, role in settle(read_, trigger, tuple(found.items()), DOER, DONE):
        best.setdefault(actor, role)
    assert best == wanted


def test_a_speech_has_an_addressee() -> None:
    """The roles are those of the verb's frame: whom somebody tells something is its addressee, what is told of is no object."""
    read_ = scene(TOLD)
    assert settle(read_, read_.triggers[0], (), SPEAKER, ADDRESSEE) == [
        ("jana-brekke", SPEAKER),
        ("tomas-ruud", ADDRESSEE),
    ]


def test_both_sides_of_a_meeting_take_part() -> None:
    """Where all have one role, the parse adds to those that the rules found, and takes nobody away."""
    read_ = scene(ASIDE)
    settled = dict(settle(read_, read_.triggers[-1], (("jana-brekke", PARTY),), PARTY, PARTY))
    assert settled == {"norland": PARTY, "oster": PARTY, "jana-brekke": PARTY}


@pytest.mark.parametrize(
    ("doers", "wanted"), [({"norland"}, True), ({"tomas-ruud", "norland"}, True), ({"oster"}, False), (set(), None)]
)
def test_agreement(doers: set[str], wanted: bool | None) -> None:  # noqa: FBT001 - a case of a table
    """The parse agrees where it has one of the doers, and says nothing where there are none."""
    read_ = scene(OPENED)
    assert agrees(read_, read_.triggers[-1], frozenset(doers)) is wanted


def test_agreement_makes_a_draft_surer() -> None:
    """A draft whose doer the parse has too is surer than without a parse, and says why."""
    text, arcs = drawn(AGENTS)
    alone, both = (run(text, "2031-03-06", seen).drafts[0] for seen in (Seen(), Seen(arcs=arcs)))
    assert both.confidence > alone.confidence
    assert [r for r in both.reasons if r not in alone.reasons] == ["the analyser has the same doer"]


def test_without_a_parse_the_rules_stand() -> None:
    """Where no analyser saw the text, what the rules found is what is told, in their order."""
    text, _ = drawn(OPENED)
    read_ = read(Article("case", text, "", published=known("2031-03-06")), gazetteer()).scenes[0]
    found = [("oster", DOER), ("norland", MENTIONED)]
    assert settle(read_, read_.triggers[-1], found, DOER, DONE) == found


@pytest.mark.parametrize(
    ("line", "verb", "wanted"),
    [(OPENED, "attack", ["norland"]), (BESIDE, "attack", ["jana-brekke"]), (NOUN, "kill", [])],
)
def test_a_title_is_told_of_the_subject(line: str, verb: str, wanted: list[str]) -> None:
    """Who is before a verb as its subject can be named in a title; what is no actor cannot."""
    read_ = scene(line)
    number = next(n for n, clause in enumerate(read_.clauses) if clause.verb.lemma == verb)
    assert [m.actors[0] for m in subject(read_, number)] == wanted
