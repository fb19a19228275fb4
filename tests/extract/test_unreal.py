"""What did not happen makes no event; what did, in similar words, makes one. Each sentence is a report of 6 March 2031."""

import pytest

from tests.extract.test_cases import run

DAY = "2031-03-06"
NOT = [
    "On Monday rebels came close to storming the town.",
    "Norland came within hours of invading Oster on Tuesday.",
    "The army was minutes away from bombing the dam on Wednesday.",
    "A video that showed the execution of two men on Sunday was staged, police said.",
    "The mock attack on Monday fooled nobody.",
    "In a war game last week, Norland invaded Oster.",
    "In the second season, which began on Monday, the president is assassinated.",
    "The actor plays a soldier who killed 20 people in January 2031.",
    "The general ruled out an attack on the port in January 2031.",
    "Not a single shot was fired on Tuesday.",
    "An attack on the town on Monday is unlikely.",
    "The march on Sunday was banned.",
    "The visit, scheduled for Monday, was postponed.",
    "The bomb, set to explode on Monday, was defused.",
    "The planned strike on Monday was averted.",
    "Anyone who attacked on Monday would be punished.",
    "Instead of attacking on Monday, rebels waited.",
    "Without firing a shot, troops waited on Monday.",
    "Deepfake footage posted on Monday showed the president surrendering.",
    "The alleged attack on Monday never took place.",
    "Reports that rebels shelled the port on Monday were false.",
    "The rebels were said to be ready to attack the city on Monday.",
    "Had the talks failed on Monday, troops would have attacked.",
]
HAPPENED = [
    ("On Monday rebels stormed the town.", "ground-operation"),
    ("An attempt to assassinate the governor on Monday failed.", "attack"),
    ("The actor was killed in a crash on Monday.", "killing"),
    ("A man who had planned the attack was killed on Monday.", "killing"),
    ("The attack on Monday failed to stop the convoy.", "attack"),
    ("Troops who had been expected to withdraw attacked the port on Monday.", "attack"),
    ("Despite fears of an attack, thousands protested in Selm on Monday.", "protest"),
    ("As feared, rebels attacked the dam on Monday.", "attack"),
    ("Without warning, Oster bombed the port on Monday.", "attack"),
    ("A missile launched on Monday failed to reach its target.", "attack"),
    ("Men held in Selm escaped on Monday.", "displacement"),
    ("Nobody was killed, but rebels attacked the camp on Monday.", "attack"),
]


@pytest.mark.parametrize("text", NOT)
def test_what_did_not_happen_is_no_event(text: str) -> None:
    """What was staged, averted, nearly done, supposed or shown in a film is never recorded."""
    assert [draft.title for draft in run(text, DAY).drafts] == []


@pytest.mark.parametrize(("text", "kind"), HAPPENED)
def test_what_happened_in_like_words_is_one(text: str, kind: str) -> None:
    """Words of doubt about something else do not undo what happened."""
    assert [draft.kind for draft in run(text, DAY).drafts] == [kind]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "On Monday rebels captured the town and expelled residents.",
            ["Rebels capture the town", "Rebels expel residents"],
        ),
        ("The army captured and killed villagers on Monday.", ["The army kills villagers"]),
        ("The company fired workers and closed plants on Monday.", ["The company closes plants"]),
        (
            "Aid for sick and wounded soldiers arrived on Monday.",
            ["Aid for sick and wounded soldiers arrives"],
        ),
        ("Nearly 3,000 people fled the town on Monday.", ["Nearly 3,000 people flee the town"]),
        ("As planned, the ministers met on Monday.", ["The ministers meet"]),
        ("An attempt to kill the governor on Monday failed.", ["Attempt to kill the governor"]),
    ],
)
def test_verbs_after_and_share_the_subject(text: str, titles: list[str]) -> None:
    """A past form after "and" is a verb of the same subject, unless adjectives stand in a row; remarks open no title."""
    assert [draft.title for draft in run(text, DAY).drafts] == titles


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The Selm campaign of late 2028 and early 2029 secured the coast for Oster.", "2028/2029"),
        ("Oster's army was defeated in a series of battles in October and November 2029.", "2029-10/2029-11"),
        ("Earlier this month, Oster signed a treaty with Norland.", "2031-03"),
        ("Norland, which agreed to sell a port to Oster in February, paid the bill.", "2031-02"),
        ("The shortage caused Oster to invade the island in May 2029.", "2029-05"),
        ("Oster and Norland made a secret 2022 pact.", "2022"),
        ("The plant is to be closed in 2033.", "2033"),
        ("The panel will investigate the massacre of more than 500 people in Selm in 2027.", "2027"),
    ],
)
def test_dates(text: str, date: str) -> None:
    """Two spans told in one breath are one; a decision is dated, not what was decided."""
    assert [draft.date.edtf if draft.date else "" for draft in run(text, DAY).drafts] == [date]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("At least 51 people were reported killed in clashes in Selm in recent days.", [("", "killing", "reported")]),
        (
            "By May 2029 the battle for Selm took priority for Norland, and troops in Tarn were ordered to withdraw.",
            [("2029-05", "other", "reported"), ("2029-05", "decision", "reported")],
        ),
        ("The league has confirmed that Oster has killed 70 miners in Tarn.", [("", "killing", "reported")]),
        ("Ilan Varga has already been charged in the Selm bombing.", [("", "accusation", "reported")]),
        ("Oster is bolstering its military presence in Tarn.", [("", "deployment", "ongoing")]),
        ("Oster launched an inquiry on Monday.", [("2031-03-03", "decision", "reported")]),
        ("Oster launched two missiles on Monday.", [("2031-03-03", "attack", "reported")]),
        ("Norland maintains control of the coast through a large police force.", []),
        (
            "On 4 May 2029 Oster invaded Norland. Norland's army retreated south, leaving the coast to Oster.",
            [("2029-05-04", "ground-operation", "reported"), ("", "deployment", "reported")],
        ),
    ],
)
def test_undated_and_shared_dates(text: str, told: list[tuple[str, str, str]]) -> None:
    """A time that opens a sentence is of all that it tells; what is news without a day is recorded without one."""
    drafts = run(text, DAY).drafts
    assert [(d.date.edtf if d.date else "", d.kind, d.status.value) for d in drafts] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Encouraged by the Oster invasion of Tarn in April 2029, Norland joined the league.",
            [("2029-04", "ground-operation")],
        ),
        (
            "In March 2029 the rebels achieved a symbolic victory by seizing the capital.",
            [("2029-03", "ground-operation")],
        ),
        ("Rebels began their advance to isolate the city on Monday.", [("2031-03-03", "ground-operation")]),
        (
            "In mid-February 2030, after the push had tapered off, the rebels launched an attack on Selm.",
            [("2030-02~", "attack")],
        ),
        ("In May 2029, a force called the Selm Guard attacked into Tarn.", [("2029-05", "attack")]),
        ("The report showed a downward trend in attacks since December 2029.", []),
        ("Violence had begun to decrease from its 2029 highs.", []),
        ("Spending will rise slightly next year, Alvex said.", []),
        ("Alvex Corp. raised its stake in the bank in July 2030.", [("2030-07", "decision")]),
        ("Two more plants are to be closed later this year.", [("2031", "decision")]),
        ("Oster was defeated in May 2029 and withdrew its troops.", [("2029-05", "battle"), ("2029-05", "deployment")]),
    ],
)
def test_which_word_a_time_dates(text: str, told: list[tuple[str, str]]) -> None:
    """A time belongs to the deed, not to what it was for, what it is compared with, or what described its doer."""
    assert [(d.date.edtf if d.date else "", d.kind) for d in run(text, DAY).drafts] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Oster extended to Nov. 20 its offer for the bank.",
            [("", "decision", "Oster extends its offer for the bank")],
        ),
        (
            "Ilan Varga was named chairman in January 2031, effective Feb. 1.",
            [("2031-01", "decision", "Ilan Varga is named chairman")],
        ),
        (
            "Norland put off launching the offensive from 13 to 19 May 2029.",
            [("2029-05-13/2029-05-19", "decision", "")],
        ),
        (
            "Oster suspended deliveries on Tuesday after gunmen looted two depots.",
            [("2031-03-04", "decision", "Oster suspends deliveries"), ("", "attack", "Gunmen loot two depots")],
        ),
        (
            "The Peace of Tarn, signed on 3 August 2029, returned the coast.",
            [("2029-08-03", "agreement", "The Peace of Tarn is signed")],
        ),
        (
            "“We are running out of time,” said Ilan Varga, the country director, on Monday.",
            [("2031-03-03", "statement", "Ilan Varga says: “We are running out of time”")],
        ),
        (
            "The trial of two managers opened in Selm on Monday.",
            [("2031-03-03", "", "The trial of two managers opens in Selm")],
        ),
        ("Ilan Varga pleaded not guilty on Monday.", [("2031-03-03", "statement", "Ilan Varga pleads not guilty")]),
        (
            "A woman who was waiting was killed on Monday when two robbers fired.",
            [("2031-03-03", "killing", "A woman is killed")],
        ),
        ("Oster publishes a list of towns and operates a port.", []),
    ],
)
def test_news_of_firms_and_courts(text: str, told: list[tuple[str, str, str]]) -> None:
    """What is extended to a day is not done on it; what led up to a decision is told beside it, without a day."""
    drafts = run(text, DAY).drafts
    seen = [
        (d.date.edtf if d.date else "", d.kind if w[1] else "", d.title if w[2] else "")
        for d, w in zip(drafts, told, strict=False)
    ]
    assert seen == told
    assert len(drafts) == len(told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Ilan Varga reported a loss of 2 million euros for 2030.",
            [("2031-03-06", "statement", "Ilan Varga reports a loss of 2 million euros")],
        ),
        (
            "Ilan Varga, who took over in September 2030, said nothing.",
            [("2030-09", "decision", "Ilan Varga takes over")],
        ),
        ("A fire destroyed a depot in Selm on Monday.", [("2031-03-03", "other", "A fire destroys a depot in Selm")]),
        (
            "Rebel fire destroyed a depot in Selm on Monday.",
            [("2031-03-03", "attack", "Rebel fire destroys a depot in Selm")],
        ),
        (
            "Troops loyal to Ilan Varga seized a hill on Monday.",
            [("2031-03-03", "ground-operation", "Troops loyal to Ilan Varga seize a hill")],
        ),
        (
            "Oster called the decision a betrayal and announced sanctions on Monday.",
            [("2031-03-03", "statement", "Oster announces sanctions")],
        ),
        (
            "Oster extended the mandate on 28 February until the end of the year.",
            [("2031-02-28", "decision", "Oster extends the mandate")],
        ),
        (
            "About 11,000 displaced people have returned to the district.",
            [("", "displacement", "About 11,000 displaced people return to the district")],
        ),
        ("Oster said on Monday it had arrested him.", [("2031-03-03", "statement", "Oster says it had arrested him")]),
        ("Oster promised new homes by winter.", []),
        (
            "The suspects are to appear before a judge on Friday.",
            [("2031-03-07", "statement", "The suspects to appear before a judge")],
        ),
    ],
)
def test_words_that_look_alike(text: str, told: list[tuple[str, str, str]]) -> None:
    """What figures are of, nature's and weapons' fire, offices taken over, adjectives after a number, days that something lasts to."""
    drafts = run(text, DAY).drafts
    assert [(d.date.edtf if d.date else "", d.kind, d.title) for d in drafts] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Selm, 4 May 2029. Rebels shell the airport. June 2030. The same airport is hit again.",
            [("2029-05-04", "Rebels shell the airport"), ("2030-06", "The same airport is hit again")],
        ),
        ("Published 4 May 2030. Rebels shell the airport.", []),
        ("2 May 2030: Talks open in Selm.", [("2030-05-02", "Talks open in Selm")]),
        (
            "On 5 May 2029, two days after rebels shelled the port, Oster dispatched troops.",
            [("2029-05-03", "Rebels shell the port"), ("2029-05-05", "Oster dispatches troops")],
        ),
        (
            "Oster will close two camps by the end of this year.",
            [("2031-03-06/2031-12-31", "Oster to close two camps")],
        ),
        ("Oster will close two camps in Tarn.", [("", "Oster to close two camps in Tarn")]),
        ("The army crossed the border on Monday.", [("2031-03-03", "The army crosses the border")]),
        ("Oster counted over 300 dead and wounded by 28 March 2029.", []),
    ],
)
def test_chronicles_and_plans(text: str, told: list[tuple[str, str]]) -> None:
    """A date that stands alone is of what follows; what is planned by a time is planned for the days up to it."""
    assert [(d.date.edtf if d.date else "", d.title) for d in run(text, DAY).drafts] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("They agreed to meet again in Selm on 19 March.", [("2031-03-19", "planned", "Talks in Selm")]),
        ("Oster will visit Selm on 19 March.", [("2031-03-19", "planned", "Oster to visit Selm")]),
        ("Ilan Varga withdrew from the race last year.", [("2030", "reported", "Ilan Varga withdraws from the race")]),
        ("Temperatures reached 17 degrees on Tuesday.", []),
        (
            "A trade pact that Oster had signed in 2026 was suspended.",
            [("2026", "reported", "Oster signs a trade pact")],
        ),
    ],
)
def test_days_to_come(text: str, told: list[tuple[str, str, str]]) -> None:
    """A day without a year that something is agreed for is the near one."""
    assert [(d.date.edtf if d.date else "", d.status.value, d.title) for d in run(text, DAY).drafts] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The league is expected to vote on sanctions on 18 March.", [("2031-03-18", "decision")]),
    ],
)
def test_votes(text: str, told: list[tuple[str, str]]) -> None:
    """One votes on a day, whatever on."""
    assert [(d.date.edtf if d.date else "", d.kind) for d in run(text, DAY).drafts][: len(told)] == told
