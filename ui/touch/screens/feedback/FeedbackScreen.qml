pragma ComponentBehavior: Bound
import QtQuick
import ui.touch.controls
import ui.touch.models

// How was it? Two questions, kept apart: how it was handled, and whether it was what they wanted.
PageFrame {
    id: root

    required property FeedbackModel model

    property int handled: 0
    property string outcome: ""

    heading: qsTr("How was it?")
    intro: qsTr("Two short questions. Nobody knows it was you.")

    function arrive() {
        root.handled = 0;
        root.outcome = "";
        rewind();
    }

    Column {
        spacing: Theme.gap
        width: parent.width

        Title {
            text: qsTr("How was it handled?")
            width: parent.width
        }

        Grid {
            id: faces

            readonly property bool stacked: Theme.tight && !Theme.wide

            columnSpacing: Theme.small
            columns: stacked ? 1 : 5
            rowSpacing: Theme.small
            width: parent.width

            Repeater {
                model: [
                    {
                        drawing: "very-bad",
                        words: qsTr("Very badly")
                    },
                    {
                        drawing: "bad",
                        words: qsTr("Badly")
                    },
                    {
                        drawing: "neither",
                        words: qsTr("So-so")
                    },
                    {
                        drawing: "good",
                        words: qsTr("Well")
                    },
                    {
                        drawing: "very-good",
                        words: qsTr("Very well")
                    }
                ]

                FaceCard {
                    required property int index
                    required property var modelData

                    checked: root.handled === index + 1
                    drawing: modelData.drawing
                    flat: faces.stacked
                    objectName: "handled-" + (index + 1)
                    text: modelData.words
                    width: (faces.width - (faces.columns - 1) * faces.columnSpacing) / faces.columns

                    onClicked: root.handled = index + 1
                }
            }
        }

        Title {
            text: qsTr("Was it what you wanted?")
            topPadding: Theme.gap
            width: parent.width
        }

        ChoiceList {
            choices: [choice("yes", qsTr("Yes")), choice("partly", qsTr("In part")), choice("no", qsTr("No")), choice("not_known_yet", qsTr("I do not know yet"))]
            chosen: root.outcome === "" ? [] : [root.outcome]
            columns: Theme.tight ? 1 : 2
            name: qsTr("Was it what you wanted?")
            width: parent.width

            onEdited: root.outcome = chosen[0] ?? ""

            function choice(value: string, label: string): var {
                return {
                    value: value,
                    label: label,
                    hint: "",
                    detail: "",
                    alone: false
                };
            }
        }
    }

    actions: [
        PrimaryButton {
            enabled: root.handled > 0 || root.outcome !== ""
            objectName: "send-feedback"
            text: qsTr("Send and finish")
            width: parent.width

            onClicked: root.model.given(root.handled, root.outcome)
        },
        SecondaryButton {
            objectName: "skip-feedback"
            text: qsTr("Finish without answering")
            width: parent.width

            onClicked: root.model.skipped()
        }
    ]
}
