"""Base x hand x drafts: what a parse changes in content/, as edits. Pure.

What a person changed is never overwritten, what a person deleted does not come back, what a person checked stays as it is.
"""

from __future__ import annotations

import difflib
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from generator.dates import words
from generator.diagnostics import Diagnostic, Severity, warning
from generator.model import Content, Dct, DctOrigin, Draft, Dropped, Event, Extraction, Gone, Group, Review
from generator.records import base as records
from generator.records import emit
from generator.records.actors import Cast, cast_of
from generator.records.comments import commented_items, own_comments
from generator.records.dropped import dropped_from
from generator.records.plan import Links, Plan, assign
from generator.records.positions import find, parse
from generator.records.propose import path_of, propose, with_actors
from generator.records.schema import event as event_schema
from generator.records.splice import splice
from generator.records.surgery import CannotSplice, Change
from generator.records.threeway import Conflict, merge_event

_ORDER = tuple(each.name for each in event_schema().fields)

_SCHEMAS = "content/schemas"
_SHOWN = 300  # characters of a value in a hint


@dataclass(frozen=True, slots=True)
class Edit:
    """A file's new text (None: it goes), and the one believed to be there (None: there is none).

    owned: the machine's own file, whose present text does not matter.
    """

    path: str
    before: str | None
    after: str | None
    owned: bool = False


@dataclass(frozen=True, slots=True)
class Merge:
    """What a parse asks for: edits of people's files first, the machine's records last, and what people should know."""

    edits: tuple[Edit, ...] = ()
    findings: tuple[Diagnostic, ...] = ()

    def diff(self) -> str:
        """The edits of people's files as a unified diff, each path once."""
        return "".join(_diff(each) for each in self.edits if not each.owned)


def _diff(edit: Edit) -> str:
    before, after = (edit.before or "").splitlines(keepends=True), (edit.after or "").splitlines(keepends=True)
    old, new = (f"a/{edit.path}" if edit.before is not None else "/dev/null"), f"b/{edit.path}"
    lines = difflib.unified_diff(before, after, old, new if edit.after is not None else "/dev/null")
    return "".join(line if line.endswith("\n") else line + "\n" for line in lines)


def merge(
    content: Content, base: Mapping[str, Extraction], new: Sequence[Extraction], groups: Sequence[Group]
) -> Merge:
    """The edits that bring content/ to what extraction now proposes, wherever no person has said otherwise."""
    cast = cast_of(content, base, new)
    now = dict(base) | {e.article.id: e for e in new}
    links = Links(content, base)
    plan = assign(links, now, groups)
    edits = [Edit(path, None, text) for path, text in cast.files(content)]
    findings: list[Diagnostic] = [_undated(each) for each in new if _needs_date(each.dct)]
    for id_ in sorted(links.old.keys() | plan.drafts.keys()):
        found = _one_event(content, links, id_, plan.drafts.get(id_, []), cast)
        edits += found.edits
        findings += found.findings
    gone = {edit.path for edit in edits if edit.after is None}
    there = {id_ for event in content.events if event.file not in gone for id_ in (event.id, *event.was)}
    there |= {event for event in plan.drafts if event not in links.old}
    edits += _records(base, now, plan, cast, {id_: _gone(each, links, there) for id_, each in base.items()})
    return Merge(tuple(sorted(edits, key=lambda each: (each.owned, each.path))), tuple(findings))


def _needs_date(dct: Dct) -> bool:
    return dct.date is None or dct.origin is DctOrigin.INFERRED


def _undated(extraction: Extraction) -> Diagnostic:
    article = extraction.article
    dct = extraction.dct
    message = "no date of publication is known: what is dated by it (Monday, last week) stays without a date"
    if dct.date:
        message = (
            f"published {words(dct.date)}, as far as its text shows ({dct.words}): what is dated by the day stays open"
        )
    hint = "give --published DATE, or write `published:` in the front matter or a side file"
    return warning(article.file or article.id, "no-publication-date", message, hint)


def _one_event(content: Content, links: Links, id_: str, drafts: Sequence[Draft], cast: Cast) -> Merge:
    """What happens to one event's file."""
    hand = links.events.get(id_)
    old = links.old.get(id_)
    new = with_actors(propose(id_, drafts), cast.known) if drafts else None
    if hand is None:
        if old or new is None or path_of(id_) in content.texts:
            return Merge()  # a person deleted it, or its file can't be read
        return Merge((Edit(path_of(id_), None, event_text(content, new)),))
    base = propose(id_, old) if old else None
    if new == base:
        return Merge()
    text = content.texts.get(hand.file, "")
    if hand.review is Review.CHECKED:
        return Merge((), _notice(hand, base, new, text))
    if new is None:
        return _dropped(hand, base, text)
    outcome = merge_event(hand, base, new, touched=commented_items(text, "sources"))
    findings = tuple(_conflict(hand, text, each) for each in outcome.conflicts)
    if not outcome.changes:
        return Merge((), findings)
    after, refused = _spliced(text, outcome.changes)
    findings += tuple(_refused(hand, text, new, name, reason) for name, reason in refused.items())
    return Merge((Edit(hand.file, text, after),) if after != text else (), findings)


def _spliced(text: str, changes: Sequence[Change]) -> tuple[str, dict[str, str]]:
    """The text with those fields changed that can be, and why the others can't."""
    refused: dict[str, str] = {}
    for name, each in groupby(changes, key=lambda change: str(change.path[0])):
        try:
            text = splice(text, list(each), _ORDER)
        except CannotSplice as reason:
            refused[name] = str(reason)
    return text, refused


def _refused(hand: Event, text: str, new: Event, name: str, reason: str) -> Diagnostic:
    value = emit.event_data(new).get(name)
    says = "nothing" if value is None else emit.flow(value)
    hint = f"extraction now says {says[:_SHOWN]}: write it yourself if you agree"
    return _finding(hand, text, (name,), "cannot-splice", f"{name} is not updated: {reason}", hint)


def _dropped(hand: Event, base: Event | None, text: str) -> Merge:
    """An event that extraction proposes no more: it goes where no person ever touched it."""
    if base is not None and replace(hand, file="") == base and not own_comments(text):
        return Merge((Edit(hand.file, text, None),))
    message = "the articles no longer give this event; it is kept, because a person changed it"
    return Merge((), (_finding(hand, text, (), "orphan-event", message, "delete the file if it is wrong"),))


def _notice(hand: Event, base: Event | None, new: Event | None, text: str) -> tuple[Diagnostic, ...]:
    """A checked event is frozen; its editor is told when extraction has something else to say than before."""
    if new is None:
        message = "the articles no longer give this checked event"
    elif base is None:
        message = f"{len(new.sources)} more source(s) tell of this checked event: {_articles(new)}"
    else:
        differs = [name for name in (*_ORDER,) if getattr(base, name, None) != getattr(new, name, None)]
        message = f"extraction now differs from this checked event in: {', '.join(differs)}"
    return (_finding(hand, text, (), "checked-differs", message, "nothing was changed: look whether you want to"),)


def _articles(event: Event) -> str:
    return ", ".join(sorted({source.article for source in event.sources}))


def _conflict(hand: Event, text: str, conflict: Conflict) -> Diagnostic:
    base, mine, new = (
        emit.flow(v) if v is not None else "(nothing)" for v in (conflict.base, conflict.hand, conflict.new)
    )
    name = ".".join(str(step) for step in conflict.path)
    message = f"{name} was changed by a person and by extraction; the person's stays"
    return _finding(hand, text, conflict.path, "conflict", message, f"was: {base}; yours: {mine}; extraction: {new}")


def _finding(
    event: Event, text: str, path: tuple[str | int, ...], code: str, message: str, hint: str = ""
) -> Diagnostic:
    document, _ = parse(text, event.file)
    node = find(document.root, path) if path else None
    if node is None:
        return warning(event.file, code, message, hint)
    return document.finding(node, Severity.WARNING, code, message, hint)


def event_text(content: Content, event: Event) -> str:
    """A new event's file."""
    return emit.document(emit.event_data(event), modeline(content, "event", depth=2))


def modeline(content: Content, name: str, *, depth: int) -> str:
    """The path of a JSON Schema from a folder so deep in content/; "" where the project has no schemas."""
    return "../" * depth + f"schemas/{name}.json" if f"{_SCHEMAS}/{name}.json" in content.texts else ""


def _gone(before: Extraction, links: Links, there: Container[str]) -> dict[str, Dropped]:
    """The events that came from an article until now and are no more, by id."""
    earlier = {each.id: each for each in before.dropped if each.id not in there}
    return earlier | dropped_from(before, links, there, Gone.NOT_GIVEN)


def _records(
    base: Mapping[str, Extraction],
    now: Mapping[str, Extraction],
    plan: Plan,
    cast: Cast,
    gone: Mapping[str, Mapping[str, Dropped]],
) -> list[Edit]:
    """The records that change, each draft with its event and its rank there. gone: the events that each article lost."""
    rank = {id(draft): number for drafts in plan.drafts.values() for number, draft in enumerate(drafts)}
    edits: list[Edit] = []
    for id_ in sorted(now):
        before = base.get(id_)
        drafts = tuple(replace(d, event=plan.of[id_, d.key], rank=rank[id(d)]) for d in now[id_].drafts)
        given = {draft.event for draft in drafts}
        dropped = tuple(each for event, each in sorted(gone.get(id_, {}).items()) if event not in given)
        extraction = replace(now[id_], drafts=drafts, actors=cast.kept(now[id_], before), dropped=dropped)
        text = records.dump(extraction)
        if before is None or text != records.dump(before):
            edits.append(Edit(records.path_of(id_), None, text, owned=True))
    return edits
