import QtQuick
import ui.touch.controls

// One field of a page: its frame, and inside it the control that its kind asks for.
FieldFrame {
    id: root

    required property string name
    required property string kind
    required property string value
    required property var values
    required property var parts
    required property var choices
    required property string suffix
    required property int most
    required property string look_up
    required property string code
    required property var items
    required property var files
    required property string phone
    required property var strokes
    required property var blocks
    required label
    required hint
    required error
    required optional

    // The page's own question: a field that stands alone has no label of its own.
    property string question: ""
    // What a screen reader calls the answer, and what is wrong with it.
    readonly property string spokenName: [label !== "" ? label : question, error].filter(part => part !== "").join(". ")
    // Whatever the kind, it has an answer and can begin.
    readonly property var control: loader.item
    readonly property var answer: control?.answer ?? ""
    readonly property bool answers: kind !== "content" && kind !== "list"
    readonly property bool typed: ["text", "whole", "decimal", "money", "email", "phone", "postcode", "checked", "website", "long_text", "address", "autocomplete", "date", "month", "time"].includes(kind)
    readonly property bool wrong: error !== ""

    signal edited
    signal submitted
    signal lookedUp(text: string)
    signal scanWanted
    signal photoWanted
    signal photoRemoved(file: string)
    signal photoBrought
    signal itemOpened(at: int)
    signal itemRemoved(at: int)

    objectName: "field-" + name

    function begin() {
        root.control?.begin?.();
    }

    Loader {
        id: loader

        source: {
            switch (root.kind) {
            case "radios":
            case "checkboxes":
            case "yes_no":
            case "consent":
                return "fields/ChoiceField.qml";
            case "select":
            case "autocomplete":
                return "fields/SuggestField.qml";
            case "long_text":
                return "fields/LongField.qml";
            case "date":
            case "month":
            case "time":
                return "fields/PartsField.qml";
            case "address":
                return "fields/AddressField.qml";
            case "list":
                return "fields/ListField.qml";
            case "scan":
                return "fields/ScanField.qml";
            case "photo":
            case "file":
                return "fields/PhotoField.qml";
            case "signature":
                return "fields/SignatureField.qml";
            case "content":
                return "fields/ContentField.qml";
            default:
                return "fields/LineField.qml";
            }
        }
        width: parent.width

        onLoaded: item.slot = root
    }
}
