"""One file per output, each made from :class:`~lint.result.FileResult`."""
