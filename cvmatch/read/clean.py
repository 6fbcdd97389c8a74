"""Text cleaned once: what no reader sees is dropped, look-alike forms become the plain letter."""

from __future__ import annotations

import re
import unicodedata
from string import ascii_letters, digits

BULLET = "• "

# Ligatures and forms that only exist for typesetting; NFKC would do more harm (it turns "x²" into "x2").
_FORMS = {
    **{chr(0xFB00 + i): s for i, s in enumerate(("ff", "fi", "fl", "ffi", "ffl", "st", "st"))},
    **{chr(0xFF01 + i): chr(0x21 + i) for i in range(94)},
    "\u00a0": " ",
    "\u1680": " ",
    **dict.fromkeys(map(chr, range(0x2000, 0x200B)), " "),
    "\u202f": " ",
    "\u205f": " ",
    "\u3000": " ",
    "\u2011": "-",
    "\u2010": "-",
    "\u2028": "\n",
    "\u2029": "\n",
    "\u0085": "\n",
    "\x0b": "\n",
    "\x0c": "\n",
    "\uf0b7": "•",  # the bullets of Word's Symbol and Wingdings fonts, in the private use area
    "\uf0a7": "•",
    "\uf0d8": "•",
    "\uf076": "•",
    "\uf0fc": "•",
    "\uf02d": "•",
    "\uf0a8": "•",
}
_DROPPED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\ufff0-\uffff\ud800-\udfff\ue000-\uf8ff"
    "\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
_ODD = re.compile("[^\t\n\x20-\x7e\xa1-\xac\xae-\u017f\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u20ac]")
_MISREAD = re.compile("\xe2[\x80\u20ac][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")
"""Bullets, dashes and quotes of UTF-8 that some program has read as letters of Western Europe and saved so."""

_ESCAPE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-Z\\-_])")
_MATH = re.compile("[\U0001d400-\U0001d7ff\u24b6-\u24e9]")
_MARKS = re.compile(
    "([\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff])(?:[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff])+"
)
_TABLE = str.maketrans(_FORMS)
_GLYPHS = "•◦▪▫■□●○◆◇◾◽►▸▶▹➢➤➔→✓✔✦★☆∙⋅‣⁃·❖❑❒✧⬥⬧⚫⦁"
_BULLET_START = re.compile(rf"^[ \t]*(?:[{_GLYPHS}][ \t]*|[*–—-][ \t]+|o[ \t]+(?=[A-Z]))")
_SCHEME = re.compile(r"(?<![\w.])(?:mailto|tel):(?=\S)", re.I)
_SPACED = re.compile(r"(?<!\S)[A-ZÀ-Þ](?:[ \t]+[A-ZÀ-Þ&]){3,}(?!\S)")
_BLANKS = frozenset(" \t")
_LETTERS = frozenset(ascii_letters + digits) - {"o"}
"""What no bullet begins with."""

_SPACES = re.compile(r" {2,}| *\t[ \t]*")


def clean(text: str) -> str:
    """The text without controls, escapes, invisible letters, icons and soft hyphens, in composed plain letters.

    Line ends become ``\\n``; words and visible punctuation are never changed.

    >>> clean("con\\ufb01g\\u200buration")
    'configuration'
    """
    if text.isascii() and text.replace("\n", "").isprintable():
        return text  # most texts and lines
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\xe2" in text:
        text = _MISREAD.sub(_reread, text)
    if not _ODD.search(text):
        return text
    if "\x1b" in text:
        text = _ESCAPE.sub("", text)
    text = _DROPPED.sub("", text.translate(_TABLE))
    text = _MATH.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    return unicodedata.normalize("NFC", _MARKS.sub(r"\1", text))


def _reread(found: re.Match[str]) -> str:
    return b"".join(c.encode("latin-1" if c < "\u0100" else "cp1252") for c in found[0]).decode("utf-8")


def tidy_line(line: str) -> str:
    """One cleaned line with single spaces, single tabs at wide gaps, and its bullet glyph as ``• ``.

    Letter-spaced capitals become words where wider gaps part them.
    """
    if line[1:2] in _BLANKS and _SPACED.match(line):
        line = _SPACED.sub(_unspaced, line)
    if "  " in line or "\t" in line:
        line = _SPACES.sub(lambda found: "\t" if "\t" in found[0] else " ", line)
    line = line.strip(" \t")
    if ":" in line:
        line = _SCHEME.sub("", line)
    found = None if line[:1] in _LETTERS else _BULLET_START.match(line)
    if not found:
        return line
    rest = line[found.end() :].lstrip()
    return BULLET + rest if rest else ""


def _unspaced(found: re.Match[str]) -> str:
    """``W O R K  P L A N`` as ``WORK PLAN``: the narrowest gap parts letters, wider ones part words."""
    gaps = re.findall(r"[ \t]+", found[0])
    narrow = min((len(gap) for gap in gaps if "\t" not in gap), default=0)
    return re.sub(r"[ \t]+", lambda gap: "" if gap[0] == " " * narrow else " ", found[0])
