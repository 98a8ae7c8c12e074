import QtQuick

// What stands around an answer: its label, a hint, the sentence when something is wrong, with a bar beside all of it.
Item {
    id: root

    property string label: ""
    property string hint: ""
    property string error: ""
    property bool optional: false
    default property alias content: answer.data

    implicitHeight: column.height

    Rectangle {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.top: parent.top
        color: Theme.brickEdge
        radius: width / 2
        visible: root.error !== ""
        width: Theme.px(8)
    }

    Column {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: root.error !== "" ? Theme.wideGap : 0
        anchors.right: parent.right
        spacing: Theme.small

        Words {
            font.pixelSize: Theme.control
            font.weight: Theme.bold
            lineHeight: 0.94 * Theme.lead
            text: root.label === "" ? "" : root.optional ? qsTr("%1 (optional)").arg(root.label) : root.label
            visible: text !== ""
            width: parent.width
        }

        Note {
            text: root.hint
            visible: text !== ""
            width: parent.width
        }

        Row {
            Accessible.name: root.error
            Accessible.role: Accessible.AlertMessage
            spacing: Theme.small
            visible: root.error !== ""
            width: parent.width

            LineIcon {
                id: mark

                color: Theme.brick
                name: "warning"
            }

            Words {
                color: Theme.brick
                font.weight: Theme.bold
                spoken: false
                text: root.error
                width: parent.width - mark.width - parent.spacing
            }
        }

        Item {
            height: Theme.hair
            width: 1
        }

        Item {
            id: answer

            implicitHeight: childrenRect.height
            height: implicitHeight
            width: parent.width
        }
    }
}
