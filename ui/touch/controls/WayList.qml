pragma ComponentBehavior: Bound
import QtQuick

// Every other way to get it done.
Column {
    id: root

    // Rows of kind, text and note.
    property var model: null
    property string title: ""
    readonly property int count: ways.count

    spacing: Theme.gap
    visible: count > 0

    function label(kind: string): string {
        switch (kind) {
        case "phone":
            return qsTr("By phone");
        case "counter":
            return qsTr("At the counter");
        case "web":
            return qsTr("On the web");
        default:
            return qsTr("When we are closed");
        }
    }

    Title {
        text: root.title
        visible: text !== ""
        width: parent.width
    }

    Repeater {
        id: ways

        model: root.model

        WayLine {
            required property string kind
            required note
            required text

            drawing: kind
            label: root.label(kind)
            width: root.width
        }
    }
}
