pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.VirtualKeyboard.Components

// One row of letters, in the middle of as many columns as the widest row has.
KeyboardRow {
    id: root

    property string letters: ""
    property int columns: 10
    property var others: ({})

    readonly property real side: 50 * (columns - letters.length)

    FillerKey {
        visible: root.side > 0
        weight: root.side
    }

    Repeater {
        model: root.letters.length

        LetterKey {
            required property int index

            letter: root.letters[index]
            others: root.others[letter] ?? ""
        }
    }

    FillerKey {
        visible: root.side > 0
        weight: root.side
    }
}
