"""Seals what is kept, so that only who has the article can read it.

The key is made of everything that the result was made of, the article's content first. Without the
article nobody can make it, and with the article nobody learns anything from what it unlocks. The
cipher is AES-256 in Galois/Counter mode, with a nonce for each sealing.
"""

from __future__ import annotations

import hashlib
import os
import zlib
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

NONCE = 12


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
    """Give the data compressed and sealed with a key of 32 bytes."""
    nonce = os.urandom(NONCE)
    return nonce + AESGCM(key).encrypt(nonce, zlib.compress(data, 1), None)


def unsealed(data: bytes, key: bytes) -> bytes | None:
    """Give the data back, or nothing where it is damaged or the key is another."""
    try:
        plain = AESGCM(key).decrypt(data[:NONCE], data[NONCE:], None)
    except (InvalidTag, ValueError):  # a nonce or text too short to be one
        return None
    return zlib.decompress(plain)
