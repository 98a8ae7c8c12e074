import QtQuick.VirtualKeyboard
import "../.."

// Ukrainian.
LettersLayout {
    inputMode: InputEngine.InputMode.Cyrillic
    others: ({
            "г": "ґ"
        })
    rows: ["йцукенгшщзхї", "фівапролджє", "ячсмитьбю"]
}
