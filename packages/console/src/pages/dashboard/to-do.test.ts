/** A community that owes fees is told so where it is told what to do. */
import type { Pence, PlainDate } from '@cofc/core'
import type { Dashboard } from '@cofc/reports'
import { Fragment, h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { dashboardOf } from '../../testing/place.ts'
import { dashboardPage } from './page.tsx'

const toDoOf = (on: string, changed: Partial<Dashboard> = {}): string => {
  const { body } = dashboardPage({ ...dashboardOf(on as PlainDate), ...changed }, { follows: () => true })
  return (
    /What to do<\/h2>(.*?)<\/section>/.exec(renderToString(h(Fragment, {}, body)))?.[1]?.replaceAll(/<[^>]+>/g, '') ??
    ''
  )
}
const owed = dashboardOf('2024-11-01' as PlainDate).fees

test('fees that are not paid are told with the day by which the next is to be', () => {
  expect(toDoOf('2024-11-01')).toContain('£2,460.00 is to be paid, the next of it by 1 December 2024.')
})
test('it is told that the day is past', () => {
  expect(toDoOf('2024-12-01', { actions: [] })).not.toContain('past')
  expect(toDoOf('2024-12-02', { actions: [] })).toContain('by 1 December 2024: that day is past.')
})
test('action points that are open are told with the day of the next, and that it is past', () => {
  expect(toDoOf('2024-11-01')).toContain('2 action points are open, the next of them by 1 November 2024.')
  expect(toDoOf('2024-11-02')).toContain('the next of them by 1 November 2024: that day is past.')
})
test('nothing waits only where nothing is to be done, to be paid or planned', () => {
  const [nothing, noFees] = [{ waits: [] }, { fees: null }]
  expect(toDoOf('2024-11-01', { ...nothing, ...noFees, actions: [] })).toBe('Nothing waits for the community.')
  expect(toDoOf('2024-11-01', { ...nothing, actions: [] })).toContain('Nothing else waits for the community.')
  expect(toDoOf('2024-11-01', { ...nothing, ...noFees })).toContain('Nothing else waits for the community.')
})
test('whoever owes nothing, or has no account, is told nothing of fees', () => {
  const nothing =
    owed === null ? null : { ...owed, outstanding: { ...owed.outstanding, all: 0 as Pence }, nextDue: null }
  expect(owed).not.toBeNull()
  for (const fees of [null, nothing]) expect(toDoOf('2024-11-01', { fees })).not.toContain('£')
})
