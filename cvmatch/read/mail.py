"""Saved mails and MHTML pages: the richest text part inside."""

from __future__ import annotations

import email
import email.policy
from email.message import Message

from cvmatch.errors import ReadError
from cvmatch.model import Notice
from cvmatch.read.assemble import GAP, Draft
from cvmatch.read.html import read_html
from cvmatch.read.plain import read_plain


def read_mail(data: bytes, source: str) -> tuple[list[Draft], tuple[Notice, ...], str]:
    """The lines, notices and hidden text of a mail's first HTML part, else its plain text.

    Raises ReadError ``no_text`` where it has neither.
    """
    message = email.message_from_bytes(data, policy=email.policy.compat32)
    parts = {part.get_content_type(): part for part in reversed(list(message.walk())) if not part.is_multipart()}
    notices = _attachments(message)
    subject = [Draft(str(message["subject"])), GAP] if message["subject"] else []
    if "text/html" in parts:
        drafts, more, hidden = read_html(_payload(parts["text/html"]), source)
        return [*subject, *drafts], (*notices, *more), hidden
    if "text/plain" in parts:
        drafts, more = read_plain(_payload(parts["text/plain"]))
        return [*subject, *drafts], (*notices, *more), ""
    raise ReadError("no_text", source)


def _payload(part: Message) -> bytes:
    found = part.get_payload(decode=True)
    return found if isinstance(found, bytes) else b""


def _attachments(message: Message) -> tuple[Notice, ...]:
    names = [name for name in (part.get_filename() for part in message.walk()) if name]
    if not names:
        return ()
    return (Notice("attachments", f"{len(names)} attached file(s) were not read; read them on their own"),)
