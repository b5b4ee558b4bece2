/** What must not compile in a mapping: each line below is an error that the compiler finds. */
import { expect, test } from 'vitest'
import * as cell from '../reading/cells.ts'
import { ifGiven, needed } from '../reading/column.ts'
import { csvFile } from './csv-file.ts'
import { stepsOf } from './step.ts'

const file = csvFile({
  name: 'openings.csv',
  as: 'network-team',
  subject: 'cycle',
  keyed: ['cycle'],
  commands: ['OpenCycle', 'CloseCycle', 'DraftEdition'],
  alsoNeeds: [],
  missedBy: [],
  columns: {
    cycle: needed(cell.cycleName),
    edition: needed(cell.editionId),
    opens: needed(cell.date),
    title: ifGiven(cell.text)
  }
})
const step = stepsOf()(file)
const entry = { what: 'opened', leansOn: [] } as const

test('a wrong column does not compile, nor does a field left out', () => {
  const steps = [
    step('OpenCycle')({ ...entry, fields: { cycle: 'cycle', edition: 'edition', on: 'opens' } }),
    // @ts-expect-error the cells of that column name no cycle
    step('OpenCycle')({ ...entry, fields: { cycle: 'edition', edition: 'edition', on: 'opens' } }),
    // @ts-expect-error there is no such column
    step('OpenCycle')({ ...entry, fields: { cycle: 'cycle', edition: 'version', on: 'opens' } }),
    // @ts-expect-error the edition comes from nowhere
    step('OpenCycle')({ ...entry, fields: { cycle: 'cycle', on: 'opens' } }),
    // @ts-expect-error a cell that may be empty is no title of an edition
    step('DraftEdition')({ ...entry, fields: { edition: 'edition', title: 'title', on: 'opens' } }),
    // @ts-expect-error a function without the column that it is about
    step('CloseCycle')({ ...entry, fields: { cycle: 'cycle', on: { is: ({ opens }) => opens } } }),
    // @ts-expect-error it does not say what it leans on
    step('CloseCycle')({ what: 'closed', fields: { cycle: 'cycle', on: 'opens' } }),
    // @ts-expect-error what it leans on in its own stream is no command of a cycle
    step('CloseCycle')({ what: 'closed', leansOn: ['OpenReview'], fields: { cycle: 'cycle', on: 'opens' } }),
    // @ts-expect-error the file does not name that command, so it has no place on its day
    step('PlanCycle')({ ...entry, fields: {} }),
    // @ts-expect-error no command is called so
    step('OpenTheCycle')({ ...entry, fields: {} }),
    // @ts-expect-error no command has such a field for a refusal to be about
    step('CloseCycle')({ ...entry, fields: { cycle: 'cycle', on: 'opens' }, about: { closing: 'opens' } }),
    step('DraftEdition')({ ...entry, given: ['title'], fields: { edition: 'edition', title: 'title', on: 'opens' } })
  ]
  expect(steps).toHaveLength(12)
})

test('a file that does not say what it needs and what misses it does not compile', () => {
  // @ts-expect-error neither what else its rows need, nor which refusals miss them
  const told = csvFile({
    name: 'openings.csv',
    as: 'network-team',
    subject: 'cycle',
    keyed: [],
    columns: {},
    commands: []
  })
  expect(told.name).toBe('openings.csv')
})
