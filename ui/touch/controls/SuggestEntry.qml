pragma ComponentBehavior: Bound
import QtQuick

// A long list to choose from: typing narrows it, a tap takes an answer.
FocusScope {
    id: root

    // [{value, label}]
    property var choices: []
    property string chosen: ""
    property string name: ""
    property bool wrong: false
    // Show all choices at once while nothing is typed (a short list).
    property bool open: false

    readonly property Item entry: typing.field
    readonly property var found: narrow(typing.text)
    readonly property string label: choices.find(choice => choice.value === chosen)?.label ?? ""

    signal edited
    signal typed(text: string)

    implicitHeight: column.height
    width: parent ? parent.width : implicitWidth

    onLabelChanged: typing.text = label

    function narrow(text: string): var {
        const wanted = text.trim().toLocaleLowerCase();
        if (root.chosen !== "" && text === root.label)
            return [];
        if (wanted === "")
            return root.open ? root.choices.slice(0, 7) : [];
        const starts = root.choices.filter(choice => choice.label.toLocaleLowerCase().startsWith(wanted));
        const holds = root.choices.filter(choice => !starts.includes(choice) && choice.label.toLocaleLowerCase().includes(wanted));
        return starts.concat(holds).slice(0, 7);
    }

    function take(choice: var) {
        root.chosen = choice.value;
        typing.text = choice.label;
        typing.field.focus = false;
        root.edited();
    }

    Column {
        id: column

        spacing: Theme.small
        width: parent.width

        TextEntry {
            id: typing

            name: root.name
            objectName: "suggest-entry"
            width: parent.width
            wrong: root.wrong

            onEdited: {
                root.chosen = "";
                root.typed(text);
                root.edited();
            }
        }

        Repeater {
            model: root.found

            ListRow {
                required property var modelData

                objectName: "suggestion-" + modelData.value
                text: modelData.label
                width: column.width
                implicitHeight: Math.max(Theme.target, implicitContentHeight + topPadding + bottomPadding)

                onClicked: root.take(modelData)
            }
        }

        Note {
            text: qsTr("Nothing in the list begins like that. Check the spelling, or ask a person.")
            visible: typing.text !== "" && root.chosen === "" && root.found.length === 0 && root.choices.length > 0
            width: parent.width
        }
    }
}
