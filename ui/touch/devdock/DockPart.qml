import QtQuick

// One machine in the dev dock: its name, its state, what one can do to it.
Column {
    id: root

    property string title: ""
    property string status: ""
    property bool well: true
    default property alias content: body.data

    spacing: 8

    Item {
        height: 22
        width: parent.width

        Text {
            anchors.left: parent.left
            color: "#ffffff"
            font.bold: true
            font.pixelSize: 15
            text: root.title
        }

        Text {
            anchors.right: parent.right
            color: root.well ? "#a9d8b8" : "#ffb3a8"
            font.pixelSize: 14
            text: root.status
        }
    }

    Flow {
        id: body

        spacing: 8
        width: parent.width
    }

    Rectangle {
        color: "#4c5a62"
        height: 1
        width: parent.width
    }
}
