import "../.."

// Romanian.
LettersLayout {
    rows: ["qwertyuiop", "asdfghjkl", "ăâîșț", "zxcvbnm"]
}
