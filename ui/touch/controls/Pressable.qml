import QtQuick
import QtQuick.Templates as T

// Anything that acts on a tap: only if the finger came down and went up inside it; Enter and Space do the same, without repeat.
T.AbstractButton {
    id: root

    property real ringRadius: Theme.radius

    Accessible.name: text
    autoRepeat: false
    focusPolicy: Qt.StrongFocus
    font.family: Theme.family
    font.pixelSize: Theme.control
    implicitHeight: Math.max(implicitContentHeight + topPadding + bottomPadding, Theme.target)
    implicitWidth: Math.max(implicitContentWidth + leftPadding + rightPadding, Theme.target)

    Keys.onEnterPressed: event => root.press(event)
    Keys.onReturnPressed: event => root.press(event)

    function press(event: var) {
        if (!event.isAutoRepeat)
            root.click();
    }
}
