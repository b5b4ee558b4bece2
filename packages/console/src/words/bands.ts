/** A stretch of rates, as a page says it. */
import type { Stretch } from '@cofc/reports'

export const stretchInWords = ({ above, upTo }: Stretch): string => {
  if (above === null) return upTo === 0 ? 'None' : `${String(upTo ?? '')} or fewer`
  return upTo === null ? `More than ${String(above)}` : `More than ${String(above)}, up to ${String(upTo)}`
}
