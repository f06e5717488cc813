"""Who may come in: by the token of this run, or the cookie for it, and only from our own pages.

Other users of the machine, other pages in the same browser and names that are made to lead here
(DNS rebinding) all reach the loopback address; each is kept out by one of these checks.
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Iterable

Headers = Iterable[tuple[bytes, bytes]]
BYTES = 32
"""Of each secret: too many to be guessed."""
OWN_SITES = (None, "same-origin", "none")
"""What Sec-Fetch-Site says of our own pages, of an address that a person opened, and of nothing."""


class Door:
    """Knows the secrets of one run.

    ``token`` stands in the address that is printed, and holds as long as the run. ``ticket`` is
    for the browser that is opened: other users can see how programs were called, and so it can be
    used once only.
    """

    def __init__(self, port: int) -> None:
        self.token, self.ticket = (secrets.token_urlsafe(BYTES) for _ in range(2))
        self._ticket: str | None = self.ticket
        self._pass = secrets.token_urlsafe(BYTES)
        self._cookie = f"audit-{port}"  # cookies of one host are shared by its ports
        self.hosts = (f"127.0.0.1:{port}", f"localhost:{port}")

    def admits(self, secret: str) -> bool:
        """Tell whether a token or ticket opens; a ticket does once."""
        by_token, by_ticket = _same(secret, self.token), _same(secret, self._ticket or self.token)
        if by_ticket and not by_token:
            self._ticket = None
        return by_token or by_ticket

    @property
    def cookie(self) -> str:
        """Give the cookie's header for a browser that was let in."""
        return f"{self._cookie}={self._pass}; Path=/; HttpOnly; SameSite=Strict"

    def knows(self, headers: Headers) -> bool:
        """Tell whether a request bears the cookie."""
        given = [value.decode("latin-1") for name, value in headers if name == b"cookie"]
        crumbs = (one.strip().partition("=") for line in given for one in line.split(";"))
        return any(_same(value, self._pass) for name, _, value in crumbs if name == self._cookie)

    def refusal(self, method: str, headers: Headers) -> str:
        """Say why a request is not from where it should be; nothing where it is."""
        host = only(headers, b"host")
        if host not in self.hosts:
            return "this server answers only to the address that audit serve printed"
        if only(headers, b"sec-fetch-site") not in OWN_SITES:
            return "another site's page asked for this"
        origin = only(headers, b"origin")
        wanted = (f"http://{host}",) if method == "POST" else (f"http://{host}", None)
        return "" if origin in wanted else "another site's page asked for this"


def only(headers: Headers, name: bytes) -> str | None:
    """Give a header's value; several of one name give all of them, which nothing matches."""
    found = [value.decode("latin-1") for key, value in headers if key == name]
    return ", ".join(found) if found else None


def _same(given: str, secret: str) -> bool:
    """Compare in a time that tells nothing."""
    return hmac.compare_digest(given.encode(), secret.encode())
