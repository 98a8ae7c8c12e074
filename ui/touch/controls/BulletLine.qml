import QtQuick

// One line of a list: a dot or a number, and words.
Row {
    id: root

    property string text: ""
    property int number: 0
    property string drawing: ""

    spacing: Theme.gap

    Item {
        id: mark

        height: words.firstLine
        width: root.number > 0 || root.drawing !== "" ? Theme.icon : Theme.px(20)

        Rectangle {
            anchors.centerIn: parent
            border.color: Theme.mainEdge
            border.width: Theme.high || root.number > 0 ? Theme.px(3) : 0
            color: root.number > 0 ? Theme.card : Theme.mainEdge
            height: root.number > 0 ? Theme.icon : Theme.px(14)
            radius: height / 2
            visible: root.drawing === ""
            width: height
        }

        Text {
            anchors.centerIn: parent
            color: Theme.mainInk
            font.pixelSize: Theme.note
            font.weight: Theme.bold
            text: root.number
            visible: root.number > 0
        }

        LineIcon {
            anchors.centerIn: parent
            color: Theme.mainInk
            name: root.drawing
            size: Theme.icon * 0.85
            visible: root.drawing !== ""
        }
    }

    Words {
        id: words

        readonly property real firstLine: contentHeight / Math.max(1, lineCount)

        text: root.text
        width: root.width - mark.width - root.spacing
    }
}
