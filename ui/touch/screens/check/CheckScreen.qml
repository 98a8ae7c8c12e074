pragma ComponentBehavior: Bound
import QtQuick
import ui.touch.controls
import ui.touch.models

// Check your answers: each with its Change, then what it costs, then the deed by its name.
PageFrame {
    id: root

    required property CheckModel model

    property bool declared: false

    heading: qsTr("Check your answers")
    scenic: false

    function arrive() {
        root.declared = false;
        rewind();
    }

    aside: [
        WhatItCosts {
            model: root.model
            visible: root.split && root.model.total !== ""
            width: parent.width
        }
    ]

    ErrorSummary {
        errors: root.model.declaration_missing ? [
            {
                name: "declaration",
                error: qsTr("Tick the box to say that your answers are true")
            }
        ] : []
        width: parent.width

        onFollowed: {
            root.reveal(declaration);
            tick.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    Rectangle {
        border.color: Theme.line
        border.width: Theme.edge
        color: Theme.card
        height: rows.height + 2 * Theme.small
        radius: Theme.radius
        width: parent.width

        Column {
            id: rows

            width: parent.width - 2 * Theme.gap
            x: Theme.gap
            y: Theme.small

            Repeater {
                model: root.model.answers

                AnswerLine {
                    required property int index
                    required property string page
                    required label
                    required value

                    first: index === 0
                    objectName: "change-" + page
                    width: rows.width

                    onChanging: root.model.change(page)
                }
            }
        }
    }

    WhatItCosts {
        model: root.model
        visible: !root.split && root.model.total !== ""
        width: parent.width
    }

    FieldFrame {
        id: declaration

        error: root.model.declaration_missing ? qsTr("Tick the box to say that your answers are true") : ""
        visible: root.model.declaration !== ""
        width: parent.width

        ChoiceCard {
            id: tick

            checked: root.declared
            many: true
            objectName: "declaration"
            text: root.model.declaration
            width: parent.width

            onClicked: root.declared = !root.declared
        }
    }

    Note {
        text: root.model.privacy
        visible: text !== ""
        width: parent.width
    }

    actions: [
        PrimaryButton {
            objectName: "accept"
            text: root.model.deed === "pay" ? qsTr("Accept and pay %1").arg(Theme.isolated(root.model.total)) : qsTr("Accept and send")
            width: parent.width

            onClicked: root.model.accepted(root.declared)
        },
        SecondaryButton {
            objectName: "accept-cash"
            text: qsTr("Send, and print a slip to pay in cash")
            visible: root.model.can_pay_cash
            width: parent.width

            onClicked: root.model.cash_chosen(root.declared)
        }
    ]
}
