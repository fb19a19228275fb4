"""Which way a clause looks, and so which week, month or year a date without one is of."""

import pytest

from generator.dates import known
from generator.extract.segment import segment
from generator.extract.timex import tag
from generator.model import Dct

WEDNESDAY = Dct(known("2031-03-05"))

AHEAD = [
    ("The deal should be completed in October.", "2031-10"),
    ("The talks were postponed until Friday.", "2031-03-07"),
    ("It was delayed to Tuesday.", "2031-03-11"),
    ("It may begin in April.", "2031-04"),
    ("They agreed to meet on Saturday.", "2031-03-08"),
    ("The court is to rule on Monday.", "2031-03-10"),
    ("He is due in court on Thursday.", "2031-03-06"),
    ("Officials said the talks would resume Thursday.", "2031-03-06"),
    ("The two are meeting on Thursday.", "2031-03-06"),
    ("The treaty expires in December.", "2031-12"),
    ("In July, the council will vote.", "2031-07"),
    ("It will be decided at Friday's meeting.", "2031-03-07"),
    ("It could rise before it is officially reported in May.", "2031-05"),
    ("They will not meet on Friday.", "2031-03-07"),
    ("They are going to meet on Friday.", "2031-03-07"),
    ("It is to be handed over in November.", "2031-11"),
    ("The vote is on Friday.", "2031-03-07"),
    ("The election is in November.", "2031-11"),
    ("The talks end Friday.", "2031-03-07"),
    ("He is expected Friday in Oster.", "2031-03-07"),
    ("On Monday it is expected to close.", "2031-03-10"),
    ("She said last year that the vote in November could fail.", "2031-11"),
]
BACK = [
    ("He could not be reached for comment Friday.", "2031-02-28"),
    ("She would not comment on Thursday.", "2031-02-27"),
    ("The ceasefire was supposed to begin on Monday.", "2031-03-03"),
    ("It had been scheduled to open on Friday.", "2031-02-28"),
    ("It had been due to expire on Friday.", "2031-02-28"),
    ("It was supposed to be opened on Monday.", "2031-03-03"),
    ("Police arrested him in October.", "2030-10"),
    ("Police arrested him in April.", "2030-04"),
    ("It may have begun in April.", "2030-04"),
    ("The shares have risen since June.", "2030-06"),
    ("Sales in November fell.", "2030-11"),
    ("We want to remember the victims of Saturday's attack.", "2031-03-01"),
    ("On Friday, rebels shelled the town.", "2031-02-28"),
    ("at a meeting on Thursday in Paris", "2031-02-27"),
    ("In a report Friday the ministry was blamed.", "2031-02-28"),
    ("They expect to hear that on Friday it was closed.", "2031-02-28"),
]


@pytest.mark.parametrize(("text", "value"), AHEAD + BACK, ids=[row[0] for row in AHEAD + BACK])
def test_the_clause_says_which_one_is_meant(text: str, value: str) -> None:
    """What is to come is the next such day, what was is the last; where a clause shows neither, news tells of the past."""
    assert tag(text, segment(text), WEDNESDAY)[-1].value == value


def test_a_story_goes_on_in_its_year() -> None:
    """News that tells of a year long past goes on in it, but for what is to come and for these last weeks."""
    text = "The siege began in January 2005. On 9 June the town fell. Trials will begin in July. Judges were named on 20 February."
    values = [timex.value for timex in tag(text, segment(text), WEDNESDAY)]
    assert values == ["2005-01", "2005-06-09", "2031-07", "2031-02-20"]


def test_each_date_has_its_own_clause() -> None:
    """The cue next before a date decides, though another follows."""
    text = "The minister, who resigned in July, said Tuesday that she would speak on Friday."
    assert [timex.value for timex in tag(text, segment(text), WEDNESDAY)] == ["2030-07", "2031-03-04", "2031-03-07"]
