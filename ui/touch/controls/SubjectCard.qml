import QtQuick

// A subject on the menu: its drawing, its name, what is in it.
Pressable {
    id: root

    property string drawing: ""
    property string description: ""
    // Among many: smaller and closer.
    property bool dense: false
    // The name alone is shown; a screen reader hears the rest all the same.
    property bool brief: false

    readonly property real fullHeight: topPadding + bottomPadding + Math.max(disc.height, title.height + words.spacing + summary.height)

    Accessible.description: description
    bottomPadding: Theme.px(dense ? 12 : 18)
    leftPadding: mirrored ? Theme.small : Theme.px(20)
    rightPadding: mirrored ? Theme.px(20) : Theme.small
    topPadding: Theme.px(dense ? 12 : 18)

    background: Rectangle {
        border.color: Theme.line
        border.width: Theme.edge
        color: root.down ? Theme.pressed(Theme.card) : Theme.card
        radius: Theme.radius
    }
    contentItem: Item {
        implicitHeight: Math.max(disc.height, words.y + words.height)

        Rectangle {
            id: disc

            border.color: Theme.mainEdge
            border.width: Theme.high ? Theme.px(3) : 0
            color: Theme.tint
            height: Theme.icon + Theme.px(36)
            radius: Theme.radius
            width: height
            x: Theme.rightToLeft ? parent.width - width : 0

            LineIcon {
                anchors.centerIn: parent
                color: Theme.mainInk
                name: root.drawing
                size: Theme.icon + Theme.px(12)
            }
        }

        Column {
            id: words

            readonly property real indent: disc.width + Theme.px(20)

            spacing: Theme.hair
            width: parent.width - indent
            x: Theme.rightToLeft ? 0 : indent
            y: Math.max(0, (disc.height - height) / 2)

            Words {
                id: title

                color: Theme.mainInk
                font.pixelSize: root.dense ? Theme.body : Theme.control
                font.weight: Theme.bold
                lineHeight: 0.92 * Theme.lead
                spoken: false
                text: root.text
                width: parent.width
            }

            Note {
                id: summary

                lineHeight: 0.94 * Theme.lead
                spoken: false
                text: root.description
                visible: text !== "" && !root.brief
                width: parent.width
            }
        }
    }
}
