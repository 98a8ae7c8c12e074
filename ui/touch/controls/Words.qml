import QtQuick

// Body text: wraps, never cuts, reads from the reading side.
Text {
    // To a screen reader; words inside something that says them itself are not said twice.
    property bool spoken: true

    Accessible.ignored: !spoken || text === ""
    Accessible.name: text
    Accessible.role: Accessible.StaticText
    color: Theme.ink
    font.pixelSize: Theme.body
    horizontalAlignment: Text.AlignLeft
    lineHeight: Theme.lineHeight
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
}
