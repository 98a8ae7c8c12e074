import QtQuick

// The heading of a part of a page.
Words {
    Accessible.role: Accessible.Heading
    font.pixelSize: Theme.title
    font.weight: Theme.bold
    lineHeight: 0.94 * Theme.lead
}
