import QtQuick

// One of five faces with its word; the word says it, the face only helps.
Pressable {
    id: root

    property string drawing: ""
    property bool flat: false

    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.role: Accessible.RadioButton
    bottomPadding: Theme.gap
    implicitHeight: Math.max(implicitContentHeight + topPadding + bottomPadding, flat ? Theme.choice : Theme.px(190))
    leftPadding: Theme.hair
    rightPadding: Theme.hair
    topPadding: Theme.gap

    background: Rectangle {
        border.color: root.checked ? Theme.mainEdge : Theme.line
        border.width: root.checked ? Theme.strongEdge : Theme.edge
        color: root.down ? Theme.pressed(Theme.card) : root.checked ? Theme.tint : Theme.card
        radius: Theme.radius
    }
    contentItem: Item {
        implicitHeight: root.flat ? Math.max(face.height, words.height) : face.height + words.height + Theme.small

        LineIcon {
            id: face

            color: root.checked ? Theme.mainInk : Theme.ink
            name: root.drawing
            size: Theme.icon + Theme.px(root.flat ? 20 : 36)
            x: root.flat ? (Theme.rightToLeft ? parent.width - width - Theme.gap : Theme.gap) : (parent.width - width) / 2
            y: root.flat ? (parent.height - height) / 2 : 0
        }

        Words {
            id: words

            font.pixelSize: root.flat ? Theme.control : Theme.note
            font.weight: root.checked ? Theme.bold : Theme.semibold
            horizontalAlignment: root.flat ? Text.AlignLeft : Text.AlignHCenter
            spoken: false
            text: root.text
            width: root.flat ? parent.width - face.width - 3 * Theme.gap : parent.width
            x: root.flat ? (Theme.rightToLeft ? Theme.gap : face.width + 2 * Theme.gap) : 0
            y: root.flat ? (parent.height - height) / 2 : face.height + Theme.small
        }
    }
}
