"""What a visitor types lives in memory only: a crash must not write that memory down."""

import ctypes
import resource

PR_SET_DUMPABLE = 4


def leave_no_core() -> None:
    """No core file, no core piped to a handler, no other program of this user looking into our memory."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0)
