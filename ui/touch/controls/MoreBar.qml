import QtQuick

// For pages longer than the panel: a step down, a step up, no dragging needed.
Row {
    id: root

    required property Flickable page
    // Across the whole width, when it stands in a line of its own.
    property bool broad: false

    readonly property real step: page.height * 0.8
    readonly property bool above: page.contentY > 1
    readonly property bool below: page.contentY < page.contentHeight - page.height - 1

    spacing: Theme.small

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

    SecondaryButton {
        Accessible.name: qsTr("Back up this page")
        drawing: "up"
        enabled: root.above
        font.pixelSize: Theme.body
        height: Math.max(implicitHeight, Theme.px(root.broad ? 96 : 112))
        objectName: "page-up"
        stacked: !root.broad
        width: root.broad ? (root.width - root.spacing) / 2 : implicitWidth
        text: qsTr("Up")

        onClicked: root.go(-root.step)
    }

    SecondaryButton {
        Accessible.name: qsTr("More below on this page")
        drawing: "down"
        enabled: root.below
        font.pixelSize: Theme.body
        height: Math.max(implicitHeight, Theme.px(root.broad ? 96 : 112))
        objectName: "page-more"
        stacked: !root.broad
        width: root.broad ? (root.width - root.spacing) / 2 : implicitWidth
        text: qsTr("More")

        onClicked: root.go(root.step)
    }
}
