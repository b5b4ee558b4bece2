/** A file of the first schema is brought to today's when it is opened, with all that is in it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSqliteReportStore } from './index.ts'

const live = { report: 'members', which: 'live' } as const
let folder = ''
const path = () => join(folder, 'reports.db')
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cofc-migration-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const first = `
  pragma journal_mode = wal;
  create table sets (
    report text not null, which text not null, generation integer not null, version integer not null,
    position text not null, primary key (report, which)
  ) strict, without rowid;
  create table generations (generation integer primary key autoincrement) strict;
  create table rows_1 (key text primary key, row text not null) strict;
  insert into generations values (1);
  insert into sets values ('members', 'live', 1, 3, '7');
  insert into rows_1 values ('a', '1');
  pragma application_id = ${String(0x43_6f_66_52)};
  pragma user_version = 1;
`

test('a file of the first schema keeps its rows and its mark, and can hold what cannot be read', async () => {
  const old = new DatabaseSync(path())
  old.exec(first)
  old.close()
  const event = { stream: 's', version: 1, position: '5', type: 'T', text: '{}', reason: 'r', policy: 'park' } as const
  for (const round of [1, 2]) {
    const { reports, close } = openSqliteReportStore(path())
    expect(await reports.read('members', [''])()).toMatchObject({ right: { rows: [{ key: 'a', row: '1' }] } })
    const mark = { version: 3, position: '7', generation: 1, round: round - 1 }
    expect(await reports.mark(live)()).toEqual({ _tag: 'Right', right: mark })
    const to = { version: 3, position: '7' }
    await reports.write(live, { from: mark, to, rows: [], quarantine: [event] })()
    expect(await reports.quarantined(live)()).toEqual({ _tag: 'Right', right: [event] })
    close()
  }
})
