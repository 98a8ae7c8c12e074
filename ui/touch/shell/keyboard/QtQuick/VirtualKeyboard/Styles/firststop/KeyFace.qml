import QtQuick
import QtQuick.VirtualKeyboard.Styles
import ui.touch.controls

// A key as it looks: light, with a clear edge; darker for the keys that do something other than write.
KeyPanel {
    id: root

    property string words: ""
    property string drawing: ""
    property bool deed: false
    property bool strong: false
    property real size: Theme.px(42)

    readonly property color ground: strong ? Theme.main : deed ? Theme.scenery : Theme.card
    readonly property color ink: strong ? Theme.inkOnMain : Theme.ink

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.px(4)
        border.color: root.strong ? Theme.mainEdge : Theme.line
        border.width: Theme.px(2)
        color: root.control.pressed ? Theme.pressed(root.ground) : root.ground
        opacity: root.control.enabled ? 1 : 0.35
        radius: Theme.px(12)

        Text {
            anchors.fill: parent
            color: root.ink
            font.capitalization: root.control.uppercased && !root.deed ? Font.AllUppercase : Font.MixedCase
            font.family: Theme.family
            font.pixelSize: root.size
            font.weight: Theme.semibold
            fontSizeMode: Text.HorizontalFit
            horizontalAlignment: Text.AlignHCenter
            leftPadding: Theme.hair
            rightPadding: Theme.hair
            text: root.words
            textFormat: Text.PlainText
            verticalAlignment: Text.AlignVCenter
            visible: root.drawing === ""
        }

        LineIcon {
            anchors.centerIn: parent
            color: root.ink
            name: root.drawing
            size: Theme.px(52)
            visible: name !== ""
        }
    }
}
