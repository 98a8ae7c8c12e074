import QtQuick

// A question over the page: the page goes dim and takes no touches until it is answered.
FocusScope {
    id: root

    property string title: ""
    property string text: ""
    property string drawing: ""
    property color drawingInk: Theme.mainInk
    property real broadest: Theme.px(1240)
    default property alias content: extra.data
    property alias actions: deeds.data
    // Of each deed; side by side they are equally high.
    readonly property real deedWidth: (deeds.width - (deeds.columns - 1) * deeds.spacing) / deeds.columns
    readonly property real deedHeight: deeds.columns > 1 ? Theme.px(120) : 0

    signal dismissed

    Accessible.name: title
    Accessible.role: Accessible.Dialog
    anchors.fill: parent

    Keys.onEscapePressed: root.dismissed()

    Rectangle {
        anchors.fill: parent
        color: Theme.shade

        MouseArea {
            anchors.fill: parent
        }
    }

    Rectangle {
        id: box

        // Above and below, less where height is dear.
        readonly property real inset: Theme.wide ? Theme.wideGap : Theme.section
        readonly property real most: root.height - 2 * Theme.margin - Theme.lowered

        anchors.bottom: !Theme.wide ? parent.bottom : undefined
        anchors.bottomMargin: Theme.margin
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.verticalCenter: !Theme.wide ? undefined : parent.verticalCenter
        border.color: Theme.mainEdge
        border.width: Theme.high ? Theme.px(6) : Theme.px(2)
        color: Theme.page
        height: Math.min(most, flick.contentHeight + foot.room)
        radius: Theme.radius * 1.5
        width: Math.min(root.width - 2 * Theme.margin, root.broadest)

        Flickable {
            id: flick

            anchors.bottom: foot.top
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            contentHeight: column.height + box.inset + Theme.wideGap

            Column {
                id: column

                spacing: Theme.gap
                width: parent.width - 2 * x
                x: Theme.section
                y: box.inset

                Flow {
                    spacing: Theme.gap
                    width: parent.width

                    LineIcon {
                        id: drawn

                        color: root.drawingInk
                        name: root.drawing
                        size: Theme.px(Theme.wide ? 72 : 96)
                        visible: name !== ""
                    }

                    // Beside its drawing where height is dear, else below it.
                    Heading {
                        font.pixelSize: Theme.title * 1.2
                        text: root.title
                        topPadding: Theme.wide && drawn.visible ? Math.max(0, (drawn.height - font.pixelSize * 1.2) / 2) : 0
                        visible: text !== ""
                        width: parent.width - (Theme.wide && drawn.visible ? drawn.width + parent.spacing : 0)
                    }
                }

                Words {
                    text: root.text
                    visible: text !== ""
                    width: parent.width
                }

                Column {
                    id: extra

                    spacing: Theme.gap
                    width: parent.width
                }
            }
        }

        Item {
            id: foot

            readonly property real room: deeds.height > 0 ? deeds.height + box.inset : 0
            readonly property bool long: flick.contentHeight > box.most - room

            readonly property real lift: long ? Math.max(0, (more.height - deeds.height) / 2) : 0

            anchors.bottom: parent.bottom
            height: room + Theme.small + 2 * lift
            width: parent.width

            Rectangle {
                color: Theme.line
                height: Theme.edge
                visible: foot.long
                width: parent.width
            }

            MoreBar {
                id: more

                page: flick
                visible: foot.long
                x: Theme.rightToLeft ? foot.width - width - Theme.section : Theme.section
                y: deeds.y + (deeds.height - height) / 2
            }

            // One under the other, or side by side where height is dear.
            Grid {
                id: deeds

                readonly property real taken: more.visible ? more.width + Theme.gap : 0
                columns: Theme.wide ? Math.max(1, visibleChildren.length) : 1
                spacing: Theme.gap
                width: parent.width - 2 * Theme.section - taken
                x: Theme.section + (Theme.rightToLeft ? 0 : taken)
                y: Theme.small + foot.lift
            }
        }
    }
}
