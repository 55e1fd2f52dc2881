"""Builds the example drafts: ``python examples/build.py`` (the PDFs need LibreOffice)."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

import aspire  # noqa: E402  (siblings of this script, which is no package)
import nsf  # noqa: E402
import readme  # noqa: E402

STAMP = "D:20240520090000Z"


def main() -> int:
    """Write the Word files, their PDFs and the list of planted faults."""
    made = [*aspire.make(HERE), *nsf.make(HERE)]
    readme.write(HERE / "README.md")
    office = shutil.which("soffice")
    if office is None:
        sys.stderr.write("LibreOffice is not installed: the PDFs were left as they are\n")
        return 1
    for path in made:
        if not path.stem.endswith("form"):
            to_pdf(office, path)
    return 0


def to_pdf(office: str, path: Path) -> None:
    """Print a Word file with LibreOffice, without the dates and random ids that it puts in."""
    import pikepdf

    with tempfile.TemporaryDirectory() as folder:
        command = [office, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf"]
        subprocess.run([*command, "--outdir", folder, str(path)], check=True, capture_output=True, timeout=120)
        with pikepdf.open(Path(folder) / f"{path.stem}.pdf") as pdf:
            for key in ("/CreationDate", "/ModDate"):
                if key in pdf.docinfo:
                    pdf.docinfo[key] = STAMP
            if "/Metadata" in pdf.Root:
                del pdf.Root.Metadata
            for key in ("/DocChecksum", "/ID"):
                if key in pdf.trailer:
                    del pdf.trailer[key]
            pdf.save(
                path.with_suffix(".pdf"), deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate
            )


if __name__ == "__main__":
    raise SystemExit(main())
