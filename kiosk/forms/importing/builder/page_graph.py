"""The pages of a v1 form as a graph: which link leads where, in which order the pages can stand, when each is visited."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from kiosk.forms.expressions.tree import Node
from kiosk.forms.importing.logic import both, either, negated, visited


@dataclass(frozen=True, slots=True)
class GraphLink:
    """A link to a page by its number, None where there is no such page and the way ends; `condition` is "" without one."""

    to: int | None
    condition: str


class PageGraph:
    """`links[n]` are the links of page n, in the source's order."""

    def __init__(self, links: tuple[tuple[GraphLink, ...], ...], start: int) -> None:
        self.links = links
        self.start = start

    def _next(self, page: int) -> tuple[int, ...]:
        """Pages that a page links to."""
        return tuple(link.to for link in self.links[page] if link.to is not None)

    def reachable(self, without: int | None = None) -> frozenset[int]:
        """Pages that some way from the start leads over, if one page were not there."""
        found: set[int] = set()
        waiting = [self.start] if self.start != without else []
        while waiting:
            page = waiting.pop()
            if page not in found:
                found.add(page)
                waiting += [to for to in self._next(page) if to != without]
        return frozenset(found)

    @cached_property
    def back_links(self) -> frozenset[tuple[int, int]]:
        """Links that close a circle: they lead back to a page that the way to them has led over."""
        found: set[tuple[int, int]] = set()
        seen, way = {self.start}, {self.start}
        walking = [(self.start, iter(self._next(self.start)))]
        while walking:
            page, links = walking[-1]
            to = next(links, None)
            if to is None:
                walking.pop()
                way.discard(page)
            elif to in way:
                found.add((page, to))
            elif to not in seen:
                seen.add(to)
                way.add(to)
                walking.append((to, iter(self._next(to))))
        return frozenset(found)

    @cached_property
    def order(self) -> tuple[int, ...]:
        """Reachable pages so that every way goes forward; as near to the source's order as that allows."""
        closing, reachable = self.back_links, self.reachable()
        waits = dict.fromkeys(reachable, 0)
        for page in reachable:
            for to in {one for one in self._next(page) if (page, one) not in closing}:
                waits[to] += 1
        ready = sorted(page for page, count in waits.items() if count == 0)
        placed: list[int] = []
        while ready:
            page = ready.pop(0)
            placed.append(page)
            for to in {one for one in self._next(page) if (page, one) not in closing}:
                waits[to] -= 1
                if waits[to] == 0:
                    ready = sorted([*ready, to])
        return tuple(placed)

    @cached_property
    def always_visited(self) -> frozenset[int]:
        """Pages that every way leads over: without them no way ends."""
        closing = self.back_links
        ends = {page for page in self.reachable() if self._may_end(page, closing)}
        return frozenset(page for page in self.reachable() if not (self.reachable(without=page) & (ends - {page})))

    def _may_end(self, page: int, closing: frozenset[tuple[int, int]]) -> bool:
        links = self.links[page]
        return all(link.condition for link in links) or any(link.to is None or (page, link.to) in closing for link in links)

    def gates(self, holds: Callable[[str], Node], ids: Mapping[int, str]) -> dict[int, Node | None]:
        """When each page is visited; None: on every way."""
        always, closing = self.always_visited, self.back_links
        found: dict[int, Node | None] = {}
        for page in self.order:
            if page in always:
                found[page] = None
                continue
            found[page] = either(
                *(
                    both(*(() if source in always else (visited(ids[source]),)), *self._chosen(source, page, holds))
                    for source in self.order
                    if (source, page) not in closing and page in self._next(source)
                )
            )
        return found

    def _chosen(self, source: int, to: int, holds: Callable[[str], Node]) -> tuple[Node]:
        """When the links of one page lead to another: the first whose condition holds, else the last unconditional one."""
        ways: list[Node] = []
        earlier: list[Node] = []
        default: int | None = None
        for link in self.links[source]:
            if not link.condition:
                default = link.to
                continue
            condition = holds(link.condition)
            if link.to == to:
                ways.append(both(*map(negated, earlier), condition))
            earlier.append(condition)
        if default == to:
            ways.append(both(*map(negated, earlier)))
        return (either(*ways),)
