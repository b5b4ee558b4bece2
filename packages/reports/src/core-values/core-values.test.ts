import { createHash } from 'node:crypto'
import type { Cycle, Standard } from '@cofc/core'
import { expect, test } from 'vitest'
import { answerAfter, answered } from '../testing/answer-after.ts'
import { published, type EventText } from '../testing/history.ts'
import { nationalAfter } from '../testing/national.ts'
import { randomNetwork } from '../testing/random-network.ts'
import { nationalReport } from '../national-report/report.ts'
import type { NationalReport } from '../national-report/national-report.ts'
import { coreValuesIn } from './answer.ts'
import { coreValuesReport } from './report.ts'

const cycle = '2023-2024' as Cycle
const values = ['respect', 'process', 'balance']
/** Every standard but each fourth stands for one value, and each sixth for two. */
const withValues = (history: ReadonlyArray<EventText>): ReadonlyArray<EventText> => {
  let place = 0
  return history.map(event => {
    if (event.type !== 'StandardWritten') return event
    place += 1
    const its = [values[place % 4] ?? [], place % 6 === 0 ? 'attachment' : []].flat()
    return { ...event, standard: { ...(event['standard'] as object), values: its } }
  })
}
const network = (seed: number) => withValues([...randomNetwork({ seed, communities: 40, standards: 24 }), published(1)])
const asked = async (history: ReadonlyArray<EventText>) =>
  answered(await answerAfter(history)(coreValuesReport, { cycle }))
const editionOf = (history: ReadonlyArray<EventText>) =>
  history.filter(({ type }) => type === 'StandardWritten').map(event => event['standard'] as Standard)

/** Of some standards what the national report shows for a group. */
const shownIn = (national: NationalReport, standards: ReadonlyArray<string>, group: string) =>
  national.standards
    .filter(({ standard }) => standards.includes(standard))
    .flatMap(({ groups }) => groups.flatMap(one => (one.group === group && one.shown ? [one] : [])))

test('the standards of each value are pooled over those that are shown, in the order of the values', async () => {
  for (let seed = 1; seed <= 3; seed += 1) {
    const history = network(seed)
    const [told, national] = [await asked(history), await nationalAfter(history)]
    expect(told.values.map(({ value }) => value)).toEqual(['attachment', 'respect', 'process', 'balance'])
    for (const { value, standards, groups } of told.values) {
      const its = editionOf(history).filter(one => (one.values as ReadonlyArray<string>).includes(value))
      expect(standards).toEqual(its.map(({ standard }) => standard))
      const expected = groups.map(({ group }) => {
        const shown = shownIn(national, standards, group)
        const [ratings, met] = [
          shown.reduce((sum, one) => sum + one.n, 0),
          shown.reduce((sum, one) => sum + one.met, 0)
        ]
        if (ratings === 0) return { group, shown: false }
        const percentMet = Math.round((1000 * met) / ratings) / 10
        return { group, shown: true, ratings, met, standards: { shown: shown.length, of: its.length }, percentMet }
      })
      expect(groups).toEqual(expected)
    }
  }
})
test('what is read by core value follows from what the national report shows, and from nothing else', async () => {
  const history = network(2)
  // As JSON, which is all that anybody has of it.
  const printed = JSON.parse(JSON.stringify(await nationalAfter(history))) as NationalReport
  expect(coreValuesIn(printed, editionOf(history))).toEqual(await asked(history))
  expect(printed.standards.flatMap(({ groups }) => groups).some(({ shown }) => !shown)).toBe(true)
})
test('the reading of a report that is told as it was printed is the reading of that', async () => {
  const worked = network(2)
  const text = JSON.stringify(await nationalAfter(worked))
  const report = createHash('sha256').update(text).digest('hex')
  const issued = worked.map(event => (event.type === 'NationalReportPublished' ? { ...event, report } : event))
  const told = answered(await answerAfter(issued, { kept: { [report]: text } })(coreValuesReport, { cycle }))
  expect(told).toEqual(await asked(worked))
  expect(told.values).toHaveLength(4)
})
test('the reading is told to whom the national report is told', () => {
  expect(coreValuesReport.roles).toEqual(nationalReport.roles)
  for (const status of ['provisional', 'published'] as const)
    expect(coreValuesReport.rolesFor?.({ status } as never)).toEqual(nationalReport.rolesFor?.({ status } as never))
})
test('standards without a value are counted, and the table has a line for each group of each value', async () => {
  const told = await asked(network(1))
  expect(told.withoutValue).toBeGreaterThan(0)
  expect(coreValuesReport.csv(told).rows).toHaveLength(told.values.length * 6)
})
