pragma ComponentBehavior: Bound
import QtQuick

// A date, a month or a time in parts, each a short number of its own.
FocusScope {
    id: root

    // [{name, label, digits}]
    property var parts: []
    property var values: ({})
    property bool wrong: false

    signal edited

    implicitHeight: row.height
    width: parent ? parent.width : row.width

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
            model: root.parts

            Column {
                id: part

                required property var modelData

                spacing: Theme.small

                Words {
                    font.weight: Theme.semibold
                    text: part.modelData.label
                }

                TextEntry {
                    hints: Qt.ImhDigitsOnly
                    letters: part.modelData.digits
                    most: part.modelData.digits
                    name: part.modelData.label
                    objectName: "part-" + part.modelData.name
                    text: root.values[part.modelData.name] ?? ""
                    width: Math.max(Theme.px(150), implicitWidth)
                    wrong: root.wrong

                    onEdited: root.take(part.modelData.name, text)
                }
            }
        }
    }
}
