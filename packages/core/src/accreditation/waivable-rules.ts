/** The rules of accreditation that the network may waive for one case, by what they are called; no other ever is. */
import type { WaivableAccreditationRule } from './parts.ts'

export const waivableAccreditationRules: { readonly [Rule in WaivableAccreditationRule]: string } = {
  AppealWindowClosed: 'the last day for an appeal',
  LayMemberMissing: 'the need of a lay member'
}
