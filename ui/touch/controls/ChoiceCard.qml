import QtQuick

// One answer among several: a ring (one of them) or a box (any of them), words, and what stands at the end.
Pressable {
    id: root

    property bool many: false
    property string hint: ""
    property string detail: ""

    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.description: [hint, detail].filter(part => part !== "").join(". ")
    Accessible.role: many ? Accessible.CheckBox : Accessible.RadioButton
    bottomPadding: Theme.gap
    checkable: false
    implicitHeight: Math.max(implicitContentHeight + topPadding + bottomPadding, Theme.choice)
    leftPadding: Theme.wideGap
    rightPadding: Theme.wideGap
    topPadding: Theme.gap

    background: Rectangle {
        border.color: root.checked ? Theme.mainEdge : Theme.line
        border.width: root.checked ? Theme.strongEdge : Theme.edge
        color: root.down ? Theme.pressed(root.checked ? Theme.tint : Theme.card) : root.checked ? Theme.tint : Theme.card
        radius: Theme.radius
    }
    contentItem: Item {
        implicitHeight: Math.max(words.height, mark.height)

        Rectangle {
            id: mark

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            border.color: root.checked ? Theme.mainEdge : Theme.ink
            border.width: root.checked ? Theme.strongEdge : Theme.px(3)
            color: Theme.card
            height: Theme.px(56)
            radius: root.many ? Theme.px(8) : height / 2
            width: height

            Rectangle {
                anchors.centerIn: parent
                color: Theme.mainEdge
                height: Theme.px(26)
                radius: height / 2
                visible: root.checked && !root.many
                width: height
            }

            LineIcon {
                anchors.centerIn: parent
                color: Theme.mainEdge
                name: "tick"
                size: Theme.px(48)
                visible: root.checked && root.many
            }
        }

        Column {
            id: words

            anchors.left: mark.right
            anchors.leftMargin: Theme.gap
            anchors.right: price.visible ? price.left : parent.right
            anchors.rightMargin: price.visible ? Theme.gap : 0
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.hair

            Words {
                font.pixelSize: Theme.control
                font.weight: root.checked ? Theme.bold : Theme.semibold
                lineHeight: 0.93 * Theme.lead
                spoken: false
                text: root.text
                width: parent.width
            }

            Note {
                spoken: false
                text: root.hint
                visible: text !== ""
                width: parent.width
            }
        }

        Amount {
            id: price

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            font.pixelSize: Theme.control
            font.weight: root.checked ? Theme.bold : Theme.semibold
            spoken: false
            text: root.detail
            visible: text !== ""
        }
    }
}
