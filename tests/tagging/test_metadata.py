"""The XMP packet, the colour profile, the dates."""

import datetime
from io import BytesIO

import pikepdf
import pytest
from PIL import Image, ImageCms

from handouts.tagging.metadata import Description, srgb_profile, xmp_packet
from tests.tagging.sample import everything

ABOUT = Description("A < B & C", "en-US", "Me", "", ("x", "y"), datetime.date(2026, 1, 15))


@pytest.fixture(scope="module")
def pdf() -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(everything().finish()))


def test_the_packet_and_the_information_dictionary_agree(pdf: pikepdf.Pdf) -> None:
    xmp, info = pdf.open_metadata(), pdf.docinfo
    assert xmp["dc:title"] == str(info.Title) == "EMT or paramedic?"
    assert xmp["dc:creator"] == [str(info.Author)] == ["EMS educators"]
    assert xmp["dc:description"] == str(info.Subject) == "Two roles & one team – compared"
    assert xmp["pdf:Keywords"] == str(info.Keywords) == "EMT, paramedic"
    assert xmp["pdf:Producer"] == str(info.Producer)
    assert xmp["xmp:CreatorTool"] == str(info.Creator)
    assert str(info.CreationDate) == str(info.ModDate) == "D:20260115000000+00'00'"
    assert {xmp[f"xmp:{key}"] for key in ("CreateDate", "ModifyDate", "MetadataDate")} == {
        "2026-01-15T00:00:00+00:00"
    }


def test_the_file_claims_pdf_ua_1_and_pdf_a_2a(pdf: pikepdf.Pdf) -> None:
    xmp = pdf.open_metadata()
    assert (xmp["pdfuaid:part"], xmp["pdfaid:part"], xmp["pdfaid:conformance"]) == ("1", "2", "A")
    assert xmp.pdfa_status == "2A"
    assert pdf.pdf_version == "1.7"


def test_viewers_show_the_title_and_print_at_full_size(pdf: pikepdf.Pdf) -> None:
    preferences = pdf.Root.ViewerPreferences
    assert preferences.DisplayDocTitle is True
    assert (str(preferences.PrintScaling), str(preferences.Duplex)) == ("/None", "/DuplexFlipLongEdge")
    assert str(pdf.Root.Lang) == "en-US"


def test_empty_facts_are_left_out() -> None:
    assert "Subject" not in ABOUT.information
    assert b"dc:description" not in xmp_packet(ABOUT)


def test_markup_in_the_title_is_escaped() -> None:
    assert b"A &lt; B &amp; C" in xmp_packet(ABOUT)


def test_an_invisible_character_in_the_title_is_refused() -> None:
    about = Description("A\x0bB", "en", "", "", (), datetime.date(2026, 1, 15))
    with pytest.raises(ValueError, match="invisible character"):
        xmp_packet(about)


def test_the_colour_profile_is_srgb() -> None:
    ours = ImageCms.ImageCmsProfile(BytesIO(srgb_profile()))
    assert ImageCms.getProfileDescription(ours).strip() == "sRGB"
    colours = Image.new("RGB", (3, 1))
    colours.putdata([(196, 74, 0), (11, 34, 96), (200, 200, 200)])
    theirs = ImageCms.createProfile("sRGB")
    converted = ImageCms.profileToProfile(colours, ours, theirs)
    assert converted is not None
    before, after = colours.tobytes(), converted.tobytes()
    assert max(abs(a - b) for a, b in zip(before, after, strict=True)) <= 2
