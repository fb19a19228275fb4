"""How events become a timeline."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.config import Config
from generator.dates import Day, of_day, parse
from generator.model import Content, Event
from generator.render import timeline
from generator.render.entries import entries
from generator.render.lookup import look_up
from generator.render.pieces import DayView, TimelineView
from generator.render.words import load


def _arranged(*events: Event, newest_first: bool = False) -> TimelineView:
    lookup = look_up(Content(config=Config(), events=events), load("en"))
    return timeline.arrange(lookup.events, entries(lookup), lookup.words, newest_first=newest_first)


def _days(view: TimelineView) -> list[DayView]:
    return [day for year in view.years for month in year.months for day in month.days]


def _ids(view: TimelineView) -> list[str]:
    return [entry.id for day in _days(view) for entry in day.entries]


def test_events_of_one_day_stand_by_order_then_time_then_id() -> None:
    """`order` wins, then the time of day, parts of day among clock times; no time comes last, then the id decides."""
    day = parse("2031-03-04")
    view = _arranged(
        Event("z", "Z", day),
        Event("a", "A", day),
        Event("evening", "E", day, time="evening"),
        Event("noon", "N", day, time="12:15+02:00"),
        Event("dawn", "D", day, time="early morning"),
        Event("first", "F", day, order=1, time="23:00"),
    )
    assert _ids(view) == ["first", "dawn", "noon", "evening", "a", "z"]


def test_an_event_without_a_day_stands_where_its_time_begins() -> None:
    """A month stands after its first day and before the second; a year stands before the months of that year."""
    view = _arranged(
        *(Event(text, text, parse(text)) for text in ("2031-03-02", "2031-03-01", "2031-03", "2031", "2031-01-05"))
    )
    assert _ids(view) == ["2031", "2031-01-05", "2031-03-01", "2031-03", "2031-03-02"]


def test_undated_events_are_apart() -> None:
    """No date, and a date that is unknown, are in the group of their own."""
    view = _arranged(Event("a", "A"), Event("b", "B", parse("XXXX")), Event("c", "C", parse("2031")))
    assert [entry.id for entry in view.undated] == ["a", "b"]
    assert _ids(view) == ["c"]


def test_a_long_silence_is_said() -> None:
    """Five months without an event are one line; a week is not worth a word; a vague event fills no silence."""
    view = _arranged(
        *(Event(text, text, parse(text)) for text in ("2031", "2031-01-05", "2031-01-12", "2031-06-14")),
    )
    assert [day.silence for day in _days(view)] == ["", "", "", "no recorded events for 5 months"]


def test_only_an_exact_day_is_shown_as_a_numeral() -> None:
    """About the 4th, perhaps the 4th and a span of days are in words."""
    view = _arranged(
        *(Event(t, t, parse(t)) for t in ("2031-03-04", "2031-03-05~", "2031-03-06?", "2031-03-07/2031-03-09"))
    )
    assert [(day.numeral, day.weekday, day.date.mark) for day in _days(view)] == [
        ("4", "Tuesday", "exact"),
        ("", "", "approximate"),
        ("", "", "uncertain"),
        ("", "", "span"),
    ]


def test_years_before_christ_have_their_names() -> None:
    """Astronomical year -43 is 44 BC, and its anchors are unlike those of the year 44."""
    view = _arranged(Event("ides", "Ides", parse("-0043-03-15")), Event("later", "Later", parse("0044-03-15")))
    assert [(year.label, year.anchor) for year in view.years] == [("44 BC", "y-0043"), ("44", "y0044")]


def test_a_span_of_years_is_of_no_month() -> None:
    """What is known to go from one year to another stands with its year, not with the January that it begins with."""
    view = _arranged(Event("war", "War", parse("1914/1918")), Event("siege", "Siege", parse("1914-01/1914-03")))
    assert [(month.label, month.heading) for month in view.years[0].months] == [("", "1914"), ("Jan", "January 1914")]


_DATES = st.one_of(
    st.dates().map(lambda d: of_day(Day(d.year, d.month, d.day))),
    st.sampled_from(
        [parse(t) for t in ("2031", "2031-03", "2031-21", "2031-03-04/2031-03-09", "../2031-01", "203X", "XXXX")]
    ),
    st.none(),
)


@given(st.lists(_DATES, max_size=12), st.booleans())
def test_every_event_is_shown_once(dates: list[object], newest: bool) -> None:  # noqa: FBT001 - hypothesis gives it
    """Whatever the dates and the order, each event is in the timeline exactly once."""
    events = [Event(f"e{n}", "E", date) for n, date in enumerate(dates)]  # type: ignore[arg-type]
    view = _arranged(*events, newest_first=newest)
    assert sorted(_ids(view) + [entry.id for entry in view.undated]) == sorted(event.id for event in events)


@given(st.lists(st.dates(), max_size=12))
def test_newest_first_is_oldest_first_reversed(days: list[object]) -> None:
    """With exact days, one order is the other backwards."""
    events = [Event(f"e{n:02}", "E", parse(str(day))) for n, day in enumerate(days)]
    assert _ids(_arranged(*events, newest_first=True)) == _ids(_arranged(*events))[::-1]
