/** What all communities share: the holidays, the price lists, the editions, their standards and mapping, the cycles. */
import { writeAuditItems } from './audit-items.ts'
import { plainVersionOf } from './catalogue/plain-versions.ts'
import { cyclesOf, publishedOn } from './cycles.ts'
import { earlier, later, mapping } from './editions.ts'
import { holidays } from './holidays.ts'
import { writePriceLists } from './price-lists.ts'
import type { RecordFolder } from './record-folder.ts'

const writeEditions = (folder: RecordFolder, cycles: number) => {
  for (const edition of [earlier, later]) {
    const published_on = publishedOn(edition, cycles)
    folder.write('editions.csv', { edition: edition.edition, title: edition.title, status: 'published', published_on })
    for (const { standard, section, core, supplement, text, of } of edition.standards)
      folder.write('standards.csv', {
        edition: edition.edition,
        standard,
        section,
        text,
        type: of.type,
        core: core ? 'yes' : 'no',
        sectors: of.sectors,
        supplement: supplement ? 'addiction' : '',
        values: of.values,
        plain_text: plainVersionOf(text)
      })
    writeAuditItems(folder, edition)
  }
}

export const writeFrame = (folder: RecordFolder, cycles: number): void => {
  for (const day of holidays) folder.write('holidays.csv', { day })
  writePriceLists(folder, cycles)
  writeEditions(folder, cycles)
  for (const { from, to, change } of mapping)
    folder.write('mappings.csv', {
      from_edition: earlier.edition,
      from_standard: from,
      to_edition: later.edition,
      to_standard: to,
      change
    })
  for (const { cycle, edition, opens, selfReviewDue, visitsFrom, visitsUntil, closes } of cyclesOf(cycles))
    folder.write('cycles.csv', {
      cycle,
      edition: edition.edition,
      opens,
      self_review_due: selfReviewDue,
      visits_from: visitsFrom,
      visits_until: visitsUntil,
      closes
    })
}
