import QtQuick

// What all buttons share: a drawing, words, a fill and an edge. Use one of its four kinds.
Pressable {
    id: root

    property color fill: Theme.card
    property color edge: Theme.ink
    property real edgeWidth: Theme.edge
    property color ink: Theme.ink
    property string drawing: ""
    property bool stacked: false
    // The drawing points somewhere, so it turns with the reading direction.
    property bool pointing: false
    property int weight: Theme.semibold
    // Of words that need more than one line.
    property int alignment: Text.AlignHCenter

    bottomPadding: Theme.small
    font.weight: weight
    leftPadding: Theme.gap
    opacity: enabled ? 1 : 0.45
    rightPadding: Theme.gap
    topPadding: Theme.small

    background: Rectangle {
        border.color: root.edge
        border.width: root.edgeWidth
        color: root.down ? Theme.pressed(root.fill) : root.fill
        radius: Theme.radius
    }
    contentItem: Item {
        implicitHeight: root.stacked && icon.visible ? icon.height + words.implicitHeight + Theme.hair : Math.max(icon.visible ? icon.height : 0, words.implicitHeight)
        implicitWidth: root.stacked ? Math.max(words.implicitWidth, icon.width) : words.implicitWidth + (icon.visible ? icon.width + Theme.small : 0)

        readonly property bool mirrored: LayoutMirroring.enabled
        readonly property real taken: icon.visible && !root.stacked ? icon.width + Theme.small : 0
        readonly property real textWidth: Math.min(words.implicitWidth, width - taken)
        readonly property real start: (width - taken - textWidth) / 2
        readonly property bool iconLeft: !root.mirrored

        LineIcon {
            id: icon

            color: root.ink
            mirror: root.pointing && Theme.rightToLeft
            name: root.drawing
            size: root.stacked ? Theme.icon * 0.9 : Theme.icon
            visible: root.drawing !== ""
            x: root.stacked ? (parent.width - width) / 2 : parent.iconLeft ? parent.start : parent.start + parent.textWidth + Theme.small
            y: root.stacked ? (parent.height - height - words.height - Theme.hair) / 2 : (parent.height - height) / 2
        }

        Text {
            id: words

            color: root.ink
            font.pixelSize: root.font.pixelSize
            font.underline: root.font.underline
            font.weight: root.font.weight
            horizontalAlignment: root.alignment
            text: root.text
            textFormat: Text.PlainText
            verticalAlignment: Text.AlignVCenter
            width: root.stacked ? parent.width : parent.textWidth
            wrapMode: Text.Wrap
            lineHeight: 0.92 * Theme.lead
            x: root.stacked ? 0 : parent.iconLeft ? parent.start + parent.taken : parent.start
            y: root.stacked && icon.visible ? icon.y + icon.height + Theme.hair : (parent.height - height) / 2
        }
    }
}
