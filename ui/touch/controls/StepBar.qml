import QtQuick

// How far through: a filled line that grows from the reading side.
Rectangle {
    id: root

    property int step: 0
    property int steps: 0

    Accessible.ignored: true
    color: Theme.scenery
    height: Theme.px(10)

    Rectangle {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.top: parent.top
        color: Theme.progress
        width: root.steps > 0 ? parent.width * Math.min(1, root.step / root.steps) : 0

        Behavior on width {
            NumberAnimation {
                duration: Theme.slide
                easing.type: Easing.OutCubic
            }
        }
    }
}
