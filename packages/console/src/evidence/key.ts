/** Where the evidence library of a community stands, and the pages beneath it. The name of a file stands in no address. */
import type { CommunityId, EvidenceId } from '@cofc/core'
import type { WorkbookKey } from '../workbook/key.ts'

/** `/evidence/TC-0042`, and what follows it. */
export const addressOfLibrary = (community: CommunityId, rest = ''): string =>
  `/evidence/${encodeURIComponent(community)}${rest}`
/** The file of a piece, for those whose library it is. */
export const addressOfPiece = (community: CommunityId, evidence: EvidenceId): string =>
  addressOfLibrary(community, `/${encodeURIComponent(evidence)}`)
/** The file of a piece that a review shows, for those who may read the review. */
export const addressOfShown = ({ community, cycle, kind }: WorkbookKey, evidence: EvidenceId): string =>
  `/evidence-shown/${[community, cycle, kind, evidence].map(encodeURIComponent).join('/')}`
