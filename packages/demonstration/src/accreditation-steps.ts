/** Rows of accreditations.csv: who decides, and steps that follow each other by their days. */
import { asideFor, chair, panel, sitting } from './committee.ts'
import { plusDays, workdayFrom } from './days.ts'

export type Cells = Readonly<Record<string, string | ReadonlyArray<string> | number>>
export interface Step extends Cells {
  readonly step: string
  readonly on: string
}

/** A sitting of the committee, from which stand aside those who were at the community before. */
export const bySitting = (community: string, formerly: string, against = 0): Cells => {
  const aside = asideFor(community, formerly)
  return {
    ...{ by: 'sitting', chair, present: sitting, stood_aside: aside, against, abstained: 0 },
    in_favour: sitting.length - aside.length - against
  }
}
export const byChair: Cells = { by: 'chair', chair }
export const byPanel: Cells = {
  by: 'sitting',
  chair: panel[0] ?? '',
  present: panel,
  in_favour: panel.length,
  against: 0
}

/** Each so many days after the step before, on a working day. */
export const following = (from: string, steps: ReadonlyArray<readonly [days: number, step: string, cells?: Cells]>) => {
  const told: Array<Step> = []
  let on = from
  for (const [days, step, cells = {}] of steps) {
    on = workdayFrom(plusDays(on, days))
    told.push({ ...cells, step, on })
  }
  return told
}
