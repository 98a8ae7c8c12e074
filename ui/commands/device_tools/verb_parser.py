"""A parser whose refusals are also a line of JSON, for whoever asked for lines of JSON."""

import argparse
from collections.abc import Sequence
from typing import Any, NoReturn

from typing_extensions import override

from ui.commands.device_tools.speaking import speaker


class VerbParser(argparse.ArgumentParser):
    """Ends like any other at a wrong command line, with exit code 2 and a sentence on standard error."""

    _words: Sequence[str] = ()

    @override
    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        self._words = args or ()
        return super().parse_known_args(args, namespace)

    @override
    def error(self, message: str) -> NoReturn:
        if "--json" in self._words:
            speaker(True)("refused", why=message)
        super().error(message)
