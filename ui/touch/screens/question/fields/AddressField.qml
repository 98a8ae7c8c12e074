pragma ComponentBehavior: Bound
import QtQuick
import ui.touch.controls
import ".."

// An address: by postcode and a list, or by hand.
FocusScope {
    id: root

    property FieldSlot slot: null
    property bool byHand: false
    // What came back from an earlier visit to this page was typed by hand.
    readonly property bool typedBefore: (slot?.value ?? "") === "" && (slot?.parts ?? []).some(part => part[0] !== "uprn" && part[0] !== "postcode" && part[1] !== "")
    property string uprn: ""
    property var lines: ({})

    readonly property string stage: slot?.look_up ?? "idle"
    readonly property var found: stage === "found" ? slot?.choices ?? [] : []
    readonly property var answer: Object.assign({}, lines, {
        "uprn": byHand ? "" : uprn
    })

    function begin() {
        if (root.found.length === 0)
            postcode.field.forceActiveFocus(Qt.OtherFocusReason);
    }

    function take(name: string, text: string) {
        root.lines = Object.assign({}, root.lines, {
            [name]: text
        });
        root.slot.edited();
    }

    function find() {
        if (postcode.text.trim() !== "") {
            postcode.field.focus = false;
            root.uprn = "";
            root.slot.lookedUp(postcode.text.trim());
        }
    }

    implicitHeight: column.height

    onTypedBeforeChanged: if (typedBefore)
        byHand = true

    Binding {
        root.uprn: root.slot?.value ?? ""
    }

    Binding {
        root.lines: {
            const given = {};
            for (const [name, text] of root.slot?.parts ?? [])
                given[name] = text;
            return given;
        }
    }

    Column {
        id: column

        spacing: Theme.gap
        width: root.width

        Column {
            spacing: Theme.small
            visible: !root.byHand
            width: parent.width

            Words {
                font.weight: Theme.semibold
                text: qsTr("Postcode")
                width: parent.width
            }

            Row {
                spacing: Theme.gap
                width: parent.width

                TextEntry {
                    id: postcode

                    capitals: true
                    hints: Qt.ImhUppercaseOnly | Qt.ImhNoPredictiveText | Qt.ImhLatinOnly
                    letters: 9
                    name: qsTr("Postcode")
                    objectName: "postcode"
                    text: root.lines.postcode ?? ""
                    width: implicitWidth
                    wrong: root.slot?.wrong ?? false

                    onAccepted: root.find()
                    onEdited: root.take("postcode", text)
                }

                SecondaryButton {
                    drawing: "search"
                    height: postcode.height
                    objectName: "find-address"
                    text: qsTr("Find address")

                    onClicked: root.find()
                }
            }
        }

        NoticeBox {
            kind: NoticeBox.Caution
            text: root.stage === "failed" ? qsTr("We cannot look addresses up just now. Please type it by hand.") : qsTr("We found no address with that postcode. Check it, or type the address by hand.")
            visible: !root.byHand && (root.stage === "nothing" || root.stage === "failed")
            width: parent.width
        }

        ChoiceList {
            choices: root.found
            chosen: root.uprn === "" ? [] : [root.uprn]
            name: qsTr("Addresses at this postcode")
            visible: !root.byHand && root.found.length > 0
            width: parent.width

            onEdited: {
                root.uprn = chosen[0] ?? "";
                root.slot.edited();
            }
        }

        AddressByHand {
            lines: root.lines
            open: root.byHand
            width: parent.width
            wrong: root.slot?.wrong ?? false

            onEdited: (name, text) => root.take(name, text)
        }

        QuietButton {
            anchors.left: parent.left
            font.pixelSize: Theme.body
            leftPadding: 0
            objectName: "by-hand"
            text: root.byHand ? qsTr("Look it up by postcode") : qsTr("Type the address by hand")

            onClicked: {
                root.byHand = !root.byHand;
                root.slot.edited();
            }
        }
    }
}
