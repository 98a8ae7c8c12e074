import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Settings
import ui.touch.controls

// The on-screen keyboard: one layout per language, none of the keys that lead elsewhere.
Item {
    id: root

    property string language: "en"
    readonly property bool raised: panel.active
    readonly property var locales: ({
            "en": "en_GB",
            "cy": "en_GB",
            "ar": "ar_AR",
            "pl": "pl_PL",
            "uk": "uk_UA",
            "ro": "ro_RO",
            "zh-CN": "zh_CN",
            "zh_CN": "zh_CN"
        })

    height: panel.height + Theme.gap
    visible: raised

    onLanguageChanged: VirtualKeyboardSettings.locale = locales[language] ?? "en_GB"

    Rectangle {
        anchors.fill: parent
        color: Theme.tint

        Rectangle {
            color: Theme.line
            height: Theme.edge
            width: parent.width
        }
    }

    InputPanel {
        id: panel

        anchors.horizontalCenter: parent.horizontalCenter
        externalLanguageSwitchEnabled: true
        width: Math.min(parent.width, Theme.px(1300))
        y: Theme.small
    }

    Component.onCompleted: {
        VirtualKeyboardSettings.locale = locales[language] ?? "en_GB";
        VirtualKeyboardSettings.fullScreenMode = false;
    }
}
