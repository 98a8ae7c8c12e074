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
            "cy": "cy_GB",
            "ar": "ar_AR",
            "pl": "pl_PL",
            "uk": "uk_UA",
            "ro": "ro_RO",
            "zh-CN": "zh_CN"
        })
    // Whose letters are not ours: they have a key for ours as well.
    readonly property bool foreign: ["ar", "uk"].includes(language)
    readonly property bool latin: InputContext.inputMethodHints & (Qt.ImhLatinOnly | Qt.ImhEmailCharactersOnly | Qt.ImhUrlCharactersOnly | Qt.ImhDialableCharactersOnly)

    // An e-mail address, a postcode or a telephone number is written in our letters and figures, whatever the language.
    function apply() {
        const locale = root.locales[root.language] ?? "en_GB";
        VirtualKeyboardSettings.activeLocales = root.foreign && !root.latin ? [locale, "en_GB"] : root.foreign ? ["en_GB"] : [locale];
        VirtualKeyboardSettings.locale = root.foreign && root.latin ? "en_GB" : locale;
    }

    objectName: "keyboard"
    height: panel.height + Theme.small
    visible: raised

    onLanguageChanged: apply()
    onLatinChanged: apply()

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

        LayoutMirroring.childrenInherit: true
        LayoutMirroring.enabled: false
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, Theme.px(1240))
        y: Theme.hair
    }

    Component.onCompleted: {
        VirtualKeyboardSettings.visibleFunctionKeys = QtVirtualKeyboard.KeyboardFunctionKeys.Hide;
        VirtualKeyboardSettings.layoutPath = Qt.resolvedUrl("keyboard/layouts");
        VirtualKeyboardSettings.fullScreenMode = false;
        apply();
    }
}
