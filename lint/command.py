"""Where ``proposal-lint`` begins: a plain check at once, all else by way of :mod:`lint.commands`."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from lint import usual_arguments
from lint.console import StopError, say
from lint.prepared import prepared


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: the arguments, without the program's name; the process's own by default.

    Returns:
        0 nothing at or above ``--fail-on``, 1 something, 2 wrong usage, profile, configuration or draft.

    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    prepared()
    try:
        usual = usual_arguments.read(sys.argv[1:] if argv is None else argv)
        if usual is None:
            from lint import commands

            return commands.run(argv)
        from lint import checking

        return checking.check(**usual)
    except KeyboardInterrupt:
        say("stopped")
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except StopError as stop:
        say(str(stop))
        return 2
