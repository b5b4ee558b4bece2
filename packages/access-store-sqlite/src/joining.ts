/** Forms of those who want to join, on node:sqlite. */
import {
  mostJoiningForms,
  withAnswers,
  withHandedIn,
  type JoiningForm,
  type JoiningKeptSince,
  type JoiningStore
} from '@cofc/access-store'
import type { OpenedFile } from '@cofc/sqlite-file'
import type { SQLInputValue } from 'node:sqlite'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { erasableRowsOn, type Attempt } from './erasable-rows.ts'

interface Row {
  readonly reference: string
  readonly kind: string
  readonly begun_at: string
  readonly saved_at: string
  readonly handed_in_at: string | null
  readonly parts: string
  readonly settled_at: string | null
  readonly settled_as: 'answered' | 'recorded' | 'declined' | null
  readonly community: string | null
  readonly reason: string | null
}
const columns = 'reference, kind, begun_at, saved_at, handed_in_at, parts, settled_at, settled_as, community, reason'
const formIn = (row: Row): JoiningForm => ({
  ...{ reference: row.reference, kind: row.kind, begunAt: row.begun_at, savedAt: row.saved_at },
  handedInAt: row.handed_in_at,
  parts: JSON.parse(row.parts) as JoiningForm['parts'],
  settled:
    row.settled_at === null || row.settled_as === null
      ? null
      : { at: row.settled_at, as: row.settled_as, community: row.community, reason: row.reason }
})
/** Of a form that is over, with the three instants since which forms are kept. */
const isOver = `case when settled_at is not null then settled_at < :settled
  when handed_in_at is null then saved_at < :saved else handed_in_at < :handedIn end`
const instants = ({ saved, handedIn, settled }: JoiningKeptSince) => ({ saved, handedIn, settled })

export const joiningOn = (file: OpenedFile, attempt: Attempt): JoiningStore => {
  const { database } = file
  const find = database.prepare(`select ${columns} from joining_forms where link = :link and not (${isOver})`)
  const findAny = database.prepare(`select ${columns} from joining_forms where link = ?`)
  const count = database.prepare('select count(*) as many from joining_forms')
  const begin = database.prepare(`insert into joining_forms (link, ${columns})
    values (:link, :reference, :kind, :at, :at, null, '{}', null, null, null, null)`)
  const save = database.prepare('update joining_forms set parts = :parts, saved_at = :at where link = :link')
  const relink = database.prepare('update joining_forms set link = ?2 where link = ?1')
  const handIn = database.prepare(`update joining_forms set parts = :parts,
    handed_in_at = coalesce(handed_in_at, :at) where link = :link`)
  const throwAway = database.prepare('delete from joining_forms where link = ? and handed_in_at is null')
  const handedIn = database.prepare(`select ${columns} from joining_forms
    where handed_in_at is not null and not (${isOver}) order by handed_in_at, reference`)
  const ofReference = database.prepare(`select ${columns} from joining_forms
    where reference = :reference and handed_in_at is not null and not (${isOver})`)
  const settle = database.prepare(`update joining_forms set settled_at = ?2, settled_as = ?3, community = ?4,
    reason = ?5 where reference = ?1 and handed_in_at is not null`)
  const erase = database.prepare('delete from joining_forms where reference = ?')
  const eraseOf = database.prepare('delete from joining_forms where community = ?')
  const sweep = database.prepare(`delete from joining_forms where ${isOver}`)

  const { working, writing, erasing, sweeping } = erasableRowsOn(file, attempt)
  const changes = (statement: typeof save, ...given: ReadonlyArray<SQLInputValue>): number =>
    Number(statement.run(...given).changes)
  const many = (): number => (count.get() as { readonly many: number }).many
  const formOf = (row: unknown): JoiningForm | null => (row === undefined ? null : formIn(row as Row))
  const partsOf = (link: string): JoiningForm['parts'] | null => formOf(findAny.get(link))?.parts ?? null
  return {
    begin: ({ link, reference, kind, at }, since) =>
      writing(() => {
        if (findAny.get(link) !== undefined) return true
        if (many() >= mostJoiningForms) sweep.run(instants(since))
        if (many() >= mostJoiningForms) return false
        begin.run({ link, reference, kind, at })
        return true
      }),
    save: (link, { part, answers, at }) =>
      writing(() => {
        const before = partsOf(link)
        const parts = before === null ? null : withAnswers(before, part, answers)
        if (parts === null) return false
        save.run({ link, parts: JSON.stringify(parts), at })
        return true
      }),
    find: (link, since) => working(() => formOf(find.get({ link, ...instants(since) }))),
    relink: (link, another) => writing(() => changes(relink, link, another) > 0),
    handIn: (link, parts, at) =>
      writing(() => {
        const before = partsOf(link)
        if (before === null) return false
        handIn.run({ link, parts: JSON.stringify(withHandedIn(before, parts, at)), at })
        return true
      }),
    throwAway: link =>
      pipe(
        erasing(() => changes(throwAway, link)),
        TE.map(gone => gone > 0)
      ),
    handedIn: since => working(() => handedIn.all(instants(since)).map(row => formIn(row as unknown as Row))),
    ofReference: (reference, since) => working(() => formOf(ofReference.get({ reference, ...instants(since) }))),
    settle: (reference, { at, as, community, reason }) =>
      writing(() => changes(settle, reference, at, as, community, reason) > 0),
    erase: reference => erasing(() => changes(erase, reference)),
    eraseOf: community => erasing(() => changes(eraseOf, community)),
    sweep: since => sweeping(() => Number(sweep.run(instants(since)).changes))
  }
}
