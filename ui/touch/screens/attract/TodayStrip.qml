import QtQuick
import ui.touch.controls
import ui.touch.models

// How long it is open today, and what is new.
Rectangle {
    id: root

    required property AttractModel model
    property real side: 0

    color: Theme.page
    implicitHeight: Math.max(Theme.px(180), news.height + 2 * Theme.wideGap)

    Row {
        id: news

        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap
        width: parent.width - 2 * root.side
        x: root.side

        LineIcon {
            id: clock

            anchors.verticalCenter: parent.verticalCenter
            color: Theme.mainInk
            name: "clock"
            visible: said.height > 0
        }

        Column {
            id: said

            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.hair
            width: parent.width - clock.width - parent.spacing

            Words {
                font.weight: Theme.bold
                text: root.model.until !== "" ? qsTr("Open today until %1").arg(root.model.until) : root.model.opens !== "" ? qsTr("Our staff are back on %1. You can use this screen now.").arg(root.model.opens) : ""
                visible: text !== ""
                width: parent.width
            }

            Note {
                text: [root.model.reason, root.model.headline].filter(part => part !== "").join(" · ")
                visible: text !== ""
                width: parent.width
            }
        }
    }
}
