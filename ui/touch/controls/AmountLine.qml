import QtQuick

// A label and a sum on one line.
Item {
    id: root

    property string label: ""
    property string amount: ""
    property bool strong: false

    implicitHeight: Math.max(words.height, figure.height) + Theme.small

    Words {
        id: words

        anchors.left: parent.left
        anchors.right: figure.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        font.pixelSize: root.strong ? Theme.control : Theme.body
        font.weight: root.strong ? Theme.bold : Theme.regular
        text: root.label
    }

    Amount {
        id: figure

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        font.pixelSize: root.strong ? Theme.title : Theme.body
        font.weight: root.strong ? Theme.bold : Theme.semibold
        text: root.amount
    }
}
