import QtQuick

// A sum of money that matters now: what for, and how much.
Rectangle {
    id: root

    property string label: ""
    property string amount: ""
    property string note: ""

    Accessible.name: [label, amount, note].filter(part => part !== "").join(". ")
    Accessible.role: Accessible.StaticText
    border.color: Theme.mainEdge
    border.width: Theme.px(3)
    color: Theme.tint
    implicitHeight: sum.height + 2 * Theme.wideGap
    radius: Theme.radius

    Column {
        id: sum

        anchors.left: parent.left
        anchors.leftMargin: Theme.wideGap
        anchors.right: parent.right
        anchors.rightMargin: Theme.wideGap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.small

        Words {
            spoken: false
            text: root.label
            width: parent.width
        }

        Amount {
            anchors.left: parent.left
            font.pixelSize: Theme.display
            font.weight: Theme.bold
            spoken: false
            text: root.amount
        }

        Note {
            spoken: false
            text: root.note
            visible: text !== ""
            width: parent.width
        }
    }
}
