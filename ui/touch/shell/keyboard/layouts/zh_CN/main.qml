import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Plugins
import "../.."

// Simplified Chinese by Pinyin: letters in, signs to choose from above.
LettersLayout {
    cases: false
    inputMethod: PinyinInputMethod {}
    inputMode: InputEngine.InputMode.Pinyin
    rows: ["qwertyuiop", "asdfghjkl", "zxcvbnm"]
}
