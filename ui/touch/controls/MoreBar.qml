import QtQuick

// For pages longer than the panel: a step down, a step up, no dragging needed.
Item {
    id: root

    required property Flickable page

    readonly property real step: page.height * 0.8
    readonly property bool above: page.contentY > 1
    readonly property bool below: page.contentY < page.contentHeight - page.height - 1

    implicitHeight: Theme.target + 2 * Theme.small

    function go(by: real) {
        glide.to = Math.max(0, Math.min(root.page.contentHeight - root.page.height, root.page.contentY + by));
        glide.restart();
    }

    NumberAnimation {
        id: glide

        duration: Theme.slide
        easing.type: Easing.OutCubic
        property: "contentY"
        target: root.page
    }

    Rectangle {
        color: Theme.line
        height: Theme.edge
        width: parent.width
    }

    Row {
        anchors.centerIn: parent
        spacing: Theme.gap

        SecondaryButton {
            drawing: "up"
            enabled: root.above
            font.pixelSize: Theme.body
            objectName: "page-up"
            text: qsTr("Back up")

            onClicked: root.go(-root.step)
        }

        SecondaryButton {
            drawing: "down"
            enabled: root.below
            font.pixelSize: Theme.body
            objectName: "page-more"
            text: qsTr("More below")

            onClicked: root.go(root.step)
        }
    }
}
