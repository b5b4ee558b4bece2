import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { nationalPage } from '../pages/national/page.tsx'
import { nationalReport, provisionalReport } from '../testing/national.ts'
import { changeChart } from './change.ts'
import { coreStandardsChart } from './core-standards.ts'
import { draw, type Drawing } from './draw.ts'
import { narrowRows } from './rows.ts'
import { sectionsChart } from './sections.ts'
import { swarm } from './swarm.ts'
import { wrap } from './wrap.ts'

/** All the pieces of a chart. */
const insideOf = (drawings: ReadonlyArray<Drawing> | undefined): string =>
  (drawings ?? []).map(({ inside }) => inside).join('')

test('text in a drawing is escaped', async () => {
  const { inside } = await draw({
    width: 10,
    height: 10,
    data: [{ name: 'texts', values: [{ text: '</text><script>alert("x")</script>&' }] }],
    marks: [{ type: 'text', from: { data: 'texts' }, encode: { enter: { text: { field: 'text' } } } }]
  })
  expect(inside).toContain('&lt;/text&gt;&lt;script&gt;')
  expect(inside).not.toContain('<script')
})

test('a drawing says nothing to a screen reader from within, and brings no typeface', async () => {
  const drawings = await coreStandardsChart(nationalReport)
  expect(insideOf(drawings?.wide)).toMatch(/^<path|^<g|^<rect|</)
  expect(/role=|aria-|font-family|\sstyle=/.exec(insideOf(drawings?.wide))).toBeNull()
})

test('a bar is as long as the network’s percentage, and each sector that can be shown has a tick', async () => {
  const inside = insideOf((await coreStandardsChart(nationalReport))?.narrow)
  const core = nationalReport.standards.filter(({ core: is }) => is)
  const [first] = core[0]?.groups ?? []
  const expected = first?.shown === true ? (first.percentMet / 100) * (narrowRows.to - narrowRows.from) : -1
  const drawn = [...inside.matchAll(/h([\d.]+)v14/g)].map(([, width]) => Number(width))
  expect(drawn.some(width => Math.abs(width - expected) < 0.01)).toBe(true)
  const shown = core.flatMap(({ groups }) => groups.filter(one => one.shown && one.group !== 'all'))
  expect(inside.split('stroke-width="2"').length - 1).toBe(shown.length)
})

test('bars that would only repeat the table are not drawn', async () => {
  expect(await coreStandardsChart(provisionalReport)).toBeNull()
  const { body } = await nationalPage(provisionalReport)
  expect(renderToString(body as never)).not.toContain('The whole network')
})

test('every community has a dot with its code in every section it is rated in', async () => {
  const { wide } = await sectionsChart(nationalReport)
  const times = (code: string) => insideOf(wide).split(`>${code}</text>`).length - 1
  expect(times('01')).toBe(8)
  expect(times('21')).toBe(7)
})

test('a hidden section shows no box and no dots', async () => {
  const { wide } = await sectionsChart({ ...provisionalReport, coded: nationalReport.coded })
  expect([
    insideOf(wide).includes('>01</text>'),
    insideOf(wide).includes('>too few communities to show</text>')
  ]).toEqual([false, true])
})

test('nothing is drawn where nothing can be compared', async () => {
  expect(await changeChart(provisionalReport)).toBeNull()
})

test('text is wrapped at its width, and what is left out shows', () => {
  expect(wrap('one two three', 7, 2)).toEqual(['one two', 'three'])
  expect(wrap('one two three four', 7, 2)).toEqual(['one two', 'three…'])
  expect(wrap('unbreakablyLong', 4, 1)).toEqual(['unbreakablyLong'])
})

test('dots at one place stand side by side and below each other, in their own order', () => {
  expect(swarm([50, 50, 50, 50, 10], x => x, 10).map(({ item, dx, row }) => [item, dx, row])).toEqual([
    [10, 0, 0],
    [50, -10, 0],
    [50, -10, 0],
    [50, -10, 0],
    [50, -10, 0]
  ])
})
