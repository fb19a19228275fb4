"""Base x hand x drafts: a person's edit is never lost, and nothing else stands still."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from generator import dates
from generator.model import (
    Actor,
    ActorKind,
    Alias,
    Basis,
    Dct,
    DctOrigin,
    Draft,
    GeoPrecision,
    Location,
    Participant,
    Role,
    Span,
)
from generator.records.emit import event_data
from generator.records.merge import Merge, merge
from generator.records.splice import splice
from generator.records.surgery import Change
from tests.records.sample import TEXT, World, article, draft, extraction, group


def codes(merged: Merge) -> list[str]:
    return [each.code for each in merged.findings]


def changed(merged: Merge) -> list[str]:
    return [each.path for each in merged.edits if not each.owned]


def started(*drafts: Draft) -> World:
    """A world after a first parse."""
    world = World()
    world.parse(extraction(*(drafts or (draft("a", 0), draft("b", 1)))))
    return world


def test_a_first_parse_writes_an_event_for_each_group_and_a_second_nothing() -> None:
    """Two parses of the same are one: no edit at all, the records included."""
    world = started()
    assert sorted(world.files) == [
        "content/actors/riverland.yml",
        "content/events/2031/2031-03-04-lakeside-said-on-tuesday-that-talks-go-on.yml",
        "content/events/2031/2031-03-04-riverland-on-tuesday-recalled-its-envoy.yml",
        "content/extracted/herald.json",
    ]
    assert world.parse(extraction(draft("a", 0), draft("b", 1))) == Merge()


def test_members_of_a_group_are_one_event_with_all_their_sources() -> None:
    """The first member gives the fields, all give sources."""
    world = World()
    both = extraction(draft("a", 0), draft("b", 1))
    world.parse(both, groups=[group(("herald", "b"), ("herald", "a"))])
    (event,) = world.content().events
    assert event.title == "Lakeside said on Tuesday that talks go on"
    assert [source.quote[:8] for source in event.sources] == ["Lakeside", "Riverlan"]


def test_a_new_article_adds_its_source_to_the_event_that_it_tells_of() -> None:
    """The file of the event is spliced; everything but the added source stays byte for byte."""
    world = started(draft("a", 0))
    path = world.event("envoy")
    world.edit(path, "kind: talks", "kind: talks   # we think")
    before = world.files[path]
    other = article("gazette", "The envoy of Riverland went home on Tuesday.")
    late = draft("x", 0, text=other.text, of="gazette")
    world.parse(extraction(late, of=other), groups=[group(("herald", "a"), ("gazette", "x"))])
    after = world.files[path]
    assert after.startswith(before)
    assert after[len(before) :].startswith("  - article: gazette\n")


def test_an_edited_field_stays_and_the_others_follow() -> None:
    """A person's title stays while extraction's date moves on."""
    world = started(draft("a", 0))
    path = world.event("envoy")
    world.edit(path, "title: Riverland on Tuesday recalled its envoy", "title: Riverland recalls its envoy")
    merged = world.parse(extraction(draft("a", 0, date="2031-03-05")))
    (event,) = world.content().events
    assert (event.title, str(event.date)) == ("Riverland recalls its envoy", "2031-03-05")
    assert codes(merged) == []


def test_where_both_changed_the_hand_wins_and_the_three_values_are_shown() -> None:
    """A conflict is a finding at the value's line, and is told once."""
    world = started(draft("a", 0))
    path = world.event("envoy")
    world.edit(path, "date: 2031-03-04", "date: 2031-03-02  # see p. 3")
    new = extraction(draft("a", 0, date="2031-03-05"))
    merged = world.parse(new)
    (finding,) = merged.findings
    assert (finding.code, finding.place.line, finding.place.column) == ("conflict", 3, 7)
    assert finding.hint == "was: 2031-03-04; yours: 2031-03-02; extraction: 2031-03-05"
    assert changed(merged) == []
    assert world.parse(new) == Merge()


def test_a_deleted_event_stays_deleted() -> None:
    """Whatever extraction then says of it, and though the article is parsed again."""
    world = started()
    del world.files[world.event("envoy")]
    for new in (draft("a", 0), draft("a", 0, date="2031-03-05", title="Riverland acts")):
        assert changed(world.parse(extraction(new, draft("b", 1)))) == []


def test_a_deleted_actor_stays_deleted_and_events_let_go_of_it() -> None:
    """A draft actor that a person deleted is not proposed again."""
    world = started(draft("a", 0))
    del world.files["content/actors/riverland.yml"]
    world.parse(extraction(draft("a", 0)))
    assert "content/actors/riverland.yml" not in world.files
    assert world.content().events[0].actors == ()
    assert world.parse(extraction(draft("a", 0))) == Merge()


def test_a_renamed_file_is_still_its_event() -> None:
    """The id in the file counts, not where it lies."""
    world = started(draft("a", 0))
    world.files["content/events/mine/recall.yml"] = world.files.pop(world.event("envoy"))
    merged = world.parse(extraction(draft("a", 0, date="2031-03-05")))
    assert changed(merged) == ["content/events/mine/recall.yml"]


def test_an_event_with_a_new_id_is_still_its_event() -> None:
    """A person renamed the file and the id in it: its quote tells which it is."""
    world = started()
    old = world.event("envoy")
    text = world.files.pop(old).replace("2031-03-04-riverland-on-tuesday-recalled-its-envoy", "2031-03-04-recall")
    world.files["content/events/2031/2031-03-04-recall.yml"] = text
    merged = world.parse(extraction(draft("a", 0, date="2031-03-05"), draft("b", 1)))
    assert changed(merged) == ["content/events/2031/2031-03-04-recall.yml"]
    assert world.parse(extraction(draft("a", 0, date="2031-03-05"), draft("b", 1))) == Merge()


def test_a_new_actor_takes_no_alias_that_is_another_ones() -> None:
    """What a person gave to an actor stays that actor's alone."""
    world = World({"content/actors/the-union.yml": "name: The Union\naliases: [Union]\n"})
    actor = Actor("riverland", "Riverland", aliases=(Alias("union"), Alias("River Land")))
    world.parse(replace(extraction(draft("a", 0)), actors=(actor,)))
    assert "aliases: [River Land]\n" in world.files["content/actors/riverland.yml"]


def test_a_new_actor_has_the_names_of_all_articles() -> None:
    """Two articles of one parse call it differently: its file has both."""
    other = article("gazette", "The envoy of Riverland went home on Tuesday.")
    late = replace(draft("x", 0, text=other.text, of="gazette"), actors=(Participant("riverland"),))
    one = replace(extraction(draft("a", 0)), actors=(Actor("riverland", "Riverland", aliases=(Alias("RL"),)),))
    two = replace(
        extraction(late, of=other), actors=(Actor("riverland", "Riverland", aliases=(Alias("Rl"), Alias("RRL"))),)
    )
    world = World()
    world.parse(one, two)
    (actor,) = world.content().actors
    assert [alias.name for alias in actor.aliases] == ["Rl", "RRL"]


def test_two_new_actors_of_one_name_and_kind_are_one() -> None:
    """Two articles brought it under two ids: one file, and both events refer to it; once deleted it stays so."""
    other = article("gazette", "The envoy of Riverland went home on Tuesday.")
    late = replace(draft("x", 0, text=other.text, of="gazette"), actors=(Participant("riverland-2"),))
    one = replace(extraction(draft("a", 0)), actors=(Actor("riverland", "Riverland", aliases=(Alias("RL"),)),))
    two = replace(
        extraction(late, of=other),
        actors=(Actor("riverland-2", "Riverland", aliases=(Alias("RL"), Alias("River Land"))),),
    )
    world = World()
    world.parse(one, two)
    (actor,) = world.content().actors
    assert (actor.id, [alias.name for alias in actor.aliases]) == ("riverland", ["RL", "River Land"])
    assert [event.actors for event in world.content().events] == [(Participant("riverland"),)] * 2
    assert world.parse(one, two) == Merge()
    del world.files["content/actors/riverland.yml"]
    world.parse(one, two)
    assert world.content().actors == ()


def test_a_person_with_and_without_an_initial_is_one() -> None:
    """Two articles of one parse name somebody with a middle initial and without: one file, which has both names."""
    other = article("gazette", "The envoy of Riverland went home on Tuesday.")
    late = replace(draft("x", 0, text=other.text, of="gazette"), actors=(Participant("jane-doe"),))
    person = Actor("jane-q-doe", "Jane Q. Doe", ActorKind.PERSON)
    one = replace(extraction(replace(draft("a", 0), actors=(Participant("jane-q-doe"),))), actors=(person,))
    two = replace(extraction(late, of=other), actors=(Actor("jane-doe", "Jane Doe", ActorKind.PERSON),))
    world = World()
    world.parse(one, two)
    (actor,) = world.content().actors
    assert {actor.name, *(alias.name for alias in actor.aliases)} == {"Jane Doe", "Jane Q. Doe"}
    assert [event.actors for event in world.content().events] == [(Participant(actor.id),)] * 2


def test_an_event_merged_into_another_is_not_born_again() -> None:
    """`was` in the kept event redirects the drafts of the one that went."""
    world = started()
    gone = world.event("lakeside")
    kept = world.event("envoy")
    lines = world.files[gone].split("sources:\n")[1]
    world.files[kept] += lines + f"was: [{gone.rpartition('/')[2].removesuffix('.yml')}]\n"
    del world.files[gone]
    assert changed(world.parse(extraction(draft("a", 0), draft("b", 1)))) == []
    merged = world.parse(
        extraction(
            draft("a", 0),
            replace(draft("b", 1), sources=(replace(draft("b", 1).sources[0], according_to="riverland"),)),
        )
    )
    assert changed(merged) == [kept]
    assert "according_to: riverland" in world.files[kept]


def test_a_checked_event_is_frozen_but_for_a_notice() -> None:
    """The notice says which fields differ, once; the file stays as it is."""
    world = started(draft("a", 0))
    world.edit(world.event("envoy"), "review: draft", "review: checked")
    merged = world.parse(extraction(draft("a", 0, date="2031-03-05")))
    assert changed(merged) == []
    assert codes(merged) == ["checked-differs"]
    assert merged.findings[0].message.endswith("in: date")
    assert world.parse(extraction(draft("a", 0, date="2031-03-05"))) == Merge()


def test_an_edit_of_one_source_does_not_freeze_the_others() -> None:
    """Source by source, field by field."""
    one, two = draft("a", 0), draft("b", 1)
    world = World()
    together = [group(("herald", "a"), ("herald", "b"))]
    world.parse(extraction(one, two), groups=together)
    path = world.event("envoy")
    world.edit(path, "chars: [0, 40]\n", "chars: [0, 40]\n    according_to: riverland # as p. 3 says\n")
    spoken = [replace(each, sources=(replace(each.sources[0], according_to="an official"),)) for each in (one, two)]
    merged = world.parse(extraction(*spoken), groups=together)
    assert [source.according_to for source in world.content().events[0].sources] == ["riverland", "an official"]
    assert codes(merged) == ["conflict"]
    assert "# as p. 3 says" in world.files[path]


def test_what_a_comment_keeps_from_changing_is_told_and_the_rest_changes() -> None:
    """A list that a person commented stays, with a finding that says what extraction has for it; the date moves on."""
    world = World({f"content/actors/{id_}.yml": f"name: {id_.title()}\n" for id_ in ("lakeside", "hill", "port")})
    world.parse(extraction(replace(draft("a", 0), actors=(Participant("riverland"), Participant("port")))))
    path = world.event("envoy")
    world.edit(path, "actors: [riverland, port]", "actors:\n  - riverland # says who?\n  - port")
    actors = (Participant("lakeside"), Participant("hill"))
    new = extraction(replace(draft("a", 0, date="2031-03-05"), actors=actors))
    (finding,) = world.parse(new).findings
    assert (finding.code, finding.place.line) == ("cannot-splice", 7)
    assert finding.message == "actors is not updated: a comment in it would be lost"
    assert finding.hint == "extraction now says [lakeside, hill]: write it yourself if you agree"
    assert "date: 2031-03-05\n" in world.files[path]
    assert "  - riverland # says who?\n" in world.files[path]
    assert world.parse(new) == Merge()


def test_keys_of_a_basis_come_and_go() -> None:
    """Also where all that a person wrote on lines of their own is replaced."""
    one = draft("a", 0)
    world = started(replace(one, sources=(replace(one.sources[0], basis=Basis("on Tuesday")),)))
    path = world.event("envoy")
    world.edit(path, "basis: {words: on Tuesday}", "basis:\n      words: on Tuesday")
    world.parse(extraction(replace(one, sources=(replace(one.sources[0], basis=Basis("", "2031-03-05")),))))
    assert "    basis:\n      anchor: 2031-03-05\n" in world.files[path]


def test_a_source_that_a_person_took_out_does_not_come_back() -> None:
    """Nor does it when another of its sources changes."""
    one, two = draft("a", 0), draft("b", 1)
    world = World()
    together = [group(("herald", "a"), ("herald", "b"))]
    world.parse(extraction(one, two), groups=together)
    path = world.event("envoy")
    world.files[path] = world.files[path].split("  - article: herald\n    quote: Lakeside")[0]
    later = replace(one, sources=(replace(one.sources[0], basis=Basis("on Tuesday", "2031-03-05", "r", "2031-03-04")),))
    world.parse(extraction(later, two), groups=together)
    (source,) = world.content().events[0].sources
    assert source.basis is not None


def test_an_untouched_event_goes_with_its_sentence_and_a_touched_one_is_kept() -> None:
    """Only what no person ever touched is removed; the other is a finding."""
    world = started()
    world.edit(world.event("lakeside"), "status: reported", "status: reported # sure?")
    gone = world.event("envoy")
    merged = world.parse(extraction())
    assert gone not in world.files
    assert codes(merged) == ["orphan-event"]
    assert len(world.content().events) == 1


def test_a_sentence_that_was_changed_a_little_is_still_its_event() -> None:
    """Its key is new, its event is not: the quote and the span follow, the id stays."""
    world = started(draft("a", 0))
    path = world.event("envoy")
    text = TEXT.replace("recalled its envoy", "recalled its envoy to Lakeside")
    other = article(text=text)
    merged = world.parse(extraction(draft("z", 0, text=text, title="Riverland recalls its envoy"), of=other))
    assert changed(merged) == [path]
    assert world.content().events[0].sources[0].quote == "Riverland on Tuesday recalled its envoy to Lakeside."


def test_changing_the_published_date_redates_only_what_was_counted_from_it() -> None:
    """An event with an absolute date, and one of another article, stay as they are byte for byte."""
    other = article("gazette", "The bridge was closed on 1 March 2031.")
    fixed = draft("f", 0, text=other.text, of="gazette", date="2031-03-01")
    world = started(draft("a", 0), draft("b", 1, date="2031-02-01"))
    world.parse(extraction(fixed, of=other))
    before = dict(world.files)
    later = article(published="2031-03-12")
    merged = world.parse(extraction(draft("a", 0, date="2031-03-11"), draft("b", 1, date="2031-02-01"), of=later))
    assert changed(merged) == [world.event("envoy")]
    assert [path for path in before if before[path] != world.files[path]] == [
        world.event("envoy"),
        "content/extracted/herald.json",
    ]


def test_a_run_that_was_killed_before_its_records_is_taken_up_by_the_next() -> None:
    """Event files without a record are found again by their quotes: nothing is made twice."""
    world = started()
    files = dict(world.files)
    del world.files["content/extracted/herald.json"]
    merged = world.parse(extraction(draft("a", 0), draft("b", 1)))
    assert changed(merged) == []
    assert world.files == files


def test_a_file_that_can_not_be_read_keeps_its_id_and_its_text() -> None:
    """A broken event is neither deleted nor overwritten nor made again beside it."""
    world = started(draft("a", 0))
    path = world.event("envoy")
    whole = world.content()
    broken = replace(whole, events=(), texts={**whole.texts, path: "title: [\n"})
    new = extraction(draft("a", 0, date="2031-03-05"))
    merged = merge(broken, world.base(), [new], [group(("herald", "a"))])
    assert [edit.path for edit in merged.edits] == ["content/extracted/herald.json"]


def test_an_actor_that_people_know_by_another_id_is_that_actor() -> None:
    """A proposed actor whose name a file has is that file's actor, under its id."""
    world = World({"content/actors/the-riverland.yml": "name: Kingdom of Riverland\naliases: [Riverland]\n"})
    world.parse(extraction(draft("a", 0)))
    assert "content/actors/riverland.yml" not in world.files
    assert world.content().events[0].actors == (Participant("the-riverland"),)


def test_only_actors_that_events_need_get_a_file() -> None:
    """Someone who is named beside the point gets no page."""
    world = World()
    new = replace(extraction(draft("a", 0)), actors=(Actor("riverland", "Riverland"), Actor("jane-doe", "Jane Doe")))
    world.parse(new)
    assert "content/actors/jane-doe.yml" not in world.files


def test_without_a_date_of_publication_a_warning_says_so() -> None:
    """Relative dates then stay open; nothing takes today for it."""
    world = World()
    no_date = replace(extraction(), dct=Dct(None))
    assert codes(world.parse(no_date)) == ["no-publication-date"]


def test_an_inferred_date_of_publication_is_said_with_its_reason() -> None:
    """Who reads the warning knows what the text shows, and what to add."""
    world = World()
    dct = Dct(dates.parse("2031-05-03/2031-06-09"), DctOrigin.INFERRED, "the bridge fell on 3 May")
    (finding,) = world.parse(replace(extraction(), dct=dct)).findings
    assert finding.code == "no-publication-date"
    assert "3 May to 9 June 2031, as far as its text shows (the bridge fell on 3 May)" in finding.message


def test_two_events_with_one_title_and_day_get_two_ids() -> None:
    """Ids are unique, also against ids that were merged away."""
    world = World()
    same = [draft("a", 0, title="Talks"), draft("b", 1, title="Talks")]
    world.parse(extraction(*same))
    assert [event.id for event in world.content().events] == ["2031-03-04-talks", "2031-03-04-talks-2"]


def test_an_undated_event_lies_in_a_folder_of_its_own() -> None:
    """What is unknown of a date is left out of the id."""
    world = started(replace(draft("a", 0), date=None), draft("b", 1, date="2031-03"))
    assert world.event("/undated/undated-riverland")
    assert world.event("/2031/2031-03-lakeside")


FIELDS = {
    "title": st.sampled_from(["Talks begin", "Talks end: for good", "Rain #2", "'Quoted'"]),
    "date": st.sampled_from(["2031-03-04", "2031-03", "2031-03-01/2031-03-04", "2031~"]),
    "time": st.sampled_from(["", "evening", "12:30"]),
    "kind": st.sampled_from(["talks", "attack", "other"]),
    "places": st.sampled_from(
        [
            (),
            (Location("Lakeside"),),
            (Location("Port", 15.64, -0.5, GeoPrecision.NEAR), Location("Lakeside")),
            (Location("A, B"), Location("C: d", 0.0, 32.0)),
        ]
    ),
    "summary": st.sampled_from(["", "One line.", "Two\nlines: here."]),
    "actors": st.sampled_from([(), ("riverland",), ("riverland", "lakeside"), ("lakeside",)]),
}
VALUES = st.fixed_dictionaries(FIELDS)


def proposed(values: dict[str, object]) -> Draft:
    made = {**values, "date": dates.parse(str(values["date"]))}
    made["actors"] = tuple(Participant(id_, Role.SPEAKER) for id_ in values["actors"])  # type: ignore[attr-defined]
    return replace(draft("a", 0), **made)  # type: ignore[arg-type]


@settings(max_examples=300, deadline=None)
@given(VALUES, VALUES, st.dictionaries(st.sampled_from(sorted(FIELDS)), st.just(None)), st.data())
def test_every_field_follows_the_rule_of_three(
    base: dict[str, object], new: dict[str, object], touched: dict[str, None], data: st.DataObject
) -> None:
    """For any base, hand and new: hand = base gives new, hand != base stays; and parsing again changes nothing."""
    known = {f"content/actors/{id_}.yml": f"name: {id_.title()}\n" for id_ in ("riverland", "lakeside")}
    world = World(known)
    world.parse(extraction(proposed(base)))
    (event,) = world.content().events
    path = event.file
    hand = base | {name: data.draw(FIELDS[name]) for name in touched}
    edited = proposed(hand)
    wish = event_data(replace(event, **{name: getattr(edited, name) for name in FIELDS}))
    have = event_data(event)
    edits = [Change((name,), wish.get(name)) for name in FIELDS if wish.get(name) != have.get(name)]
    world.files[path] = splice("# by hand\n" + world.files[path], edits)
    merged = world.parse(extraction(proposed(new)))
    (after,) = world.content().events
    for name in FIELDS:
        mine, old, fresh = (getattr(proposed(each), name) for each in (hand, base, new))
        assert getattr(after, name) == (fresh if mine == old else mine), name
    conflicts = [n for n in FIELDS if len({repr(getattr(proposed(v), n)) for v in (hand, base, new)}) == 3]
    assert len(merged.findings) == len(conflicts)
    assert world.files[path].startswith("# by hand\n")
    assert world.parse(extraction(proposed(new))) == Merge()


def test_spans_follow_a_text_that_grew() -> None:
    """Only the numbers of the span change in the file."""
    world = started(draft("a", 0))
    path = world.event("envoy")
    before = world.files[path]
    text = "Rain fell all day in the hills. " + TEXT
    world.parse(
        extraction(draft("a", 1, text=text, title="Riverland on Tuesday recalled its envoy"), of=article(text=text))
    )
    assert world.files[path] == before.replace("[0, 40]", "[32, 72]")
    assert world.content().events[0].sources[0].chars == Span(32, 72)


def test_what_a_parse_writes_the_check_takes() -> None:
    """A title without end is cut after a word, a time that the schema does not know is left out."""
    long = replace(draft("a", 0), title="very long title " * 40, time="at tea")
    (event,) = started(long).content().events
    assert (len(event.title) <= 300, event.title[-6:], event.time) == (True, " long…", "")
