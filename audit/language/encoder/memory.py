"""Windows read before: while somebody types, most of an article is what it was a moment ago."""

from __future__ import annotations

from collections import OrderedDict

from audit.language.encoder.pieces import Ints
from audit.language.encoder.scoring import Floats, Network

Found = tuple[Floats, Floats, Floats, Floats]


class Memory:
    """Keeps what the network said of the last ``room`` windows, in this process only.

    A window is known again where all its pieces are the same, so that nothing else comes out.
    """

    def __init__(self, room: int) -> None:
        self._room = room
        self._known: OrderedDict[tuple[bytes, bytes], Found] = OrderedDict()

    def over(self, network: Network) -> Network:
        """Give the network with this memory before it."""

        def remembering(ids: Ints, features: Ints) -> Found:
            key = ids.tobytes(), features.tobytes()
            found = self._known.get(key) or network(ids, features)
            self._known[key] = found
            self._known.move_to_end(key)
            if len(self._known) > self._room:
                self._known.popitem(last=False)
            return found

        return remembering
