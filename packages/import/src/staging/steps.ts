/** The commands still to be given, in the order of the days on which things happened. */
import type { DatabaseSync } from 'node:sqlite'
import type { Step } from '../mappings/step.ts'
import { isAsLaidDown } from './staging-database.ts'

export interface Steps {
  readonly add: (step: Step, stage: number) => void
  readonly count: () => number
  /** The last of them; `null` when there are none. */
  readonly last: () => Step | null
  /** By day, then by their place within a day, then by line. */
  readonly inOrder: () => Iterable<Step>
}

export const stepsIn = (database: DatabaseSync): Steps => {
  const insert = database.prepare('insert into steps (date, stage, line, body) values (?, ?, ?, ?)')
  const counted = database.prepare('select count(*) as n from steps')
  let ordered = false
  return {
    add: (step, stage) => {
      insert.run(step.date, stage, step.line, JSON.stringify(step))
    },
    count: () => (counted.get() as { n: number }).n,
    last: () => {
      const row = database
        .prepare('select body from steps order by date desc, stage desc, line desc, number desc limit 1')
        .get()
      return row === undefined ? null : (JSON.parse(row['body'] as string) as Step)
    },
    inOrder: function* () {
      if (!ordered) database.exec('create index steps_in_order on steps (date, stage, line, number)')
      ordered = true
      const all = database.prepare(
        `select body, ${isAsLaidDown('steps')} as sound from steps order by date, stage, line, number`
      )
      // What is given is written to the history for good.
      for (const { body, sound } of all.iterate()) yield stepFrom(body, sound)
    }
  }
}
const stepFrom = (body: unknown, sound: unknown): Step => {
  if (sound !== 1) throw new Error('A step is not as it was laid down.')
  return JSON.parse(body as string) as Step
}
