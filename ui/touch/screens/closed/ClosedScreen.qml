import QtQuick
import ui.touch.controls
import ui.touch.models

// The shop is closed: when it opens, and whom to call until then.
Ending {
    id: root

    required property ClosedModel model

    drawing: "out-of-hours"
    drawingInk: Theme.mainInk
    ground: Theme.tint
    heading: qsTr("We are closed now")
    note: model.reason
    text: model.opens !== "" ? qsTr("We open again on %1.").arg(model.opens) : ""

    function arrive() {
        root.forceActiveFocus();
    }

    Grid {
        id: ways

        readonly property real share: (width - (columns - 1) * columnSpacing) / columns

        columnSpacing: Theme.wideGap
        columns: Theme.wide ? 2 : 1
        rowSpacing: Theme.gap
        width: parent.width

        WayLine {
            drawing: "urgent"
            label: qsTr("In an emergency, day or night")
            text: root.model.out_of_hours
            visible: text !== ""
            width: ways.share
        }

        WayLine {
            drawing: "phone"
            label: qsTr("By phone, when we are open")
            text: root.model.phone
            visible: text !== ""
            width: ways.share
        }

        WayLine {
            drawing: "web"
            label: qsTr("On the web")
            text: root.model.website
            visible: text !== ""
            width: ways.share
        }
    }

    SecondaryButton {
        anchors.left: parent.left
        implicitHeight: Theme.px(120)
        objectName: "wake"
        text: qsTr("Touch to start")
        width: Math.min(parent.width, Math.max(implicitWidth, Theme.px(420)))

        onClicked: root.model.woken()
    }

    MouseArea {
        height: root.height
        parent: root
        width: root.width
        z: -1

        onClicked: root.model.woken()
    }
}
