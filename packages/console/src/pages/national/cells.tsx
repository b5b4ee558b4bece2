/** A group's figure in one cell of a table. */
import type { Hidden, Shown, SectionFigure, StandardFigure } from '@cofc/reports'
import { percent } from '../../words/figures.ts'

export const PercentOf = ({
  figure
}: {
  readonly figure: Shown<StandardFigure | SectionFigure> | Hidden | undefined
}) =>
  figure?.shown === true ? (
    <>
      {percent(figure.percentMet)}
      <span class="count">n {figure.n}</span>
    </>
  ) : (
    <span class="quiet">hidden</span>
  )

export const Standard = ({ code, text }: { readonly code: string; readonly text: string }) => (
  <>
    <span class="code">{code}</span> {text}
  </>
)

export const allOf = <Figure,>(groups: ReadonlyArray<Shown<Figure> | Hidden>): Shown<Figure> | null => {
  const all = groups.find(({ group }) => group === 'all')
  return all?.shown === true ? all : null
}
