import QtQuick

// One other way to get something done: a drawing, a number or a place, and when.
Row {
    id: root

    property string drawing: ""
    property string label: ""
    property string text: ""
    property string note: ""

    Accessible.name: [label, text, note].filter(part => part !== "").join(". ")
    Accessible.role: Accessible.StaticText
    spacing: Theme.gap

    Rectangle {
        id: disc

        border.color: Theme.mainEdge
        border.width: Theme.high ? Theme.px(3) : 0
        color: Theme.tint
        height: Theme.icon + Theme.px(28)
        radius: Theme.radius
        width: height

        LineIcon {
            anchors.centerIn: parent
            color: Theme.mainInk
            name: root.drawing
        }
    }

    Column {
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(2)
        width: root.width - disc.width - root.spacing

        Note {
            spoken: false
            text: root.label
            visible: text !== ""
            width: parent.width
        }

        Words {
            font.weight: Theme.bold
            spoken: false
            text: Theme.kept(root.text)
            width: parent.width
        }

        Note {
            spoken: false
            text: root.note
            visible: text !== ""
            width: parent.width
        }
    }
}
