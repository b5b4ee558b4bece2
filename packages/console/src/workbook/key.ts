/** Whose workbook it is, of which review, and where it stands. */
import type { CommunityId, Cycle, ReviewKind } from '@cofc/core'

export interface WorkbookKey {
  readonly community: CommunityId
  readonly cycle: Cycle
  readonly kind: ReviewKind
}
/** `/workbook/TC-0042/2023-2024/peer-review`, and what follows it. */
export const addressOfWorkbook = ({ community, cycle, kind }: WorkbookKey, rest = ''): string =>
  `/workbook/${[community, cycle, kind].map(encodeURIComponent).join('/')}${rest}`
