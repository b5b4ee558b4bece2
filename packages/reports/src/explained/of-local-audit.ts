/** What each item gives to its area in the local report of a joint audit. */
import { domain, streamOf } from '@cofc/core'
import { auditItemsRated } from '../local-report/audit-of-review.ts'
import { givenBy, unitOf, type LocalTally } from './local-tallied.ts'
import { streamOfReview } from './over-reviews.ts'
import type { Item } from './tallied.ts'

/** An item with a standard is rated in the review, and any other by the audit. */
export const ofAuditAreas: LocalTally = ({ rows, record, community }, [, area, name = '']) => {
  const streams = {
    ofReview: streamOfReview(record.row),
    ofAudit: streamOf(domain['hmp-audit'].aggregate, { community })
  }
  const items = auditItemsRated(rows, record)
    .filter(one => one.area === area)
    .map(({ item, standard, rating }): Item => ({
      key: item,
      stream: standard === null ? streams.ofAudit : streams.ofReview,
      given: givenBy(rating, name)
    }))
  return { unit: unitOf(name), items }
}
