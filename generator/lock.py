"""One writer at a time in a folder."""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.diagnostics import Fault, error

_WAIT, _TRIES = 0.02, 1500  # seconds, times: another run needs a few seconds at most
# Network file systems that lock no folders (flock(2), "NFS details").
_NO_LOCKS = {errno.EBADF, errno.EINVAL, errno.ENOLCK, errno.ENOTSUP}


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold a lock on the folder itself, which ends with the process, so that nothing is left behind.

    Raises Fault where another run holds it too long, OSError where the folder can't be opened. Where folders can't be locked
    (Windows, NFS) there is none; every file is still replaced whole.
    """
    try:
        import fcntl
    except ImportError:
        yield
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        for _ in range(_TRIES):
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                time.sleep(_WAIT)
            except OSError as fault:
                if fault.errno not in _NO_LOCKS:
                    raise
                break
        else:
            hint = "wait until it has ended, and run the same command again"
            raise Fault(error(folder.name, "locked", "another run of dateline is writing here", hint))
        yield
    finally:
        os.close(descriptor)
