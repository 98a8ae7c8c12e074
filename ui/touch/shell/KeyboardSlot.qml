import QtQuick

// The place of the on-screen keyboard, which is read only after the first frame: it is the heaviest part of the screen.
Loader {
    id: root

    property real floor: 0
    property string language: "en"
    readonly property var keyboard: item
    readonly property bool raised: keyboard?.raised ?? false

    function begin() {
        if (source.toString() === "")
            setSource(Qt.resolvedUrl("Keyboard.qml"), {});
    }

    asynchronous: true
    y: raised ? floor - height : floor

    onLanguageChanged: apply()
    onLoaded: {
        apply();
        // Somebody may have begun to write before it was here.
        InputMethod.show();
    }

    function apply() {
        if (keyboard !== null)
            keyboard.language = root.language;
    }
}
