/** Every statement the store makes, prepared once. */
import type { DatabaseSync } from 'node:sqlite'
import { forgetAbout, forgetFiles } from './database.ts'

const concerning = `(subject = ?1 or commitment in (select commitment from also_about where subject = ?1))
  and (?2 is null or cycle = ?2) and words is not null`
const swept = 'command = ? and pending = 1'

export const prepare = (database: DatabaseSync) => ({
  known: database.prepare(
    'select commitment, length from pieces where command = ? and field = ? and (words is null or words = ?) limit 1'
  ),
  insert: database.prepare('insert into pieces values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)'),
  confirm: database.prepare('update pieces set pending = 0 where commitment = ?'),
  alsoAbout: database.prepare('insert into also_about values (?, ?) on conflict do nothing'),
  sweepAbout: database.prepare(
    `delete from also_about where commitment in (select commitment from pieces where ${swept})`
  ),
  keepFile: database.prepare('insert into files values (?, ?, ?)'),
  file: database.prepare('select name, bytes from files where commitment = ?'),
  eraseFile: database.prepare('delete from files where commitment = ?'),
  sweepFiles: database.prepare(`delete from files where commitment in (select commitment from pieces where ${swept})`),
  erasedFiles: database.prepare(forgetFiles),
  sweep: database.prepare(`delete from pieces where ${swept}`),
  late: database.prepare('select distinct command from pieces where pending = 1 and brought_at < ?'),
  words: database.prepare('select words, salt from pieces where commitment = ?'),
  counted: database.prepare(`select count(*) as n from pieces where ${concerning}`),
  erased: database.prepare(`update pieces set words = null, salt = null where ${concerning}`),
  erasedAbout: database.prepare(forgetAbout),
  drawKey: database.prepare('insert into code_keys values (?, ?) on conflict do nothing'),
  key: database.prepare('select key from code_keys where cycle = ?'),
  keepIssue: database.prepare('insert into issues values (?, ?) on conflict do nothing'),
  issue: database.prepare('select text from issues where sha256 = ?'),
  checkpoint: database.prepare('select position from checkpoints where follower = ?'),
  begin: database.prepare('insert into checkpoints values (?, ?) on conflict do nothing'),
  move: database.prepare('update checkpoints set position = ?3 where follower = ?1 and position = ?2')
})
export type Statements = ReturnType<typeof prepare>
