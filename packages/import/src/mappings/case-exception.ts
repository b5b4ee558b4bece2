/** A row of exceptions.csv that is about a step of an accreditation. */
import type { ApprovingRole, PlainDate, WaivableAccreditationRule } from '@cofc/core'
import type { StepKey } from '../reading/cells.ts'
import type { Origin } from './row.ts'

export type CaseException = Origin<{
  readonly file: 'visits.csv' | 'accreditations.csv'
  readonly key: StepKey
  readonly rule: WaivableAccreditationRule
  readonly reason: string
  readonly approved_by_role: ApprovingRole
  readonly on: PlainDate
}>
