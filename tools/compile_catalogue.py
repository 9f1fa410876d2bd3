"""Compile the words of enfcmp into what gettext reads: python tools/compile_catalogue.py.

Hatchling runs this whenever it builds, so that every installation has them. An editable one reads them in the checkout,
beside the .po file; git ignores them there.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogueHook(BuildHookInterface[Any]):
    """What hatchling calls before it builds a wheel, an editable one too."""

    def initialize(self, _version: str, build_data: dict[str, Any]) -> None:
        """Compile the catalogues of the tree that is built, and take them along though git ignores them."""
        compile_catalogues(Path(self.root))
        build_data["artifacts"].append("/enfcmp/locale/**/*.mo")


def compile_catalogues(root: Path) -> None:
    """Compile each catalogue of a source tree; whoever reads the old one meanwhile reads it whole."""
    for po in root.glob("enfcmp/locale/*/LC_MESSAGES/*.po"):
        new = po.with_suffix(".mo.new")
        with po.open("rb") as words, new.open("wb") as compiled:
            write_mo(compiled, read_po(words, abort_invalid=True))
        new.replace(po.with_suffix(".mo"))


if __name__ == "__main__":
    compile_catalogues(Path(__file__).resolve().parents[1])
