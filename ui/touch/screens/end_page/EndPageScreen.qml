import QtQuick
import ui.touch.controls
import ui.touch.models

// A form ends here: why, and what to do instead.
PageFrame {
    id: root

    required property EndPageModel model

    heading: model.title

    function arrive() {
        rewind();
    }

    NoticeBox {
        drawing: "person"
        kind: NoticeBox.Good
        text: qsTr("We have called a person to come to you. Please stay near this screen.")
        visible: root.model.urgent
        width: parent.width
    }

    BlockList {
        model: root.model.blocks
        width: parent.width
    }

    WayList {
        model: root.model.ways
        title: qsTr("Who can help")
        width: parent.width
    }

    actions: [
        PrimaryButton {
            objectName: "other-service"
            text: root.model.other
            visible: text !== ""
            width: parent.width

            onClicked: root.model.other_chosen()
        },
        SecondaryButton {
            objectName: "finish"
            text: qsTr("Go to the start")
            width: parent.width

            onClicked: root.model.finished()
        }
    ]
}
