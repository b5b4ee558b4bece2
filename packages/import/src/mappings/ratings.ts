/** ratings.csv: how far each standard is met, by the community itself and by its peers. */
import { communityId, cycleName, rating, standardCode, text } from '../reading/cells.ts'
import { ifGiven, needed } from '../reading/column.ts'
import { csvFile, type Row } from './csv-file.ts'
import { reviewNeeded } from './needs.ts'

export const ratings = csvFile({
  name: 'ratings.csv',
  subject: 'review',
  keyed: ['community', 'cycle', 'standard'],
  naming: 2,
  columns: {
    community: needed(communityId),
    cycle: needed(cycleName),
    standard: needed(standardCode),
    self: ifGiven(rating),
    self_comment: ifGiven(text),
    peer: ifGiven(rating),
    peer_comment: ifGiven(text)
  },
  missed: {
    self: 'no rating is read that a community gave itself.',
    peer: 'no rating is read that peers gave.'
  },
  needs: cells => [reviewNeeded(cells)]
})
export type RatingRow = Row<typeof ratings>
