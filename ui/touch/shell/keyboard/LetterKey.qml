import QtQuick.VirtualKeyboard.Components

// A key that writes one letter, and its relatives on a long press.
Key {
    property string letter: ""
    property string others: ""

    alternativeKeys: others
    text: letter
    weight: 100
}
