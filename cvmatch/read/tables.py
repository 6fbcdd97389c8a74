"""A taxonomy folder as a Taxonomy: skills/*.csv, roles/*.toml, VERSION; with a prepared index in the user's cache."""

from __future__ import annotations

import csv
import gc
import hashlib
import marshal
import os
import sys
import tempfile
import tomllib
import zlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, cast

import cvmatch
from cvmatch.errors import TaxonomyError
from cvmatch.model import Concept, ConceptId, Kind, Role, RoleId
from cvmatch.read.figures import FIGURES, figures_of, read_figures
from cvmatch.read.roles import role_of
from cvmatch.taxonomy import Deferred, LabelIndex, Lazy, Taxonomy, Tree, build_taxonomy

COLUMNS = ("id", "prefLabel", "altLabels", "hiddenLabels", "broader", "related", "kind", "context", "description")
_KINDS = frozenset(Kind)
_MAGIC = b"cvmatch3"

Row = tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...], str, tuple[str, ...], str]


def read_taxonomy(path: Path | None = None) -> Taxonomy:
    """The taxonomy of a folder, or the one that comes with cvmatch.

    A folder needs ``skills/*.csv`` with the columns id and prefLabel; everything else may be absent. The index is
    kept in the user's cache folder and made again when a file changes; a cache that cannot be read or written
    does not matter. Raises TaxonomyError where there is no taxonomy or a file of it cannot be understood.
    """
    folder = (path or own_folder()).absolute()
    files = _files(folder)
    cache = _cache_file(folder)
    stamp = _stamp(files)
    prepared = _load(cache, stamp)
    if prepared is None:
        prepared = _prepare(files)
        _save(cache, stamp, prepared)
    return _taxonomy(prepared, folder)


def read_rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Line number and cells by column of one skills file. Raises TaxonomyError for a file without id, prefLabel."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            if not {"id", "prefLabel"} <= set(reader.fieldnames or ()):
                raise TaxonomyError(f"{path} has no columns id and prefLabel", (f"{path}:1: no id or prefLabel",))
            for row in reader:
                yield reader.line_num, {column: (row.get(column) or "").strip() for column in COLUMNS}
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise TaxonomyError(f"{path} cannot be read ({error})", (f"{path}:1: {error}",)) from error


def check_folder(path: Path | None = None) -> tuple[str, ...]:
    """Problems of the files themselves, each ``file:line: what``: ids that come twice, wrong kinds, wrong order."""
    seen: dict[str, str] = {}
    problems = []
    for file in _files((path or own_folder()).absolute()):
        if file.suffix != ".csv" or file.parent.name == FIGURES:
            continue
        before = ""
        for number, row in read_rows(file):
            place, name = f"{file.name}:{number}", row["id"]
            if name in seen:
                problems.append(f"{place}: {name!r} is already in {seen[name]}")
            if row["kind"] and row["kind"] not in _KINDS:
                problems.append(f"{place}: {row['kind']!r} is no kind")
            if name < before:
                problems.append(f"{place}: {name!r} is not in the order of ids")
            seen[name], before = place, name
    return tuple(problems)


def own_folder() -> Path:
    """The taxonomy that comes with cvmatch: inside the wheel, or beside the package in a checkout."""
    package = Path(cvmatch.__file__).parent
    shipped = package / "_taxonomy"
    return shipped if shipped.is_dir() else package.parent / "taxonomy"


def _files(folder: Path) -> list[Path]:
    skills = sorted(folder.glob("skills/*.csv"))
    if not skills:
        hint = "name a folder that holds skills/*.csv with the columns id and prefLabel"
        raise TaxonomyError(f"there is no taxonomy in {folder}", (f"{folder}: no skills/*.csv",), hint)
    version = folder / "VERSION"
    measured = sorted(folder.glob(f"{FIGURES}/*.*"))
    return [*skills, *sorted(folder.glob("roles/*.toml")), *measured, *([version] if version.is_file() else [])]


def _stamp(files: list[Path]) -> str:
    """Changes when any file of the taxonomy, or the code that prepares the index, changes."""
    package = Path(cvmatch.__file__).parent
    code = (package / "text.py", *sorted((package / "taxonomy").glob("*.py")), Path(__file__))
    parts = [sys.version]
    for file in (*files, *code):
        state = file.stat()
        parts.append(f"{file}|{state.st_size}|{state.st_mtime_ns}")
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _cache_file(folder: Path) -> Path:
    home = os.environ.get("CVMATCH_CACHE") or os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    if home is None:
        name = "Library/Caches" if sys.platform == "darwin" else ".cache"
        home = str(Path("~").expanduser() / name)
    key = hashlib.sha256(str(folder).encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return Path(home) / "cvmatch" / f"taxonomy-{key}.marshal"


def _load(cache: Path, stamp: str) -> dict[str, Any] | None:
    """What was prepared, or None. The checksum is tested first: marshal must not see damaged bytes."""
    try:
        data = cache.read_bytes()
        head, body = data[: len(_MAGIC) + 68], memoryview(data)[len(_MAGIC) + 68 :]
        expected = _MAGIC + stamp.encode() + zlib.crc32(body).to_bytes(4, "big")
        return cast(dict[str, Any], _quietly(body)) if head == expected else None
    except (OSError, ValueError, EOFError, TypeError):
        return None


def _quietly(body: memoryview | bytes) -> Any:
    # Thousands of new containers would start the garbage collector several times for nothing.
    enabled = gc.isenabled()
    gc.disable()
    try:
        return marshal.loads(body)
    finally:
        if enabled:
            gc.enable()


def _save(cache: Path, stamp: str, prepared: dict[str, Any]) -> None:
    body = marshal.dumps(prepared)
    data = _MAGIC + stamp.encode() + zlib.crc32(body).to_bytes(4, "big") + body
    try:
        cache.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, name = tempfile.mkstemp(dir=cache.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).replace(cache)
    except OSError:
        return  # without a cache the next start is slower, nothing else


def _prepare(files: list[Path]) -> dict[str, Any]:
    rows: dict[str, Row] = {}
    digest = hashlib.sha256()
    roles: dict[str, dict[str, Any]] = {}
    version = "0"
    for file in files:
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
        if file.parent.name == FIGURES:
            continue
        if file.suffix == ".csv":
            for _, cells in read_rows(file):
                rows.setdefault(cells["id"], _row(cells))
        elif file.suffix == ".toml":
            role = _read_role(file)
            roles.setdefault(role["id"], role)
        else:
            version = file.read_text(encoding="utf-8").strip()
    rows.pop("", None)
    taxonomy = build_taxonomy((_concept(i, row) for i, row in rows.items()), version=version)
    return {
        "version": version,
        "digest": digest.hexdigest(),
        "rows": marshal.dumps({i: rows[i] for i in sorted(rows)}),
        "roles": {i: roles[i] for i in sorted(roles)},
        "figures": marshal.dumps(read_figures(files)),
        **_packed(taxonomy),
    }


def _packed(taxonomy: Taxonomy) -> dict[str, Any]:
    """Parts of a taxonomy as bytes of their own, so that a start unpacks only what it uses."""
    labels = taxonomy.labels
    shared: dict[tuple[Any, ...], tuple[Any, ...]] = {}
    entries = [shared.setdefault(entry, entry) for entry in labels.entries]
    tree = {key: marshal.dumps(node) if isinstance(node, dict) else node for key, node in labels.tree.packed.items()}
    links = (dict(taxonomy.broader), dict(taxonomy.narrower), dict(taxonomy.related))
    return {
        "tree": tree,
        "entries": marshal.dumps(entries),
        "words": marshal.dumps(labels.words),
        "names": marshal.dumps(dict(labels.names)),
        "links": [marshal.dumps(link) for link in links],
    }


def _row(cells: Mapping[str, str]) -> Row:
    kind = cells["kind"] if cells["kind"] in _KINDS else Kind.KNOWLEDGE.value
    alt, hidden, broader, related, context = (
        _values(cells[column]) for column in ("altLabels", "hiddenLabels", "broader", "related", "context")
    )
    return (cells["prefLabel"], alt, hidden, broader, related, kind, context, cells["description"])


def _values(cell: str) -> tuple[str, ...]:
    return tuple(value.strip() for value in cell.split("|") if value.strip()) if cell else ()


def _concept(concept_id: str, row: Row) -> Concept:
    label, alt, hidden, broader, related, kind, context, description = row
    parents, near = cast(tuple[ConceptId, ...], broader), cast(tuple[ConceptId, ...], related)
    return Concept(ConceptId(concept_id), label, alt, hidden, parents, near, Kind(kind), context, description)


def _read_role(file: Path) -> dict[str, Any]:
    try:
        role = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise TaxonomyError(f"{file} cannot be read ({error})", (f"{file}:1: {error}",)) from error
    role.setdefault("id", file.stem)
    return cast(dict[str, Any], _plain(role))


def _plain(value: Any) -> Any:
    """TOML dates become text, which is how they are shown and the only form the cache holds."""
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return value if isinstance(value, (str, int, float, bool)) else str(value)


def _taxonomy(prepared: dict[str, Any], folder: Path) -> Taxonomy:
    def part(data: bytes) -> Callable[[], Any]:
        return lambda: _quietly(data)

    rows = Deferred[ConceptId, Row](part(prepared["rows"]))
    concepts = Lazy[ConceptId, Concept](_Numbered(rows), lambda pair: _concept(*cast(tuple[str, Row], pair)))
    roles = Lazy[RoleId, Role](
        prepared["roles"],
        lambda role: role_of(cast(dict[str, Any], role), lambda i: rows[ConceptId(i)][0] if i in rows else i),
    )
    entries, words, names = (part(prepared[name]) for name in ("entries", "words", "names"))
    broader, narrower, related = (Deferred[ConceptId, tuple[ConceptId, ...]](part(data)) for data in prepared["links"])
    return Taxonomy(
        version=prepared["version"],
        concepts=concepts,
        roles=roles,
        labels=LabelIndex(Tree(prepared["tree"], marshal.loads), entries, words, names),
        broader=broader,
        narrower=narrower,
        related=related,
        digest=prepared["digest"],
        folder=str(folder),
        figures=figures_of(_quietly(prepared["figures"])),
    )


class _Numbered(Mapping[ConceptId, tuple[str, Row]]):
    """Rows together with their ids, so that a concept can be made from either alone."""

    def __init__(self, rows: Mapping[ConceptId, Row]) -> None:
        self._rows = rows

    def __getitem__(self, key: ConceptId) -> tuple[str, Row]:
        return key, self._rows[key]

    def __iter__(self) -> Iterator[ConceptId]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)
