/** How the award of a community stands on a day, as the register and the pipeline show it. */
import { standingOn, type Award, type AwardStanding, type PlainDate } from '@cofc/core'
import { accreditationOn, type AccreditationRow } from './accreditation-row.ts'
import type { Cutoff } from './position-log.ts'

export interface AwardOnDay {
  readonly certificate: string
  /** As the certificate has it, whatever the community is called since; `null` of an award from before the records. */
  readonly name: string | null
  readonly from: PlainDate
  /** Its last day in force. */
  readonly until: PlainDate
  readonly standing: AwardStanding
}

export const isHeld = ({ standing }: Pick<AwardOnDay, 'standing'>): boolean =>
  standing === 'InForce' || standing === 'Suspended'

export const standingOf = ({ certificate, name, from, until, steps }: Award, on: PlainDate): AwardOnDay => ({
  ...{ certificate, name, from, until },
  standing: standingOn({ from, until, steps }, on)
})

/** By what had happened by the day: the award that is held, or else the last by its term; `null` where there is none. */
export const awardOn = (row: AccreditationRow | undefined, on: PlainDate, cutoff: Cutoff = null): AwardOnDay | null => {
  const { awards } = accreditationOn(row, on, cutoff)
  const inOrder = awards.map(award => standingOf(award, on)).toSorted((one, other) => (one.from < other.from ? -1 : 1))
  return inOrder.find(isHeld) ?? inOrder.at(-1) ?? null
}
