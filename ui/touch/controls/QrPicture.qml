import QtQuick

// A QR code, dark on white with its quiet zone in every contrast, and the words for those who cannot scan.
Rectangle {
    id: root

    property string code: ""
    property string spoken: ""
    property real size: Theme.px(300)

    Accessible.name: spoken
    Accessible.role: Accessible.Graphic
    border.color: Theme.line
    border.width: Theme.edge
    color: "#ffffff"
    height: size
    radius: Theme.radius
    width: size

    Image {
        anchors.centerIn: parent
        height: width
        smooth: false
        source: root.code === "" ? "" : "image://drawings/qr/" + encodeURIComponent(root.code)
        sourceSize: Qt.size(width, width)
        width: root.size - Theme.gap
    }
}
