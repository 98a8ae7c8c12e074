import QtQuick.VirtualKeyboard
import "../.."

// Arabic; figures stay as they are written on bills here.
LettersLayout {
    cases: false
    inputMode: InputEngine.InputMode.Arabic
    others: ({
            "ا": "أإآٱ",
            "ه": "ة",
            "و": "ؤ",
            "ي": "ىئ"
        })
    rows: ["ضصثقفغعهخحج", "شسيبلاتنمك", "ئءؤرىةوزظ", "ذطدأإآ"]
    stops: "،"
}
