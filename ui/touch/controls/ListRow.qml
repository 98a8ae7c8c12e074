import QtQuick

// A line to follow: title, a summary, something at the end, and an arrow in the reading direction.
Pressable {
    id: root

    property string summary: ""
    property string detail: ""
    property string note: ""
    property string noteDrawing: ""
    property color noteInk: Theme.secondary
    property string drawing: ""
    property bool urgent: false
    property bool small: false

    // A price that is a sentence has no room at the end.
    readonly property bool detailBelow: price.implicitWidth > width * 0.27
    readonly property color ground: urgent ? Theme.brickTint : Theme.card

    Accessible.description: [summary, detail, note].filter(part => part !== "").join(". ")
    bottomPadding: small ? Theme.small : Theme.gap
    implicitHeight: Math.max(implicitContentHeight + topPadding + bottomPadding, small ? Theme.target : Theme.choice)
    leftPadding: Theme.gap
    rightPadding: Theme.gap
    topPadding: small ? Theme.small : Theme.gap

    background: Rectangle {
        border.color: root.urgent ? Theme.brickEdge : Theme.line
        border.width: root.urgent ? Theme.px(3) : Theme.edge
        color: root.down ? Theme.pressed(root.ground) : root.ground
        radius: Theme.radius
    }
    contentItem: Item {
        implicitHeight: words.height

        LineIcon {
            id: icon

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            color: root.urgent ? Theme.brick : Theme.mainInk
            name: root.drawing
            visible: name !== ""
        }

        Column {
            id: words

            anchors.left: icon.visible ? icon.right : parent.left
            anchors.leftMargin: icon.visible ? Theme.gap : Theme.small
            anchors.right: price.visible ? price.left : arrow.left
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.hair

            Words {
                color: root.urgent ? Theme.brick : Theme.mainInk
                font.pixelSize: root.small ? Theme.note : root.urgent && Theme.compact ? Theme.body : Theme.control
                font.weight: root.small ? Theme.semibold : Theme.bold
                lineHeight: 0.93 * Theme.lead
                spoken: false
                text: root.text
                width: parent.width
            }

            Note {
                lineHeight: 0.94 * Theme.lead
                spoken: false
                text: root.summary
                visible: text !== ""
                width: parent.width
            }

            Note {
                color: Theme.ink
                font.weight: Theme.semibold
                lineHeight: 0.94 * Theme.lead
                spoken: false
                text: root.detail
                visible: text !== "" && root.detailBelow
                width: parent.width
            }

            Row {
                spacing: Theme.small
                visible: root.note !== ""
                width: parent.width

                LineIcon {
                    id: noteIcon

                    color: root.noteInk
                    name: root.noteDrawing
                    size: Theme.note * 1.25
                    visible: name !== ""
                }

                Note {
                    color: root.noteInk
                    font.weight: Theme.semibold
                    lineHeight: 0.94 * Theme.lead
                    spoken: false
                    text: root.note
                    width: parent.width - (noteIcon.visible ? noteIcon.width + Theme.small : 0)
                }
            }
        }

        Amount {
            id: price

            anchors.right: arrow.left
            anchors.rightMargin: Theme.small
            anchors.verticalCenter: parent.verticalCenter
            spoken: false
            text: root.detail
            visible: text !== "" && !root.detailBelow
        }

        LineIcon {
            id: arrow

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            color: root.urgent ? Theme.brick : Theme.mainInk
            mirror: Theme.rightToLeft
            name: "forward"
            size: Theme.px(40)
        }
    }
}
