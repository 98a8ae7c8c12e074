pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Components
import QtQuick.VirtualKeyboard.Settings

// Letters in rows under a row of figures: postcodes and house numbers need no second page.
KeyboardLayout {
    id: root

    // Each row's letters; the last row stands between shift and rubbing out.
    property var rows: []
    // Letter → the letters a long press offers.
    property var others: ({})
    property string figures: "1234567890"
    property bool cases: true
    property string stops: "."

    readonly property int columns: Math.max(figures.length, ...rows.map(row => row.length + (row === rows[rows.length - 1] ? (cases ? 3 : 2) : 0)))

    inputMode: InputEngine.InputMode.Latin
    keyWeight: 100

    LetterRow {
        columns: root.columns
        letters: root.figures
    }

    Repeater {
        model: root.rows.slice(0, -1)

        LetterRow {
            required property string modelData

            columns: root.columns
            letters: modelData
            others: root.others
        }
    }

    KeyboardRow {
        id: last

        readonly property string letters: root.rows.length > 0 ? root.rows[root.rows.length - 1] : ""
        readonly property real side: 50 * (root.columns - letters.length) / (root.cases ? 1 : 0.5)

        ShiftKey {
            visible: root.cases
            weight: last.side
        }

        Repeater {
            model: last.letters.length

            LetterKey {
                required property int index

                letter: last.letters[index]
                others: root.others[letter] ?? ""
            }
        }

        BackspaceKey {
            weight: last.side
        }
    }

    KeyboardRow {
        SymbolModeKey {
            displayText: "@ / &"
            weight: 170
        }

        Key {
            key: Qt.Key_Apostrophe
            text: "'"
        }

        Key {
            key: Qt.Key_Minus
            text: "-"
        }

        Key {
            readonly property string other: VirtualKeyboardSettings.activeLocales.find(one => one !== VirtualKeyboardSettings.locale) ?? ""

            displayText: other === "en_GB" ? "ABC" : other === "ar_AR" ? "أ ب ت" : "А Б В"
            functionKey: true
            key: Qt.Key_Mode_switch
            noKeyEvent: true
            objectName: "letters-switch"
            visible: VirtualKeyboardSettings.activeLocales.length > 1
            weight: 130

            onClicked: {
                const wanted = other;
                // The layout that is left goes with its keys.
                Qt.callLater(() => VirtualKeyboardSettings.locale = wanted);
            }
        }

        SpaceKey {
            weight: 100 * (root.columns - 6.4) - (VirtualKeyboardSettings.activeLocales.length > 1 ? 130 : 0)
        }

        Key {
            key: Qt.Key_Comma
            text: root.stops === "." ? "," : "،"
        }

        Key {
            key: Qt.Key_Period
            text: "."
        }

        HideKeyboardKey {
            weight: 100
        }

        EnterKey {
            weight: 170
        }
    }
}
