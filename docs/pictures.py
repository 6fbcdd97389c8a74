"""Make the README's pictures from the samples with a headless Chromium, where one is installed.

python docs/pictures.py
"""

from __future__ import annotations

import datetime
import io
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

import cvmatch  # noqa: E402
from cvmatch.render import render_html, render_terminal  # noqa: E402

TODAY = datetime.date(2026, 11, 1)
CV, ROLE = "samples/cvs/two_column.pdf", "ml-engineer"
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--hide-scrollbars"]


def shoot(browser: str, page: Path, target: Path, size: str) -> None:
    """One picture of one page."""
    with tempfile.TemporaryDirectory() as profile:
        command = [browser, *FLAGS, f"--user-data-dir={profile}", f"--window-size={size}"]
        subprocess.run([*command, f"--screenshot={target}", page.as_uri()], check=True, capture_output=True)


def main() -> None:
    """Write docs/pictures/report.png and terminal.png."""
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        sys.exit("no Chromium is installed")
    os.chdir(ROOT)  # so that the pictures show the path a reader would type
    taxonomy = cvmatch.read_taxonomy()
    cv = cvmatch.parse_cv(cvmatch.read_document(CV), taxonomy, TODAY)
    target = cvmatch.role_target(cvmatch.find_role(taxonomy, ROLE), taxonomy)
    match = cvmatch.score(cv, target, taxonomy, TODAY)
    advice = cvmatch.advise(match, taxonomy, TODAY)
    console = Console(record=True, width=104, file=io.StringIO(), highlight=False, force_terminal=True)
    console.print(render_terminal(match, advice))
    with tempfile.TemporaryDirectory() as folder:
        report, terminal = Path(folder, "report.html"), Path(folder, "terminal.svg")
        report.write_text(render_html(match, advice, {}), "utf-8")
        terminal.write_text(console.export_svg(title=f"cvmatch score cv.pdf --target {ROLE}"), "utf-8")
        shoot(browser, report, ROOT / "docs" / "pictures" / "report.png", "900,1200")
        shoot(browser, terminal, ROOT / "docs" / "pictures" / "terminal.png", "1300,1500")


if __name__ == "__main__":
    main()
