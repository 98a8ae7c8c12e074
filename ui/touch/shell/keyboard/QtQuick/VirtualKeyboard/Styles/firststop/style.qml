pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Styles
import ui.touch.controls

// The keyboard in the colours, sizes and letters of everything else.
KeyboardStyle {
    id: style

    // On a wide panel figures stand in two rows, and letters are as low as a finger allows where height is dear.
    readonly property bool figures: InputContext.inputMethodHints & (Qt.ImhDigitsOnly | Qt.ImhFormattedNumbersOnly | Qt.ImhDialableCharactersOnly)

    keyboardDesignHeight: !Theme.wide ? (Theme.compact ? 1000 : 1120) : figures ? 400 : Theme.tight ? 640 : 780
    keyboardDesignWidth: 2560
    keyboardRelativeBottomMargin: 0.01
    keyboardRelativeLeftMargin: 0.004
    keyboardRelativeRightMargin: 0.004
    keyboardRelativeTopMargin: 0.01
    languagePopupListEnabled: false

    keyboardBackground: Rectangle {
        color: Theme.tint
    }

    keyPanel: KeyFace {
        words: control.displayText
    }
    backspaceKeyPanel: KeyFace {
        deed: true
        drawing: "rub-out"
    }
    enterKeyPanel: KeyFace {
        drawing: "tick"
        strong: true
    }
    hideKeyPanel: KeyFace {
        deed: true
        drawing: "keyboard-down"
    }
    shiftKeyPanel: KeyFace {
        deed: true
        drawing: "shift"
        strong: InputContext.capsLockActive || InputContext.shiftActive
    }
    spaceKeyPanel: KeyFace {
        size: Theme.px(30)
        words: qsTr("Space")
    }
    symbolKeyPanel: KeyFace {
        deed: true
        size: Theme.px(34)
        words: control.displayText
    }
    modeKeyPanel: KeyFace {
        deed: true
        size: Theme.px(34)
        words: control.displayText
    }

    alternateKeysListBottomMargin: Theme.px(12)
    alternateKeysListItemHeight: Theme.px(110)
    alternateKeysListItemWidth: Theme.px(100)
    alternateKeysListLeftMargin: Theme.px(12)
    alternateKeysListRightMargin: Theme.px(12)
    alternateKeysListTopMargin: Theme.px(12)
    alternateKeysListBackground: Rectangle {
        border.color: Theme.mainEdge
        border.width: Theme.px(4)
        color: Theme.card
        radius: Theme.radius
    }
    alternateKeysListDelegate: Item {
        id: letter

        required property string text

        height: style.alternateKeysListItemHeight
        width: style.alternateKeysListItemWidth

        Text {
            anchors.centerIn: parent
            color: Theme.ink
            font.family: Theme.family
            font.pixelSize: Theme.px(46)
            text: letter.text
        }
    }
    alternateKeysListHighlight: Rectangle {
        color: Theme.scenery
        radius: Theme.radius
    }

    selectionListBackground: Rectangle {
        color: Theme.tint
    }
    selectionListDelegate: SelectionListItem {
        id: candidate

        required property string display

        width: Math.max(Theme.px(96), suggestion.implicitWidth + Theme.px(48))

        Text {
            id: suggestion

            anchors.centerIn: parent
            color: Theme.ink
            font.family: Theme.family
            font.pixelSize: Theme.px(38)
            text: candidate.display
        }
    }
    selectionListHeight: Theme.px(88)
    selectionListHighlight: Rectangle {
        color: Theme.scenery
        radius: Theme.radius
    }

    popupListDelegate: SelectionListItem {
        id: entry

        required property string display

        height: Theme.px(80)
        width: Theme.px(240)

        Text {
            anchors.centerIn: parent
            color: Theme.ink
            font.family: Theme.family
            font.pixelSize: Theme.px(36)
            text: entry.display
        }
    }
    popupListBackground: Rectangle {
        border.color: Theme.mainEdge
        border.width: Theme.px(3)
        color: Theme.card
    }
    popupListHighlight: Rectangle {
        color: Theme.scenery
    }

    navigationHighlight: Rectangle {
        border.color: Theme.focus
        border.width: Theme.px(8)
        color: "transparent"
        radius: Theme.radius
    }
}
