import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { State } from './state.tsx'

const told = (state: Parameters<typeof State>[0]['state']): string =>
  renderToString(<State state={state} />)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

test('a state is told in plain words', () => {
  expect(told({ status: 'WorkbookLocked', openedOn: '2024-09-01', isOpen: true, parent: null, places: 16 })).toBe(
    'status: Workbook locked opened on: 1 September 2024 is open: yes parent: none places: 16'
  )
})

test('short lists are told and long ones counted', () => {
  const many = Array.from({ length: 9 }, (_, at) => at)
  const rated = Object.fromEntries(many.concat(many.map(at => at + 9)).map(at => [`CS${String(at)}`, 'met']))
  expect(told({ cycles: [{ cycle: '2023-2024' }], standards: ['CS1', 'CS2'], none: [], many, rated })).toBe(
    'cycles: cycle: 2023-2024 standards: CS1, CS2 none: none many: 9 entries rated: 18 entries'
  )
})

test('what stands for people’s words is never shown as itself', () => {
  expect(told({ title: 'x'.repeat(43) })).toBe('title: words, kept apart')
})
