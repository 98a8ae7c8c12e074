import QtQuick

// A calm last page: a drawing, a heading, a sentence, the town underneath.
FocusScope {
    id: root

    property string drawing: ""
    property color drawingInk: Theme.mossInk
    property color ground: Theme.mossTint
    property string heading: ""
    property string text: ""
    property string note: ""
    default property alias content: extra.data

    Scenery {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        visible: !Theme.high && column.y + column.height < root.height - Theme.px(320)
    }

    // Above the words, or beside them where height is dear.
    readonly property bool beside: Theme.wide && drawing !== ""

    Column {
        id: column

        readonly property real inset: root.beside ? disc.width + Theme.wideGap : 0

        spacing: Theme.tight && Theme.wide ? Theme.gap : Theme.wideGap
        width: Math.min(parent.width - 2 * Theme.margin - inset, Theme.px(1100))
        x: (parent.width - width + (Theme.rightToLeft ? -inset : inset)) / 2
        y: Math.max(Theme.section, (parent.height - height) * (Theme.wide ? 0.3 : 0.34))

        Rectangle {
            id: disc

            border.color: root.drawingInk
            border.width: Theme.px(3)
            color: root.ground
            height: width
            radius: width / 2
            parent: root.beside ? root : column
            visible: root.drawing !== ""
            width: Theme.px(Theme.compact ? 120 : 168)
            x: root.beside ? (Theme.rightToLeft ? column.x + column.width + Theme.wideGap : column.x - Theme.wideGap - width) : Theme.rightToLeft ? column.width - width : 0
            y: root.beside ? column.y : 0

            LineIcon {
                anchors.centerIn: parent
                color: root.drawingInk
                name: root.drawing
                size: disc.width * 0.57
            }
        }

        Heading {
            text: root.heading
            width: parent.width
        }

        Words {
            font.pixelSize: Theme.control
            text: root.text
            visible: text !== ""
            width: parent.width
        }

        Words {
            color: Theme.secondary
            text: root.note
            visible: text !== ""
            width: parent.width
        }

        Column {
            id: extra

            spacing: column.spacing
            visible: children.length > 0
            width: parent.width
        }
    }
}
