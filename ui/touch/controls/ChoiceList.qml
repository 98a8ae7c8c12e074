pragma ComponentBehavior: Bound
import QtQuick

// Answers to choose from: one of them, or any of them. An answer that stands alone clears the others.
FocusScope {
    id: root

    // [{value, label, hint, detail, alone}]
    property var choices: []
    property bool many: false
    property var chosen: []
    property string name: ""
    property int columns: 1

    signal edited

    Accessible.name: name
    Accessible.role: Accessible.Grouping
    implicitHeight: grid.height
    width: parent ? parent.width : implicitWidth

    function toggle(choice: var) {
        if (!root.many) {
            root.chosen = [choice.value];
        } else if (root.chosen.includes(choice.value)) {
            root.chosen = root.chosen.filter(value => value !== choice.value);
        } else {
            const lonely = root.choices.filter(one => one.alone).map(one => one.value);
            root.chosen = choice.alone ? [choice.value] : root.chosen.filter(value => !lonely.includes(value)).concat([choice.value]);
        }
        root.edited();
    }

    function step(from: int, by: int) {
        const next = cards.itemAt(Math.max(0, Math.min(cards.count - 1, from + by)));
        next.forceActiveFocus(Qt.TabFocusReason);
    }

    Grid {
        id: grid

        columnSpacing: Theme.gap
        columns: root.columns
        rowSpacing: Theme.gap
        width: root.width

        Repeater {
            id: cards

            model: root.choices

            ChoiceCard {
                required property int index
                required property var modelData

                checked: root.chosen.includes(modelData.value)
                detail: modelData.detail
                hint: modelData.hint
                many: root.many
                objectName: "choice-" + modelData.value
                text: modelData.label
                width: (grid.width - (root.columns - 1) * grid.columnSpacing) / root.columns

                Keys.onDownPressed: root.step(index, 1)
                Keys.onUpPressed: root.step(index, -1)
                onClicked: root.toggle(modelData)
            }
        }
    }
}
