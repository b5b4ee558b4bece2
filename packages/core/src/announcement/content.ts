/** Whether two tell the same, and whether a link leads anywhere. */
import type { Told } from './parts.ts'
import type { Content } from './state.ts'

export const contentOf = ({ title, words, link }: Told): Content => ({
  title: title.commitment,
  words: words.commitment,
  link
})
/** An address of the web, without who is asked for it or a password. */
export const leadsSomewhere = (link: string | null): boolean =>
  link === null || /^https?:\/\/[^\s/@?#]+(?:[/?#][^\s]*)?$/.test(link)
