"""The article's own date: whom to believe, and what a text without one allows."""

from __future__ import annotations

import pytest

from generator.dates import known, parse
from generator.extract.dct import settle
from generator.extract.dct_recorded import Recorded
from generator.extract.segment import segment
from generator.extract.timex import tag
from generator.model import Article, Dct, DctOrigin

TEXT = "The council met. It will meet again."


def dct(text: str = TEXT, *, name: str = "council", published: str = "", origin: DctOrigin = DctOrigin.NONE) -> Dct:
    """The settled date of an article."""
    article = Article(name, text, "", published=known(published), published_from=origin)
    return settle(article, segment(text))


def said(
    text: str = TEXT, *, name: str = "council", published: str = "", origin: DctOrigin = DctOrigin.NONE
) -> tuple[str, str]:
    """The settled date in EDTF and where it came from."""
    found = dct(text, name=name, published=published, origin=origin)
    return str(found.date or ""), found.origin.value


@pytest.mark.parametrize("origin", [DctOrigin.OPTION, DctOrigin.SIDE_FILE, DctOrigin.FRONT_MATTER])
def test_a_person_is_believed(origin: DctOrigin) -> None:
    """What a person gave is the date, whatever dateline and name say."""
    text = "LAKESIDE, March 5, 2031 (Wire) - The council met."
    assert said(text, name="herald-2031-03-06", published="2031-03-04", origin=origin) == ("2031-03-04", origin.value)


@pytest.mark.parametrize(
    "opening",
    [
        "LAKESIDE, March 5, 2031 (Wire) - ",
        "LAKESIDE, 5 March 2031 (Wire) — ",
        "LAKESIDE, Riverland, Mar. 5, 2031 - ",
        "LAKESIDE, Wednesday, March 5, 2031 -- ",
    ],
)
def test_a_dateline_with_its_year(opening: str) -> None:
    """The date that opens a report is its date."""
    assert said(f"{opening}The council met on Monday.") == ("2031-03-05", "dateline")


def test_a_dateline_without_a_year_is_not_completed() -> None:
    """No year is invented; where the text leaves only one, it is taken."""
    assert said("LAKESIDE, March 5 (Wire) - The council met.") == ("", "none")
    text = (
        "LAKESIDE, March 5 (Wire) - The council met. The nearly year-long drought, unbroken since May 2, 2030, goes on."
    )
    assert said(text) == ("2031-03-05", "dateline")


def test_an_impossible_dateline_is_no_date() -> None:
    """31 February is not made a day of March."""
    assert said("LAKESIDE, February 31, 2031 (Wire) - The council met.") == ("", "none")


@pytest.mark.parametrize("name", ["herald-2031-03-05", "2031_03_05_council", "20310305", "x20310305-2"])
def test_the_date_in_a_file_name(name: str) -> None:
    """A file's name that holds a whole date gives it."""
    assert said(name=name) == ("2031-03-05", "file-name")


@pytest.mark.parametrize("name", ["203103051", "2031-13-05", "council-7", "2031-03"])
def test_digits_that_are_no_date(name: str) -> None:
    """Longer numbers, months that do not exist and parts of a date are none."""
    assert said(name=name) == ("", "none")


def test_metadata_is_believed_where_nothing_refutes_it() -> None:
    """A page's own date is the article's, a page that tells of old times as well."""
    text = "On 3 May 1902 the bridge fell. It was built again."
    assert said(text, published="2031-03-05", origin=DctOrigin.METADATA) == ("2031-03-05", "metadata")


def test_metadata_before_what_the_text_tells_is_refused() -> None:
    """A page that says 2015 cannot tell of 2031; the reason is kept."""
    text = "The bridge fell on 3 May 2031, the council said."
    found = dct(text, published="2015-01-01", origin=DctOrigin.METADATA)
    assert (str(found.date), found.origin) == ("2031-05-03/..", DctOrigin.INFERRED)
    assert found.words.startswith('the page says 2015-01-01, but the text tells of "3 May 2031" as past')


def test_metadata_older_than_the_telegraph_is_refused() -> None:
    """A default such as 1 January 1 is no date of publication."""
    found = dct(published="0001-01-01", origin=DctOrigin.METADATA)
    assert found.date is None
    assert "before there were news by wire" in found.words


def test_metadata_years_away_from_the_dateline_is_refused() -> None:
    """The dateline is believed where the page gives the day on which it was copied."""
    text = "LAKESIDE, March 5, 2021 (Wire) - The council met."
    assert said(text, published="2031-06-01", origin=DctOrigin.METADATA) == ("2021-03-05", "dateline")
    assert said(text, published="2021-03-06", origin=DctOrigin.METADATA) == ("2021-03-06", "metadata")


INFERRED = [
    ("past", "The bridge fell on 3 May 2031, the council said.", "2031-05-03/.."),
    ("to come", "The council will meet on 3 May 2031.", "../2031-05-03"),
    ("both", "The bridge fell on 3 May 2031. The council will meet on June 9, 2031.", "2031-05-03/2031-06-09"),
    ("nearly a year", "The nearly year-long drought has lasted since May 2, 2030.", "2031-01-30/2031-05-02"),
    (
        "weekday",
        "The bridge fell on 3 May 2031. The council met on Tuesday, June 10.",
        "2031-05-03/2031-12-10",
    ),
]


@pytest.mark.parametrize(("text", "date"), [row[1:] for row in INFERRED], ids=[row[0] for row in INFERRED])
def test_what_a_text_allows(text: str, date: str) -> None:
    """A text without a date is dated by what it tells as past or as to come, and no closer than that; its words are the reason."""
    found = dct(text)
    assert (str(found.date), found.origin) == (date, DctOrigin.INFERRED)
    assert found.words


NOTHING = [
    TEXT,
    "The council met on Monday.",
    "The council could sell the bridge on 3 May 2031.",
    "The bond is due on 3 May 2031.",
    "In 1990 and 2000 the council met.",
    "The council will meet on 3 May 2021. The bridge fell on 3 May 2031.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_guessed(text: str) -> None:
    """Weekdays, aims, years alone and times that exclude each other give no date."""
    assert dct(text) == Dct(None)


def values(text: str, date: str) -> list[str]:
    return [timex.value for timex in tag(text, segment(text), Dct(known(date), DctOrigin.INFERRED))]


def test_a_date_between_two_days_dates_what_both_agree_on() -> None:
    """What is the same from either end is certain; of days in a short interval the range is given; the rest stays open."""
    text = "It fell on Monday. They met in April. Last year was calm."
    assert values(text, "2031-06-03/2031-06-05") == ["2031-06-02", "2031-04", "2030"]
    assert values(text, "2031-06-03/2031-06-12") == ["2031-06-02/2031-06-09", "2031-04", "2030"]
    assert values(text, "2031-06-03/2031-09-12") == ["", "2031-04", "2030"]
    assert values(text, "2031-06-03/..") == ["", values(text, "XXXX")[1], ""]


@pytest.mark.parametrize("date", ["2031-06", "2031", "2031-21", "203X", "XXXX"])
def test_a_day_is_not_counted_from_less_than_a_day(date: str) -> None:
    """Published in June, or in spring: which Monday is meant nobody knows."""
    assert values("It fell on Monday.", date) == [""]


def test_one_of_two_days_is_read_from_both() -> None:
    """Published on the 3rd or the 4th, a Tuesday or a Wednesday: Monday is the same."""
    assert values("It fell on Monday.", "[2031-06-03,2031-06-04]") == ["2031-06-02"]


def test_what_is_counted_from_an_interval_says_so() -> None:
    """The anchor that is shown is the whole interval, not the day that was tried."""
    text = "It fell on Monday."
    (timex,) = tag(text, segment(text), Dct(known("2031-06-03/2031-06-05"), DctOrigin.INFERRED))
    assert (timex.anchor, timex.anchor_span) == ("2031-06-03/2031-06-05", None)


KILLING = Recorded("2031-02-28-general-roe", parse("2031-02-28"), "Riverland kills General Roe in Lakeside")
BATTLE = Recorded("2031-02-21-lakeside", parse("2031-02-21"), "Riverland kills General Doe in Lakeside")


@pytest.mark.parametrize(
    ("text", "recorded", "date"),
    [
        ("The killing on Friday of General Roe in Lakeside was praised.", [KILLING], "2031-02-28/2031-03-06"),
        ("They mourn General Roe, whom Riverland killed last Friday.", [KILLING], "2031-03-01/2031-03-13"),
        ("The killing on Monday of General Roe in Lakeside was praised.", [KILLING], ""),
        ("Riverland will bury General Roe on Friday in Lakeside.", [KILLING], ""),
        ("Snow fell on Friday.", [KILLING], ""),
        ("Riverland killed a general on Friday in Lakeside.", [KILLING, BATTLE], ""),
        ("The killing on Friday of General Roe in Lakeside was praised.", [], ""),
    ],
)
def test_events_on_record_date_an_article(text: str, recorded: list[Recorded], date: str) -> None:
    """A weekday told of a known event is within a week of it; where events of several days fit, nothing is said."""
    sentences = segment(text)
    article = Article("herald", text, "")
    assert str(settle(article, sentences, recorded).date or "") == date


def test_a_given_date_is_not_asked_of_events() -> None:
    """What a person said stands."""
    text = "The killing on Friday of General Roe in Lakeside was praised."
    article = Article("herald", text, "", published=parse("2031-05-05"), published_from=DctOrigin.OPTION)
    assert str(settle(article, segment(text), [KILLING]).date) == "2031-05-05"
