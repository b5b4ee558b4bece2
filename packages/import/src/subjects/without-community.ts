/**
 * Rows of a community that nobody registers: what was decided elsewhere, judged or attested may be older than the
 * registration, so no rule refuses it, and a slip in an id would make a history of nobody.
 */
import type { AnyCsvFile } from '../mappings/csv-file.ts'
import { accreditations } from '../mappings/accreditations.ts'
import { communities } from '../mappings/communities.ts'
import { criteria } from '../mappings/criteria.ts'
import { programmes } from '../mappings/programmes.ts'
import { keyOf } from '../mappings/row.ts'
import type { Found } from '../planning/subject.ts'
import { lostRow } from '../staging/staging.ts'

const maybeOlder = [criteria, programmes, accreditations] as unknown as ReadonlyArray<AnyCsvFile>

/** The first is refused, the others fall with it; where a row of communities.csv could not be read, all fall with that. */
export const keepOutUnregistered = ({ from: { staging }, parts: [name = ''], rows, events }: Found): void => {
  if (events.length > 0 || rows(communities).length > 0) return
  const { refusals, unread } = staging
  let root = lostRow(unread, communities.name, name)
  for (const file of maybeOlder)
    for (const { line, key, refused } of staging.rows.under(file, keyOf([name]))) {
      if (refused !== null) continue
      const says = `${name} is not registered: give it a row in ${communities.name}, or correct the id`
      const place = { file: file.name, line, column: 'community', value: name }
      const number = refusals.add({ ...place, rule: 'NoCommunityForRow', says, root })
      staging.rows.keepOut(file, key, number)
      root ??= number
    }
}
