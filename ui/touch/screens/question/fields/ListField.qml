pragma ComponentBehavior: Bound
import QtQuick
import ui.touch.controls
import ".."

// Several short answers, added one at a time.
FocusScope {
    id: root

    property FieldSlot slot: null
    property var items: []

    readonly property var answer: entry.text.trim() === "" ? items : items.concat([entry.text.trim()])

    function begin() {
        entry.field.forceActiveFocus(Qt.OtherFocusReason);
    }

    function add() {
        if (entry.text.trim() === "")
            return;
        root.items = root.answer;
        entry.text = "";
        entry.field.forceActiveFocus();
        root.slot.edited();
    }

    implicitHeight: column.height

    Binding {
        root.items: root.slot?.values ?? []
    }

    Column {
        id: column

        spacing: Theme.gap
        width: root.width

        Repeater {
            model: root.items

            Rectangle {
                id: line

                required property int index
                required property string modelData

                border.color: Theme.line
                border.width: Theme.edge
                color: Theme.card
                height: Math.max(words.height + 2 * Theme.small, remove.height + Theme.small)
                radius: Theme.radius
                width: column.width

                Words {
                    id: words

                    anchors.left: parent.left
                    anchors.leftMargin: Theme.gap
                    anchors.right: remove.left
                    anchors.rightMargin: Theme.small
                    anchors.verticalCenter: parent.verticalCenter
                    font.weight: Theme.semibold
                    text: line.modelData
                }

                QuietButton {
                    id: remove

                    Accessible.name: qsTr("Remove %1").arg(line.modelData)
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.hair
                    anchors.verticalCenter: parent.verticalCenter
                    font.pixelSize: Theme.body
                    objectName: "remove-" + line.index
                    text: qsTr("Remove")

                    onClicked: {
                        root.items = root.items.filter((item, i) => i !== line.index);
                        root.slot.edited();
                    }
                }
            }
        }

        TextEntry {
            id: entry

            name: root.slot?.label ?? ""
            objectName: "entry-" + (root.slot?.name ?? "")
            width: parent.width
            wrong: root.slot?.wrong ?? false

            onAccepted: root.add()
            onEdited: root.slot.edited()
        }

        SecondaryButton {
            drawing: "plus"
            objectName: "add-one"
            text: root.items.length === 0 ? qsTr("Add this") : qsTr("Add another")

            onClicked: root.add()
        }
    }
}
