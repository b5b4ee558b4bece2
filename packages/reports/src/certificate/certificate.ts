/** What a certificate is worth on a day, for whoever is shown one. All of it is public. */
import type { AwardStanding, CommunityId, PlainDate } from '@cofc/core'

export interface AskCertificate {
  /** In capital or small letters. */
  readonly certificate: string
  readonly asOf: PlainDate
}
export interface NoCertificate {
  readonly type: 'NoSuchCertificate'
  readonly certificate: string
}
export interface Certificate {
  readonly certificate: string
  readonly asOf: PlainDate
  /** One, ordered by community where several attested a certificate of the same number from before the records. */
  readonly awards: ReadonlyArray<CertifiedAward>
}
export interface CertifiedAward {
  readonly community: CommunityId
  /** As the certificate has it; `null` of an award from before the records. */
  readonly name: string | null
  readonly from: PlainDate
  /** Its last day. */
  readonly until: PlainDate
  /** `null` where its days would be in force, and the community is no member on the day. */
  readonly standing: AwardStanding | null
}
