"""Titles are one neutral line in the present tense, at most 90 characters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extract.happenings import Trigger
from generator.extract.title_sure import sound, sure
from generator.extract.tokens import tokenize
from generator.extract.wording import LIMIT, clean, fit, fitted, many, phrase, present
from generator.extract.words import Meaning
from generator.model import Participant, Role, Span, Status
from tests.extract.test_cases import NAMES, _load, run


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Norland shelled the port of Selm on Monday.", "Norland shells the port of Selm"),
        (
            "Jana Brekke on Monday urged Norland to keep working with Oster in defence of the strait, after reports that envoys warned that they might not go on.",
            "Jana Brekke urges Norland to keep working with Oster in defence of the strait",
        ),
        (
            "Jana Brekke on Monday warned about a war with Oster, claiming that the two forces were on the “brink.”",
            "Jana Brekke warns about a war with Oster",
        ),
        (
            "The mayor of Selm on Monday blamed “Norland's greed” for driving the two forces to such a desperate and dangerous place.",
            "The mayor of Selm blames “Norland's greed” for driving the two forces",
        ),
        (
            "The Norland foreign ministry said on Monday that Oster had informed Tarn that it would conduct “limited” operations inside Selm.",
            "The Norland foreign ministry says that Oster had informed Tarn",
        ),
        ("Ilan Varga was arrested in Selm on Monday.", "Ilan Varga is arrested in Selm"),
        ("Mr Varga resigned on Monday.", "Varga resigns"),
        (
            'Ilan Varga on Monday called Norland "the greatest threat to the future of the region".',
            'Ilan Varga calls Norland "the greatest threat to the future of the region"',
        ),
        ("Rebels and soldiers clashed near Tarn on Monday.", "Rebels and soldiers clash near Tarn"),
        ("Jana Brekke will meet Tomas Ruud in Geneva on Saturday.", "Jana Brekke to meet Tomas Ruud in Geneva"),
        ("The brutal murder of a judge on Monday shocked Norland.", "Murder of a judge"),
        ("Ilan Varga, who had led the party for ten years, resigned on Monday.", "Ilan Varga resigns"),
        ("Norland carried out three bombings in Selm on Tuesday.", "Norland carries out three bombings in Selm"),
        (
            "Norland accepted a ceasefire under Tarnian mediation, which began on Monday.",
            "A ceasefire under Tarnian mediation begins",
        ),
        (
            "“They were repelled,” Jana Brekke said on Monday in a statement on the web.",
            "Jana Brekke says: “They were repelled”",
        ),
        ("“We will stay,” Jana Brekke told reporters on Monday.", "Jana Brekke tells reporters: “We will stay”"),
        (
            "It was reported on Monday that Norland had recalled its envoy.",
            "Norland had recalled its envoy, reports say",
        ),
        ("Troops evacuated the wounded from Selm on the night of 3 March.", "Troops evacuate the wounded from Selm"),
        ("Assaults on May 19 and 22 failed.", "Assaults fail"),
        ("Selm fell on Monday after its commander, Jana Brekke, learned of the surrender.", "Selm falls"),
        ("The Norlanders defeated the Tarnians on Monday.", "The Norlanders defeat the Tarnians"),
        ("Gunmen attacked a truck near Selm on Monday.", "Gunmen attack a truck near Selm"),
        ("At least 14 civilians were killed on Monday in Selm.", "At least 14 civilians are killed in Selm"),
        ("Norland blockaded Selm on Monday, two days after its envoy fell ill.", "Norland blockades Selm"),
        ("Selm, where at least 30 people were killed on Monday, is in Norland.", "At least 30 people are killed"),
        (
            "The shipping company Norline filed for bankruptcy on Monday.",
            "The shipping company Norline files for bankruptcy",
        ),
        (
            "The convoy of the Norland committee for the northern provinces reached the besieged town of Selm on Monday.",
            "The convoy of the Norland committee reaches the besieged town of Selm",
        ),
    ],
)
def test_title(text: str, title: str) -> None:
    """The title of an article's one event, made from its clause: who does what to whom, without its date."""
    assert [draft.title for draft in run(text, "2031-03-06").drafts] == [title]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # what is said is told with its verb, fewer words of its subject, or not at all
        (
            "Jana Brekke said on Monday that costs tied to the ministry's planned move to the old harbour of Selm will rise.",
            "Jana Brekke says costs tied to the ministry's planned move to the old harbour will rise",
        ),
        (
            "Norland confirmed on Monday that the wreck found along a beach in this district 15 miles south of Selm belonged to Ilan Varga.",
            "Norland confirms that the wreck found along a beach belonged to Ilan Varga",
        ),
        (
            "Jana Brekke said on Monday the sale of low-cost, slow-growth shops in the northern provinces has been blocked by a court.",
            "Jana Brekke says the sale of low-cost, slow-growth shops has been blocked by a court",
        ),
        (
            "Jana Brekke said on Monday that revenue from its ferry lines, which the company bought in better times, had fallen.",
            "Jana Brekke says that revenue from its ferry lines had fallen",
        ),
        (
            "Jana Brekke said on Monday that he was “deeply moved” by it.",
            "Jana Brekke says that he was “deeply moved” by it",
        ),
        # the speaker once, and he who speaks
        (
            "“The gate is shut,” said Capt. Jana Brekke, commander of the Selm Guard, on Monday.",
            "Jana Brekke says: “The gate is shut”",
        ),
        ("The minister of trade, Jana Brekke, said on Monday:", "Jana Brekke makes a statement"),
        ("``We will stay,'' Jana Brekke said on Monday.", "Jana Brekke says: “We will stay”"),
        # number
        ("Coalition aircraft bombed the port of Selm on Monday.", "Coalition aircraft bomb the port of Selm"),
        ("The Selm oil and gas company closed on Monday.", "The Selm oil and gas company closes"),
        # what a dropped word or date leaves behind
        ("A brutal attack on Selm on Monday killed five people.", "An attack on Selm kills five people"),
        ("Selm fell on Monday, cutting the army off from the sea.", "Selm falls, cutting the army off from the sea"),
        (
            "Norland bombed the site of the March 3 Selm raid on Monday.",
            "Norland bombs the site of the Selm raid",
        ),
        # subjects
        (
            "A plan for three firms -- Norline, Tarnair and Selm Bank -- was rejected in parliament on Monday.",
            "A plan for three firms is rejected in parliament",
        ),
        ("The first, an assault on the eastern forts on Monday, failed.", "An assault on the eastern forts fails"),
        (
            "The Second Army of General Ilan Varga crossed the Tarn on Monday.",
            "The Second Army of General Ilan Varga crosses the Tarn",
        ),
        ("Winter rain caused the rebels to leave their trenches on Monday.", "The rebels leave their trenches"),
        ("Former employees sued Norland on Monday.", "Former employees sue Norland"),
        (
            "Ilan Varga, having lost over 3,000 dead and wounded, withdrew on Monday.",
            "Ilan Varga withdraws",
        ),
        (
            "Leaving the town and its port, Norland's army marched east on Monday.",
            "Norland's army marches east",
        ),
        ("Norland took Selm on Monday after a siege of nine weeks.", "Norland takes Selm after a siege of nine weeks"),
        ("Only 70 of the cities sent troops to Selm on Monday.", "Only 70 of the cities send troops to Selm"),
        (
            "Port and Harbour Board envoy Jana Brekke met officials in Selm on Monday.",
            "Port and Harbour Board envoy Jana Brekke meets officials in Selm",
        ),
        (
            (
                "“We do not believe that anybody who has read the long report of the inquiry with care could say that Norland is safe,”"
                " Jana Brekke said on Monday."
            ),
            "Jana Brekke makes a statement",
        ),
    ],
)
def test_a_title_is_a_whole_line(text: str, title: str) -> None:
    """A title keeps the verb of what it tells, names the speaker once, agrees in number, and leaves no scrap of what it drops."""
    assert title in [draft.title for draft in run(text, "2031-03-06").drafts]


@pytest.mark.parametrize("name", NAMES)
def test_every_title_can_stand(name: str) -> None:
    """No title of the golden cases breaks off, begins with a scrap, or leaves a report without what is reported."""
    case = _load(name)
    titles = [d.title for d in run(case["text"], case.get("published", "")).drafts]
    assert [each for each in titles if " " in each and not sound(each)] == []


@pytest.mark.parametrize(
    "line",
    [
        "Selm",
        "After the army left",
        "Attacked in the valley",
        "Including 200 ships",
        "Brekke says",
        "Brekke says: Brekke says",
        "Statements are made: Following are statements",
        "Them defeats the army",
        "Brekke says in a statement on the talks",
        "Norland launches an attack on the",
        "Norland sends troops to the long…",
    ],
)
def test_what_cannot_stand(line: str) -> None:
    """A scrap, a report of nothing, the speaker twice, a wrong case, a line that breaks off."""
    assert not sound(line)


@pytest.mark.parametrize(
    "line",
    ["Selm falls", "At least 14 people are killed in Selm", "Over 50 ships leave Selm", "Attack on Selm by Norland"],
)
def test_what_can_stand(line: str) -> None:
    """Sentences and noun phrases, with a measure before a number."""
    assert sound(line)


NAMES_OF = {
    "norland": "Norland",
    "tarnia": "Tarnia",
    "long": "the Standing Conference of the Towns and Villages of the Lower Tarn",
}


@pytest.mark.parametrize(
    ("kind", "roles", "title"),
    [
        ("attack", {"norland": "initiator", "tarnia": "target"}, "attack by Norland on Tarnia in Selm"),
        ("arrest", {"tarnia": "target"}, "arrest of Tarnia in Selm"),
        ("battle", {"norland": "initiator", "tarnia": "target"}, "battle between Norland and Tarnia in Selm"),
        ("statement", {"norland": "speaker"}, "Norland makes a statement"),
        ("other", {"norland": "initiator"}, ""),
        ("attack", {}, ""),
        (
            "aid",
            {"norland": "initiator", "long": "target", "tarnia": "target"},
            "aid by Norland for the Standing Conference of the Towns and Villages of the Lower Tarn",
        ),
    ],
)
def test_what_is_sure(kind: str, roles: dict[str, str], title: str) -> None:
    """The fall-back says the kind and who did it to whom, and nothing where that is not known."""
    trigger = Trigger(0, 0, Span(0, 1), "strike", Meaning(kind, "do"), 0)
    actors = [Participant(who, Role(role)) for who, role in roles.items()]
    assert sure(trigger, actors, Status.REPORTED, NAMES_OF, "Selm") == title


_WORDS = st.sampled_from("Norland Selm the of in with talks and army that 14 , said between villages for".split())


@given(st.lists(_WORDS, min_size=1, max_size=60))
def test_a_line_ends_where_a_phrase_does(line: list[str]) -> None:
    """A line that had to be cut keeps the limit, begins as the whole does, and never ends in a word that opens a phrase."""
    tokens = tokenize(" ".join(line), Span(0, len(" ".join(line))))
    title = fitted([""], tokens, ())
    assert len(title) <= LIMIT
    if title and title != phrase(tokens, ()):
        assert title.split()[-1] not in {"the", "of", "in", "with", "and", "that", "between", "for"}


@given(st.text(alphabet="ab ,.“”\"()'é", max_size=300))
def test_fit_keeps_the_limit(line: str) -> None:
    """However long a line, what is kept fits and begins as the line does; an ellipsis says that words went."""
    whole = clean(line)
    short = fit(whole)
    assert len(short) <= LIMIT
    assert short == whole or (short.endswith("…") and whole.startswith(short[:-1]))


@pytest.mark.parametrize(
    ("subject", "plural"),
    [
        ("The army", False),
        ("Rebels", True),
        ("Varga and Ruud", True),
        ("The United States", False),
        ("The leader of the rebels", False),
        ("Police", True),
    ],
)
def test_number(subject: str, plural: bool) -> None:  # noqa: FBT001 - a column of the table
    """A subject's number decides the form of the verb."""
    assert many(subject) is plural


def test_present() -> None:
    """The present tense of a verb, active and passive."""
    assert present("flee", many=False, passive=False, participle="fled") == "flees"
    assert present("arrest", many=True, passive=True, participle="arrested") == "are arrested"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Oster sent envoys around Tarn asking for grain on Monday.",
            "Oster sends envoys around Tarn asking for grain",
        ),
        ("Both sides signed a truce in Selm on Monday.", "Both sides sign a truce in Selm"),
        ("A timely attack on Monday drove the rebels from Selm.", "A timely attack drives the rebels from Selm"),
        ("Coalition aircraft bombed a depot on Monday.", "Coalition aircraft bomb a depot"),
        ("The killing of Tutsis on Monday was condemned.", "Tutsis are killed"),
        ("A military plane carrying tents landed in Selm on Monday.", "A military plane carrying tents lands in Selm"),
    ],
)
def test_whole_phrases_and_number(text: str, expected: str) -> None:
    """Gerunds open phrases, "both" and adjectives in -ly stay, peoples and aircraft are many."""
    assert expected in [draft.title for draft in run(text, "2031-03-06").drafts]


def test_a_comma_goes_with_its_date() -> None:
    """The comma that sets off a left-out date does not part a verb from the phrase that follows."""
    text = "overnight, against the port"
    tokens = tokenize(text, Span(0, len(text)), [])
    assert fitted(["Norland launches raids"], tokens, [Span(0, 9)]) == "Norland launches raids against the port"
