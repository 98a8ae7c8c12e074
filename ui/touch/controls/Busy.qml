import QtQuick

// Waiting, in words: what for, and a ring that turns unless motion is off.
Row {
    id: root

    property string text: ""

    Accessible.name: text
    Accessible.role: Accessible.ProgressBar
    spacing: Theme.gap

    LineIcon {
        id: ring

        color: Theme.mainInk
        name: "waiting"
        size: Theme.icon * 1.15

        RotationAnimator on rotation {
            duration: Theme.turn
            from: 0
            loops: Animation.Infinite
            running: Theme.motion && root.visible
            to: 360
        }
    }

    Words {
        anchors.verticalCenter: parent.verticalCenter
        font.pixelSize: Theme.control
        font.weight: Theme.semibold
        spoken: false
        text: root.text
        width: root.width - ring.width - root.spacing
    }
}
