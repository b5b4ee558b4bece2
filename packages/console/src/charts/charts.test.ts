import { expect, test } from 'vitest'
import { nationalReport, provisionalReport } from '../testing/national.ts'
import { changeChart } from './change.ts'
import { coreStandardsChart } from './core-standards.ts'
import { draw } from './draw.ts'
import { sectionsChart } from './sections.ts'
import { swarm } from './swarm.ts'
import { wrap } from './wrap.ts'

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
  const { wide } = await coreStandardsChart(nationalReport)
  expect(/role=|aria-|font-family|\sstyle=/.exec(wide.inside)).toBeNull()
})

test('a bar is as long as its percentage', async () => {
  const { narrow } = await coreStandardsChart(nationalReport)
  const [first] = nationalReport.standards[0]?.groups ?? []
  const expected = first?.shown === true ? (first.percentMet / 100) * 240 : -1
  const drawn = [...narrow.inside.matchAll(/h([\d.]+)v14/g)].map(([, width]) => Number(width))
  expect(drawn.some(width => Math.abs(width - expected) < 0.01)).toBe(true)
})

test('every community has a dot with its code in every section it is rated in', async () => {
  const { wide } = await sectionsChart(nationalReport)
  const times = (code: string) => wide.inside.split(`>${code}</text>`).length - 1
  expect(times('01')).toBe(8)
  expect(times('21')).toBe(7)
})

test('a hidden section shows no box and no dots', async () => {
  const { wide } = await sectionsChart({ ...provisionalReport, coded: nationalReport.coded })
  expect([wide.inside.includes('>01</text>'), wide.inside.includes('>too few communities to show</text>')]).toEqual([
    false,
    true
  ])
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
