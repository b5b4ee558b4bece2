/**
 * What the national report says of the joint audits of prison communities. It exports types alone.
 *
 * An item that a standard rates is told as the chapter tells the standard of the audited communities, and in no other way.
 */
import type { AuditArea, ItemCode, StandardCode } from '@cofc/core'
import type { Counts } from '../figures/counts.ts'
import type { Hidden, Shown } from '../figures/figure.ts'

interface CountsAndShare extends Counts {
  readonly percentMet: number
}
/** All of its items, those that standards rate, or those that the audit rates itself. */
export type ItemsRatedBy = 'all' | 'standards' | 'audit'

/**
 * `n`: communities under joint audit that were rated on at least one of the items, of which so many rated themselves. `met`,
 * `partly` and `not` count ratings.
 */
export interface AreaFigure extends CountsAndShare {
  /** How many are pooled, of how many that are asked. */
  readonly items: { readonly shown: number; readonly of: number }
}
export interface AreaFigures {
  /** `all`: the four areas together. */
  readonly area: AuditArea | 'all'
  /** Made of what is shown of its items, and of nothing else. */
  readonly groups: ReadonlyArray<Shown<AreaFigure, ItemsRatedBy> | Hidden<ItemsRatedBy>>
}
interface Item {
  readonly area: AuditArea
  readonly item: ItemCode
}
/** One that the audits rate themselves. `n`: communities rated on it. */
export type ItemFigure = Item & (({ readonly shown: true } & CountsAndShare) | { readonly shown: false })
/** Its figure is that of the audited communities on the standard. */
export interface ItemOfStandard extends Item {
  readonly standard: StandardCode
}
export interface JointAudits {
  /** How many audits of the cycle are final; `null` where audited communities, prisons or items are hidden anywhere. */
  readonly final: number | null
  readonly areas: ReadonlyArray<AreaFigures>
  readonly items: ReadonlyArray<ItemFigure>
  readonly byStandards: ReadonlyArray<ItemOfStandard>
}
