import "../.."

// Polish.
LettersLayout {
    others: ({
            "a": "ą",
            "c": "ć",
            "e": "ę",
            "l": "ł",
            "n": "ń",
            "o": "ó",
            "s": "ś",
            "z": "żź"
        })
    rows: ["qwertyuiop", "asdfghjkl", "ąćęłńóśżź", "zxcvbnm"]
}
