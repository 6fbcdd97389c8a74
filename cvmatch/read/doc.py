"""Legacy Word files (.doc) through LibreOffice where it is installed."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from cvmatch.errors import ReadError
from cvmatch.read.limits import Limits

_WAY_OUT = "an old Word file; open it in a word processor and save it as DOCX or PDF, or install LibreOffice"


def docx_of(data: bytes, source: str, limits: Limits) -> bytes:
    """The file converted to DOCX. Raises ReadError ``unsupported`` without LibreOffice, else ``damaged``."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        raise ReadError("unsupported", source, _WAY_OUT)
    with tempfile.TemporaryDirectory(prefix="cvmatch-") as folder:
        path = Path(folder) / "in.doc"
        path.write_bytes(data)
        _convert(office, path, source, limits)
        made = path.with_suffix(".docx")
        if not made.exists():
            raise ReadError("damaged", source)
        return made.read_bytes()


def _convert(office: str, path: Path, source: str, limits: Limits) -> None:
    profile = f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
    command = [
        office,
        profile,
        "--headless",
        "--norestore",
        "--infilter=MS Word 97",
        "--convert-to",
        "docx",
        "--outdir",
    ]
    try:
        subprocess.run(
            [*command, str(path.parent), str(path)], capture_output=True, timeout=0.8 * limits.seconds, check=False
        )
    except subprocess.TimeoutExpired:
        raise ReadError("timeout", source) from None
    except OSError:
        raise ReadError("unsupported", source, _WAY_OUT) from None
