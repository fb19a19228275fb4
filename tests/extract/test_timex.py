"""Time expressions: every form of the specification, what is never a time, and which date each is counted from."""

from __future__ import annotations

import pytest

from generator.dates import known
from generator.extract.segment import segment
from generator.extract.timex import tag
from generator.extract.timex.lexicon import Rule, load
from generator.extract.values import Timex
from generator.model import Dct, DctOrigin

TUESDAY = "2024-10-01"


def read(text: str, dct: str = TUESDAY) -> tuple[Timex, ...]:
    """The time expressions of a text published on `dct` ("" = nobody knows)."""
    date = known(dct)
    return tag(text, segment(text), Dct(date, DctOrigin.OPTION if date else DctOrigin.NONE))


def told(text: str, dct: str = TUESDAY) -> list[tuple[str, str]]:
    """Each expression's words and value."""
    return [(timex.span.of(text), timex.value) for timex in read(text, dct)]


RULES = load().rules
EXAMPLES = [(rule, example) for rule in RULES for example in rule.examples]


@pytest.mark.parametrize(
    ("rule", "example"), EXAMPLES, ids=[f"{rule.name}-{n}" for n, (rule, _) in enumerate(EXAMPLES)]
)
def test_example_of_a_rule(rule: Rule, example: dict[str, object]) -> None:
    """The last expression that a rule finds in its example has the example's value and modifier; a rule of no-times finds none."""
    text = str(example["text"])
    found = [timex for timex in read(text, str(example.get("dct", ""))) if timex.rule == rule.name]
    if rule.means == "nothing":
        assert "value" not in example
        assert read(text, str(example.get("dct", ""))) == ()
        return
    assert found, f"{rule.name} finds nothing in {text!r}"
    assert found[-1].value == str(example.get("value", ""))
    if "mod" in example:
        assert found[-1].mod == example["mod"]


def test_rules_are_told_apart() -> None:
    """No two rules have one name: `dateline explain` names the rule that read an expression."""
    names = [rule.name for rule in RULES]
    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_a_rule_has_an_example(rule: Rule) -> None:
    """No rule is without a test of its own."""
    assert rule.examples


EXPLICIT = [
    ("since Oct. 8, 2023", "Oct. 8, 2023", "2023-10-08"),
    ("on 8 October", "8 October", "2024-10-08"),
    ("on 13/10/2023", "13/10/2023", "2023-10-13"),
    ("on 19-Nov-12", "19-Nov-12", "2012-11-19"),
    ("at 2024-09-30", "2024-09-30", "2024-09-30"),
    ("in March 1871", "March 1871", "1871-03"),
    ("by the spring of 1918", "the spring of 1918", "1918-SP"),
    ("in the 1980s", "the 1980s", "198X"),
    ("in the nineteenth century", "the nineteenth century", "18XX"),
    ("in the first quarter of 2023", "the first quarter of 2023", "2023-Q1"),
    ("in the second half of 2023", "the second half of 2023", "2023-H2"),
    ("in 490 BC they came", "490 BC", "BC0490"),
    ("in 44 B.C. he fell", "44 B.C.", "BC0044"),
    ("on February 29, 1995", "February 29, 1995", "1995-02"),
]


@pytest.mark.parametrize(("text", "words", "value"), EXPLICIT, ids=[row[0] for row in EXPLICIT])
def test_explicit_dates(text: str, words: str, value: str) -> None:
    """A date that names itself is read as far as its words go; a day that no calendar has is never given."""
    assert (words, value) in told(text)


MODIFIED = [
    ("in early June", "2024-06", "START"),
    ("in mid-July", "2024-07", "MID"),
    ("in late 1941", "1941", "END"),
    ("by the end of 1942", "1942", "END"),
    ("at the beginning of May 1940", "1940-05", "START"),
]


@pytest.mark.parametrize(("text", "value", "mod"), MODIFIED, ids=[row[0] for row in MODIFIED])
def test_modifiers_are_kept(text: str, value: str, mod: str) -> None:
    """Early, mid and late do not change the value: they stand beside it."""
    assert [(t.value, t.mod) for t in read(text)] == [(value, mod)]


RANGES = [
    ("from June 3 to July 19, 1942", ["1942-06-03", "1942-07-19"]),
    ("in March-May 1871", ["1871-03", "1871-05"]),
    ("between 5 and 9 June", ["2024-06-05", "2024-06-09"]),
    ("on September 30/October 1", ["2024-09-30", "2024-10-01"]),
    ("from 1914 to 1918", ["1914", "1918"]),
]


@pytest.mark.parametrize(("text", "values"), RANGES, ids=[row[0] for row in RANGES])
def test_ranges_share_what_they_name_once(text: str, values: list[str]) -> None:
    """Both ends of a range are read, and the month or year that stands once is both's."""
    assert [value for _, value in told(text)] == values


# Tuesday 2024-10-01: the day that the article was published.
RELATIVE = [
    ("The army said on Monday that it had left", "Monday", "2024-09-30"),
    ("The army said Tuesday that it had left", "Tuesday", "2024-10-01"),
    ("It was hit on Friday", "Friday", "2024-09-27"),
    ("They will meet on Friday", "Friday", "2024-10-04"),
    ("The truce starts on Friday", "Friday", "2024-10-04"),
    ("last Friday", "last Friday", "2024-09-27"),
    ("next Friday", "next Friday", "2024-10-04"),
    ("today", "today", "2024-10-01"),
    ("yesterday", "yesterday", "2024-09-30"),
    ("tomorrow", "tomorrow", "2024-10-02"),
    ("tonight", "tonight", "2024-10-01TNI"),
    ("this morning", "this morning", "2024-10-01TMO"),
    ("The army struck overnight", "overnight", "2024-09-30TNI"),
    ("on Monday evening", "Monday evening", "2024-09-30TEV"),
    ("over the weekend", "the weekend", "2024-W39-WE"),
    ("last week", "last week", "2024-W39"),
    ("this month", "this month", "2024-10"),
    ("next year", "next year", "2025"),
    ("two days ago", "two days ago", "2024-09-29"),
    ("three weeks ago", "three weeks ago", "2024-W37"),
    ("It fell in October last year", "October last year", "2023-10"),
    ("They met in April", "April", "2024-04"),
    ("The truce will last through March", "March", "2025-03"),
    ("They will meet in mid-July", "mid-July", "2025-07"),
    ("He spoke on Monday. Earlier in the day he wept", "Earlier in the day", "2024-09-30"),
    ("On 5 May 2024 he left. She left the following day", "the following day", "2024-05-06"),
    ("On 5 May 2024 it began. It ended two days later", "two days later", "2024-05-07"),
    ("In May 2024 he left. A month earlier she had left", "A month earlier", "2024-04"),
    ("On 5 May 2024 he left. She left the same day", "the same day", "2024-05-05"),
]


@pytest.mark.parametrize(("text", "words", "value"), RELATIVE, ids=[row[0] for row in RELATIVE])
def test_what_is_counted_from_another_day(text: str, words: str, value: str) -> None:
    """News counts from the article's day or the day last spoken of; tense and cue words choose past or future."""
    assert (words, value) in told(text)


def test_a_day_named_in_full_is_that_day_elsewhere() -> None:
    """What the text dates once, before or after, is dated so throughout, but for these last weeks and what is to come."""
    text = "The May 9 raid was condemned. On May 9, 2019, they had crossed the river. On May 9 they will march."
    assert [value for _, value in told(text, TUESDAY)] == ["2019-05-09", "2019-05-09", "2025-05-09"]
    text = "On September 28, 2019, it rained. It rained on September 28 again."
    assert [value for _, value in told(text, TUESDAY)] == ["2019-09-28", "2024-09-28"]


def test_a_weekday_chooses_the_year() -> None:
    """A day of a month with its weekday is in the one year near by in which they agree."""
    assert told("It fell on Saturday, December 2.", TUESDAY) == [("Saturday, December 2", "2023-12-02")]
    assert told("It fell on Monday, December 2.", TUESDAY) == [("Monday, December 2", "2024-12-02")]


UNDATED = [
    "on Monday",
    "yesterday",
    "last week",
    "two days ago",
    "overnight",
    "next year",
    "this morning",
    "the weekend",
]


@pytest.mark.parametrize("text", UNDATED)
def test_without_a_date_nothing_is_invented(text: str) -> None:
    """Where nobody knows the article's day, what is counted from it is found and stays without a value."""
    assert [timex.value for timex in read(text, "")] == [""]


@pytest.mark.parametrize("text", ["the October 7 attack", "the attack of October 7"])
def test_a_named_day_gets_no_invented_year(text: str) -> None:
    """Without an article's day a day and its month stay without a year."""
    assert [timex.value for timex in read(text, "")] == ["XXXX-10-07"]


TIMES = [
    ("at 18:30 GMT on Tuesday", "2024-10-01T18:30Z"),
    ("at 7:20 p.m. on 2 May", "2024-05-02T19:20"),
    ("at noon on Monday", "2024-09-30T12:00"),
    ("on the night of 13 April 1943", "1943-04-13TNI"),
    ("at 6 a.m. on 14 October 2023", "2023-10-14T06:00"),
]


@pytest.mark.parametrize(("text", "value"), TIMES, ids=[row[0] for row in TIMES])
def test_times_of_day(text: str, value: str) -> None:
    """A time of day has its day, and a zone where the text names one."""
    assert [timex.value for timex in read(text)] == [value]
    assert [timex.type for timex in read(text)] == ["TIME"]


LENGTHS = [
    ("for 48 hours", "DURATION", "PT48H"),
    ("for 90 days", "DURATION", "P90D"),
    ("for days", "DURATION", "PXD"),
    ("for several weeks", "DURATION", "PXW"),
    ("for two and a half years", "DURATION", "P2Y6M"),
    ("every Tuesday", "SET", "XXXX-WXX-2"),
    ("each spring", "SET", "XXXX-SP"),
    ("every morning", "SET", "XXXX-XX-XXTMO"),
]


@pytest.mark.parametrize(("text", "type_", "value"), LENGTHS, ids=[row[0] for row in LENGTHS])
def test_lengths_and_sets(text: str, type_: str, value: str) -> None:
    """A length says how long, with X where no number is said; a set says how often."""
    assert [(t.type.value, t.value) for t in read(text)] == [(type_, value)]


NEVER = [
    "They may march on the town.",
    "We sat down, and the second man spoke.",
    "It cost $1,990 or 1,990 dollars.",
    "The vote was 52 to 48.",
    "Turnout rose by 12 percent.",
    "From day one it failed.",
    "Time is running out.",
    "It feared October 7-style attacks.",
    "The 101st Division has 1,400 men.",
    "The Boeing 1990 and the T-1945 stood by.",
    "The second battalion crossed at the first ford.",
    "It scored in the second half of the match.",
    "Minute details of the second-largest hour-glass.",
    "Route 66, page 1945, Resolution 1701, room 2010 and Flight 1980.",
    "F-16 jets, 2000 men, 1500 troops and 1800 tanks.",
    "The fall of the city came as troops would spring a trap.",
    "They may go, march, or mar it; the sun shone as he sat.",
    "The 12th Infantry and the 19th Army met in the 20th.",
    "See verse 3:16, v2.10.3 or 10.10.10.10.",
    "The 1966 squad and the 2027 model were the best.",
    "It feared a 9/11-type attack and a 1930s-style slump.",
    "It scored 1990 points, the 1990 points that it needed.",
    "The May family met Theresa May, Mrs May and June Carter; May's office did not say.",
    "Black September claimed it on Bloody Sunday.",
    "Three quarters of them, a quarter of us, and about three-quarters of the town.",
    "They met now and then, four light years away.",
    "The 1000th guest won by a half-point.",
    "He reads the Daily Mail and USA Today; Local 1520 met on Hill 1282.",
    "It counts 1800-member units, 1900-odd pages, 1945-foot towers, and between 1500 and 2000 men.",
    "Call 555-1990 at 1600 Pennsylvania Avenue.",
]


@pytest.mark.parametrize("text", NEVER)
def test_never_a_time(text: str) -> None:
    """Other words of the same letters, money, shares, scores, units' numbers and figures of speech are no times."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('She told "60 Minutes" that the ministry had known for years.', ["years"]),
        ("The treaty that ended the Twelve-Day War has never been signed.", []),
        ("It was printed in the Harbour Evening Post, the ministry said.", []),
        ("Ten Days Later, Talks Begin Again in Lakeside", ["Ten Days Later"]),
        ("Two weeks of talks have ended.", ["Two weeks"]),
    ],
)
def test_a_unit_with_a_capital_amid_plain_words_is_of_a_name(text: str, expected: list[str]) -> None:
    """Programmes, papers and wars are no lengths of time; a headline, where all words have capitals, is read."""
    assert [words for words, _ in told(text)] == expected


def test_minutes_are_a_time_where_something_takes_or_follows_them() -> None:
    """A meeting keeps minutes; what is over within minutes lasts so long."""
    assert told("The minutes of the meeting were read.") == []
    assert told("It was over within minutes.") == [("minutes", "PTXM")]
    assert told("It fell seconds after the start.") == [("seconds", "PTXS")]


def test_a_feast_has_its_parts_and_its_weekend() -> None:
    """The night of a feast is of its day; its weekend begins before a Monday."""
    assert told("They met on Christmas night 2029.", "2030-02-05")[0] == ("Christmas night", "2029-12-25TNI")
    assert told("Roads were full on Labor Day weekend.", "2031-10-05") == [("Labor Day weekend", "2031-W35-WE")]


def test_a_history_goes_on_from_its_own_dates() -> None:
    """In a narrative a day without a year has the year last told, not the article's."""
    text = (
        "War came on 1 September 1939. On 10 May 1940 the attack began. In 1941 it spread. By 1942 it was lost, and in 1943 all fled. "
        "On 6 June 1944 they landed. On 25 August the capital was free."
    )
    assert told(text, "2009-12-19")[-1] == ("25 August", "1944-08-25")


def test_a_text_of_which_the_year_alone_is_known_counts_from_its_own_dates() -> None:
    """A year of publication is no day to count from: a short text that names another year is a history."""
    text = "In the spring of 1863 they moved south. On April 30 they crossed the river."
    assert told(text, "2009")[-1] == ("April 30", "1863-04-30")


def test_a_commentary_year_does_not_capture_the_story() -> None:
    """A year of the telling, far from those told, does not become the story's."""
    text = (
        "War came on 1 September 1939. On 10 May 1940 the attack began. In 1941 it spread. By 1942 it was lost, and in 1943 all fled. "
        "On 6 June 1944 they landed, as papers declassified in 2005 show. On 25 August the capital was free."
    )
    assert told(text, "2009-12-19")[-1] == ("25 August", "1944-08-25")


def test_the_day_after_a_day_that_is_not_told_is_open() -> None:
    """News that tells of "the next day" first thing does not mean the day after its own."""
    assert told("The next day it rained.") == [("The next day", "")]


def test_an_anchor_that_is_written_is_shown() -> None:
    """What is counted from words of the text names their place; what is counted from the article's day names none."""
    text = "On 5 May 2024 he left. She left the following day, and on Monday they spoke."
    _, following, monday = read(text)
    assert following.anchor_span is not None
    assert (following.anchor, following.anchor_span.of(text)) == ("2024-05-05", "5 May 2024")
    assert (monday.anchor, monday.anchor_span) == (TUESDAY, None)
