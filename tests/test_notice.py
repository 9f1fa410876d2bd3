"""NOTICE names the source and the licence of every file of data that ships."""

from pathlib import Path

from enfcmp.law.instruments.known import fact_sources
from tools.release.contents import named_in

ROOT = Path(__file__).resolve().parents[1]
NOTICE = (ROOT / "NOTICE").read_text(encoding="utf-8")


MADE = {".py", ".pyc", ".mo", ".typed"}


def shipped_data():
    """The files under enfcmp/ and data/ that are neither code nor made of another file."""
    files = (path for folder in ("enfcmp", "data") for path in (ROOT / folder).rglob("*") if path.is_file())
    return {path.relative_to(ROOT).as_posix() for path in files if path.suffix not in MADE}


def test_every_file_of_data_is_named():
    """None without a source, and none that is not there any more."""
    files, folders = named_in(NOTICE)

    assert files == shipped_data()
    assert [] == [folder for folder in folders if not (ROOT / folder).is_dir()]


def test_every_source_of_facts_is_named_with_its_licence():
    """What the table of sources says, NOTICE says too."""
    for source in fact_sources().values():
        address = source.what.rpartition("(")[2].rstrip(")")
        if address.startswith("https"):
            (line,) = (line for line in NOTICE.splitlines() if address in line and "cut with" not in line)
            assert source.licence.partition(" ")[0] in line.replace("names no licence", "none")
