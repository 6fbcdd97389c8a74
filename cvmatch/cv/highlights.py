"""What an item says one did: its bullets, each with the lines it wraps over."""

from __future__ import annotations

from collections.abc import Sequence

from cvmatch.cv.dates import find_periods
from cvmatch.cv.pieces import is_duration
from cvmatch.cv.prose import is_verb
from cvmatch.cv.row import Row
from cvmatch.model import Span

LABEL_WORDS = 4
"""Words of the longest label that opens a line."""


def highlights_of(body: Sequence[Row]) -> tuple[Span, ...]:
    """Spans of the highlights: bullets with the lines they wrap over; without bullets, sentences.

    What stands before the first bullet says what the job or the employer was, not what was done there.
    """
    bulleted = any(row.bullet for row in body)
    spans: list[Span] = []
    for number, row in enumerate(body):
        if not row.text.strip():
            continue
        fresh = (row.bullet or bool(spans and _apart(body, number))) if bulleted else _begins(body, number)
        if bulleted and not fresh and not spans:
            continue
        if fresh or not spans:
            spans.append(Span(row.start, row.start + _kept(row)))
        else:
            spans[-1] = Span(spans[-1].start, row.start + _kept(row))
    return tuple(span for span in spans if span.end > span.start)


def _begins(body: Sequence[Row], number: int) -> bool:
    if number == 0 or body[number].gap:
        return True
    above = body[number - 1].text.rstrip()
    ended = above.endswith((".", "!", ";", ":"))
    shorter = len(above) < 0.75 * max(len(row.text) for row in body)
    text = body[number].text
    return not text[0].islower() and (ended or shorter or is_verb(text.split()[0]))


def _apart(body: Sequence[Row], number: int) -> bool:
    """Whether a line among bullets goes on with something else: after a gap, or with a label behind a sentence that
    has come to its end ("Selection: ...").
    """
    above, text = body[number - 1].text.rstrip(), body[number].text
    if text[0].islower():
        return False
    label, colon, _ = text.partition(": ")
    labelled = bool(colon) and len(label.split()) <= LABEL_WORDS and not above.endswith((",", ":", "-"))
    return body[number].gap or labelled


def _kept(row: Row) -> int:
    """The length of a row without a date or duration in a column beside it."""
    left, tab, last = row.text.rpartition("\t")
    beside = tab and (is_duration(last) or any(p.end - p.start > len(last) - 3 for p in find_periods(last)))
    return len(left.rstrip()) if beside else len(row.text)
