"""The command line in a checkout: what ``proposal-lint`` does, plus the workshop's commands.

``evaluate mobility`` measures the reading of movements, ``evaluate edits`` what is found of single faults planted in
clean drafts; ``corpora build DIR`` writes drafts to measure on.
``train`` fits the models of themes and concreteness; ``evaluate themes`` measures them.  ``prepare`` compiles
regular expressions and methods beforehand, so that a check starts faster.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))


def main(arguments: list[str]) -> int:
    """Run a workshop command, or hand over to the product."""
    if arguments[:1] == ["train"]:
        from models.train import main as train

        return train(arguments[1:])
    if arguments[:2] == ["evaluate", "themes"]:
        from models.evaluate_themes import main as evaluate_themes

        return evaluate_themes(arguments[2:])
    if arguments[:2] == ["evaluate", "edits"]:
        from models.evaluate_edits import main as evaluate_edits

        return evaluate_edits(arguments[2:])
    if arguments[:1] == ["evaluate"]:
        from models.evaluate import main as evaluate

        return evaluate(arguments[1:])
    if arguments[:1] == ["prepare"]:
        from models.prepare import main as prepare

        return prepare()
    if arguments[:2] == ["corpora", "build"]:
        from corpora.build import main as build

        return build(arguments[2:])
    from lint.command import main as check

    return check()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
