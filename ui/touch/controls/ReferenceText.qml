pragma ComponentBehavior: Bound
import QtQuick

// A reference, large, in groups, always left to right.
Flow {
    id: root

    property string text: ""
    property color color: Theme.ink
    property real most: Theme.display
    // In one line wherever that can be read.
    readonly property real size: Math.max(Theme.control, Math.min(most, (width - 2 * spacing) / (0.7 * text.length)))

    Accessible.name: text.split("").join(" ")
    Accessible.role: Accessible.StaticText
    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: false
    spacing: Theme.wideGap

    Repeater {
        model: root.text.split(/[ -]+/)

        Text {
            required property string modelData

            Accessible.ignored: true
            color: root.color
            font.letterSpacing: Theme.px(3)
            font.pixelSize: root.size
            font.weight: Theme.bold
            text: modelData
            textFormat: Text.PlainText
        }
    }
}
