"""Changes to a YAML text touch the changed value alone, whatever people wrote around it."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.records import emit
from generator.records.comments import commented_items, comments
from generator.records.positions import find, parse, span
from generator.records.splice import data_of, splice
from generator.records.surgery import CannotSplice, Change

ORDER = ("id", "title", "date", "kind", "actors", "places", "summary", "review", "sources")
WORDS = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs"), include_characters="\n\"'#:&*[]{},|>-?% "),
    min_size=1,
    max_size=40,
).filter(lambda text: text.strip() != "" and "\ufeff" not in text)
LINE = WORDS.map(lambda text: " ".join(text.split())).filter(bool)
COMMENT = st.sampled_from(["", " # why", "  # it's: [odd] {one}", ' #"quoted" & *starred*'])
GAP = st.sampled_from(["", "\n", "# a line\n", "\n# between: two\n\n", "    # far in\n"])


@st.composite
def scalars(draw: st.DrawFn, *, flow: bool = False) -> str:
    """A text in one of the ways that YAML can be written in on a line."""
    text = draw(LINE)
    style = draw(st.sampled_from(["", "'", '"']))
    return emit.scalar(text, flow=flow, quote=style)


@st.composite
def lists(draw: st.DrawFn, indent: int) -> str:
    """A list after its colon, in flow or block style, with or without indentation and comments."""
    items = draw(st.lists(scalars(flow=True), min_size=1, max_size=4))
    if draw(st.booleans()):
        gap = draw(st.sampled_from([", ", ",", " , ", ",\n      "]))
        return (
            " ["
            + draw(st.sampled_from(["", " "]))
            + gap.join(items)
            + draw(st.sampled_from(["", " "]))
            + "]"
            + draw(COMMENT)
        )
    pad = " " * (indent + draw(st.sampled_from([0, 2, 4])))
    lines = (draw(GAP) + pad + "- " + item + draw(COMMENT) for item in items)
    return draw(COMMENT) + "\n" + "\n".join(lines)


@st.composite
def sources(draw: st.DrawFn) -> str:
    pad = draw(st.sampled_from(["", "  "]))
    blocks = []
    for number in range(draw(st.integers(1, 3))):
        lines = [f"{pad}- article: a{number}{draw(COMMENT)}", f"{pad}  quote: {draw(scalars())}{draw(COMMENT)}"]
        if draw(st.booleans()):
            lines.append(f"{pad}  chars: [{number}, {number + 5}]{draw(COMMENT)}")
        if draw(st.booleans()):
            lines.append(f"{pad}  basis: {{words: x, rule: {draw(scalars(flow=True))}}}")
        blocks.append("\n".join(draw(GAP) + line for line in lines))
    return draw(COMMENT) + "\n" + "\n".join(blocks)


@st.composite
def files(draw: st.DrawFn) -> str:
    """An event's file as different hands write it: orders, styles, comments, blank lines, newlines, BOM, a missing last newline."""
    prose = "\n".join(draw(st.lists(LINE.filter(lambda t: t[0] != " "), min_size=1, max_size=3)))
    header = draw(st.sampled_from(["|", "|-", "|+", ">", "| # kept"]))
    parts = {
        "title": f" {draw(scalars())}{draw(COMMENT)}",
        "date": f" 2031-03-04{draw(COMMENT)}",
        "kind": draw(st.sampled_from([" talks", " 'talks'", "  talks   "])) + draw(COMMENT),
        "actors": draw(lists(0)),
        "places": draw(lists(0)),
        "summary": f" {header}\n" + "\n".join(f"  {line}" for line in prose.split("\n")),
        "sources": draw(sources()),
    }
    keys = draw(st.permutations([key for key in parts if key == "title" or draw(st.booleans())]))
    text = draw(GAP) + "".join(f"{key}:{parts[key]}\n{draw(GAP)}" for key in keys)
    text = text if draw(st.booleans()) else text.rstrip("\n")
    text = text.replace("\n", "\r\n") if draw(st.booleans()) else text
    return draw(st.sampled_from(["", "\ufeff"])) + text


def read(text: str) -> dict[str, object]:
    document, findings = parse(text, "x.yml")
    assert not findings, (findings, text)
    found: dict[str, object] = data_of(document.root)  # type: ignore[arg-type]  # a file has a root
    return found


def words(text: str) -> list[str]:
    return [each for _, each in comments(text)]


def stripped(data: object) -> object:
    """The data without the newlines that block scalars end with."""
    if isinstance(data, dict):
        return {key: stripped(value) for key, value in data.items()}
    if isinstance(data, list):
        return [stripped(each) for each in data]
    return data.rstrip("\n") if isinstance(data, str) else data


@settings(max_examples=150, deadline=None)
@given(files(), LINE)
def test_a_changed_value_changes_its_own_characters_alone(text: str, value: str) -> None:
    """Setting a scalar leaves all characters before and after it, and gives the data with that one change."""
    document, _ = parse(text, "x.yml")
    assert document.root is not None
    paths: list[tuple[str | int, ...]] = [
        ("title",),
        ("date",),
        ("kind",),
        ("actors", 0),
        ("sources", 0, "quote"),
        ("sources", 0, "basis", "rule"),
    ]
    for path in paths:
        node = find(document.root, path)
        if not isinstance(node, yaml.ScalarNode) or not _present(read(text), path):
            continue
        start, end = span(node, text)
        after = splice(text, [Change(path, value)], ORDER)
        assert after[:start] == text[:start]
        assert after.endswith(text[end:])
        expected = read(text)
        _set(expected, path, value)
        assert stripped(read(after)) == stripped(expected)
        assert words(after) == words(text)


def _present(data: object, path: tuple[str | int, ...]) -> bool:
    for step in path:
        here = range(len(data)) if isinstance(data, list) else data
        if not isinstance(data, (dict, list)) or step not in here:  # type: ignore[operator]  # of either kind
            return False
        data = data[step]  # type: ignore[index]  # it is there
    return True


def _set(data: object, path: tuple[str | int, ...], value: object) -> None:
    for step in path[:-1]:
        data = data[step]  # type: ignore[index]  # a path of _present
    data[path[-1]] = value  # type: ignore[index]


@settings(max_examples=150, deadline=None)
@given(files(), LINE, st.data())
def test_adding_and_taking_away_keeps_everything_else(text: str, value: str, data: st.DataObject) -> None:
    """An added or removed key or item leaves every comment, every other line and all other data as they were."""
    before = read(text)
    changes: list[Change] = [Change((key,), value) for key in ("title", "date", "kind", "review") if key not in before]
    changes += [Change((key,), None) for key in ("date", "kind") if key in before and len(before) > 1]
    for key in ("actors", "places"):
        items = before.get(key)
        if isinstance(items, list):
            changes.append(Change((key, len(items)), value))
            changes += [Change((key, n), None) for n in range(len(items)) if len(items) > 1]
        else:
            changes.append(Change((key,), [value, "b"]))
    rows = before.get("sources")
    if isinstance(rows, list):
        changes.append(Change(("sources", len(rows)), {"article": "new", "quote": value, "chars": ["1", "2"]}))
        changes.append(Change(("sources", 0, "according_to"), value))
        if "chars" in rows[0]:
            changes.append(Change(("sources", 0, "chars"), None))
    change = data.draw(st.sampled_from(changes))
    try:
        after = splice(text, [change], ORDER)
    except CannotSplice:
        # A comment that is far in would become part of the block above it, once what is between them is gone.
        assert change.value is None
        assert "    # far in" in text
        assert "summary" in before
        return
    assert words(after) == words(text)
    assert ("\r\n" in text) == ("\r\n" in after) or text.count("\n") == 0
    assert "\n" not in after.replace("\r\n", "") or "\r\n" not in text
    assert after.startswith("\ufeff") == text.startswith("\ufeff")
    kept = {line.strip("\ufeff\r ") for line in text.split("\n")}
    lost = kept - {line.strip("\ufeff\r ") for line in after.split("\n")}
    assert len(lost) <= (1 if change.value is not None or change.path[-1] in ("date", "kind", "chars") else 2), lost


@settings(max_examples=300, deadline=None)
@given(WORDS, st.sampled_from(["", "'", '"']), st.booleans())
@example("a: b #c", "", False)
@example("2031-03-04", "", True)
@example("- x", "", False)
@example("\u2028", '"', False)
def test_a_text_is_read_as_it_was_written(text: str, quote: str, flow: bool) -> None:  # noqa: FBT001 - hypothesis gives it
    """Whatever a text holds, its YAML reads as the same text, for us and for other readers."""
    line = (
        f"k: {{v: {emit.scalar(text, flow=True, quote=quote)}}}"
        if flow
        else f"k:\n  v: {emit.scalar(text, quote=quote)}"
    )
    assert read(line) == {"k": {"v": text}}
    assert yaml.safe_load(line) == {"k": {"v": text}}


@settings(max_examples=200, deadline=None)
@given(st.lists(LINE, min_size=1, max_size=5).map("\n".join))
def test_prose_is_read_as_it_was_written(text: str) -> None:
    """A summary of several lines comes back whole, as a block where it can be one."""
    document = emit.document({"title": "t", "summary": text, "review": "draft"})
    assert stripped(read(document)) == {"title": "t", "summary": text, "review": "draft"}


CASES = {
    "a comment outlives the item it stood by": (
        "a:\n  - x # why\n  - y\n",
        [Change(("a", 0), None)],
        "a:\n  # why\n  - y\n",
    ),
    "an empty value is filled": ("title:\ndate: 2031\n", [Change(("title",), "T")], "title: T\ndate: 2031\n"),
    "an empty list gets its first item": ("a: [] # none\n", [Change(("a", 0), "x")], "a: [x] # none\n"),
    "a key goes where the order has it": (
        "# top\nid: x\nsources: []\n",
        [Change(("title",), "T")],
        "# top\nid: x\ntitle: T\nsources: []\n",
    ),
    "a block keeps its header's comment": (
        "summary: | # ours\n    one\n    two\n\n# end\n",
        [Change(("summary",), "three\nfour")],
        "summary: | # ours\n    three\n    four\n\n# end\n",
    ),
    "a source in an empty list stands below its key": (
        "sources: []\nreview: draft\n",
        [Change(("sources", 0), {"article": "x", "quote": "Q."})],
        "sources:\n  - article: x\n    quote: Q.\nreview: draft\n",
    ),
    "a mapping in a list on one line gets a key": (
        "actors: [a, {id: b}]\n",
        [Change(("actors", 1, "role"), "speaker")],
        "actors: [a, {id: b, role: speaker}]\n",
    ),
    "a list that is missing is made": (
        "title: T\n",
        [Change(("sources", 0), {"article": "x"})],
        "title: T\nsources:\n  - article: x\n",
    ),
    "a lone item is appended to under a key without indentation": (
        "a:\n- x\nb: y\n",
        [Change(("a", 1), "z")],
        "a:\n- x\n- z\nb: y\n",
    ),
    "the first key of an item can go": (
        "s:\n  - quote: q\n    article: a\n",
        [Change(("s", 0, "quote"), None)],
        "s:\n  - article: a\n",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_known_cases(case: str) -> None:
    """Cases that are easy to get wrong, each with the text that a careful person would write."""
    text, changes, expected = CASES[case]
    assert splice(text, changes, ORDER) == expected


def test_a_comment_belongs_to_the_item_that_it_stands_in_behind_or_above() -> None:
    """One on the line of the key, before the list or after it belongs to none."""
    text = "# a\nsources: # b\n  - x\n\n  # c\n  - y\n  - z # d\n  - article: e\n    quote: f\n# g\nreview: draft # h\n"
    assert commented_items(text, "sources") == {1, 2}
    assert commented_items(text.replace("\n", "\r\n"), "sources") == {1, 2}
    assert commented_items("# yaml-language-server: $schema=x\nsources:\n  - x\n", "sources") == set()
    assert (
        commented_items("sources: [a, # b\n  c]\n", "sources")
        == commented_items("sources: x # y\n", "sources")
        == set()
    )


def test_a_comment_that_would_become_text_stops_the_change() -> None:
    """Taking `kind` away would make the comment a line of the summary: nothing is changed."""
    with pytest.raises(CannotSplice, match="would become"):
        splice("title: T\nsummary: |\n  One.\nkind: talks\n    # far in\n", [Change(("kind",), None)], ORDER)


@pytest.mark.parametrize(
    ("text", "path"),
    [("s:\n- - a: b\n", ("s", 0, "q")), ("s: {a: b}\n", ("s", 0)), ("s: x\n", ("s", "a")), ("- a\n", ("s",))],
)
def test_a_change_that_fits_no_list_or_mapping_is_refused(text: str, path: tuple[str | int, ...]) -> None:
    """An index in a mapping, a key in a list, either in text."""
    with pytest.raises(CannotSplice, match="no list or mapping"):
        splice(text, [Change(path, "new")], ORDER)


@pytest.mark.parametrize("value", [None, ["y", "z"]])
def test_a_comment_within_a_value_stops_its_replacement(value: list[str] | None) -> None:
    """A person's words in a list that goes, or is replaced as a whole, would be lost."""
    with pytest.raises(CannotSplice, match="would be lost"):
        splice("title: T\nactors:\n  - a # as the ministry says\n  - b\n", [Change(("actors",), value)], ORDER)
