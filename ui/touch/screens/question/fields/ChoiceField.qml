import QtQuick
import ui.touch.controls
import ".."

// Rings, boxes, yes or no, and the tick of consent.
ChoiceList {
    id: root

    property FieldSlot slot: null

    readonly property string kind: slot?.kind ?? "radios"
    readonly property var answer: kind === "checkboxes" ? chosen : kind === "consent" ? chosen.length > 0 : chosen[0] ?? ""

    function begin() {
        root.step(0, 0);
    }

    choices: {
        if (slot === null)
            return [];
        if (kind === "yes_no" && slot.choices.length === 0)
            return [card("yes", qsTr("Yes")), card("no", qsTr("No"))];
        if (kind === "consent" && slot.choices.length === 0)
            return [card("yes", qsTr("Yes, I agree"))];
        return slot.choices;
    }
    columns: kind === "yes_no" && !Theme.tight ? 2 : 1
    many: kind === "checkboxes" || kind === "consent"
    name: slot?.spokenName ?? ""

    function card(value: string, label: string): var {
        return {
            value: value,
            label: label,
            hint: "",
            detail: "",
            alone: false
        };
    }

    onEdited: slot.edited()

    Binding {
        root.chosen: root.slot === null ? [] : root.many ? (root.slot.values.length > 0 ? root.slot.values : root.slot.value === "yes" ? ["yes"] : []) : root.slot.value === "" ? [] : [root.slot.value]
    }
}
