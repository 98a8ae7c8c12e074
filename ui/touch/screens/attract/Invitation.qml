import QtQuick
import ui.touch.controls

// The one thing to do: touch.
Rectangle {
    id: root

    property real broadest: 0

    border.color: Theme.high ? Theme.mainEdge : "transparent"
    border.width: Theme.high ? Theme.px(6) : 0
    color: Theme.high ? Theme.main : Theme.focus
    height: Math.max(Theme.px(184), start.height + 2 * Theme.gap)
    radius: height / 2
    width: Math.min(root.broadest, start.implicitWidth + hand.width + Theme.px(150))

    // A nod now and then: between two of them nothing is painted, for a screen that waits all night.
    Timer {
        interval: Theme.nodEvery
        repeat: true
        running: Theme.motion && root.visible

        onTriggered: nod.restart()
    }

    SequentialAnimation {
        id: nod

        NumberAnimation {
            duration: Theme.nod
            easing.type: Easing.InOutSine
            property: "scale"
            target: root
            to: 1.025
        }

        NumberAnimation {
            duration: Theme.nod
            easing.type: Easing.InOutSine
            property: "scale"
            target: root
            to: 1
        }
    }

    LineIcon {
        id: hand

        anchors.left: parent.left
        anchors.leftMargin: Theme.px(60)
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.high ? Theme.inkOnMain : Theme.focusEdge
        name: "touch"
        size: Theme.px(84)
    }

    Words {
        id: start

        anchors.left: hand.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.wideGap
        anchors.verticalCenter: parent.verticalCenter
        color: hand.color
        font.pixelSize: Theme.heading
        font.weight: Theme.bold
        text: qsTr("Touch to start")
    }
}
