// What a page comes to in the window that it stands in: its width, what reaches furthest, and text whose contrast with its ground is under level AA of
// WCAG 2.2, success criterion 1.4.3: 4.5 to 1, or 3 to 1 where it is large; and lines of text so narrow that words fall apart.
(() => {
  const styles = new Map()
  const style = e => styles.get(e) ?? styles.set(e, getComputedStyle(e)).get(e)
  const named = e => `<${e.localName}${e.id && ` id=${e.id}`}${e.classList.length ? ` class="${e.classList}"` : ""}> ${JSON.stringify(e.textContent.trim().slice(0, 60))}`

  const root = document.documentElement
  const scrolls = e => e !== document.body && e !== root && style(e).overflowX !== "visible"
  let far = 0, widest = "no element"
  const walk = (e, scroller) => { // what a scroller holds is within it, but what is placed by something around it
    const right = e.getBoundingClientRect().right + scrollX
    const within = scroller && (style(e).position !== "absolute" || scroller.contains(e.offsetParent))
    if (!within && right > innerWidth && right >= far) [far, widest] = [right, `to ${Math.round(right)}, ${named(e)}`]
    for (const child of e.children) walk(child, scrolls(e) ? e : scroller)
  }
  walk(document.body, null)

  const rgba = text => {
    const parts = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(text)
    if (!parts) throw new Error(`not a colour that this test reads: ${text}`)
    return parts.slice(1).map((part, i) => i < 3 ? part / 255 : Number(part ?? 1))
  }
  const over = ([r, g, b, a], under) => [r, g, b].map((c, i) => a * c + (1 - a) * under[i])
  const grounds = new Map([[null, [1, 1, 1]]])
  const ground = e => grounds.get(e) ?? grounds.set(e, over(rgba(style(e).backgroundColor), ground(e.parentElement))).get(e)
  const opacity = e => e ? style(e).opacity * opacity(e.parentElement) : 1
  const unseen = e => e !== null && (style(e).clipPath !== "none" || unseen(e.parentElement))
  const luminance = c => c.map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4).reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0)

  const hard = []
  const note = complaint => { if (hard.length < 20) hard.push(complaint) }
  let texts = 0
  const seen = new Map()
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (nodes.nextNode()) {
    const e = nodes.currentNode.parentElement
    if (!nodes.currentNode.data.trim() || style(e).display === "none" || style(e).visibility !== "visible" || unseen(e)) continue
    texts++
    if (seen.has(e)) continue
    seen.set(e, true)
    const s = style(e), under = ground(e)
    const [r, g, b, a] = rgba(e instanceof SVGElement ? s.fill : s.color)
    const [more, less] = [luminance(over([r, g, b, a * opacity(e)], under)), luminance(under)].sort((a, b) => b - a)
    const contrast = (more + 0.05) / (less + 0.05), size = parseFloat(s.fontSize)
    const wanted = size >= 24 || size >= 56 / 3 && s.fontWeight >= 700 ? 3 : 4.5
    if (contrast < wanted) note(`contrast ${contrast.toFixed(2)} to 1, want ${wanted}: ${named(e)}`)
    const box = e.getBoundingClientRect()
    if (s.display !== "inline" && s.writingMode === "horizontal-tb" && box.width < 2 * size && box.height > 6 * size) note(`${Math.round(box.width)} pixels narrow: ${named(e)}`)
  }
  return { Window: innerWidth, Content: root.scrollWidth, Widest: widest, Texts: texts, Hard: hard }
})()
