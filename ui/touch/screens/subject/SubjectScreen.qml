pragma ComponentBehavior: Bound
import QtQuick
import ui.touch.controls
import ui.touch.models

// The services under one subject, each saying whether it can be done here, now.
PageFrame {
    id: root

    required property SubjectModel model

    heading: model.title
    intro: model.description

    function arrive() {
        rewind();
    }

    Column {
        spacing: Theme.gap
        width: parent.width

        Repeater {
            id: services

            model: root.model.services

            ListRow {
                id: row

                required property string availability
                required property string id
                required property string price
                required property string title
                required summary
                required urgent

                readonly property bool here: availability === "here"

                detail: row.price
                note: availability === "here" ? "" : availability === "not_now" ? qsTr("Not here just now: see how else") : qsTr("By phone or at the counter")
                noteDrawing: availability === "not_now" ? "clock" : "phone"
                noteInk: availability === "not_now" ? Theme.amber : Theme.secondary
                objectName: "service-" + row.id
                text: row.title
                width: parent.width

                onClicked: root.model.service_chosen(row.id)
            }
        }

        NoticeBox {
            text: qsTr("There is nothing here today. Ask a person, or search in your own words.")
            visible: services.count === 0
            width: parent.width
        }
    }
}
