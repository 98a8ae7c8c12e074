import QtQuick

// One item of a list that a visitor gathers: its number, its words, and the ways to change it or take it off again.
Rectangle {
    id: root

    property int number: 1
    property string text: ""
    property string error: ""

    // Words and deeds side by side while both are readable.
    readonly property bool stacked: Theme.tight

    signal changing
    signal removing

    border.color: error !== "" ? Theme.brickEdge : Theme.line
    border.width: error !== "" ? Theme.strongEdge : Theme.edge
    color: Theme.card
    implicitHeight: stacked ? words.height + deeds.height + 3 * Theme.small : Math.max(words.height, deeds.height) + 2 * Theme.small
    radius: Theme.radius

    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.right: root.stacked ? parent.right : deeds.left
        anchors.rightMargin: root.stacked ? Theme.gap : Theme.small
        spacing: Theme.hair
        y: root.stacked ? Theme.small : (root.height - height) / 2

        BulletLine {
            number: root.number
            text: root.text
            width: parent.width
        }

        Words {
            anchors.left: parent.left
            anchors.leftMargin: Theme.icon + Theme.gap
            anchors.right: parent.right
            color: Theme.brick
            font.weight: Theme.bold
            text: root.error
            visible: text !== ""
        }
    }

    Row {
        id: deeds

        anchors.right: parent.right
        anchors.rightMargin: Theme.small
        spacing: Theme.small
        y: root.stacked ? words.y + words.height + Theme.small : (root.height - height) / 2

        QuietButton {
            Accessible.name: qsTr("Change %1").arg(root.text)
            font.pixelSize: Theme.body
            objectName: "change-item-" + (root.number - 1)
            text: qsTr("Change")

            onClicked: root.changing()
        }

        QuietButton {
            Accessible.name: qsTr("Remove %1").arg(root.text)
            font.pixelSize: Theme.body
            objectName: "remove-item-" + (root.number - 1)
            text: qsTr("Remove")

            onClicked: root.removing()
        }
    }
}
