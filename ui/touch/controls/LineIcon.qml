import QtQuick

// A line drawing from assets/images/icons in one colour.
Image {
    property string name: ""
    property color color: Theme.ink
    property real size: Theme.icon

    Accessible.ignored: true
    height: size
    source: name === "" ? "" : "image://drawings/icons/" + name + "/" + String(color).slice(1)
    sourceSize: Qt.size(size, size)
    width: size
}
