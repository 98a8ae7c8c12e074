import QtQuick

// The one heading of a page.
Words {
    Accessible.role: Accessible.Heading
    color: Theme.ink
    font.pixelSize: Theme.heading
    font.weight: Theme.bold
    lineHeight: 0.94 * Theme.lead
}
