"""Which line of a TOML file sets which key: what errors about a profile or settings point at."""

from __future__ import annotations

import re

Path = tuple[str | int, ...]

KEY = re.compile(r'\s*("(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|[A-Za-z0-9_-]+)\s*')
STRING = re.compile(r'"""(?:[^\\]|\\.)*?"{3,5}|\'\'\'[\s\S]*?\'{3,5}|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'', re.S)
SPACE = re.compile(r"(?:\s|#[^\n]*)*")
BARE = re.compile(r"[^,\]}\s#]+(?: \d\d:[^,\]}\s#]+)?")


def lines(source: str) -> dict[Path, int]:
    """The line (from 1) of every key and list element of a valid TOML file.

    Keys of list elements are numbers: ``("layout", "sizes", 0, "minimum")``.
    """
    return _Scanner(source).scan()


def nearest(places: dict[Path, int], path: Path) -> int | None:
    """The line of a key, or of the closest table around it that the file sets."""
    for length in range(len(path), 0, -1):
        if path[:length] in places:
            return places[path[:length]]
    return None


class _Scanner:
    """Walks through a file that ``tomllib`` has accepted, so that nothing needs to be checked."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.found: dict[Path, int] = {}
        self.counts: dict[Path, int] = {}

    def scan(self) -> dict[Path, int]:
        table: Path = ()
        while self._skip():
            if self.source.startswith("[[", self.at):
                self.at += 2
                name = self._header()
                count = self.counts.get(name, 0)
                self.counts[name] = count + 1
                table = (*name, count)
                self._note(table)
            elif self.source.startswith("[", self.at):
                self.at += 1
                table = self._header()
                self._note(table)
            else:
                self._pair(table)
        return self.found

    def _skip(self) -> bool:
        match = SPACE.match(self.source, self.at)
        self.at = match.end() if match else self.at
        return self.at < len(self.source)

    def _note(self, path: Path) -> None:
        line = self.source.count("\n", 0, self.at) + 1
        for length in range(1, len(path) + 1):
            self.found.setdefault(path[:length], line)

    def _keys(self) -> list[str]:
        keys = []
        while match := KEY.match(self.source, self.at):
            self.at = match.end()
            keys.append(match[1].strip("\"'"))
            if not self.source.startswith(".", self.at):
                break
            self.at += 1
        return keys

    def _header(self) -> Path:
        """A table's name, with the numbers of the lists that it lies in."""
        path: Path = ()
        keys = self._keys()
        for index, key in enumerate(keys):
            path = (*path, key)
            if index + 1 < len(keys) and path in self.counts:
                path = (*path, self.counts[path] - 1)
        while self.source.startswith("]", self.at):
            self.at += 1
        return path

    def _pair(self, table: Path) -> None:
        self._skip()
        start = self.at
        path = (*table, *self._keys())
        after, self.at = self.at, start
        self._note(path)
        self.at = after + 1  # the equals sign
        self._value(path)

    def _value(self, path: Path) -> None:
        self._skip()
        opening = self.source[self.at : self.at + 1]
        if opening == "{":
            self._inside("}", path)
        elif opening == "[":
            self._inside("]", path)
        else:
            match = STRING.match(self.source, self.at) or BARE.match(self.source, self.at)
            self.at = match.end() if match else len(self.source)

    def _inside(self, closing: str, path: Path) -> None:
        """An inline table or a list."""
        self.at += 1
        count = 0
        while self._skip() and self.source[self.at] != closing:
            if self.source[self.at] == ",":
                self.at += 1
            elif closing == "}":
                self._pair(path)
            else:
                element = (*path, count)
                self._note(element)
                self._value(element)
                count += 1
        self.at += 1
