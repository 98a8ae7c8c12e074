pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Components
import ui.touch.controls

// Figures as on a telephone, 1 at the top, and what a kind of number needs beside them; on a wide panel in two rows, for height is dear there.
KeyboardLayout {
    id: root

    property list<string> extra: []

    readonly property list<string> rows: Theme.wide ? ["12345", "67890"] : ["123", "456", "789"]

    inputMode: InputEngine.InputMode.Numeric
    keyWeight: 100

    Repeater {
        model: root.rows

        KeyboardRow {
            id: row

            required property int index
            required property string modelData

            FillerKey {
                weight: 150
            }

            Repeater {
                model: row.modelData.length

                LetterKey {
                    required property int index

                    letter: row.modelData[index]
                }
            }

            LetterKey {
                letter: root.extra[row.index] ?? ""
                visible: Theme.wide && letter !== ""
            }

            FillerKey {
                visible: Theme.wide && row.index >= root.extra.length && root.extra.length > 0
                weight: 100
            }

            BackspaceKey {
                visible: row.index === 0
                weight: 100
            }

            HideKeyboardKey {
                visible: row.index === (Theme.wide ? 0 : 1)
                weight: 100
            }

            EnterKey {
                visible: row.index === root.rows.length - 1
                weight: Theme.wide ? 200 : 100
            }

            FillerKey {
                weight: 150
            }
        }
    }

    KeyboardRow {
        visible: !Theme.wide

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
