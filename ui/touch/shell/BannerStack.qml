pragma ComponentBehavior: Bound
import QtQuick
import ui.touch.controls

// What does not work just now and what still does, one line each.
Column {
    id: root

    property list<string> kinds: []

    function words(kind: string): string {
        switch (kind) {
        case "printer":
            return qsTr("We cannot print just now. At the end your reference is on the screen.");
        case "card_terminal":
            return qsTr("We cannot take cards just now. You can do the rest here and pay later.");
        case "no_connection":
            return qsTr("The line to the council is down. What you send is kept safe here and goes when it is back.");
        default:
            return qsTr("An earlier card payment is being checked. Please pay at the counter for now.");
        }
    }

    Repeater {
        model: root.kinds

        Rectangle {
            id: banner

            required property string modelData

            Accessible.name: root.words(modelData)
            Accessible.role: Accessible.Note
            border.color: Theme.amberEdge
            border.width: Theme.edge
            color: Theme.amberTint
            height: text.height + 2 * Theme.px(18)
            width: root.width

            LineIcon {
                id: icon

                anchors.left: parent.left
                anchors.leftMargin: Theme.margin
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.amber
                name: banner.modelData === "printer" ? "printer" : banner.modelData === "no_connection" ? "no-connection" : "card"
            }

            Note {
                id: text

                anchors.left: icon.right
                anchors.leftMargin: Theme.gap
                anchors.right: parent.right
                anchors.rightMargin: Theme.margin
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.amber
                font.weight: Theme.semibold
                lineHeight: 0.94 * Theme.lead
                text: root.words(banner.modelData)
            }
        }
    }
}
