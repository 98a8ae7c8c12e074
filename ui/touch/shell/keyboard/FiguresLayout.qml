pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Components

// Figures as on a telephone, 1 at the top, and what a kind of number needs beside them.
KeyboardLayout {
    id: root

    property list<string> extra: []

    inputMode: InputEngine.InputMode.Numeric
    keyWeight: 100

    Repeater {
        model: ["123", "456", "789"]

        KeyboardRow {
            id: row

            required property int index
            required property string modelData

            FillerKey {
                weight: 150
            }

            Repeater {
                model: 3

                LetterKey {
                    required property int index

                    letter: row.modelData[index]
                }
            }

            BackspaceKey {
                visible: row.index === 0
                weight: 100
            }

            HideKeyboardKey {
                visible: row.index === 1
                weight: 100
            }

            EnterKey {
                visible: row.index === 2
                weight: 100
            }

            FillerKey {
                weight: 150
            }
        }
    }

    KeyboardRow {
        FillerKey {
            weight: 150
        }

        LetterKey {
            letter: root.extra[0] ?? ""
            visible: letter !== ""
        }

        FillerKey {
            visible: root.extra.length < 1
            weight: 100
        }

        LetterKey {
            letter: "0"
        }

        LetterKey {
            letter: root.extra[1] ?? ""
            visible: letter !== ""
        }

        FillerKey {
            visible: root.extra.length < 2
            weight: 100
        }

        FillerKey {
            weight: 250
        }
    }
}
