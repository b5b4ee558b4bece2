/** How many were rated how. `percentMet` is met / (met + partly + not), one decimal; `null` when none of them. */
export interface Counts {
  readonly met: number
  readonly partly: number
  readonly not: number
  readonly notApplicable: number
  readonly unrated: number
  readonly percentMet: number | null
}
