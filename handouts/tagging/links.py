"""Which web addresses a document may lead to."""

URL_SCHEMES = ("https:", "http:", "mailto:", "tel:")


def checked_url(url: str, origin: str) -> str:
    """The address itself; ValueError for other schemes (scripts, local files) and wrong characters."""
    if not url.startswith(URL_SCHEMES):
        raise ValueError(f"{origin}: {url!r} is not a web address; it must begin with https://")
    if not url.isascii() or not url.isprintable() or " " in url:
        raise ValueError(f"{origin}: write the spaces and accents of {url!r} as %20, %C3%A9 and so on")
    return url
