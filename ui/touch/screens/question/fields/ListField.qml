pragma ComponentBehavior: Bound
import QtQuick
import ui.touch.controls
import ".."

// Several answers of one kind: each a line with its own change and remove; their questions stand on a page of their own.
FocusScope {
    id: root

    property FieldSlot slot: null

    readonly property var items: slot?.items ?? []
    readonly property bool full: slot !== null && slot.most > 0 && items.length >= slot.most

    function begin() {
        add.forceActiveFocus(Qt.TabFocusReason);
    }

    // The line below slides up under a finger that taps twice; that second tap was not meant for it.
    function remove(at: int) {
        if (settling.running)
            return;
        settling.restart();
        root.slot.itemRemoved(at);
    }

    implicitHeight: column.height

    Timer {
        id: settling

        interval: Theme.doubleTap
        objectName: "settling"
    }

    Column {
        id: column

        spacing: Theme.gap
        width: root.width

        Words {
            color: Theme.secondary
            text: qsTr("Nothing is on your list yet.")
            visible: root.items.length === 0
            width: parent.width
        }

        Repeater {
            model: root.items

            ItemLine {
                required property int index
                required property var modelData

                error: modelData.error
                number: index + 1
                text: modelData.words
                width: column.width

                onChanging: root.slot.itemOpened(index)
                onRemoving: root.remove(index)
            }
        }

        SecondaryButton {
            id: add

            anchors.left: parent.left
            drawing: "plus"
            objectName: "add-item"
            text: root.items.length === 0 ? qsTr("Add one") : qsTr("Add another")
            visible: !root.full

            onClicked: root.slot.itemOpened(root.items.length)
        }

        Words {
            color: Theme.secondary
            text: qsTr("Your list is full.")
            visible: root.full
            width: parent.width
        }
    }
}
