/** What was refused, what falls with it, and what differs: kept on disk, for there may be a million of them. */
import type { DatabaseSync } from 'node:sqlite'
import type { Difference, Place, Refusal } from '../summary.ts'

export interface NewRefusal extends Place {
  readonly rule: string
  readonly says: string
  /** The refusal that this one follows from. */
  readonly root: number | null
  /** What may turn out to be missing, and then explains it. */
  readonly leansOn?: ReadonlyArray<string>
}
export type NewDifference = Pick<Difference, 'file' | 'was' | 'is'> &
  Partial<Pick<Difference, 'rule' | 'says'>> & { readonly line: number; readonly column: string }
export interface Refusals {
  /** Answers the number under which it is kept. What was refused of a row already is kept once, and so is a row that falls. */
  readonly add: (refusal: NewRefusal) => number
  /** What that refusal follows from, itself when from nothing. */
  readonly rootOf: (refusal: number) => number
  /** A cell that differs is told once, whatever it is compared with. */
  readonly differ: (difference: NewDifference) => void
  /** Looks again at what every refusal leans on, now that all that is missing is known: some then follow from another. */
  readonly settleRoots: (missing: (names: ReadonlyArray<string>) => number | null) => void
  /** Begins a new run over the rows: from now on `forget` forgets what it finds. */
  readonly newRun: () => void
  /** Forgets what this run found, except those and what they follow from; answers what was forgotten. */
  readonly forget: (except: ReadonlySet<number>) => ReadonlySet<number>
  /** `refusedFiles` counts those that are about a file as a whole. */
  readonly count: () => { readonly refused: number; readonly refusedFiles: number; readonly differing: number }
  readonly first: (most: number) => ReadonlyArray<Refusal>
  readonly firstDifferences: (most: number) => ReadonlyArray<Difference>
}

const longestDiffering = 80
const shortened = (value: string | null): string | null =>
  value !== null && value.length > longestDiffering ? `${value.slice(0, longestDiffering)}…` : value

type NumberedRefusal = NewRefusal & { readonly number: number }
const placed = ({ file, line, column, value }: Place): Place => ({ file, line, column, value })

export const refusalsIn = (database: DatabaseSync): Refusals => {
  const insert = database.prepare(
    'insert into refusals (file, line, column, value, rule, says, root, run) values (?, ?, ?, ?, ?, ?, ?, ?)'
  )
  const told = database.prepare(
    'select number from refusals where root = ?1 and file = ?2 and line = ?3 union all select number from refusals where number = ?1 and file = ?2 and line = ?3'
  )
  const same = database.prepare(
    'select number from refusals where root is null and file = ? and line is ? and column is ? and rule = ? and says = ?'
  )
  const root = database.prepare('select root from refusals where number = ?')
  const rootOf = (refusal: number): number =>
    (root.get(refusal) as { root: number | null } | undefined)?.root ?? refusal
  const lean = database.prepare('insert into leaning values (?, ?)')
  const leaning = database.prepare(
    'select distinct refusal from leaning join refusals on number = refusal where run = ? and root is null'
  )
  const namesOf = database.prepare('select name from leaning where refusal = ?')
  const adopt = database.prepare('update refusals set root = ?1 where number = ?2 or root = ?2')
  const ofRun = database.prepare('select number from refusals where run = ?')
  const remove = database.prepare('delete from refusals where number = ?')
  const leanNoMore = database.prepare('delete from leaning where refusal = ?')
  const difference = database.prepare(
    'insert into differences (file, line, column, was, is_now, rule, says) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing'
  )
  const counted = database.prepare(
    "select count(*) filter (where root is null) as refused, count(*) filter (where root is null and (line is null or rule = 'UnreadableFile')) as refusedFiles, (select count(*) from differences) as differing from refusals"
  )
  const roots = database.prepare('select * from refusals where root is null order by number limit ?')
  const following = database.prepare('select * from refusals where root = ? order by number limit ?')
  const followers = database.prepare('select count(*) as n from refusals where root = ?')
  const differences = database.prepare('select * from differences order by number limit ?')
  let run = 0
  return {
    add: ({ file, line, column, value, rule, says, root: from, leansOn = [] }) => {
      const before = from === null ? same.get(file, line, column, rule, says) : told.get(from, file, line)
      const number =
        before === undefined
          ? Number(insert.run(file, line, column, value, rule, says, from, run).lastInsertRowid)
          : (before['number'] as number)
      if (from === null) for (const name of leansOn) lean.run(number, name)
      return number
    },
    settleRoots: missing => {
      for (const row of leaning.all(run)) {
        const number = row['refusal'] as number
        const cause = missing(namesOf.all(number).map(({ name }) => name as string))
        const found = cause === null ? null : rootOf(cause)
        if (found !== null && found !== number) adopt.run(found, number)
      }
    },
    rootOf,
    differ: ({ file, line, column, was, is, rule = null, says = null }) => {
      difference.run(file, line, column, shortened(was), shortened(is), rule, says)
    },
    newRun: () => {
      run += 1
    },
    forget: except => {
      const found = ofRun.all(run).map(({ number }) => number as number)
      const kept = new Set([...except].flatMap(number => [number, rootOf(number)]))
      const forgotten = found.filter(number => !kept.has(number))
      for (const number of forgotten) {
        // The number may be given again, and what it leaned on is not the next one's.
        remove.run(number)
        leanNoMore.run(number)
      }
      return new Set(forgotten)
    },
    count: () => counted.get() as { refused: number; refusedFiles: number; differing: number },
    first: most =>
      (roots.all(most) as unknown as ReadonlyArray<NumberedRefusal>).map(kept => ({
        ...placed(kept),
        rule: kept.rule,
        says: kept.says,
        waitingForIt: (followers.get(kept.number) as { n: number }).n,
        waiting: (following.all(kept.number, 20) as unknown as ReadonlyArray<NumberedRefusal>).map(one => ({
          ...placed(one),
          rule: one.rule
        }))
      })),
    firstDifferences: most =>
      differences.all(most).map(row => ({
        file: row['file'] as string,
        line: row['line'] as number,
        column: row['column'] as string,
        value: row['is_now'] as string | null,
        was: row['was'] as string | null,
        is: row['is_now'] as string | null,
        rule: row['rule'] as string | null,
        says: row['says'] as string | null
      }))
  }
}
