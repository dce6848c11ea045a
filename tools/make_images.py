"""Make the pictures in docs/images/ from the built documents in output/. Needs LibreOffice (soffice).

Run: python tools/make_images.py
"""

import shutil
import subprocess
import tempfile
from pathlib import Path

import pypdfium2
from PIL import Image

ROOT = Path(__file__).parent.parent
OUTPUT, IMAGES = ROOT / "output", ROOT / "docs" / "images"
SHOWN = ("short_answer", "chart", "scope", "scenario_question")
GAP = 12


def page_image(pdf: Path, index: int, width: int) -> Image.Image:
    """One page of a PDF as a picture `width` pixels wide."""
    document = pypdfium2.PdfDocument(pdf)
    page = document[index]
    image: Image.Image = page.render(scale=width / page.get_width()).to_pil()
    return image.convert("RGB")


def slide_numbers() -> list[int]:
    """Positions in the deck of the slides that the README shows, by their kind in the content."""
    from handouts.briefing.check import load

    content = ROOT / "content" / "emt-paramedic.yaml"
    slides = load({content.name: content.read_bytes()}).briefing.deck.slides
    return [next(i for i, slide in enumerate(slides) if slide.show == show) for show in SHOWN]


def main() -> None:
    """Write handout-front.png, handout-back.png and slides.png."""
    soffice = shutil.which("soffice")
    if soffice is None:
        raise SystemExit("LibreOffice (soffice) is needed to draw the slides.")
    IMAGES.mkdir(parents=True, exist_ok=True)
    for index, name in enumerate(("front", "back")):
        page_image(OUTPUT / "emt-paramedic-handout.pdf", index, 900).quantize(64).save(
            IMAGES / f"handout-{name}.png", optimize=True
        )
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [
                soffice,
                f"-env:UserInstallation={Path(folder).as_uri()}/profile",
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder,
                OUTPUT / "emt-paramedic-slides.pptx",
            ],
            check=True,
            capture_output=True,
        )
        pdf = Path(folder) / "emt-paramedic-slides.pdf"
        pictures = [page_image(pdf, number, 640) for number in slide_numbers()]
    width, height = pictures[0].size
    sheet = Image.new("RGB", (2 * width + GAP, 2 * height + GAP), "white")
    for index, picture in enumerate(pictures):
        sheet.paste(picture, ((index % 2) * (width + GAP), (index // 2) * (height + GAP)))
    sheet.quantize(256).save(IMAGES / "slides.png", optimize=True)


if __name__ == "__main__":
    main()
