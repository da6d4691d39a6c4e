#!/usr/bin/env python3
"""Makes the fonts of printed documents: python3 pdf_fonts.py, with fonttools and brotli (Debian: python3-fonttools, python3-brotli).

PDF wants fixed weights in TrueType. Text and titles come from the variable web fonts beside (SIL Open Font Licence 1.1, no
reserved name), with the narrow no-break space that French numbers need; whatever letter these lack is taken from DejaVu Sans
(Debian: fonts-dejavu-core; Bitstream Vera licence, changes in the public domain), cut down to European letters and signs.
"""
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

RESOURCES = Path(__file__).parent.parent / "resources"
DEJAVU = Path("/usr/share/fonts/truetype/dejavu")
KEPT = [range(0x20, 0x590), range(0x1E00, 0x2070), range(0x20A0, 0x20C0), range(0x2100, 0x2300), range(0x2500, 0x2760)]


def fixed(name, weight, family, out):
    font = TTFont(RESOURCES / "static/fonts" / name)
    font = instantiateVariableFont(font, {axis.axisTag: weight if axis.axisTag == "wght" else axis.defaultValue
                                          for axis in font["fvar"].axes})
    thin = font.getBestCmap().get(0x2009, font.getBestCmap()[0xA0])
    for table in font["cmap"].tables:
        table.cmap[0x202F] = thin
    for record in font["name"].names:
        if record.nameID in (1, 4, 6, 16):
            record.string = family.replace(" ", "") if record.nameID == 6 else family
    font.flavor = None
    font.save(RESOURCES / "pdf" / out)


def rest(name, out):
    font = TTFont(DEJAVU / name)
    options = Options()
    options.layout_features = []
    options.notdef_outline = True
    options.hinting = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for some in KEPT for code in some])
    subsetter.subset(font)
    font.save(RESOURCES / "pdf" / out)


(RESOURCES / "pdf").mkdir(exist_ok=True)
fixed("atkinson-hyperlegible-next.woff2", 400, "Maillage Text", "text.ttf")
fixed("atkinson-hyperlegible-next.woff2", 700, "Maillage Text Bold", "text-bold.ttf")
fixed("bricolage-grotesque.woff2", 700, "Maillage Title", "title.ttf")
rest("DejaVuSans.ttf", "rest.ttf")
rest("DejaVuSans-Bold.ttf", "rest-bold.ttf")
