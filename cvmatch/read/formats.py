"""Bytes of any kind to one Document; called in a reader's own process."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from cvmatch.errors import ReadError
from cvmatch.model import Document, Notice
from cvmatch.read import kind as kinds
from cvmatch.read.assemble import Draft, assemble
from cvmatch.read.limits import DEFAULT_LIMITS, Limits


@dataclass(frozen=True, slots=True)
class Reading:
    """What a format's reader found: lines, notices, hidden text, pages, outright fields, and what it was."""

    drafts: list[Draft]
    notices: tuple[Notice, ...] = ()
    hidden: str = ""
    pages: int = 1
    fields: Mapping[str, object] = field(default_factory=dict)
    media_type: str = ""


@dataclass(frozen=True, slots=True)
class Request:
    """One file to read; ``second`` is set where the first reader died over it.

    ``ordinary``: as an ordinary text extractor would read it, to show the difference.
    """

    data: bytes
    source: str
    limits: Limits = DEFAULT_LIMITS
    ocr: bool = False
    second: bool = False
    ordinary: bool = False


def parse_bytes(request: Request) -> Document:
    """The Document of the bytes, in this very process: nothing guards against a poisonous file.

    Raises ReadError.
    """
    data, source, limits = request.data, request.source, request.limits
    if len(data) > limits.file_bytes:
        raise ReadError("too_large", source)
    kind = kinds.kind_of(data, source)
    reading = _ordinary(request, kind) if request.ordinary else _READERS[kind](request)
    return assemble(
        reading.drafts,
        source=source,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=reading.media_type or kind,
        limits=limits,
        notices=(*_name_notice(source, kind), *reading.notices),
        hidden=reading.hidden,
        pages=reading.pages,
        fields=reading.fields,
    )


def _ordinary(request: Request, kind: str) -> Reading:
    from cvmatch.read.ordinary import ordinary_drafts

    return Reading(ordinary_drafts(request.data, request.source, kind, request.limits))


_SUFFIXES = {
    "pdf": kinds.PDF,
    "docx": kinds.DOCX,
    "odt": kinds.ODT,
    "rtf": kinds.RTF,
    "doc": kinds.DOC,
    "html": kinds.HTML,
    "htm": kinds.HTML,
}


def _name_notice(source: str, kind: str) -> tuple[Notice, ...]:
    named = _SUFFIXES.get(source.rpartition(".")[2].lower())
    if named is None or named == kind:
        return ()
    return (Notice("misnamed", f"the name says {source.rpartition('.')[2].lower()}, the content is {kind}"),)


def _pdf(request: Request) -> Reading:
    from cvmatch.read.pdf import read_pdf

    try:
        return Reading(*read_pdf(request.data, request.source, request.limits, request.second))
    except ReadError as error:
        if not (request.ocr and error.code == "no_text"):
            raise
    from cvmatch.read.ocr import read_scan

    return Reading(*read_scan(request.data, request.source))


def _docx(request: Request) -> Reading:
    from cvmatch.read.docx import read_docx

    drafts, notices, hidden, fields = read_docx(request.data, request.source, request.limits)
    return Reading(drafts, notices, hidden, 1, fields)


def _html(request: Request) -> Reading:
    from cvmatch.read.html import page_text, read_html
    from cvmatch.read.webpage import body_of, fields_of, find_posting, pay_beside

    if b"JobPosting" in request.data and (posting := find_posting(page_text(request.data))):
        drafts, notices, hidden = read_html(body_of(posting).encode("utf-8"), request.source)
        fields = fields_of(posting)
        if "pay_low" not in fields and not pay_beside(draft.text for draft in drafts):
            shown = read_html(request.data, request.source)[0]
            drafts += [Draft(pay) for pay in (pay_beside(draft.text for draft in shown),) if pay]
        return Reading(drafts, notices, hidden, fields=fields)
    return Reading(*read_html(request.data, request.source))


def _plain(request: Request) -> Reading:
    from cvmatch.read.plain import read_plain

    return Reading(*read_plain(request.data))


def _markdown(request: Request) -> Reading:
    from cvmatch.read.plain import read_plain

    return Reading(*read_plain(request.data, markdown=True))


def _rtf(request: Request) -> Reading:
    from cvmatch.read.rtf import read_rtf

    return Reading(*read_rtf(request.data, request.source, request.limits))


def _odt(request: Request) -> Reading:
    from cvmatch.read.odt import read_odt

    return Reading(*read_odt(request.data, request.source, request.limits))


def _doc(request: Request) -> Reading:
    from cvmatch.read.doc import docx_of

    data = docx_of(request.data, request.source, request.limits)
    return _docx(replace(request, data=data))


def _json(request: Request) -> Reading:
    from cvmatch.read.jsonfile import read_json

    drafts, media_type, fields = read_json(request.data, request.source)
    return Reading(drafts, fields=fields, media_type=media_type)


def _mail(request: Request) -> Reading:
    from cvmatch.read.mail import read_mail

    return Reading(*read_mail(request.data, request.source))


def _linkedin(request: Request) -> Reading:
    from cvmatch.read.linkedin import read_linkedin

    drafts, fields = read_linkedin(request.data, request.source, request.limits)
    return Reading(drafts, fields=fields)


def _europass(request: Request) -> Reading:
    from cvmatch.read.europass import read_europass

    return Reading(read_europass(request.data, request.source))


def _image(request: Request) -> Reading:
    if not request.ocr:
        raise ReadError("unsupported", request.source, "a picture; with the 'ocr' extra, --ocr reads it")
    from cvmatch.read.ocr import read_picture

    return Reading(*read_picture(request.data, request.source))


_READERS: dict[str, Callable[[Request], Reading]] = {
    kinds.PDF: _pdf,
    kinds.DOCX: _docx,
    kinds.HTML: _html,
    kinds.PLAIN: _plain,
    kinds.MARKDOWN: _markdown,
    kinds.RTF: _rtf,
    kinds.ODT: _odt,
    kinds.DOC: _doc,
    kinds.JSON: _json,
    kinds.MAIL: _mail,
    kinds.LINKEDIN: _linkedin,
    kinds.EUROPASS: _europass,
    kinds.IMAGE: _image,
}
