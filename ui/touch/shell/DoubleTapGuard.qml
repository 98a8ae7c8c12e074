import QtQuick
import ui.touch.controls

// Right after another page has come, a second press on the same spot was meant for the page that went: it is swallowed.
Item {
    id: root

    readonly property bool running: timer.running
    property point spot: Qt.point(-1, -1)

    function restart() {
        timer.restart();
    }

    Timer {
        id: timer

        interval: Theme.doubleTap
        objectName: "double-tap"
    }

    PointHandler {
        onActiveChanged: if (active)
            root.spot = point.position
    }

    MouseArea {
        anchors.fill: parent
        enabled: timer.running

        onPressed: mouse => mouse.accepted = Math.hypot(mouse.x - root.spot.x, mouse.y - root.spot.y) < Theme.px(80)
    }
}
