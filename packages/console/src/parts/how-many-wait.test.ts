import type { PlainDate } from '@cofc/core'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { HowManyWait } from './how-many-wait.tsx'

const said = (waits: number, late: number, more: object = {}) =>
  renderToString(HowManyWait({ on: '2024-11-20' as PlainDate, waits, late, lateFigure: 'late', ...more })).replaceAll(
    /<[^>]+>/g,
    ''
  )

test('where nothing waits that alone is said, and otherwise how much does and how much of it is late', () => {
  expect(said(0, 0)).toBe('On 20 November 2024 nothing waits.')
  expect(said(0, 0, { whom: ' for finance' })).toBe('On 20 November 2024 nothing waits for finance.')
  expect(said(0, 0, { nothing: 'nothing that you chose' })).toBe('On 20 November 2024 nothing that you chose waits.')
  expect(said(1, 0, { whom: ' for finance' })).toBe(
    'On 20 November 2024 1 thing waits for finance, and 0 of them are late.'
  )
  expect(said(7, 1)).toBe('On 20 November 2024 7 things wait, and 1 of them is late.')
})
