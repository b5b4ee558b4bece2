/** The four areas of the joint prison audit: every item of an audit is in one. */
import * as t from 'io-ts'

export const auditAreas = ['A', 'B', 'C', 'D'] as const
export type AuditArea = (typeof auditAreas)[number]
export const AuditArea: t.Type<AuditArea, AuditArea, unknown> = t.keyof(
  { A: null, B: null, C: null, D: null },
  'AuditArea'
)
