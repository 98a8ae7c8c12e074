pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.touch.controls

// What does not work just now and what still does, one box each; on a wide panel two side by side.
GridLayout {
    id: root

    property list<string> kinds: []

    // Where height is dear one row has to do: what touches the visitor most stands last.
    readonly property list<string> shown: Theme.wide && Theme.tight ? kinds.slice(-2) : kinds

    columnSpacing: 0
    columns: Theme.wide ? 2 : 1
    rowSpacing: 0

    function words(kind: string): string {
        switch (kind) {
        case "printer":
            return qsTr("We cannot print just now. At the end your reference is on the screen.");
        case "card_terminal":
            return qsTr("We cannot take cards just now. You can do the rest here and pay later.");
        case "no_connection":
            return qsTr("The line to the council is down. What you send is kept safe here and goes when it is back.");
        default:
            return qsTr("We are checking an earlier payment. You can do everything here and pay later with your reference.");
        }
    }

    Repeater {
        model: root.shown

        Rectangle {
            id: banner

            required property int index
            required property string modelData

            // An odd one out at the end takes the whole width.
            readonly property int span: index === root.shown.length - 1 && index % 2 === 0 ? root.columns : 1

            Accessible.name: root.words(modelData)
            Accessible.role: Accessible.Note
            border.color: Theme.amberEdge
            border.width: Theme.edge
            color: Theme.amberTint
            implicitHeight: text.height + 2 * Theme.px(Theme.compact ? 12 : 18)

            Layout.columnSpan: span
            Layout.fillHeight: true
            Layout.preferredWidth: root.width * span / root.columns

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
                spoken: false
                text: root.words(banner.modelData)
            }
        }
    }
}
