pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

// One line to type into, with what stands before or after it (£, a unit).
Item {
    id: root

    property alias text: field.text
    property alias most: field.maximumLength
    property alias field: field
    property int hints: Qt.ImhNone
    property string name: ""
    property string prefix: ""
    property string suffix: ""
    property string placeholder: ""
    property bool wrong: false
    property bool capitals: false
    // About how many letters an answer has; 0 takes the whole width.
    property int letters: 0
    property real least: Theme.px(104)

    // Puts the cursor here; the keyboard comes with it.
    function begin() {
        field.forceActiveFocus(Qt.OtherFocusReason);
    }

    signal edited
    signal accepted

    implicitHeight: Math.max(least, field.implicitHeight, example.height + 2 * Theme.small)
    implicitWidth: letters > 0 ? Math.max(Theme.px(160), letters * Theme.control * 0.78 + 2 * Theme.gap) + before.room + after.room : Theme.px(600)
    width: parent ? Math.min(parent.width, letters > 0 ? implicitWidth : parent.width) : implicitWidth

    EntryGround {
        active: field.activeFocus
        anchors.fill: parent
        wrong: root.wrong
    }

    Text {
        id: before

        readonly property real room: visible ? implicitWidth + Theme.small : 0

        // An amount keeps its sign in front in every language.
        LayoutMirroring.enabled: false
        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.secondary
        font.pixelSize: Theme.control
        font.weight: Theme.semibold
        text: root.prefix
        visible: text !== ""
    }

    Text {
        id: after

        readonly property real room: visible ? implicitWidth + Theme.small : 0

        LayoutMirroring.enabled: false
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.secondary
        font.pixelSize: Theme.note
        text: root.suffix
        visible: text !== ""
    }

    T.TextField {
        id: field

        property real ringRadius: Theme.radius

        Accessible.description: [root.placeholder, root.suffix].filter(part => part !== "").join(". ")
        Accessible.name: root.name
        anchors.fill: parent
        bottomPadding: Theme.small
        color: Theme.ink
        font.capitalization: root.capitals ? Font.AllUppercase : Font.MixedCase
        font.family: Theme.family
        font.pixelSize: Theme.control
        horizontalAlignment: (root.hints & (Qt.ImhDigitsOnly | Qt.ImhFormattedNumbersOnly | Qt.ImhDialableCharactersOnly | Qt.ImhEmailCharactersOnly)) && Theme.rightToLeft ? TextInput.AlignRight : TextInput.AlignLeft
        // What visitors write is nobody's to remember, the keyboard's least of all.
        inputMethodHints: root.hints | Qt.ImhSensitiveData
        leftPadding: Theme.gap + before.room
        placeholderText: root.placeholder
        rightPadding: Theme.gap + after.room
        selectByMouse: true
        selectedTextColor: Theme.inkOnMain
        selectionColor: Theme.mainInk
        topPadding: Theme.small
        verticalAlignment: TextInput.AlignVCenter

        onAccepted: root.accepted()
        onActiveFocusChanged: if (activeFocus)
            InputMethod.show()
        onTextEdited: root.edited()

        cursorDelegate: Rectangle {
            color: Theme.mainEdge
            visible: field.cursorVisible
            width: Theme.px(4)
        }

        Text {
            id: example

            anchors.left: parent.left
            // Beside the cursor, not under it.
            anchors.leftMargin: parent.leftPadding + Theme.hair
            anchors.right: parent.right
            anchors.rightMargin: parent.rightPadding
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.secondary
            font.pixelSize: Theme.body
            horizontalAlignment: Text.AlignLeft
            lineHeight: 0.92 * Theme.lead
            text: root.placeholder
            textFormat: Text.PlainText
            visible: field.text === "" && field.preeditText === ""
            wrapMode: Text.Wrap
        }
    }
}
