pragma ComponentBehavior: Bound
import QtQuick
import ui.touch.controls
import ui.touch.models

// One panel: header, screen, bottom bar, and over them the banners, sheets and the keyboard.
Item {
    id: root

    required property ShellModel shell
    property bool keyboardWanted: true

    readonly property bool ready: host.current !== null && !host.moving && !guard.running
    readonly property Item screen: host.current
    readonly property Item foreground: (overlay.item as Item) ?? host.current
    readonly property Item ringed: ringTarget(Window.activeFocusItem)
    property string unpainted: ""

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: shell.right_to_left

    function ringTarget(item: var): Item {
        const reasons = [Qt.TabFocusReason, Qt.BacktabFocusReason, Qt.ShortcutFocusReason];
        return item !== null && item.ringRadius !== undefined && reasons.includes(item.focusReason) ? item : null;
    }

    function ask() {
        root.shell.open_overlay("help");
        root.shell.help_asked();
    }

    Keys.onDownPressed: root.step(true)
    Keys.onLeftPressed: root.step(Theme.rightToLeft)
    Keys.onRightPressed: root.step(!Theme.rightToLeft)
    Keys.onUpPressed: root.step(false)

    function step(forward: bool) {
        const next = root.Window.activeFocusItem?.nextItemInFocusChain(forward);
        next?.forceActiveFocus(forward ? Qt.TabFocusReason : Qt.BacktabFocusReason);
    }

    Binding {
        property: "brandFocus"
        target: Theme
        value: root.shell.brand_focus
    }

    Binding {
        property: "brandMain"
        target: Theme
        value: root.shell.brand_main
    }

    Binding {
        property: "contrast"
        target: Theme
        value: root.shell.contrast
    }

    Binding {
        property: "controlsDown"
        target: Theme
        value: root.shell.controls_down
    }

    Binding {
        property: "lowered"
        target: Theme
        value: root.shell.controls_down && !Theme.wide ? Math.max(0, bottom.y - host.y - Theme.px(900)) : 0
    }

    Binding {
        property: "motion"
        target: Theme
        value: root.shell.motion
    }

    Binding {
        property: "ppi"
        target: Theme
        value: root.shell.ppi
    }

    Binding {
        property: "rightToLeft"
        target: Theme
        value: root.shell.right_to_left
    }

    Binding {
        property: "textSize"
        target: Theme
        value: root.shell.text_size
    }

    Binding {
        property: "compact"
        target: Theme
        value: Math.min(root.width, root.height) < Theme.px(900)
    }

    Binding {
        property: "wide"
        target: Theme
        value: root.width > root.height
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.page
    }

    FocusScope {
        anchors.fill: parent
        enabled: root.shell.overlay === "none"
        focus: enabled

        HeaderBar {
            id: header

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            shell: root.shell
            // On a small panel, and on a wide one with large letters, the keyboard needs its height.
            visible: root.shell.bars && !(keyboard.raised && (Theme.compact || (Theme.wide && Theme.tight)))
            z: 2

            onLanguagesWanted: root.shell.open_overlay("display")
        }

        BannerStack {
            id: banners

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: header.visible ? header.bottom : parent.top
            kinds: header.visible ? root.shell.banners : []
            visible: root.shell.bars
            z: 2
        }

        ScreenHost {
            id: host

            readonly property real floor: keyboard.raised ? keyboard.y : bottom.visible ? bottom.y : parent.height

            anchors.left: parent.left
            anchors.right: parent.right
            focus: true
            height: floor - y
            shell: root.shell
            y: root.shell.bars ? banners.y + banners.height : 0

            onShown: name => {
                root.unpainted = name;
                guard.restart();
            }
        }
    }

    BottomBar {
        id: bottom

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        quiet: root.shell.overlay !== "none"
        shell: root.shell
        visible: root.shell.bars
        z: 2

        onHelpWanted: root.ask()
    }

    KeyboardSlot {
        id: keyboard

        floor: bottom.visible ? bottom.y : root.height
        language: root.shell.language
        width: root.width
        z: 3
    }

    Loader {
        id: overlay

        active: root.shell.overlay !== "none"
        anchors.bottom: bottom.visible ? bottom.top : parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        focus: active
        sourceComponent: root.shell.overlay === "help" ? help : root.shell.overlay === "display" ? display : root.shell.overlay === "leave" ? leave : idle
        z: 4

        onLoaded: (item as Item).forceActiveFocus(Qt.OtherFocusReason)
    }

    Component {
        id: help

        HelpSheet {
            shell: root.shell
        }
    }

    Component {
        id: display

        DisplaySheet {
            shell: root.shell
        }
    }

    Component {
        id: leave

        LeaveSheet {
            shell: root.shell
        }
    }

    Component {
        id: idle

        IdleSheet {
            shell: root.shell
        }
    }

    FocusRing {
        target: root.ringed
    }

    DoubleTapGuard {
        id: guard

        anchors.fill: parent
        z: 10
    }

    Shortcut {
        enabled: root.shell.bars
        sequence: "F1"

        onActivated: root.ask()
    }

    Loader {
        active: root.shell.can_speak

        sourceComponent: SpeechKeys {
            shell: root.shell
        }
    }

    Timer {
        id: builder

        interval: 30
        repeat: true

        onTriggered: if (!host.buildOne()) {
            stop();
            if (root.keyboardWanted)
                keyboard.begin();
        }
    }

    Connections {
        target: root.Window.window

        function onFrameSwapped() {
            if (root.unpainted !== "") {
                root.shell.painted(root.unpainted);
                root.unpainted = "";
                builder.start();
            }
        }
    }
}
