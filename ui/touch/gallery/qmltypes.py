"""Tells qmllint what the Python models look like, read from the models' own meta-objects."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from PySide6.QtCore import QMetaMethod, QMetaObject, QMetaProperty

MODULE = "ui.touch.models"
PLAIN = {"PyObject": "QVariantMap", "QVariantMap": "QVariantMap"}


def write_qmltypes(models: Iterable[QMetaObject], folder: Path) -> None:
    """Writes `ui/touch/models/{qmldir,models.qmltypes}` under a folder to be searched for imports."""
    home = folder.joinpath(*MODULE.split("."))
    home.mkdir(parents=True, exist_ok=True)
    (home / "qmldir").write_text(f"module {MODULE}\ntypeinfo models.qmltypes\n", encoding="utf-8")
    body = "".join(component(one) for one in models)
    (home / "models.qmltypes").write_text(f"import QtQuick.tooling 1.2\n\nModule {{\n{body}}}\n", encoding="utf-8")


def component(meta: QMetaObject) -> str:
    name = meta.className()
    lines = [f'name: "{name}"', 'prototype: "QObject"', f'exports: ["{MODULE}/{name} 1.0"]', "exportMetaObjectRevisions: [256]"]
    lines += [property_line(meta.property(i)) for i in range(meta.propertyOffset(), meta.propertyCount())]
    lines += list(method_lines(meta))
    return "    Component {\n" + "".join(f"        {line}\n" for line in lines) + "    }\n"


def property_line(prop: QMetaProperty) -> str:
    kind, pointer = cpp_type(text(prop.typeName()))
    name = text(prop.name())
    parts = [f'name: "{name}"', f'type: "{kind}"', "isReadonly: true", f'read: "{name}"']
    parts += ["isPointer: true"] if pointer else []
    parts += ["isPropertyConstant: true"] if prop.isConstant() else [f'notify: "{text(prop.notifySignal().name())}"']
    return f"Property {{ {'; '.join(parts)} }}"


def method_lines(meta: QMetaObject) -> Iterator[str]:
    for i in range(meta.methodOffset(), meta.methodCount()):
        method = meta.method(i)
        word = "Signal" if method.methodType() is QMetaMethod.MethodType.Signal else "Method"
        arguments = "".join(
            f' Parameter {{ name: "a{n}"; type: "{cpp_type(text(kind))[0]}" }}' for n, kind in enumerate(method.parameterTypes())
        )
        yield f'{word} {{ name: "{text(method.name())}";{arguments} }}'


def cpp_type(name: str) -> tuple[str, bool]:
    """The type's name without its star, and whether it had one."""
    bare = name.rstrip("*")
    return PLAIN.get(bare, bare), bare != name


def text(raw: object) -> str:
    """Qt's byte arrays as text."""
    return bytes(raw).decode() if not isinstance(raw, str) else raw  # type: ignore[call-overload]
