/**
 * Two people write in one workbook: what each of them changed is kept, rating by rating and comment by comment. Where both
 * changed the same and not alike, nothing is overwritten: what the other wrote stays, and both are shown.
 */
import type { Rating } from '@cofc/core'
import { createHash } from 'node:crypto'

/** A rating and a comment; none where it is `null` or empty. */
export interface Written {
  readonly rating: Rating | null
  readonly comment: string
}
/** What stood there when the form was made: the comment by its digest, for the form need not bring it twice. */
export interface Was {
  readonly rating: string
  readonly comment: string
}
export const digestOfComment = (comment: string): string =>
  comment === '' ? '' : createHash('sha256').update(comment).digest('base64url')
export const wasOf = ({ rating, comment }: Written): Was => ({
  rating: rating ?? '',
  comment: digestOfComment(comment)
})

export interface Merged {
  /** What is to be saved; `null` where it stands there already. */
  readonly saves: Written | null
  /** What both changed, and not alike. */
  readonly conflicts: ReadonlyArray<keyof Written>
}
interface Sides {
  readonly was: Was
  readonly mine: Written
  readonly theirs: Written
}
type Kept = 'mine' | 'theirs' | 'conflict'
const keptOf = (was: string, mine: string, theirs: string): Kept => {
  if (mine === was || mine === theirs) return 'theirs'
  return theirs === was ? 'mine' : 'conflict'
}

export const merged = ({ was, mine, theirs }: Sides): Merged => {
  const [ofMine, ofTheirs] = [wasOf(mine), wasOf(theirs)]
  const kept = {
    rating: keptOf(was.rating, ofMine.rating, ofTheirs.rating),
    comment: keptOf(was.comment, ofMine.comment, ofTheirs.comment)
  }
  const conflicts = (['rating', 'comment'] as const).filter(field => kept[field] === 'conflict')
  const isChanged = kept.rating === 'mine' || kept.comment === 'mine'
  const saves = {
    rating: kept.rating === 'mine' ? mine.rating : theirs.rating,
    comment: kept.comment === 'mine' ? mine.comment : theirs.comment
  }
  return { saves: isChanged ? saves : null, conflicts }
}
