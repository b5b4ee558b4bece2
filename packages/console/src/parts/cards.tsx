/** A few figures that a reader should see first. */
import type { ComponentChildren } from 'preact'
import { Explained } from './explained.tsx'

export interface CardFigure {
  readonly name: string
  readonly value: number | string
  readonly label: string
  readonly more?: ComponentChildren
}
export const Cards = ({ figures }: { readonly figures: ReadonlyArray<CardFigure> }) => (
  <ul class="cards">
    {figures.map(({ name, value, label, more }) => (
      <li class="cards__card">
        <span class="cards__value" data-figure={name}>
          <Explained figure={name}>{value}</Explained>
        </span>{' '}
        <span class="cards__label">{label}</span>
        {more === undefined ? null : <span class="cards__more">{more}</span>}
      </li>
    ))}
  </ul>
)
