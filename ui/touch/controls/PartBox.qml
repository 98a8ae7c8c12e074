import QtQuick

// One part of a date or a time: its word, and a short number under it.
Column {
    id: root

    property string name: ""
    property string label: ""
    property int digits: 2
    property string text: ""
    property bool wrong: false

    signal edited(text: string)
    signal accepted

    spacing: Theme.small

    function begin() {
        entry.begin();
    }

    Words {
        font.weight: Theme.semibold
        text: root.label
    }

    TextEntry {
        id: entry

        hints: Qt.ImhDigitsOnly
        letters: root.digits
        most: root.digits
        name: root.label
        objectName: "part-" + root.name
        text: root.text
        width: Math.max(Theme.px(150), implicitWidth)
        wrong: root.wrong

        onAccepted: root.accepted()
        onEdited: root.edited(text)
    }
}
