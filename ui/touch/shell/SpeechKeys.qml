import QtQuick
import ui.touch.models

// The keys of an audio keypad or a keyboard that steer the speech; a held key counts once.
Item {
    id: root

    required property ShellModel shell

    Shortcut {
        autoRepeat: false
        enabled: root.shell.can_speak
        sequence: "F2"

        onActivated: root.shell.choose_speech(!root.shell.speech)
    }

    Shortcut {
        autoRepeat: false
        enabled: root.shell.speech
        sequence: "F3"

        onActivated: root.shell.repeat_asked()
    }

    Shortcut {
        autoRepeat: false
        enabled: root.shell.speech
        sequences: ["F4", "Media Pause", "Toggle Media Play/Pause"]

        onActivated: root.shell.pause_asked()
    }

    Shortcut {
        autoRepeat: false
        enabled: root.shell.speech
        sequence: "F5"

        onActivated: root.shell.change_pace(-1)
    }

    Shortcut {
        autoRepeat: false
        enabled: root.shell.speech
        sequence: "F6"

        onActivated: root.shell.change_pace(1)
    }

    Shortcut {
        autoRepeat: false
        enabled: root.shell.speech
        sequences: ["F7", "Volume Down"]

        onActivated: root.shell.change_volume(-1)
    }

    Shortcut {
        autoRepeat: false
        enabled: root.shell.speech
        sequences: ["F8", "Volume Up"]

        onActivated: root.shell.change_volume(1)
    }
}
