/** accreditations.csv: how each community was accredited and what became of its awards, step by step. */
import type { Cells } from './accreditation-columns.ts'
import { accreditationFile, steps, type AccreditationRow } from './accreditation-steps.ts'
import { caseException } from './case-exceptions.ts'
import { planned } from './csv-file.ts'
import { keyOf, type Origin } from './row.ts'
import type { PlannedStep } from './step.ts'

/** What tells steps of one kind apart that come on one day. */
const besideOthers = ({ step, outcome, standards, certificate }: Cells): string => {
  switch (step) {
    case 'evidence':
      return standards.join(';')
    case 'evidence-reviewed':
      return [outcome ?? '', ...standards].join(';')
    case 'award-decision':
      return outcome ?? ''
    case 'attested':
      return certificate ?? ''
    default:
      return ''
  }
}

type Planning = (row: Origin<never>, context: null) => PlannedStep

/** A row that is kept out has blank cells, and is planned all the same: what comes later waits for it. */
const planning = (row: AccreditationRow): PlannedStep => {
  const { cells } = row
  // A row whose step cannot be read is planned as a pack; whatever comes later for its case waits for it.
  const known = Object.hasOwn(steps, cells.step) ? cells.step : 'pack'
  const key = keyOf([cells.community, cells.cycle ?? '', known, cells.on, besideOthers(cells)])
  // Whether the cells are there that its step needs was seen when the row was read.
  return (steps[known] as Planning)({ ...row, key } as unknown as Origin<never>, null)
}
export const accreditations = planned(accreditationFile, (rows, { exceptions }) => [
  ...exceptions.map(row => caseException(row, null)),
  ...rows.map(planning)
])
