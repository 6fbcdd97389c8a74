"""Parts of a zip file under byte caps, and their XML without anything that could reach out or blow up."""

from __future__ import annotations

import re
import zipfile
import zlib
from io import BytesIO
from typing import IO, TYPE_CHECKING

from cvmatch.errors import ReadError
from cvmatch.read.limits import Limits

if TYPE_CHECKING:
    from lxml.etree import _Element

_CHUNK = 1 << 16


class Archive:
    """A zip file in memory; every part is read under ``limits.part_bytes``, nothing is written to disk."""

    def __init__(self, data: bytes, source: str, limits: Limits) -> None:
        self._source = source
        self._limits = limits
        self._read: dict[str, bytes] = {}
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
            raise ReadError("damaged", source, "a broken zip") from None
        self.names = {_plain(name): name for name in reversed(self._zip.namelist())}

    def part(self, name: str) -> bytes | None:
        """The bytes of a part, None where there is none. ReadError ``too_large``, ``encrypted``, ``damaged``."""
        actual = self.names.get(_plain(name))
        if actual is None:
            return None
        if actual not in self._read:
            self._read[actual] = self._part(name, actual)
        return self._read[actual]

    def _part(self, name: str, actual: str) -> bytes:
        try:
            with self._zip.open(actual) as file:
                return self._bounded(file)
        except RuntimeError:
            raise ReadError("encrypted", self._source) from None
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, ValueError):
            raise ReadError("damaged", self._source, f"the part {name} is broken") from None

    def _bounded(self, file: IO[bytes]) -> bytes:
        """At most the cap, whatever size the directory announces."""
        chunks = []
        total = 0
        while chunk := file.read(_CHUNK):
            total += len(chunk)
            if total > self._limits.part_bytes:
                raise ReadError("too_large", self._source, "it unpacks to more than it should")
            chunks.append(chunk)
        return b"".join(chunks)

    def xml(self, name: str) -> _Element | None:
        """The root element of a part, None where there is none; errors as ``part`` and ``parse_xml``."""
        data = self.part(name)
        return None if data is None else parse_xml(data, self._source)

    def optional_part(self, name: str) -> bytes | None:
        """As ``part``, but a part the text can do without never stops the reading."""
        try:
            return self.part(name)
        except ReadError:
            return None

    def optional_xml(self, name: str, holding: re.Pattern[bytes] | None = None) -> _Element | None:
        """As ``xml`` for such a part; None also where ``holding`` is nowhere in it."""
        data = self.optional_part(name)
        if data is None or (holding and not holding.search(data)):
            return None
        try:
            return parse_xml(data, self._source)
        except ReadError:
            return None


def parse_xml(data: bytes, source: str) -> _Element:
    """The root element. ReadError ``unsafe_xml`` where there is any DOCTYPE, ``damaged`` where it is no XML."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True, remove_comments=True, remove_pis=True
    )
    if b"<!DOCTYPE" in data[:65536].replace(b"\x00", b""):
        raise ReadError("unsafe_xml", source)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise ReadError("damaged", source, "broken XML") from None
    if getattr(root.getroottree().docinfo, "doctype", ""):
        raise ReadError("unsafe_xml", source)
    return root


def _plain(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()
