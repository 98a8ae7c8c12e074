"""What every page of the console has to be: readable by day and by night, easy to touch, without a finding of axe-core."""

from importlib.resources import files

from playwright.sync_api import Page

WIDTHS = (1280, 768, 390)
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
FINDINGS = """
async (standards) => (await axe.run(document, { runOnly: standards })).violations
  .flatMap((found) => found.nodes.map((node) => `${found.id}: ${node.html.slice(0, 120)}`))
"""

WEAK_TEXT = """
() => {
  const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((v) => v / 255).map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const colour = parts(getComputedStyle(e).backgroundColor);
      if (colour.length < 4 || colour[3] > 0.9) return colour;
    }
    return [255, 255, 255];
  };
  const weak = [];
  for (const element of document.querySelectorAll("body *")) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
    if (!own || !element.checkVisibility() || element.closest(".visually-hidden, svg")) continue;
    const [a, b] = [light(parts(getComputedStyle(element).color)), light(behind(element))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < 7) weak.push(`${element.tagName} "${element.textContent.trim().slice(0, 30)}" ${ratio.toFixed(2)}`);
  }
  return weak;
}
"""

SMALL_TARGETS = """
() => [...document.querySelectorAll("main .button, main select, main input:not([type=hidden]), .nav a, .nav summary")]
  .filter((e) => e.checkVisibility())
  .map((e) => (e.closest("label") ?? e))
  .filter((e) => e.getBoundingClientRect().height < 44)
  .map((e) => `${e.tagName} ${e.textContent.trim().slice(0, 30)} ${e.getBoundingClientRect().height}`)
"""


def faults_of(page: Page) -> list[str]:
    """Of the page that is open, each with where it was seen; empty where it reads well."""
    found: list[str] = []
    for scheme in ("dark", "light"):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        found += [f"too pale, {scheme}: {one}" for one in page.evaluate(WEAK_TEXT)]
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append(f"scrolls sideways at {width}")
        found += [f"too small at {width}: {one}" for one in page.evaluate(SMALL_TARGETS)]
    page.evaluate(AXE)
    return found + [f"axe: {one}" for one in page.evaluate(FINDINGS, STANDARDS)]
