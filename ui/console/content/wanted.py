"""What the content pages' handlers ask for by name."""

from litestar.di import NamedDependency

from kiosk.content.publishing.previewer import Previewer

ThePreviewer = NamedDependency[Previewer]
