/** Issues the national report of a cycle as the program does: its text is kept, and the history says which text it is. */
import type { NationalReport } from '@cofc/reports'
import { issuedAs } from '@cofc/reports'
import { dayOf } from '@cofc/core'
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import { createHash, randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { got } from './harness/got.ts'
import { filesIn } from './rebuilding.ts'

/** Beside the files of a data folder. */
export const issueIn = (folder: string): string => join(folder, 'issue.json')

/** After this the rows must be brought to the end of the history. */
export const issue = async (folder: string, cycle: string, report: NationalReport): Promise<void> => {
  const [stream, on] = [`cycle-${cycle}`, dayOf(Number(cycle.slice(5)), 4, 1)]
  const { store, close } = openSqliteEventStore(filesIn(folder).events)
  const { events } = got(await store.read(stream)())
  const revision = report.revision + 1
  const text = JSON.stringify(issuedAs(report, { revision, on }))
  const sha256 = createHash('sha256').update(text).digest('hex')
  const data = { type: 'NationalReportPublished', v: 2, cycle, revision, report: sha256, on }
  got(await store.append(stream, events.length, [{ id: randomUUID(), type: data.type, data, metadata: {} }])())
  await close()
  await writeFile(issueIn(folder), text)
}
