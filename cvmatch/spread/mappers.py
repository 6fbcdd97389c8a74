"""One function over a stream of tasks: serially, in local processes (loky) or on a Dask cluster."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from dataclasses import dataclass
from math import inf
from typing import Any, Protocol, TypeVar

from cvmatch.errors import CvmatchError, MissingExtra

T = TypeVar("T")
R = TypeVar("R")

AHEAD = 3
"""Tasks under way per worker: one runs while others wait beside it, as long as this process scores a block."""

JOINING_SECONDS = 10
LOOK_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Lost:
    """The answer of a task whose worker died over it, also when it was tried alone."""


class Mapper(Protocol):
    """Yields each task with its answer, in no particular order; never more tasks under way than ``AHEAD`` per worker.

    What a task raises is raised here.
    """

    def __call__(self, function: Callable[[T], R], tasks: Iterable[T]) -> Iterator[tuple[T, R | Lost]]:
        """The tasks with their answers."""


def cores() -> int:
    """How many processors this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def serial(function: Callable[[T], R], tasks: Iterable[T]) -> Iterator[tuple[T, R | Lost]]:
    """The mapper that does the work here and now."""
    for task in tasks:
        yield task, function(task)


@contextlib.contextmanager
def spread_over(jobs: int, scheduler: str | None = None) -> Iterator[Mapper]:
    """A mapper over ``jobs`` local processes, or over the Dask cluster whose scheduler has that address.

    Raises MissingExtra without the ``cluster`` extra, CvmatchError where no scheduler answers.
    """
    with _cluster(scheduler) if scheduler else _local(jobs) as pool:
        yield pool


@dataclass(frozen=True, slots=True)
class _Pool:
    """A mapper on an executor; ``submit`` hands a task over, to new workers where the old ones broke."""

    submit: Callable[..., Future[Any]]
    workers: Callable[[], int]
    deaths: tuple[type[BaseException], ...]

    def __call__(self, function: Callable[[T], R], tasks: Iterable[T]) -> Iterator[tuple[T, R | Lost]]:
        under_way: dict[Future[R], T] = {}
        try:
            for task in tasks:
                under_way[self.submit(function, task)] = task
                if len(under_way) >= AHEAD * self.workers():
                    yield from self._finished(function, under_way)
            while under_way:
                yield from self._finished(function, under_way)
        finally:
            for future in under_way:
                future.cancel()

    def _finished(self, function: Callable[[T], R], under_way: dict[Future[R], T]) -> Iterator[tuple[T, R | Lost]]:
        done, _ = wait(under_way, return_when=FIRST_COMPLETED)
        broken = []
        for future in done:
            task = under_way.pop(future)
            try:
                answer = future.result()
            except self.deaths:
                broken.append(task)
            else:
                yield task, answer
        if broken:
            yield from self._alone(function, broken, under_way)

    def _alone(
        self, function: Callable[[T], R], broken: list[T], under_way: dict[Future[R], T]
    ) -> Iterator[tuple[T, R | Lost]]:
        """A dead worker takes the others' tasks with it: each is tried by itself, so the culprit shows."""
        wait(under_way)
        for future in [f for f in under_way if isinstance(f.exception(), self.deaths)]:
            broken.append(under_way.pop(future))
        for task in broken:
            try:
                answer: R | Lost = self.submit(function, task).result()
            except self.deaths:
                answer = Lost()
            yield task, answer


def can_fork() -> bool:
    """Whether workers can be copies of this process, with all it has read and learned, and so start at once."""
    return sys.platform == "linux" and threading.active_count() == 1


@contextlib.contextmanager
def _local(jobs: int) -> Iterator[Mapper]:
    local = _Local(jobs)
    try:
        yield _Pool(local.submit, lambda: jobs, (BrokenExecutor,))
    finally:
        local.close()


class _Local:
    """Workers on this machine by loky; new ones where one of them died."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._running: Any = None

    def submit(self, function: Callable[[T], R], task: T) -> Future[R]:
        """Hand a task over."""
        self._running = self._running or self._started()
        try:
            future: Future[R] = self._running.submit(function, task)
        except BrokenExecutor:
            self.close()
            self._running = self._started()
            future = self._running.submit(function, task)
        return future

    def _started(self) -> Any:
        from joblib.externals.loky import ProcessPoolExecutor

        how = {"context": multiprocessing.get_context("fork")} if can_fork() else {"env": _SINGLE}
        return ProcessPoolExecutor(self._jobs, timeout=300, initializer=_end_with, initargs=(os.getpid(),), **how)

    def close(self) -> None:
        """Let the workers go."""
        if self._running is not None:
            self._running.shutdown(wait=True, kill_workers=True)


def _end_with(parent: int) -> None:
    """Called in a worker: it is to end when the process that started it is killed, which no pipe tells it, since its
    fellow workers hold the other end. Linux only; elsewhere an idle worker ends by its timeout. Whoever interrupts the
    run from its terminal interrupts that process alone, which then lets its workers go.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(_PARENT_DEATH_SIGNAL, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)


_PARENT_DEATH_SIGNAL = 1
"""PR_SET_PDEATHSIG of ``man 2 prctl``."""

_SINGLE = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
"""Workers do not spread their own work again."""


@contextlib.contextmanager
def _cluster(address: str) -> Iterator[Mapper]:
    try:
        from distributed import Client, KilledWorker
    except ImportError:
        raise MissingExtra("--scheduler", "cluster") from None
    with _client(Client, address) as client:
        executor: Executor = client.get_executor(pure=False)
        yield _Pool(executor.submit, _Threads(client).number, (KilledWorker,))


@contextlib.contextmanager
def _client(make: Callable[..., Any], address: str) -> Iterator[Any]:
    try:
        client = make(address, timeout=JOINING_SECONDS, set_as_default=False)
    except (OSError, TimeoutError, ValueError) as error:
        hint = "give the address 'dask scheduler' prints, for example tcp://127.0.0.1:8786"
        raise CvmatchError(f"no Dask scheduler answers at {address} ({type(error).__name__})", hint) from None
    try:
        yield client
    finally:
        client.close()


class _Threads:
    """How many threads the workers of a cluster have: workers come and go, but asking for each task would cost more
    than handing it over.
    """

    def __init__(self, client: Any) -> None:
        self._client = client
        self._asked, self._number = -inf, 1

    def number(self) -> int:
        """As of not long ago."""
        if time.monotonic() - self._asked > LOOK_SECONDS:
            threads: dict[str, int] = self._client.nthreads()
            self._asked, self._number = time.monotonic(), max(1, sum(threads.values()))
        return self._number
