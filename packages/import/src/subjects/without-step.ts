/** Exceptions for a step of an accreditation that has no row: nobody could say what they are for. */
import type { RecordedEvent } from '@cofc/event-store'
import { accreditationFile, type AccreditationRow } from '../mappings/accreditation-steps.ts'
import type { CaseException } from '../mappings/case-exception.ts'
import { caseExceptions, exceptionsFile } from '../mappings/exceptions-file.ts'
import type { Found } from '../planning/subject.ts'

/** What is decided of an award, or appealed against when it was withdrawn, may be of a later cycle than its case. */
const isOf =
  ({ key, rule }: CaseException['cells']) =>
  ({ cells: { step, on, cycle, outcome } }: AccreditationRow): boolean => {
    if (on !== key.on) return false
    if (rule === 'AppealWindowClosed') return step === 'appeal' && (cycle === key.cycle || outcome === 'withdrawal')
    return step === 'award-decision' || (step === 'decision' && cycle === key.cycle)
  }

/** Whether the step has a row that was read, or is recorded; a row that was lost may be its. */
const isThere = ({ rows, from: { staging } }: Found, recorded: ReadonlyArray<RecordedEvent>, row: CaseException) =>
  staging.unread.lostRows.has(accreditationFile.name) ||
  rows(accreditationFile).some(isOf(row.cells)) ||
  recorded.some(({ stream, data }) => stream.startsWith('accreditation-') && data['on'] === row.cells.key.on)

/** The exceptions of a community, of which each that is for no step is kept out. */
export const exceptionsOfCases = (
  found: Found,
  recorded: ReadonlyArray<RecordedEvent>
): ReadonlyArray<CaseException> => {
  const { refusals } = found.from.staging
  return caseExceptions(found.rows(exceptionsFile)).map(row => {
    if (row.refused !== null || isThere(found, recorded, row)) return row
    const { file, line, cells } = row
    const { community, cycle, on } = cells.key
    const says = `${accreditationFile.name} has no row of ${community} in ${cycle} on ${on} for which ${cells.rule} could be waived: correct the key, or leave the row out`
    const place = { file, line, column: 'key', value: [community, cycle, on].join(';') }
    return { ...row, refused: refusals.add({ ...place, rule: 'NoRowForException', says, root: null }) }
  })
}
