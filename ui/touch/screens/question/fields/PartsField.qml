import QtQuick
import ui.touch.controls
import ".."

// A date, a month, a time: each part its own short number.
PartsEntry {
    id: root

    property FieldSlot slot: null

    readonly property var answer: values

    note: slot?.kind === "time" ? qsTr("Use the 24-hour clock: half past two in the afternoon is 14 30.") : ""

    readonly property var given: {
        const found = {};
        for (const [name, text] of slot?.parts ?? [])
            found[name] = text;
        return found;
    }

    parts: {
        const day = part("day", qsTr("Day"), 2);
        const month = part("month", qsTr("Month"), 2);
        const year = part("year", qsTr("Year"), 4);
        switch (slot?.kind) {
        case "month":
            return [month, year];
        case "time":
            return [part("hour", qsTr("Hour"), 2), part("minute", qsTr("Minute"), 2)];
        default:
            return [day, month, year];
        }
    }
    wrong: slot?.wrong ?? false

    function part(name: string, label: string, digits: int): var {
        return {
            name: name,
            label: label,
            digits: digits
        };
    }

    onAccepted: slot.submitted()
    onEdited: slot.edited()

    Binding {
        root.values: root.given
    }
}
