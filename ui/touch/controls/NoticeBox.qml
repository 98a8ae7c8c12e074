import QtQuick

// A sentence that stands out: information, a caution, trouble or good news, told apart by drawing and edge as well as colour.
Rectangle {
    id: root

    enum Kind {
        Information,
        Caution,
        Trouble,
        Good
    }

    property int kind: NoticeBox.Information
    property string text: ""
    property string title: ""
    property string drawing: ["information", "warning", "warning", "tick"][kind]

    readonly property color ink: [Theme.mainInk, Theme.amber, Theme.brick, Theme.mossInk][kind]
    readonly property color strong: [Theme.mainEdge, Theme.amberEdge, Theme.brickEdge, Theme.mossEdge][kind]

    Accessible.name: title !== "" ? title + ". " + text : text
    Accessible.role: kind === NoticeBox.Trouble ? Accessible.AlertMessage : Accessible.Note
    border.color: strong
    border.width: Theme.px(3)
    color: [Theme.tint, Theme.amberTint, Theme.brickTint, Theme.mossTint][kind]
    implicitHeight: words.height + 2 * Theme.gap
    radius: Theme.radius

    LineIcon {
        id: icon

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.top: words.top
        color: root.ink
        name: root.drawing
    }

    Column {
        id: words

        anchors.left: icon.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.hair

        Words {
            color: root.ink
            font.weight: Theme.bold
            spoken: false
            text: root.title
            visible: text !== ""
            width: parent.width
        }

        Words {
            color: root.ink
            font.weight: root.title === "" ? Theme.semibold : Theme.regular
            spoken: false
            text: root.text
            visible: text !== ""
            width: parent.width
        }
    }
}
