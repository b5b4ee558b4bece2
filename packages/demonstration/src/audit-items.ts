/** The items by which prison communities are audited: half of each area is rated by a standard, the rest by itself. */
import type { RecordFolder } from './record-folder.ts'
import { inScope, type Edition } from './standard.ts'

export const auditAreas = ['A', 'B', 'C', 'D'] as const
type Area = (typeof auditAreas)[number]

/** Whose standards an area takes over: support by the prison, management of treatment, resettlement, quality of delivery. */
const sectionOf: Readonly<Record<Area, string>> = {
  A: 'Leadership and learning',
  B: 'Staff',
  C: 'Joining and leaving',
  D: 'Therapeutic life'
}
const shared = 4
const own = 3

export interface AuditItem {
  readonly item: string
  readonly area: Area
  /** Empty for an item that is rated by itself. */
  readonly standard: string
}
export const auditItemsOf = ({ standards }: Edition): ReadonlyArray<AuditItem> =>
  auditAreas.flatMap(area => {
    const taken = standards.filter(one => one.section === sectionOf[area] && inScope('HMP', false, one))
    const codes = [...taken.slice(0, shared).map(({ standard }) => standard), ...Array.from({ length: own }, () => '')]
    return codes.map((standard, place) => ({ item: `${area}${String(place + 1)}`, area, standard }))
  })

export const writeAuditItems = (folder: RecordFolder, edition: Edition): void => {
  for (const item of auditItemsOf(edition)) folder.write('audit-items.csv', { edition: edition.edition, ...item })
}
