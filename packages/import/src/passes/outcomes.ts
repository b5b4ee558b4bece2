/** What a pass over the steps remembers: what is left out, what is missing because of that, and what stands. */
import type { DatabaseSync } from 'node:sqlite'
import { isCounted } from '../mappings/done.ts'

export interface Outcomes {
  /** The refusal that keeps a part out. */
  readonly leftOut: (part: string) => number | null
  readonly leaveOut: (part: string, refusal: number) => void
  /** The refusal behind the first of these that is missing. */
  readonly missing: (names: ReadonlyArray<string>) => number | null
  readonly miss: (names: ReadonlyArray<string>, refusal: number) => void
  readonly have: (names: ReadonlyArray<string>) => void
  readonly accept: (part: string) => void
  readonly accepted: (part: string) => boolean
  readonly numberFinding: (part: string, number: number) => void
  readonly findingNumber: (part: string) => number | null
  /** Forgets everything but what is left out, and of that what those refusals kept out. */
  readonly restart: (forgotten: ReadonlySet<number>) => void
}

export const outcomesIn = (database: DatabaseSync): Outcomes => {
  const select = (table: string, column: string, key: string) =>
    database.prepare(`select ${column} as found from ${table} where ${key} = ?`)
  const [out, broken, accepted, finding] = [
    select('left_out', 'refusal', 'part'),
    select('broken', 'refusal', 'name'),
    select('accepted', '1', 'part'),
    select('finding_numbers', 'number', 'part')
  ]
  const insertOut = database.prepare('insert into left_out values (?, ?) on conflict do nothing')
  const insertBroken = database.prepare('insert into broken values (?, ?) on conflict do nothing')
  const mend = database.prepare('delete from broken where name = ?')
  const insertAccepted = database.prepare('insert into accepted values (?) on conflict do nothing')
  const insertFinding = database.prepare('insert or replace into finding_numbers values (?, ?)')
  const parts = database.prepare('select part, refusal from left_out')
  const forget = database.prepare('delete from left_out where part = ?')
  let anything = database.prepare('select 1 from left_out limit 1').get() !== undefined
  let anyBroken = false
  const found = (statement: typeof out, key: string): number | null =>
    (statement.get(key) as { found: number } | undefined)?.found ?? null
  return {
    leftOut: part => (anything ? found(out, part) : null),
    leaveOut: (part, refusal) => {
      anything = true
      insertOut.run(part, refusal)
    },
    missing: names => {
      if (!anyBroken) return null
      for (const name of names) {
        const refusal = found(broken, name)
        if (refusal !== null) return refusal
      }
      return null
    },
    miss: (names, refusal) => {
      anyBroken = true
      for (const name of names) insertBroken.run(name, refusal)
    },
    have: names => {
      if (anyBroken) for (const name of names) if (!isCounted(name)) mend.run(name)
    },
    accept: part => {
      insertAccepted.run(part)
    },
    accepted: part => found(accepted, part) !== null,
    numberFinding: (part, number) => {
      insertFinding.run(part, number)
    },
    findingNumber: part => found(finding, part),
    restart: forgotten => {
      const all = parts.all() as unknown as ReadonlyArray<{ readonly part: string; readonly refusal: number }>
      for (const { part, refusal } of all) if (forgotten.has(refusal)) forget.run(part)
      database.exec('delete from broken; delete from accepted; delete from finding_numbers')
      anyBroken = false
    }
  }
}
