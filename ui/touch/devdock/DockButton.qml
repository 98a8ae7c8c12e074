import QtQuick
import QtQuick.Templates as T

// A small button of the dev dock: for a mouse on a desk, not for visitors.
T.AbstractButton {
    id: root

    property bool strong: false

    Accessible.name: text
    implicitHeight: 34
    implicitWidth: label.implicitWidth + 28
    opacity: enabled ? 1 : 0.4

    background: Rectangle {
        border.color: root.strong ? "#ffc21a" : "#8fa1ab"
        border.width: 1
        color: root.down ? "#1d2529" : root.strong ? "#5a4710" : "#3b474e"
        radius: 6
    }
    contentItem: Text {
        id: label

        color: "#ffffff"
        font.pixelSize: 14
        horizontalAlignment: Text.AlignHCenter
        text: root.text
        textFormat: Text.PlainText
        verticalAlignment: Text.AlignVCenter
    }
}
