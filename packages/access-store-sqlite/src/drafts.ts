/** Drafts on node:sqlite. What was typed is on the disk before it is told. */
import { mostDrafts, type Draft, type DraftStore } from '@cofc/access-store'
import { inTransaction, type OpenedFile } from '@cofc/sqlite-file'
import { erasableRowsOn, type Attempt } from './erasable-rows.ts'

const columns = 'id, subject, address, about, cycle, at, typed'

export const draftsOn = (file: OpenedFile, attempt: Attempt): DraftStore => {
  const { database } = file
  const forget = database.prepare('delete from drafts where at < ?')
  const show = database.prepare('insert or replace into drafts values (?, ?, ?, ?, ?, ?, null)')
  const forgetMany = database.prepare(`delete from drafts where id in
    (select id from drafts where subject = ? order by at desc, id limit -1 offset ${String(mostDrafts)})`)
  const keep = database.prepare('update drafts set typed = ?2, at = ?3 where id = ?1')
  const find = database.prepare(`select ${columns} from drafts where id = ? and at >= ?`)
  const allOf = database.prepare(
    `select ${columns} from drafts where subject = ? and at >= ? and typed is not null order by at desc, id`
  )
  const drop = database.prepare('delete from drafts where id = ?')
  // One that names no cycle may be about any: it goes with each.
  const about = `(about = ?1 or instr(typed, ?2) > 0) and (?3 is null or cycle is null or cycle = ?3)`
  const countAbout = database.prepare(`select count(typed) as many from drafts where ${about}`)
  const eraseAbout = database.prepare(`delete from drafts where ${about}`)
  const countOf = database.prepare('select count(typed) as many from drafts where subject = ?')
  const eraseOf = database.prepare('delete from drafts where subject = ?')

  const { working, writing, erasing } = erasableRowsOn(file, attempt)
  const many = (row: unknown): number => (row as { readonly many: number }).many
  return {
    show: ({ id, subject, address, about: whom, cycle, at }, keptSince) =>
      working(() => {
        inTransaction(database, 'immediate', () => {
          forget.run(keptSince)
          show.run(id, subject, address, whom, cycle, at)
          forgetMany.run(subject)
        })
      }),
    keep: (id, typed, at) => writing(() => keep.run(id, typed, at).changes > 0),
    find: (id, keptSince) =>
      working(() => {
        const row = find.get(id, keptSince)
        return row === undefined ? null : { ...(row as unknown as Draft) }
      }),
    allOf: (subject, keptSince) =>
      working(() => allOf.all(subject, keptSince).map(row => ({ ...(row as unknown as Draft) }))),
    drop: id => working(() => void drop.run(id)),
    sweep: keptSince => working(() => void forget.run(keptSince)),
    eraseAbout: (id, cycle) =>
      erasing(() => {
        const asked = [id, JSON.stringify(id), cycle] as const
        const found = many(countAbout.get(...asked))
        eraseAbout.run(...asked)
        return found
      }),
    eraseOf: subject =>
      erasing(() => {
        const found = many(countOf.get(subject))
        eraseOf.run(subject)
        return found
      })
  }
}
