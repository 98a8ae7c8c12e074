import QtQuick

// One photo or file that came from a phone: small, and with the way to remove it.
Rectangle {
    id: root

    property int number: 1
    property bool isPhoto: true
    property string picture: ""

    readonly property string text: isPhoto ? qsTr("Photo %1").arg(number) : qsTr("Document %1").arg(number)

    signal removing

    border.color: Theme.line
    border.width: Theme.edge
    color: Theme.card
    implicitHeight: Math.max(frame.height, remove.height) + 2 * Theme.small
    radius: Theme.radius

    Item {
        id: frame

        anchors.left: parent.left
        anchors.leftMargin: Theme.small
        anchors.verticalCenter: parent.verticalCenter
        height: Theme.px(120)
        width: height

        Image {
            Accessible.ignored: true
            anchors.fill: parent
            asynchronous: true
            cache: false
            fillMode: Image.PreserveAspectFit
            source: root.picture
            visible: root.picture !== ""
        }

        LineIcon {
            anchors.centerIn: parent
            color: Theme.mainInk
            name: root.isPhoto ? "photo" : "receipt"
            size: Theme.px(72)
            visible: root.picture === ""
        }
    }

    Words {
        anchors.left: frame.right
        anchors.leftMargin: Theme.gap
        anchors.right: remove.left
        anchors.rightMargin: Theme.small
        anchors.verticalCenter: parent.verticalCenter
        font.weight: Theme.semibold
        text: root.text
    }

    QuietButton {
        id: remove

        Accessible.name: qsTr("Remove %1").arg(root.text)
        anchors.right: parent.right
        anchors.rightMargin: Theme.small
        anchors.verticalCenter: parent.verticalCenter
        font.pixelSize: Theme.body
        objectName: "remove-file-" + (root.number - 1)
        text: qsTr("Remove")

        onClicked: root.removing()
    }
}
