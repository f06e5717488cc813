"""Seals what is kept, so that only who has the article can read it.

The key is made of everything that the result was made of, the article's content first. Without the
article nobody can make it, and with the article nobody learns anything from what it unlocks. The
cipher is the keyed stream of SHAKE-256, with a nonce for each sealing, and a keyed BLAKE2b over the
whole, both from the standard library.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import zlib
from dataclasses import dataclass

NONCE, TAG, MAC_KEY = 16, 16, 32


@dataclass(frozen=True, slots=True)
class Lock:
    """Where a result is kept, and what opens it: both tell nothing of what they were made of."""

    name: str
    key: bytes


def lock_for(*parts: bytes) -> Lock:
    """Give the lock for a result that was made of these parts, and of nothing else."""
    made_of = hashlib.sha256()
    for part in parts:
        made_of.update(len(part).to_bytes(8, "big"))
        made_of.update(part)
    secret = made_of.digest()
    name = hashlib.blake2b(secret, digest_size=20, person=b"audit name").hexdigest()
    return Lock(name, hashlib.blake2b(secret, digest_size=32, person=b"audit key").digest())


def sealed(data: bytes, key: bytes) -> bytes:
    """Give the data compressed and sealed."""
    nonce = os.urandom(NONCE)
    data = zlib.compress(data, 1)
    mac_key, stream = _streams(key, nonce, len(data))
    hidden = _mixed(data, stream)
    return nonce + _tag(mac_key, hidden) + hidden


def unsealed(data: bytes, key: bytes) -> bytes | None:
    """Give the data back, or nothing where it is damaged or the key is another."""
    nonce, tag, hidden = data[:NONCE], data[NONCE : NONCE + TAG], data[NONCE + TAG :]
    mac_key, stream = _streams(key, nonce, len(hidden))
    if not hmac.compare_digest(tag, _tag(mac_key, hidden)):
        return None
    return zlib.decompress(_mixed(hidden, stream))


def _streams(key: bytes, nonce: bytes, length: int) -> tuple[bytes, bytes]:
    stream = hashlib.shake_256(key + nonce).digest(MAC_KEY + length)
    return stream[:MAC_KEY], stream[MAC_KEY:]


def _tag(mac_key: bytes, hidden: bytes) -> bytes:
    return hashlib.blake2b(hidden, key=mac_key, digest_size=TAG).digest()


def _mixed(data: bytes, stream: bytes) -> bytes:
    mixed = int.from_bytes(data, "big") ^ int.from_bytes(stream, "big")
    return mixed.to_bytes(len(data), "big")
