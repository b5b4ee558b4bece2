/** The lines of a mapping between two editions: every standard of both stands in at least one. */
import type { Standard } from './standard.ts'

export interface MappingLine {
  readonly from: string | null
  readonly to: string | null
  readonly change: string
}

const heirs = ({ of: { fate }, text }: Standard, later: ReadonlyArray<Standard>): ReadonlyArray<Standard> =>
  later.filter(({ of, text: laterText }) =>
    fate.became === 'merged' ? laterText === fate.into : of.text === text && of.fate.became !== 'new'
  )

const lineFrom = (standard: Standard, later: ReadonlyArray<Standard>): ReadonlyArray<MappingLine> => {
  const change = standard.of.fate.became
  if (change === 'dropped') return [{ from: standard.standard, to: null, change }]
  return heirs(standard, later).map(heir => ({ from: standard.standard, to: heir.standard, change }))
}

export const mapped = (
  earlier: ReadonlyArray<Standard>,
  later: ReadonlyArray<Standard>
): ReadonlyArray<MappingLine> => [
  ...earlier.flatMap(standard => lineFrom(standard, later)),
  ...later
    .filter(({ of }) => of.fate.became === 'new')
    .map(({ standard }) => ({ from: null, to: standard, change: 'new' }))
]
