"""Bytes to text, and text to the one form that spans count in."""

from __future__ import annotations

import re

from generator.diagnostics import Diagnostic, error, warning

_BOMS: tuple[tuple[bytes, str], ...] = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive, as Word and OpenDocument files are"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"\x1f\x8b", "a gzip archive"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
# cp1252 reads almost any bytes. Of the letters of Western Europe few are above ASCII, and no sign such as £ stands within a word.
_WESTERN_SHARE = 0.3
_UNLIKELY = re.compile(r"[^\W\d_][\xa1-\xa6\xa8-\xac\xae-\xb3\xb5\xb6\xb8-\xb9\xbc-\xbf\xd7\xf7][^\W\d_]|[\x80-\x9f]")


def decode(data: bytes, file: str, *, html: bool = False) -> tuple[str, tuple[Diagnostic, ...]]:
    """The text of a file: UTF-8, else what a BOM or an HTML page declares, else cp1252, else what charset-normalizer finds.

    A binary file is an error, and gives no text; text that is not UTF-8 gives a warning that names the encoding.
    """
    for bom, name in _BOMS:
        if data.startswith(bom):
            return _as(data, name, file)
    if kind := next((kind for magic, kind in _MAGIC if data.startswith(magic)), ""):
        return "", (error(file, "binary-file", f"this is {kind}, not a text", "save the article's text as .txt"),)
    if _is_binary(data):
        hint = "save the article's text as .txt, in UTF-8"
        return "", (error(file, "binary-file", "this is no text: it holds control characters", hint),)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    declared = _DECLARED.search(data[:2048]) if html else None
    if declared and (found := _try(data, declared[1].decode("ascii"))) is not None:
        return found, ()
    western = _try(data, "cp1252")
    if western is not None and _is_western(western):
        return western, (_not_utf8(file, "windows-1252"),)
    return _detected(data, file)


def _as(data: bytes, encoding: str, file: str) -> tuple[str, tuple[Diagnostic, ...]]:
    text = _try(data, encoding)
    if text is None:
        name = encoding.removesuffix("-sig").upper()
        return "", (error(file, "encoding", f"the file begins as {name} and breaks off", "save it again as UTF-8"),)
    return text, () if encoding == "utf-8-sig" else (_not_utf8(file, encoding),)


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError, ValueError):
        return None


def _is_binary(data: bytes) -> bool:
    """NUL, or more control characters than a text could hold."""
    if b"\0" in data:
        return True
    controls = sum(data.count(byte) for byte in range(32) if byte not in (9, 10, 11, 12, 13, 26, 27))
    return controls * 100 > len(data)


def _is_western(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    high = sum(c > "\x7f" for c in letters)
    return high <= _WESTERN_SHARE * len(letters) and not _UNLIKELY.search(text)


def _detected(data: bytes, file: str) -> tuple[str, tuple[Diagnostic, ...]]:
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None:
        return "", (error(file, "encoding", "the encoding can't be told", "save the file as UTF-8"),)
    return str(best), (_not_utf8(file, best.encoding.replace("_", "-")),)


def _not_utf8(file: str, encoding: str) -> Diagnostic:
    hint = "look whether its accents and quotes are right, and save it as UTF-8"
    return warning(file, "encoding", f"not UTF-8: read as {encoding}", hint)


# Spaces that look like one space; marks without width, which no reader sees and no search expects.
_SPACE = re.compile("[\t\x1f\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1e\x7f-\x84\x86-\x9f\xad\u180e\u200b\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
_NEWLINE = re.compile("\r\n|[\r\x0b\x0c\x85\u2028]")


def normalise(text: str) -> str:
    """The text as spans count it: newlines are LF, spaces are spaces, nothing invisible; all visible characters stay as they are.

    No Unicode normal form is applied: a quote must be found in the text as its publisher wrote it. Zero-width joiners stay:
    Persian and Indic words need them; and so do the marks beside which a line is read from the left or from the right.
    """
    text = _NEWLINE.sub("\n", text).replace("\u2029", "\n\n")
    return _INVISIBLE.sub("", _SPACE.sub(" ", text)).strip("\n")


_IMAGE = re.compile(r"!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)")
_LINK = re.compile(r"(?<!\\)\[([^\[\]\n]+)\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\[[^\]\n]*\])")
_LINE_START = re.compile(r"^ {0,3}(?:#{1,6}[ ]+|(?:>[ ]?)+)", re.MULTILINE)
_CLOSING_HASHES = re.compile(r"(?<=\S)[ ]+#+[ ]*$", re.MULTILINE)
_RULE = re.compile(r"^ {0,3}(?:(?:[*_-][ ]*){3,}|=+[ ]*)$\n?", re.MULTILINE)
_EMPHASIS = re.compile(r"(?<![\w\\*_])([*_]{1,3})(?=[^\s*_])([^\n]{1,500}?)(?<=[^\s*_\\])\1(?![\w*_])")
_AUTOLINK = re.compile(r"<(https?://[^\s<>]{1,2000})>")
_WRAPPED = re.compile(r"(?<=[^\n])\n(?=[^\n])")
_BLOCK = re.compile(r"\n(?=(?:[-*+]|\d{1,3}[.)]) |\||```|~~~)")


def plain_markdown(text: str) -> str:
    """What Markdown says, without its marks: headings, quotes, links, pictures, emphasis, comments and rules.

    Lines that Markdown joins into a paragraph are joined by a space, for a sentence may run over them.
    """
    text = without_comments(text)
    text = _LINK.sub(r"\1", _IMAGE.sub("", text))
    headings = re.compile(r"^( {0,3}#{1,6} .*)$", re.MULTILINE)
    text = headings.sub(r"\n\1\n", text)
    text = _LINE_START.sub("", _CLOSING_HASHES.sub("", _RULE.sub("\n", text)))
    text = _AUTOLINK.sub(r"\1", _EMPHASIS.sub(r"\2", text))
    blocks = [_WRAPPED.sub(" ", block.strip("\n")) for block in _BLOCK.split(text)]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(blocks)).strip("\n")


def without_comments(text: str) -> str:
    """The text without HTML comments, in a time that grows with its length alone; one that is not closed stays."""
    kept: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        kept.append(text[at:start])
        at = end + 3
    return "".join(kept) + text[at:]
