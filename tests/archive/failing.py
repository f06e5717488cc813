"""A store that has no renames, as S3: an object is put, or a put fails."""

from __future__ import annotations

from typing import Any, ClassVar

import fsspec
from fsspec.implementations.memory import MemoryFileSystem


class Failing(MemoryFileSystem):  # type: ignore[misc]  # fsspec is untyped
    """Refuses the put or removal of a number, once; ``torn``: half of the object is there."""

    protocol = "failing"
    store: ClassVar[dict[str, Any]] = {}
    pseudo_dirs: ClassVar[list[str]] = [""]
    cachable = False
    left: ClassVar[int] = -1
    torn: ClassVar[bool] = False

    @classmethod
    def fail(cls, number: int, *, torn: bool) -> None:
        """Let the put or removal after so many others fail."""
        cls.left, cls.torn = number, torn

    def pipe_file(self, path: str, value: bytes, **more: Any) -> None:
        """Put an object."""
        if self._fails():
            if self.torn:
                super().pipe_file(path, value[: len(value) // 2], **more)
            raise TimeoutError("the store did not answer")
        super().pipe_file(path, value, **more)

    def rm_file(self, path: str) -> None:
        """Remove an object."""
        if self._fails():
            raise TimeoutError("the store did not answer")
        super().rm_file(path)

    def mv(self, *args: Any, **more: Any) -> None:
        """Refuse: a store has no renames."""
        raise NotImplementedError

    def _fails(self) -> bool:
        type(self).left -= 1
        return self.left == -1


fsspec.register_implementation("failing", Failing, clobber=True)
