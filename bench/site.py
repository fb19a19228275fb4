"""How fast a site of N events is made, and how heavy its first page is: python -m bench.site 100 1000 10000.

The events are invented, many per day where N is large, with two sources each: what a busy timeline looks like.
"""

from __future__ import annotations

import gzip
import re
import resource
import sys
import time
from random import Random

from generator.config import Config
from generator.dates import Date, Day, of_day, parse
from generator.model import (
    Actor,
    ActorKind,
    Article,
    Basis,
    Content,
    Event,
    Kind,
    Location,
    Office,
    Participant,
    Review,
    Role,
    Source,
    Stance,
    Status,
)
from generator.render import links
from generator.render.site import Site, render

_NAMES = (
    ("riverland", "Riverland", ActorKind.COUNTRY),
    ("lakeside", "Lakeside", ActorKind.COUNTRY),
    ("hillmark", "Hillmark", ActorKind.COUNTRY),
    ("river-front", "River Front", ActorKind.ARMED_GROUP),
    ("lake-guard", "Lake Guard", ActorKind.MILITARY),
    ("ministry", "Foreign Ministry of Riverland", ActorKind.MINISTRY),
    ("valley-league", "Valley League", ActorKind.ALLIANCE),
    ("ada-brook", "Ada Brook", ActorKind.PERSON),
    ("tomas-reed", "Tomas Reed", ActorKind.PERSON),
    ("ines-marsh", "Ines Marsh", ActorKind.PERSON),
    ("green-hand", "Green Hand Relief", ActorKind.ORGANISATION),
    ("bridge-watch", "Bridge Watch", ActorKind.ORGANISATION),
)
_TITLES = {
    Kind.ATTACK: "{a} shells the ferry landing at {p}",
    Kind.KILLING: "Two guards are killed near {p}",
    Kind.DEPLOYMENT: "{a} moves a brigade towards {p}",
    Kind.TALKS: "{a} and {b} hold talks on the bridge at {p}",
    Kind.AGREEMENT: "{a} and {b} agree on a pause in the fighting around {p}",
    Kind.STATEMENT: "{a} says it wants no wider war",
    Kind.WARNING: "{a} warns {b} against crossing the upper river",
    Kind.ACCUSATION: "{a} accuses {b} of mining the harbour of {p}",
    Kind.DECISION: "{a} recalls its envoy from {b}",
    Kind.DISPLACEMENT: "Families leave {p} for the hills",
    Kind.AID: "The first convoy reaches {p}",
}
_PLACES = ("Lower Ford", "Saltmarsh", "Kestrel Bridge", "Old Harbour", "Mill Point")
_QUOTE = (
    "{t}, officials said on {w}, hours after the two sides had traded fire across the estuary for a third night "
    "and as envoys from the league arrived to ask for restraint."
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def content(number: int, *, years: int = 3, seed: int = 1) -> Content:
    """A made-up chronicle of `number` events over `years` years, the same for the same arguments."""
    random = Random(seed)
    articles = [_article(n) for n in range(max(3, number // 8))]
    events = sorted((_event(random, n, years, articles) for n in range(number)), key=lambda event: event.id)
    return Content(
        config=Config(
            title="The estuary dispute",
            description="What the newspapers of an invented valley report, day by day and source by source.",
            published_by="Valley Chronicle",
            repository="https://code.example/valley/estuary",
        ),
        articles=tuple(sorted(articles, key=lambda article: article.id)),
        events=tuple(events),
        actors=tuple(sorted((_actor(*name) for name in _NAMES), key=lambda actor: actor.id)),
    )


def _actor(id_: str, name: str, kind: ActorKind) -> Actor:
    if kind is ActorKind.PERSON:
        return Actor(id_, name, kind, offices=(Office("foreign minister", "riverland", parse("2029"), parse("2032")),))
    return Actor(id_, name, kind, part_of=("riverland",) if kind is ActorKind.MINISTRY else ())


def _article(number: int) -> Article:
    day = Day(2031 + number % 3, 1 + number % 12, 1 + number % 28)
    return Article(
        id=f"article-{number:05}",
        text="",
        sha256=f"{number:064x}",
        title=f"Fire across the estuary as envoys arrive, report {number}",
        published=of_day(day),
        publisher=("Lakeside Herald", "The Wire", "Riverland Post")[number % 3],
        url=f"https://news.example/{number}",
        language="en",
    )


def _event(random: Random, number: int, years: int, articles: list[Article]) -> Event:
    kind = random.choice(sorted(_TITLES))
    one, other = random.sample(_NAMES, 2)
    title = _TITLES[Kind(kind)].format(a=one[1], b=other[1], p=random.choice(_PLACES))
    date = _date(random, years)
    said = random.random() < 0.6
    return Event(
        id=f"{date.edtf[:7].strip('~?')}-{number:06}",
        title=title,
        date=date,
        time=random.choice(("", "", "", "evening", "09:30", "overnight")) if date.is_day else "",
        kind=kind,
        status=random.choice((*[Status.REPORTED] * 12, Status.PLANNED, Status.DISPUTED, Status.CONFIRMED)),
        actors=(Participant(one[0], Role.INITIATOR), Participant(other[0], Role.TARGET)),
        places=(Location(random.choice(_PLACES)),) if random.random() < 0.5 else (),
        summary="The account comes from one side; nobody else has confirmed it." if random.random() < 0.3 else "",
        review=random.choice((Review.DRAFT, Review.CHECKED)),
        sources=tuple(
            _source(random, title, date, articles, one[0] if said else "") for _ in range(random.choice((1, 1, 2)))
        ),
        file=f"content/events/2031/{number}.yml",
    )


def _date(random: Random, years: int) -> Date:
    # Three quarters of all events fall into one third of the time: chronicles are bursts and silences.
    month = random.choice((*range(3, 7), *range(3, 7), *range(3, 7), *range(1, 13)))
    day = Day(2031 + random.randrange(years), month, random.randint(1, 28))
    form = random.random()
    if form < 0.85:
        return of_day(day)
    if form < 0.9:
        return parse(f"{day.year}-{day.month:02}")
    if form < 0.95:
        return parse(day.edtf + "~")
    return parse(f"{day.edtf}/{day.year}-{day.month:02}-{day.day + 2:02}") if day.day < 27 else of_day(day)


def _source(random: Random, title: str, date: Date, articles: list[Article], who: str) -> Source:
    weekday = random.choice(_WEEKDAYS)
    return Source(
        article=random.choice(articles).id,
        quote=_QUOTE.format(t=title, w=weekday),
        according_to=who,
        stance=Stance.DENIES if random.random() < 0.05 else Stance.ASSERTS,
        basis=Basis(f"on {weekday}", "2031-03-05", "weekday-before-dct", date.edtf),
    )


def figures(number: int) -> str:
    """One line: time, files, size of all, weight of the first page, memory."""
    made = content(number)
    start = time.perf_counter()
    site = render(made)
    rendered = time.perf_counter() - start
    broken = links.check(site)
    checked = time.perf_counter() - start - rendered
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return (
        f"{number:>7,} events: {rendered:6.1f} s to render, {checked:5.1f} s to check links ({len(broken)} broken), "
        f"{len(site):,} files, {sum(map(len, site.values())) / 1e6:.1f} MB, {weight(site)}, {memory} MB of memory"
    )


def weight(site: Site, path: str = "index.html") -> str:
    """What a reader's browser gets first: bytes with gzip, and elements."""
    page = site[path]
    elements = len(re.findall(rb"<[a-zA-Z]", page))
    return f"{path} {len(gzip.compress(page, 6)) / 1024:.1f} KB gzip, {elements:,} elements"


if __name__ == "__main__":
    for argument in sys.argv[1:] or ("100", "1000"):
        print(figures(int(argument)))
