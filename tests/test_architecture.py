"""The floor plan is law: imports go down only, one outside library belongs to one room."""

from __future__ import annotations

import ast
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "cvmatch"

# A room may import only rooms of a lower storey; rooms of one storey are siblings and never see each other.
STOREY = {
    "model": 0,
    "errors": 0,
    "text": 1,
    "taxonomy": 2,
    "lexical": 3,
    "spread": 3,
    "store": 3,
    "render": 3,
    "read": 3,
    "mentions": 4,
    "cv": 5,
    "target": 5,
    "linking": 5,
    "scoring": 6,
    "advice": 7,
    "ranking": 7,
    "profile": 7,
    "market": 8,
    "transition": 9,
    "batch": 9,
    "cli": 10,
    "__init__": 10,
    "__main__": 11,
}
# Rooms that may see less than their storey allows.
ONLY = {
    "model": set[str](),
    "errors": set[str](),
    "render": {"model"},
    "store": {"model", "errors"},
    "spread": {"errors"},
    "read": {"model", "errors", "text", "taxonomy"},
    "scoring": {"model", "text", "taxonomy", "lexical"},
}
OWNER = {
    "typer": {"cli"},
    "click": {"cli"},
    "rich": {"cli", "render"},
    "rapidfuzz": {"mentions", "lexical"},
    "sklearn": {"lexical"},
    "numpy": {"lexical", "ranking"},
    "scipy": {"lexical", "ranking"},
    "pypdfium2": {"read"},
    "pdfplumber": {"read"},
    "docx": {"render"},
    "lxml": {"read"},
    "charset_normalizer": {"read"},
    "striprtf": {"read"},
    "pebble": {"read"},
    "pytesseract": {"read"},
    "PIL": {"read"},
    "pyarrow": {"read", "render"},
    "joblib": {"spread"},
    "dask": {"spread"},
    "distributed": {"spread"},
    "sqlite3": {"store"},
}
INPUT_OUTPUT = {"read", "store", "spread", "cli", "batch"}


@cache
def modules() -> dict[Path, ast.Module]:
    return {p: ast.parse(p.read_text("utf-8")) for p in sorted(PACKAGE.rglob("*.py"))}


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(tree: ast.Module) -> list[str]:
    names: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, "imports are absolute"
            names += [f"{node.module}.{alias.name}" for alias in node.names]
    return names


def rooms_imported(tree: ast.Module) -> set[str]:
    names = [n.split(".") for n in imported(tree) if n.split(".")[0] == "cvmatch"]
    return {parts[1] for parts in names if len(parts) > 1 and not parts[1].startswith("__")}


def test_every_room_stands_on_the_floor_plan() -> None:
    assert {room_of(p) for p in modules()} <= set(STOREY), "a new room needs a storey here and a first line"


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_go_down_only(path: Path) -> None:
    room = room_of(path)
    for other in rooms_imported(modules()[path]) - {room}:
        assert STOREY[other] < STOREY[room], f"{room} imports {other}"
        assert other in ONLY.get(room, {other}), f"{room} may not know {other}"


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_an_outside_library_belongs_to_one_room(path: Path) -> None:
    for name in imported(modules()[path]):
        owners = OWNER.get(name.split(".")[0])
        assert owners is None or room_of(path) in owners, f"{path.name} imports {name}"


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_only_the_doors_do_input_and_output(path: Path) -> None:
    if room_of(path) in INPUT_OUTPUT:
        return
    calls = [n.func for n in ast.walk(modules()[path]) if isinstance(n, ast.Call)]
    assert not [f for f in calls if isinstance(f, ast.Name) and f.id in {"open", "print", "input"}]
    methods = {f.attr for f in calls if isinstance(f, ast.Attribute)}
    assert not methods & {"read_text", "write_text", "read_bytes", "write_bytes", "today", "now", "urlopen"}


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_files_stay_short_and_say_their_purpose(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 400
    assert ast.get_docstring(modules()[path]), "the first line is the room's purpose"


def test_nothing_talks_to_the_network() -> None:
    talkers = {"socket", "urllib.request", "http.client", "requests", "httpx", "urllib3", "aiohttp"}
    for path, tree in modules().items():
        assert not {n for n in imported(tree) if any(n == t or n.startswith(t + ".") for t in talkers)}, path


def test_functions_stay_short() -> None:
    lengths = sorted(
        (n.end_lineno or 0) - n.lineno + 1
        for tree in modules().values()
        for n in ast.walk(tree)
        if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    assert lengths[len(lengths) // 2] <= 10


HEAVY = ("sklearn", "numpy", "scipy", "pandas", "pdfplumber", "pypdfium2", "docx", "lxml", "joblib", "pyarrow", "dask")


@pytest.mark.parametrize("statement", ["import cvmatch", "import cvmatch.cli"])
def test_opening_the_front_door_loads_nothing_heavy(statement: str) -> None:
    code = f"import sys; {statement}; print([m for m in {HEAVY!r} if m in sys.modules])"
    seen = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert seen.strip() == "[]"
