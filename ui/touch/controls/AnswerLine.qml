import QtQuick

// A question answered, and the way to change it.
Item {
    id: root

    property string label: ""
    property string value: ""
    property bool first: false

    signal changing

    implicitHeight: Math.max(words.height, change.height) + 2 * Theme.small

    Rectangle {
        color: Theme.line
        height: Theme.edge
        opacity: 0.5
        visible: !root.first
        width: parent.width
    }

    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: Theme.small
        anchors.right: change.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.hair

        Note {
            text: root.label
            width: parent.width
        }

        Words {
            color: root.value === "" ? Theme.secondary : Theme.ink
            font.weight: root.value === "" ? Theme.regular : Theme.bold
            text: root.value === "" ? qsTr("Not provided") : Theme.kept(root.value)
            width: parent.width
        }
    }

    QuietButton {
        id: change

        Accessible.name: qsTr("Change: %1").arg(root.label)
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        font.pixelSize: Theme.body
        text: qsTr("Change")

        onClicked: root.changing()
    }
}
