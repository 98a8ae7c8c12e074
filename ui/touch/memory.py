"""Memory that was needed for starting and is not needed any more goes back to the machine (glibc only)."""

import ctypes
import gc

M_ARENA_MAX = -8
ARENAS = 2


def hold_few_arenas() -> None:
    """Before the first thread: a kiosk's many threads are seldom busy at once, and each would get a heap of its own."""
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(M_ARENA_MAX, ARENAS)


def give_back_memory() -> None:
    """After everything is open."""
    gc.collect()
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
