import QtQuick

// Eight pixels of focus colour between ink edges, around whatever has the keyboard's focus. One for the whole window.
Item {
    id: root

    required property Item target

    readonly property real reach: Theme.px(14)
    // Only controls of ours know how round they are.
    readonly property var known: target
    readonly property real corner: known?.ringRadius ?? Theme.radius

    anchors.fill: parent
    objectName: "focus-ring"
    parent: target
    visible: target !== null
    z: 1000

    Rectangle {
        anchors.fill: parent
        anchors.margins: -root.reach
        border.color: Theme.focusEdge
        border.width: Theme.px(3)
        color: "transparent"
        radius: root.corner + root.reach
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: -root.reach + Theme.px(3)
        border.color: Theme.focus
        border.width: Theme.px(8)
        color: "transparent"
        radius: root.corner + root.reach - Theme.px(3)
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: -Theme.px(3)
        border.color: Theme.focusEdge
        border.width: Theme.px(3)
        color: "transparent"
        radius: root.corner + Theme.px(3)
    }
}
