"""The one place that catches what escapes: the window's thread, other threads, slots, Qt itself.

Each fault is logged without anything a person wrote, and told to the window once. A fault that
comes again and again from the same place (a widget that cannot paint) is told a few times, logged
a few more, and then only counted, so that it can never fill a disk or trap a person in a loop.
"""

from __future__ import annotations

import sys
import threading
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

from companion.domain.frozen import Frozen

MOST_TOLD = 3
MOST_LOGGED = 20

LogFault = Callable[[BaseException], Path | None]


class QtFaultError(Exception):
    """Qt said that something is badly wrong."""


class Caught(Frozen, kw_only=False):
    """A fault: the error, and the log it was noted in, if that could be written."""

    error: BaseException
    log: Path | None


class FaultCatcher(QObject):
    """Catches faults from `install` until `uninstall`; `caught` tells the window of each.

    Connect `caught` with a queued connection: a fault may come while a widget is painting.
    """

    caught = Signal(object)  # Caught

    def __init__(self, log: LogFault, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log = log
        self._counts: Counter[str] = Counter()
        self._busy = threading.local()
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        self._qt_before: Any = None
        self._installed = False

    def install(self) -> None:
        """Begin to catch."""
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread
        sys.unraisablehook = self._on_unraisable
        self._qt_before = qInstallMessageHandler(self._on_qt_message)
        self._installed = True

    def uninstall(self) -> None:
        """Stop catching, as before the program ends."""
        if not self._installed:
            return
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before
        qInstallMessageHandler(self._qt_before)
        self._installed = False

    def catch(self, error: BaseException) -> None:
        """Log a fault and tell the window; never raises, and never answers to itself."""
        if getattr(self._busy, "now", False):
            return
        self._busy.now = True
        try:
            self._take(error)
        except Exception:  # noqa: S110 - nothing stands behind this place
            pass
        finally:
            self._busy.now = False

    def _take(self, error: BaseException) -> None:
        place = _place_of(error)
        self._counts[place] += 1
        log = self._log(error) if self._counts[place] <= MOST_LOGGED else None
        if self._counts[place] <= MOST_TOLD:
            self.caught.emit(Caught(error, log))

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if not issubclass(kind, Exception):
            self._before[0](kind, error, trace)
            return
        self.catch(error)

    def _on_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and isinstance(args.exc_value, Exception):
            self.catch(args.exc_value)

    def _on_unraisable(self, unraisable: sys.UnraisableHookArgs) -> None:
        if isinstance(unraisable.exc_value, Exception):
            self.catch(unraisable.exc_value)

    def _on_qt_message(
        self, kind: QtMsgType, context: QMessageLogContext, message: str | None
    ) -> None:
        if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
            self.catch(QtFaultError(f"{context.category}"))
        if sys.stderr is not None and message is not None:
            sys.stderr.write(f"{message}\n")


def _place_of(error: BaseException) -> str:
    """Return the kind of an error and the innermost line it came from."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace is not None else ""
    return f"{type(error).__name__} {where}"
