pragma ComponentBehavior: Bound
import QtQuick
import ui.touch.controls
import ui.touch.models

// One service: what it is, what it costs, what to have ready, and every way to it.
PageFrame {
    id: root

    required property ServiceModel model

    heading: model.title
    intro: model.summary

    function arrive() {
        rewind();
    }

    NoticeBox {
        kind: root.model.urgent ? NoticeBox.Trouble : NoticeBox.Caution
        text: root.model.why_not === "printer" ? qsTr("The printer here is not working just now, and this needs it.") : root.model.why_not
        visible: text !== ""
        width: parent.width
    }

    Repeater {
        model: root.model.lacks

        PreflightNotice {
            required property string modelData

            lack: modelData
            width: parent.width
        }
    }

    Flow {
        spacing: Theme.wideGap
        visible: root.model.here && (root.model.cost !== "" || root.model.minutes > 0)
        width: parent.width

        WayLine {
            drawing: "card"
            label: qsTr("What it costs")
            text: root.model.cost
            visible: text !== ""
            width: (parent.width - Theme.wideGap) / (!Theme.tight && root.model.minutes > 0 ? 2 : 1)
        }

        WayLine {
            drawing: "clock"
            label: qsTr("How long it takes")
            text: qsTr("About %n minute(s)", "", root.model.minutes)
            visible: root.model.minutes > 0
            width: (parent.width - Theme.wideGap) / (!Theme.tight && root.model.cost !== "" ? 2 : 1)
        }
    }

    Column {
        spacing: Theme.gap
        visible: root.model.here && root.model.needs.length > 0
        width: parent.width

        Title {
            text: qsTr("Have these ready")
            width: parent.width
        }

        Repeater {
            model: root.model.needs

            BulletLine {
                required property string modelData

                drawing: "tick"
                text: modelData
                width: parent.width
            }
        }
    }

    WayList {
        model: root.model.ways
        title: root.model.here ? qsTr("Other ways") : qsTr("How to get this done")
        width: parent.width
    }

    actions: [
        PrimaryButton {
            objectName: "start"
            text: qsTr("Start now")
            visible: root.model.here && root.model.why_not === ""
            width: parent.width

            onClicked: root.model.started()
        }
    ]
}
