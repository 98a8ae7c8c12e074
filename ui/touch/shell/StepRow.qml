import QtQuick
import ui.touch.controls

// A setting that goes up and down by steps, and where it stands.
Column {
    id: root

    property string name: ""
    property string title: ""
    property string value: ""
    property string down: ""
    property string up: ""
    property bool canDown: true
    property bool canUp: true
    property real broadest: Infinity

    signal stepped(by: int)

    spacing: Theme.small
    width: Math.min(broadest, Math.max(heading.implicitWidth, buttons.implicitWidth))

    Words {
        id: heading

        font.weight: Theme.bold
        text: root.title
        width: parent.width
    }

    Row {
        id: buttons

        spacing: Theme.small
        width: parent.width

        SecondaryButton {
            enabled: root.canDown
            font.pixelSize: Theme.body
            objectName: root.name + "-down"
            text: root.down

            onClicked: root.stepped(-1)
        }

        // As wide as its longest, so that the buttons stay under the finger.
        Words {
            anchors.verticalCenter: parent.verticalCenter
            horizontalAlignment: Text.AlignHCenter
            text: root.value
            width: Theme.body * 3.2
        }

        SecondaryButton {
            enabled: root.canUp
            font.pixelSize: Theme.body
            objectName: root.name + "-up"
            text: root.up

            onClicked: root.stepped(1)
        }
    }
}
