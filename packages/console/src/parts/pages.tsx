/** A long list, a part at a time: each part at an address of its own, so that going back leads to it. */

export interface Paged<Row> {
  readonly rows: ReadonlyArray<Row>
  /** From 1. */
  readonly page: number
  readonly pages: number
  readonly from: number
  readonly all: number
}
/** So many are looked through on a phone. */
const most = 25

/** Beyond the last part the last is shown. */
export const pagedBy = <Row,>(all: ReadonlyArray<Row>, page: number): Paged<Row> => {
  const pages = Math.max(1, Math.ceil(all.length / most))
  const at = Math.min(page, pages)
  const from = (at - 1) * most
  return { rows: all.slice(from, from + most), page: at, pages, from, all: all.length }
}
export const whichOf = ({ rows, from, all }: Pick<Paged<unknown>, 'rows' | 'from' | 'all'>): string =>
  rows.length === all ? '' : `, ${String(from + 1)} to ${String(from + rows.length)} of ${String(all)}`

/** Which part of a long list is shown, from 1, and where each of its parts is. */
export interface ListPart {
  readonly page: number
  readonly hrefOf: (page: number) => string
}
export interface WithPart {
  /** Left out where the whole list is shown. */
  readonly part?: ListPart
}
/** Where no part is asked for the list stays whole: as a file it has no other pages. */
export const partOf = <Row,>(all: ReadonlyArray<Row>, part: ListPart | undefined): Paged<Row> =>
  part === undefined ? { rows: all, page: 1, pages: 1, from: 0, all: all.length } : pagedBy(all, part.page)

interface PagesProps {
  readonly paged: Pick<Paged<unknown>, 'page' | 'pages'>
  readonly hrefOf: (page: number) => string
}
const One = ({
  to,
  href,
  says
}: {
  readonly to: 'previous' | 'next'
  readonly href: string
  readonly says: string
}) => (
  <li class={`nhsuk-pagination-item--${to}`}>
    <a class={`nhsuk-pagination__link nhsuk-pagination__link--${to === 'next' ? 'next' : 'prev'}`} href={href}>
      <span class="nhsuk-pagination__title">{to === 'next' ? 'Next' : 'Previous'}</span>
      <span class="nhsuk-u-visually-hidden">:</span> <span class="nhsuk-pagination__page">{says}</span>
    </a>
  </li>
)
export const Pages = ({ paged: { page, pages }, hrefOf }: PagesProps) => {
  if (pages === 1) return null
  const says = (at: number): string => `Page ${String(at)} of ${String(pages)}`
  return (
    <nav class="nhsuk-pagination on-screen" aria-label="Pages of this list">
      <ul class="nhsuk-list nhsuk-pagination__list">
        {page > 1 ? <One to="previous" href={hrefOf(page - 1)} says={says(page - 1)} /> : null}
        {page < pages ? <One to="next" href={hrefOf(page + 1)} says={says(page + 1)} /> : null}
      </ul>
    </nav>
  )
}
