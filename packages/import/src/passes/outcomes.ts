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
  /** From now on what comes to those histories waits for the row that was refused. */
  readonly hold: (histories: ReadonlyArray<string>, refusal: number) => void
  /** The refusal for which what comes to one of those histories waits. */
  readonly heldBy: (histories: ReadonlyArray<string>) => number | null
  /** The record has gone past those, and past what leans on them. */
  readonly pass: (names: ReadonlyArray<string>) => void
  readonly isPast: (names: ReadonlyArray<string>) => boolean
  readonly accept: (part: string) => void
  readonly accepted: (part: string) => boolean
  readonly numberFinding: (part: string, number: number) => void
  readonly findingNumber: (part: string) => number | null
  /** Forgets everything but what is past and what is left out, and of that what those refusals kept out. */
  readonly restart: (forgotten: ReadonlySet<number>) => void
}

export const outcomesIn = (database: DatabaseSync): Outcomes => {
  const select = (table: string, column: string, key: string) =>
    database.prepare(`select ${column} as found from ${table} where ${key} = ?`)
  const [out, broken, held, late, accepted, finding] = [
    select('left_out', 'refusal', 'part'),
    select('broken', 'refusal', 'name'),
    select('held', 'refusal', 'name'),
    select('too_late', '1', 'name'),
    select('accepted', '1', 'part'),
    select('finding_numbers', 'number', 'part')
  ]
  const insertOut = database.prepare('insert into left_out values (?, ?) on conflict do nothing')
  const insertBroken = database.prepare('insert into broken values (?, ?) on conflict do nothing')
  const insertHeld = database.prepare('insert into held values (?, ?) on conflict do nothing')
  const insertLate = database.prepare('insert into too_late values (?) on conflict do nothing')
  const mend = database.prepare('delete from broken where name = ?')
  const insertAccepted = database.prepare('insert into accepted values (?) on conflict do nothing')
  const insertFinding = database.prepare('insert or replace into finding_numbers values (?, ?)')
  const parts = database.prepare('select part, refusal from left_out')
  const forget = database.prepare('delete from left_out where part = ?')
  let anything = database.prepare('select 1 from left_out limit 1').get() !== undefined
  let anyLate = database.prepare('select 1 from too_late limit 1').get() !== undefined
  let [anyBroken, anyHeld] = [false, false]
  const firstOf = (statement: typeof out, names: ReadonlyArray<string>): number | null => {
    for (const name of names) {
      const number = found(statement, name)
      if (number !== null) return number
    }
    return null
  }
  const found = (statement: typeof out, key: string): number | null =>
    (statement.get(key) as { found: number } | undefined)?.found ?? null
  return {
    leftOut: part => (anything ? found(out, part) : null),
    leaveOut: (part, refusal) => {
      anything = true
      insertOut.run(part, refusal)
    },
    missing: names => (anyBroken ? firstOf(broken, names) : null),
    miss: (names, refusal) => {
      anyBroken = true
      for (const name of names) insertBroken.run(name, refusal)
    },
    have: names => {
      if (anyBroken) for (const name of names) if (!isCounted(name)) mend.run(name)
    },
    hold: (histories, refusal) => {
      anyHeld = true
      for (const name of histories) insertHeld.run(name, refusal)
    },
    heldBy: histories => (anyHeld ? firstOf(held, histories) : null),
    pass: names => {
      anyLate = true
      for (const name of names) insertLate.run(name)
    },
    isPast: names => anyLate && firstOf(late, names) !== null,
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
      database.exec('delete from broken; delete from held; delete from accepted; delete from finding_numbers')
      anyBroken = false
      anyHeld = false
    }
  }
}
