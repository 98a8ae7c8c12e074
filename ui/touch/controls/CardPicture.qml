import QtQuick

// A drawing of the card reader, and where the hand goes now.
Item {
    id: root

    property string prompt: "insert_card"

    readonly property bool keys: prompt === "enter_pin" || prompt === "wrong_pin"

    Accessible.ignored: true
    height: Theme.px(440)
    width: Theme.px(520)

    Image {
        id: reader

        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        height: parent.height * 0.86
        source: "image://drawings/" + (root.keys ? "reader-keys" : "reader") + "/" + String(Theme.mainInk).slice(1)
        sourceSize.height: height
    }
}
