import QtQuick

// Money: tabular figures, plain zeros, always left to right, never broken over lines.
Text {
    property bool spoken: true

    Accessible.ignored: !spoken || text === ""
    Accessible.name: text
    Accessible.role: Accessible.StaticText
    color: Theme.ink
    font.family: Theme.figures
    font.pixelSize: Theme.body
    font.weight: Theme.semibold
    textFormat: Text.PlainText
}
