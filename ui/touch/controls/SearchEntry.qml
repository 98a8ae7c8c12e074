import QtQuick

// Type what you need, in your own words; a glass at the start, a cross at the end that empties it.
TextEntry {
    id: root

    signal cleared

    hints: Qt.ImhNoAutoUppercase
    least: Theme.px(124)

    field.leftPadding: Theme.gap + (Theme.rightToLeft ? wipe.width : glass.width + Theme.small)
    field.rightPadding: Theme.gap + (Theme.rightToLeft ? glass.width + Theme.small : wipe.width)

    LineIcon {
        id: glass

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.mainInk
        name: "search"
    }

    QuietButton {
        id: wipe

        anchors.right: parent.right
        anchors.rightMargin: Theme.small
        anchors.verticalCenter: parent.verticalCenter
        drawing: "cross"
        objectName: "clear-search"
        text: ""
        Accessible.name: qsTr("Clear what you typed")
        visible: root.text !== ""
        width: Theme.target

        onClicked: {
            root.text = "";
            root.field.forceActiveFocus();
            root.cleared();
        }
    }
}
