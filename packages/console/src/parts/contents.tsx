/** What a long page holds. */
import type { ComponentChildren } from 'preact'
import { SheetNumber } from './sheets.tsx'

export interface Chapter {
  readonly id: string
  readonly title: string
  readonly parts?: ReadonlyArray<Chapter>
}
const Links = ({ chapters }: { readonly chapters: ReadonlyArray<Chapter> }) => (
  <ol class="nhsuk-contents-list__list">
    {chapters.map(({ id, title, parts = [] }) => (
      <li class="nhsuk-contents-list__item">
        <a class="nhsuk-contents-list__link" href={`#${id}`}>
          {title}
        </a>
        <SheetNumber id={id} />
        {parts.length === 0 ? null : <Links chapters={parts} />}
      </li>
    ))}
  </ol>
)

interface ContentsProps {
  readonly chapters: ReadonlyArray<Chapter>
  /** Whether the printed report has them too, on a page of their own. */
  readonly onPaper?: boolean
  /** The numbered figures, which the printed report lists after its chapters. */
  readonly figures?: ReadonlyArray<Chapter>
}
const Figures = ({ figures }: { readonly figures: ReadonlyArray<Chapter> }) =>
  figures.length === 0 ? null : (
    <div class="contents__figures">
      <h2 class="contents__title" id="figures-title">
        Figures
      </h2>
      <Links chapters={figures} />
    </div>
  )
const List = ({ chapters, onPaper = false, figures = [] }: ContentsProps) => (
  <nav
    class={`nhsuk-contents-list contents${onPaper ? ' contents--on-paper' : ''}`}
    id="contents"
    aria-labelledby="contents-title"
  >
    <h2 class="contents__title" id="contents-title">
      Contents
    </h2>
    <Links chapters={chapters} />
    <Figures figures={figures} />
  </nav>
)

/**
 * Chapters with their list, which stays: beside them where there is room, and else a link back to it at the foot of the
 * screen.
 */
export const WithContents = ({ children, ...list }: ContentsProps & { readonly children: ComponentChildren }) => (
  <div class="with-contents">
    <List {...list} />
    <div class="with-contents__chapters">
      {children}
      <a class="to-contents" href="#contents">
        Contents
      </a>
    </div>
  </div>
)
