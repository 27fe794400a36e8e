"""Frozen dataclasses that are cheap to create at the start of the program.

`dataclasses` writes and compiles five methods for each class; for the thirty classes of the
model this took a tenth of the time until the first picture. `record` gives all classes the same
`__init__` and the same refusal of assignments.
"""

from __future__ import annotations

from dataclasses import MISSING, FrozenInstanceError, dataclass, fields
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

if TYPE_CHECKING:
    from typing_extensions import dataclass_transform
else:

    def dataclass_transform(**_: object) -> Any:
        """Do nothing at run time; type checkers read the real one."""
        return lambda decorator: decorator


Class = TypeVar("Class", bound=type)


@dataclass_transform(kw_only_default=True, frozen_default=True, eq_default=False)
def record(cls: Class) -> Class:
    """Make a class a frozen dataclass.

    Its fields are given as keywords; an instance equals only itself. As with any dataclass,
    `__post_init__` is called once the fields are set.
    """
    made: Any = dataclass(init=False, repr=False, eq=False)(cls)
    made.__init__ = _init
    made.__setattr__ = made.__delattr__ = _refuse
    own = fields(made)
    made._known = frozenset(field.name for field in own)
    made._defaults = {field.name: field.default for field in own if field.default is not MISSING}
    made._required = made._known - made._defaults.keys()
    made._completed = getattr(made, "__post_init__", None)
    return cls


def _init(self: Any, **values: Any) -> None:
    if not self._required <= values.keys() <= self._known:
        words = ", ".join(sorted({*self._required - values.keys(), *values.keys() - self._known}))
        problem = f"{type(self).__name__} has missing or unknown fields: {words}"
        raise TypeError(problem)
    vars(self).update(self._defaults, **values)
    if self._completed is not None:
        self._completed()


def _refuse(self: Any, name: str, *_: object) -> NoReturn:
    problem = f"cannot assign to field {name!r}"
    raise FrozenInstanceError(problem)
