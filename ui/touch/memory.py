"""Memory that was needed for starting and is not needed any more goes back to the machine (glibc only)."""

import ctypes
import gc

M_PERTURB = -6
M_ARENA_MAX = -8
ARENAS = 2


def hold_few_arenas() -> None:
    """Before the first thread: a kiosk's many threads are seldom busy at once, and each would get a heap of its own."""
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(M_ARENA_MAX, ARENAS)


def overwrite_freed_memory(pattern: int = 0xA5) -> None:
    """From now on whatever is freed is written over with `pattern` (0: no more), so that no visitor's words stay in free memory.

    Python's own small objects are freed within its heap, where the next ones of their size soon lie. It costs a twentieth of
    the time to start, and no memory.
    """
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(M_PERTURB, pattern)


def give_back_memory() -> None:
    """After everything is open."""
    gc.collect()
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
