"""The commands that begin, join and describe files: new, merge, schema."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator import project
from generator.cli.main import cli
from generator.cli.terminal import faults_are_findings, leave, report, today
from generator.model import Content

if TYPE_CHECKING:
    from generator.records.merge import Merge


@cli.group()
def new() -> None:
    """Begin a file by hand: an event, an actor or an article."""


@new.command("event")
@click.argument("title")
@click.option("--date", default="", metavar="EDTF", help="When it was: 2031-03-04, 2031-03, 2031-03-04/2031-03-06.")
@click.option("--kind", default="other", show_default=True, help="What sort of happening it is.")
@faults_are_findings
def new_event(title: str, date: str, kind: str) -> None:
    """Write a file for an event called TITLE to content/events.

    Example: dateline new event "Riverland recalls its envoy" --date 2031-03-04 --kind decision
    """
    from generator.records.new import new_event as propose

    _edit(lambda content: propose(content, title, date=date, kind=kind))


@new.command("actor")
@click.argument("name")
@click.option("--kind", default="organisation", show_default=True, help="person, country, ministry, armed-group ...")
@faults_are_findings
def new_actor(name: str, kind: str) -> None:
    """Write a file for the actor NAME to content/actors.

    Example: dateline new actor "Jane Doe" --kind person
    """
    from generator.records.new import new_actor as propose

    _edit(lambda content: propose(content, name, kind=kind))


@new.command("article")
@click.argument("title")
@click.option("--published", default="", metavar="DATE", help="When it was published, as people write it.")
@click.option("--publisher", default="", help="Who published it.")
@click.option("--url", default="", help="Where it is to be read.")
@faults_are_findings
def new_article(title: str, published: str, publisher: str, url: str) -> None:
    """Write a file for an article called TITLE to content/articles, for its text to be pasted in.

    Example: dateline new article "Envoy recalled" --published 2031-03-05 --publisher "Lakeside Herald"
    """
    from generator.records.new import new_article as propose

    _edit(lambda content: propose(content, title, published=published, publisher=publisher, url=url))


@cli.command()
@click.argument("keep")
@click.argument("drop")
@faults_are_findings
def merge(keep: str, drop: str) -> None:
    """Make two records of one event, or of one actor, into one.

    Moves the sources and names of DROP to KEEP, changes what refers to DROP, and lets its page redirect. Refuses where
    something would be lost. Reads and writes content/events and content/actors.

    Example: dateline merge riverland-justice-ministry department-of-justice-riverland
    """
    from generator.records.combine import combine

    _edit(lambda content: combine(content, keep, drop))


@cli.command()
@faults_are_findings
def schema() -> None:
    """Write JSON Schemas to content/schemas, for editors that check YAML while it is typed.

    Example: dateline schema
    """
    from generator.records.publish import schema_edits

    _edit(schema_edits)


def _edit(propose: Callable[[Content], Merge]) -> None:
    """Make the edits and name the files that they touched."""
    edited = project.edit(Path.cwd(), propose, today=today())
    report(edited.findings)
    if edited.written:
        for path in edited.written.written:
            click.echo(f"written {path}")
        for path in edited.written.removed:
            click.echo(f"removed {path}")
    leave(edited.findings)
