pragma ComponentBehavior: Bound
import QtQuick
import ui.touch.controls
import ui.touch.models

// One service: what it is, what it costs, and every way to it.
PageFrame {
    id: root

    required property ServiceModel model

    heading: model.title
    intro: model.summary

    function arrive() {
        rewind();
    }

    NoticeBox {
        kind: NoticeBox.Caution
        text: root.model.hindrance === "room" ? qsTr("We cannot take anything in here just now. Please use another way, or ask a person.") : qsTr("This needs the printer. It is not working now.")
        visible: root.model.hindrance !== ""
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

    WayLine {
        drawing: "card"
        label: qsTr("What it costs")
        text: root.model.cost
        visible: root.model.here && text !== ""
        width: parent.width
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
            visible: root.model.here && root.model.hindrance === ""
            width: parent.width

            onClicked: root.model.started()
        }
    ]
}
