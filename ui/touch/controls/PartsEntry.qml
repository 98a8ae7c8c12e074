pragma ComponentBehavior: Bound
import QtQuick

// A date, a month or a time in parts, each a short number of its own.
FocusScope {
    id: root

    // [{name, label, digits}]
    property var parts: []
    property var values: ({})
    property bool wrong: false
    // How to write it, under the parts.
    property string note: ""

    signal edited
    // Enter in the last part.
    signal accepted

    implicitHeight: row.height + (words.visible ? words.height + Theme.small : 0)
    width: parent ? parent.width : row.width

    function begin() {
        (boxes.itemAt(0) as PartBox)?.begin();
    }

    // Enter goes to the next part.
    function go(from: int) {
        if (from + 1 < boxes.count)
            (boxes.itemAt(from + 1) as PartBox).begin();
        else
            root.accepted();
    }

    function take(name: string, text: string) {
        root.values = Object.assign({}, root.values, {
            [name]: text
        });
        root.edited();
    }

    Flow {
        id: row

        spacing: Theme.wideGap
        width: parent.width

        Repeater {
            id: boxes

            model: root.parts

            PartBox {
                required property int index
                required property var modelData

                digits: modelData.digits
                label: modelData.label
                name: modelData.name
                text: root.values[modelData.name] ?? ""
                wrong: root.wrong

                onAccepted: root.go(index)
                onEdited: text => root.take(name, text)
            }
        }
    }

    Note {
        id: words

        anchors.top: row.bottom
        anchors.topMargin: Theme.small
        text: root.note
        visible: text !== ""
        width: parent.width
    }
}
