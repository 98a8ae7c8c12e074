import QtQuick

// Looks like a place to type; a tap opens the search with its keyboard.
Pressable {
    id: root

    bottomPadding: Theme.small
    implicitHeight: Math.max(implicitContentHeight + topPadding + bottomPadding, Theme.px(112))
    leftPadding: mirrored ? Theme.small : Theme.wideGap
    rightPadding: mirrored ? Theme.wideGap : Theme.small
    topPadding: Theme.small

    background: Rectangle {
        border.color: Theme.mainEdge
        border.width: Theme.px(4)
        color: root.down ? Theme.pressed(Theme.card) : Theme.card
        radius: Theme.radius
    }
    contentItem: Item {
        implicitHeight: Math.max(words.implicitHeight, badge.height)

        Words {
            id: words

            anchors.left: parent.left
            anchors.right: badge.left
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.secondary
            font.pixelSize: Theme.body
            lineHeight: 0.93 * Theme.lead
            spoken: false
            text: root.text
        }

        Rectangle {
            id: badge

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            border.color: Theme.mainEdge
            border.width: Theme.high ? Theme.px(4) : 0
            color: Theme.main
            height: Math.max(Theme.px(88), glass.height + Theme.gap)
            radius: Theme.radius * 0.75
            width: Math.max(Theme.px(116), glass.width + 2 * Theme.gap)

            LineIcon {
                id: glass

                anchors.centerIn: parent
                color: Theme.inkOnMain
                name: "search"
            }
        }
    }
}
