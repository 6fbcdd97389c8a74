"""Everything that can go wrong, by name, with what to do about it and the exit code."""

from __future__ import annotations

READ_CODES: dict[str, tuple[str, str]] = {
    "empty_file": ("is empty", "save the document again and check that it opens"),
    "unsupported": ("is not a kind of file cvmatch reads", "save it as PDF, DOCX, HTML or plain text"),
    "encrypted": ("is protected by a password", "save a copy without a password"),
    "damaged": ("is damaged", "open it in its own program and save it again"),
    "no_text": (
        "holds no text (a scan or a picture?)",
        "export the text version, or install the 'ocr' extra and pass --ocr",
    ),
    "too_large": ("is larger than cvmatch reads", "remove pictures or split the file"),
    "too_many_pages": ("has more pages than cvmatch reads", "keep only the pages of the CV or advert"),
    "unsafe_xml": ("holds XML that could harm this machine", "save it again with an ordinary word processor"),
    "timeout": ("took too long to read", "save it again, or as plain text"),
    "out_of_memory": ("needs too much memory to read", "save it again, or as plain text"),
    "crashed": ("made the reader stop", "save it again in another format"),
    "unreadable": ("cannot be opened", "check that the file exists and that you may read it"),
    "not_regular": ("is not an ordinary file", "give the path of a file"),
}
"""Every code a file can end in: what is wrong with it, and what to do. The codes are a fixed contract."""


class CvmatchError(Exception):
    """What happened, where, and what to do, in one sentence each; the base of all errors shown to users."""

    exit_code = 1

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        if not self.hint:
            return self.message
        return f"{self.message}: {self.hint}" + ("" if self.hint.endswith("?") else ".")


class ReadError(CvmatchError):
    """A file could not be read; ``code`` is a key of ``READ_CODES``."""

    def __init__(self, code: str, source: str, detail: str = "") -> None:
        what, hint = READ_CODES[code]
        super().__init__(f"{source} {what}{f' ({detail})' if detail else ''}", hint)
        self.code = code
        self.source = source
        self.detail = detail

    def __reduce__(self) -> tuple[type[ReadError], tuple[str, str, str]]:
        return (ReadError, (self.code, self.source, self.detail))


class TaxonomyError(CvmatchError):
    """A taxonomy folder is wrong; ``problems`` holds every one, each ``file:line: what``."""

    def __init__(self, message: str, problems: tuple[str, ...] = (), hint: str = "") -> None:
        super().__init__(message, hint or "run 'cvmatch taxonomy check' on the folder")
        self.problems = problems


class UnknownName(CvmatchError):
    """A role, concept or column that is not there; ``near`` are the closest names there are."""

    exit_code = 2

    def __init__(self, what: str, name: str, near: tuple[str, ...] = (), hint: str = "") -> None:
        suggestion = f"did you mean {', '.join(near)}?" if near else ""
        super().__init__(f"there is no {what} named {name!r}", (suggestion or hint).rstrip("."))
        self.near = near


class UsageProblem(CvmatchError):
    """The command line asks for something that does not go together."""

    exit_code = 2


class MissingExtra(CvmatchError):
    """An optional dependency is needed and not installed."""

    def __init__(self, feature: str, extra: str) -> None:
        super().__init__(f"{feature} needs an optional part that is not installed", f"pip install 'cvmatch[{extra}]'")
        self.extra = extra


class StoreError(CvmatchError):
    """The output folder or cache cannot be used."""
