pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

// Several lines to type into; grows with what is typed, and says how much room is left.
Item {
    id: root

    property alias text: area.text
    property alias field: area
    property string name: ""
    property int most: 0
    property bool wrong: false

    readonly property int remaining: most - area.length

    signal edited

    implicitHeight: ground.height + (count.visible ? count.height + Theme.small : 0)
    width: parent ? parent.width : Theme.px(600)

    EntryGround {
        id: ground

        active: area.activeFocus
        height: Math.max(Theme.px(240), area.implicitHeight)
        width: parent.width
        wrong: root.wrong || (root.most > 0 && root.remaining < 0)
    }

    T.TextArea {
        id: area

        property real ringRadius: Theme.radius

        Accessible.name: root.name
        KeyNavigation.priority: KeyNavigation.BeforeItem
        KeyNavigation.tab: nextItemInFocusChain(true)
        bottomPadding: Theme.gap
        color: Theme.ink
        font.family: Theme.family
        font.pixelSize: Theme.body
        height: ground.height
        horizontalAlignment: TextEdit.AlignLeft
        implicitHeight: contentHeight + topPadding + bottomPadding
        inputMethodHints: Qt.ImhMultiLine | Qt.ImhSensitiveData
        leftPadding: Theme.gap
        rightPadding: Theme.gap
        selectedTextColor: Theme.inkOnMain
        selectionColor: Theme.mainInk
        textFormat: TextEdit.PlainText
        topPadding: Theme.gap
        width: parent.width
        wrapMode: TextEdit.Wrap

        onActiveFocusChanged: if (activeFocus)
            InputMethod.show()
        onTextChanged: if (activeFocus)
            root.edited()

        cursorDelegate: Rectangle {
            color: Theme.mainEdge
            visible: area.cursorVisible
            width: Theme.px(4)
        }
    }

    Note {
        id: count

        anchors.bottom: parent.bottom
        color: root.remaining < 0 ? Theme.brick : Theme.secondary
        font.weight: root.remaining < 0 ? Theme.bold : Theme.regular
        text: root.remaining < 0 ? qsTr("%n character(s) too many", "", -root.remaining) : qsTr("You have %n character(s) left", "", root.remaining)
        visible: root.most > 0
        width: parent.width
    }
}
