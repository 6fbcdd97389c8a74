"""Each file in its own process: limits hold, codes come out, nothing else does."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Generator, Sequence
from pathlib import Path

import pytest

from cvmatch.errors import ReadError
from cvmatch.model import Document, Failure
from cvmatch.read import Limits, ReaderPool, formats, isolate, process, read_bytes, read_document
from cvmatch.read.isolate import read_each
from cvmatch.read.wire import pack, unpack
from tests.builders_pdf import lines, pdf

posix = pytest.mark.skipif(sys.platform != "linux", reason="forks only on Linux")


@pytest.fixture(autouse=True)
def no_threads_of_other_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    """A cluster of another test leaves the thread of its loop behind, beside which no reader would be a fork."""
    count, left = threading.active_count, threading.active_count() - 1
    monkeypatch.setattr(threading, "active_count", lambda: count() - left)


@pytest.fixture
def cv(tmp_path: Path) -> Path:
    path = tmp_path / "cv.pdf"
    path.write_bytes(pdf(lines(50, 50, "Mara Quill", "Python developer")))
    return path


def code_of(path: Path, **limits: float) -> str:
    with pytest.raises(ReadError) as caught:
        read_document(path, limits=Limits(**limits))  # type: ignore[arg-type]
    assert str(path) in str(caught.value)
    return caught.value.code


def test_reads_a_file_and_keeps_pdfium_out_of_this_process(cv: Path) -> None:
    program = (
        f"import sys; from cvmatch.read import read_document; print(read_document({str(cv)!r}).text);"
        "print([m for m in ('pypdfium2_raw', 'lxml', 'pdfplumber', 'sklearn', 'pebble') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "Mara Quill\nPython developer\n[]\n"


def test_importing_the_room_is_cheap() -> None:
    program = (
        "import sys, cvmatch; before = set(sys.modules); import cvmatch.read; print(len(set(sys.modules) - before))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert int(done.stdout) <= 3


def test_bytes_at_hand() -> None:
    assert read_bytes(b"Python developer", "cv.txt").text == "Python developer"


def test_codes_for_what_is_no_file(tmp_path: Path) -> None:
    assert code_of(tmp_path / "missing.pdf") == "unreadable"
    assert code_of(tmp_path) == "not_regular"
    (tmp_path / "empty.pdf").touch()
    assert code_of(tmp_path / "empty.pdf") == "empty_file"
    (tmp_path / "big.txt").write_text("x" * 100)
    assert code_of(tmp_path / "big.txt", file_bytes=50) == "too_large"
    os.mkfifo(tmp_path / "pipe")
    assert code_of(tmp_path / "pipe") == "not_regular"


@posix
def test_hang_ends_in_time(cv: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formats, "parse_bytes", lambda _: time.sleep(60))
    start = time.monotonic()
    assert code_of(cv, seconds=0.3) == "timeout"
    assert time.monotonic() - start < 2


@posix
def test_memory_is_bounded(cv: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formats, "parse_bytes", lambda _: bytearray(3 << 30))
    assert code_of(cv) == "out_of_memory"


@posix
def test_crash_is_tried_once_more_with_the_second_reader(cv: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = formats.parse_bytes

    def dies_at_first(request: formats.Request) -> Document:
        if not request.second:
            os.abort()
        return real(request)

    monkeypatch.setattr(formats, "parse_bytes", dies_at_first)
    assert "Python developer" in read_document(cv).text
    monkeypatch.setattr(formats, "parse_bytes", lambda _: os.abort())
    assert code_of(cv) == "crashed"


@posix
def test_a_library_s_own_error_never_shows(cv: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(request: formats.Request) -> Document:
        raise RuntimeError("secret words of a library")

    monkeypatch.setattr(formats, "parse_bytes", fails)
    with pytest.raises(ReadError) as caught:
        read_document(cv)
    assert caught.value.code == "damaged"
    assert "secret" not in str(caught.value)


def test_beside_other_threads_a_fresh_interpreter_reads(cv: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "_forked", lambda _: pytest.fail("forked beside a thread"))
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        assert "Python developer" in read_document(cv).text
        assert read_bytes(b"Go developer", "cv.txt").text == "Go developer"
        assert code_of(cv, characters=5) == "too_large"
    finally:
        stop.set()
        thread.join()


def test_the_caller_s_own_work_is_done_once_while_the_file_is_read(cv: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    assert read_document(cv, meanwhile=lambda: done.append("beside")) == read_document(cv)
    monkeypatch.setattr(threading, "active_count", lambda: 2)
    assert read_document(cv, meanwhile=lambda: done.append("before a fresh one")).text
    assert done == ["beside", "before a fresh one"]


def test_no_descriptor_is_left_open(cv: Path) -> None:
    descriptors = Path("/proc/self/fd")
    before = len(list(descriptors.glob("*")))
    for _ in range(5):
        read_document(cv)
    assert len(list(descriptors.glob("*"))) == before


def test_answer_survives_the_wire_and_lies_do_not() -> None:
    doc = formats.parse_bytes(formats.Request("Mara\n\n- Zoë ✓".encode(), "cv.txt"))
    assert unpack(pack(doc), "cv.txt", Limits()) == doc
    for lie in (b"", b"[]", b'{"error": "no such code", "detail": ""}', pack(doc).replace(b"[0,4,", b"[0,400,")):
        with pytest.raises(ReadError) as caught:
            unpack(lie, "cv.txt", Limits())
        assert caught.value.code == "crashed"


def test_pool_gives_every_file_in_order(cv: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.docx"
    bad.write_bytes(b"PK\x03\x04broken")
    with ReaderPool(2) as pool:
        found = list(pool.read([cv, bad, tmp_path / "missing.pdf", cv]))
    assert [item.code if isinstance(item, Failure) else item.pages for item in found] == [1, "damaged", "unreadable", 1]


@posix
def test_many_pieces_share_one_process_and_only_the_culprit_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    real, starts = formats.parse_bytes, []

    def moody(request: formats.Request) -> Document:
        if b"abort" in request.data:
            os.abort()
        if b"hang" in request.data:
            time.sleep(60)
        return real(request)

    def counted(jobs: Sequence[process.Job], meanwhile: object = None) -> Generator[bytes, None, None]:
        starts.append(len(jobs))
        return process._forked(jobs)

    monkeypatch.setattr(formats, "parse_bytes", moody)
    monkeypatch.setattr(isolate, "answers", counted)
    words = ["one", "abort", "two", "hang", "", "three"]
    found = list(read_each([(word.encode(), f"{word}.txt") for word in words], limits=Limits(seconds=0.5)))
    codes = [item.code if isinstance(item, ReadError) else item.text for item in found]
    assert codes == ["one", "crashed", "two", "timeout", "empty_file", "three"]
    assert starts == [6, 1, 4, 2]  # all; the crashed one once more; what is left behind each culprit


def test_many_pieces_in_a_fresh_interpreter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolate, "answers", process._spawned)
    one, bad, two = read_each([(b"<html><p>Python</p></html>", "a"), (b"MZ\x90\x00", "b"), (b"Go", "c")])
    assert isinstance(one, Document)
    assert isinstance(bad, ReadError)
    assert (one.text, bad.code, two.text) == ("Python", "unsupported", "Go")  # type: ignore[union-attr]


@posix
def test_a_reader_ends_itself_when_nobody_watches_it(tmp_path: Path) -> None:
    """The parent is killed while its reader hangs: the reader must not stay behind."""
    program = (
        "import time\nfrom cvmatch.read import formats, Limits, read_bytes\n"
        "formats.parse_bytes = lambda _: time.sleep(60)\nread_bytes(b'x', 'x.txt', limits=Limits(seconds=1.0))\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", program])
    children = Path(f"/proc/{parent.pid}/task/{parent.pid}/children")
    deadline = time.monotonic() + 10
    while not children.read_text() and time.monotonic() < deadline:
        time.sleep(0.01)
    child = Path("/proc") / children.read_text().split()[0]
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    while child.exists() and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not child.exists()


def test_limits_are_set_anew_for_every_file(cv: Path) -> None:
    """A process that reads many files has the whole time for each of them."""
    with ReaderPool(1, limits=Limits(seconds=3.0, cpu_seconds=2)) as pool:
        first = list(pool.read([cv] * 3))
        time.sleep(3.3)  # longer than one file may take: an idle reader must not be ended for it
        assert [d.pages for d in (*first, *pool.read([cv])) if isinstance(d, Document)] == [1] * 4
