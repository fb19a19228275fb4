"""The commands from articles to site: init, parse, check, build, explain, serve."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TextIO

import click

from generator import __version__, project
from generator.cli.terminal import faults_are_findings, leave, plural, progress, report, styled, today
from generator.diagnostics import Diagnostic, Fault


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="dateline")
def cli() -> None:
    """News articles to dated event files that people edit, and those files to a static timeline site.

    Run the commands in a project folder: the one that holds content/.
    """


@cli.command()
@click.argument("folder", default=".", type=click.Path(path_type=Path), metavar="[DIR]")
@faults_are_findings
def init(folder: Path) -> None:
    """Begin a new project in DIR, or here.

    Writes settings, one small example, a Makefile and a workflow for GitHub Pages. Files that are there already stay.

    Example: dateline init riverland
    """
    from generator.init import create

    for path in create(folder):
        click.echo(f"new {folder / path}")


@cli.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--published", metavar="DATE", help="When the articles were published: 2031-03-04, or as people write it."
)
@click.option("--dry-run", is_flag=True, help="Show the edits as a diff and write nothing.")
@faults_are_findings
def parse(paths: tuple[Path, ...], published: str | None, *, dry_run: bool) -> None:
    """Read articles and propose events.

    Reads PATHS (.txt, .md, .html), or all of content/articles. Writes content/events, content/actors and
    content/extracted. What a person has edited stays as it is.

    Example: dateline parse --published 2031-03-05 herald.txt
    """
    parsed = project.parse(
        Path.cwd(), paths, today=today(), published=published, dry_run=dry_run, progress=progress("reading")
    )
    report(parsed.findings)
    if parsed.merge and dry_run:
        click.echo(parsed.merge.diff(), nl=False)
    if parsed.written:
        click.echo(parsed.written.summary())
    leave(parsed.findings)


@cli.command()
@click.option("--strict", is_flag=True, help="Warnings count as errors.")
@click.option("--json", "as_json", is_flag=True, help="Print the findings as data, on standard output.")
@faults_are_findings
def check(*, strict: bool, as_json: bool) -> None:
    """Read all of content/ and report every finding. Writes nothing.

    Example: dateline check --strict
    """
    content, findings = project.check(Path.cwd(), today=today())
    if as_json:
        click.echo(json.dumps([d.as_data() for d in findings], indent=2, ensure_ascii=False))
    else:
        report(findings)
        counts = [(len(content.events), "event"), (len(content.actors), "actor"), (len(content.articles), "article")]
        click.echo(f"checked {', '.join(plural(n, word) for n, word in counts)}")
    leave(findings, strict=strict)


@cli.command()
@click.option("--strict", is_flag=True, help="Warnings count as errors.")
@click.option(
    "--url", metavar="URL", help="Where the site will be, in place of `url` in site.yml: https://example.org/timeline"
)
@faults_are_findings
def build(*, strict: bool, url: str | None) -> None:
    """Make the site from content/ and templates/. Writes site/.

    Nothing in site/ changes until the whole site is made and its links are checked; then only files that differ are
    replaced.

    Example: dateline build --strict
    """
    built = project.build(
        Path.cwd(), Path.cwd() / "site", today=today(), strict=strict, url=url, progress=progress("building")
    )
    report(built.findings)
    if built.report:
        click.echo(built.report.summary())
    leave(built.findings, strict=strict)


@cli.command()
@click.argument("article")
@click.option("--published", metavar="DATE", help="When it was published, if its file does not say.")
@click.option("--json", "as_json", is_flag=True, help="Print the explanation as data.")
@click.option(
    "--html", "html", type=click.File("w", encoding="utf-8", lazy=True), help="Write the explanation as a page."
)
@faults_are_findings
def explain(article: str, published: str | None, *, as_json: bool, html: TextIO | None) -> None:
    """Show how an article is read: times, actors, happenings, speakers, and why.

    Reads ARTICLE, an id in content/articles or a file, and writes nothing else than the page that --html names.

    Example: dateline explain lakeside-herald-0305
    """
    from generator.extract import explain as explaining

    explanation, findings = project.explain(Path.cwd(), article, today=today(), published=published)
    report(findings)
    if html:
        html.write(explaining.page(explanation))
    elif as_json:
        click.echo(json.dumps(explaining.as_data(explanation), indent=2, ensure_ascii=False))
    else:
        for line in explaining.lines(explanation, styled):
            click.echo(line)
    leave(findings)


@cli.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="Port to listen on.")
@faults_are_findings
def serve(host: str, port: int) -> None:
    """Build, serve site/ on this machine, and build again whenever a file is saved.

    The last good site stays while an edit is broken. Stop with Ctrl-C.

    Example: dateline serve --port 8001
    """
    from generator.serve import serve as run

    root = Path.cwd()

    def rebuild() -> tuple[Diagnostic, ...]:
        try:
            built = project.build(root, root / "site", today=today())
        except Fault as fault:
            report(fault.diagnostics)
            return fault.diagnostics
        report(built.findings)
        if built.report:
            click.echo(built.report.summary())
        return built.findings

    click.echo(f"http://{host}:{port}/  (Ctrl-C stops)")
    run(root, rebuild, host=host, port=port)
