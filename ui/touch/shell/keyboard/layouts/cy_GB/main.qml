import "../.."

// Welsh: the letters with a roof have keys of their own.
LettersLayout {
    others: ({
            "a": "áàä",
            "e": "éèë",
            "i": "íìï",
            "o": "óòö",
            "u": "úùü",
            "w": "ẃẁẅ",
            "y": "ýỳÿ"
        })
    rows: ["qwertyuiop", "asdfghjkl", "âêîôûŵŷ", "zxcvbnm"]
}
